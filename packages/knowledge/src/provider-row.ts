import type { Encryption, Service, Setting } from '@mailmedic/contract/settings.ts';

/** One provider in the built-in table: id, name, domains, settings and documentation, each list joined. */
export type ProviderRow = readonly [id: string, name: string, domains: string, settings: string, documentation: string];

/** `imap imap.example.org 993 tls %EMAILADDRESS% password-cleartext,OAuth2`; what is unknown is `-`. */
export function readSetting(text: string): Setting {
  const [service, host, port, encryption, username, authentication] = text.split(' ');
  return {
    service: service as Service,
    host: host ?? '',
    port: Number(port),
    encryption: encryption as Encryption,
    ...(username === undefined || username === '-' ? {} : { username }),
    ...(authentication === undefined || authentication === '-' ? {} : { authentication: authentication.split(',') }),
  };
}

/** One setting as the table holds it. */
export function writeSetting({ service, host, port, encryption, username, authentication }: Setting): string {
  return [service, host, port, encryption, username ?? '-', authentication?.join(',') ?? '-'].join(' ');
}
