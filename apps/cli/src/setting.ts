import { isIP } from 'node:net';
import { PORTS, type Encryption, type Service, type Setting } from '@mailmedic/contract/settings.ts';
import { readHostName } from './address.ts';
import { nearest } from './nearest.ts';
import { quoted, UsageError } from './usage-error.ts';

/** The options that carry a setting, and the service each is about. Clients hand mail over by submission whatever the port. */
export const SETTING_OPTIONS = { imap: 'imap', pop3: 'pop3', smtp: 'submission' } as const satisfies Record<string, Service>;
export type SettingOption = keyof typeof SETTING_OPTIONS;

/** Reads `HOST[:PORT][/tls|/starttls|/plain]`. What is left out is filled in from the registered ports (RFC 8314) and named in `assumed`. */
export function readSetting(option: SettingOption, text: string): Setting {
  const service = SETTING_OPTIONS[option];
  const slash = text.indexOf('/');
  if (/^[a-z0-9]+:\/\//i.test(text)) throw wrong(option, text, 'give the host name alone, without a web address');
  const place = slash === -1 ? text : text.slice(0, slash);
  const encryption = slash === -1 ? undefined : readEncryption(option, text, text.slice(slash + 1));
  const { host, port } = readPlace(option, text, place);
  return { service, host, ...completed(service, port, encryption) };
}

/** Reads the host of an Exchange server: everything about it is at the HTTPS port. */
export function readExchangeHost(text: string): string {
  const host = readHostName(
    text
      .replace(/^https:\/\//i, '')
      .replace(/\/.*$/s, '')
      .replace(/:443$/, ''),
  );
  if (host === undefined) throw new UsageError(`--exchange ${quoted(text)}: give the host name of the Exchange server.`);
  return host;
}

function readEncryption(option: SettingOption, text: string, word: string): Encryption {
  const lower = word.toLowerCase();
  if (lower === 'tls' || lower === 'starttls' || lower === 'plain') return lower;
  const meant = { ssl: 'tls', 'ssl/tls': 'tls', none: 'plain', start: 'starttls' }[lower] ?? nearest(lower, ['tls', 'starttls', 'plain']);
  throw wrong(
    option,
    text,
    `${quoted(`/${word}`)} is no encryption; write ${meant === undefined ? '/tls, /starttls or /plain' : `/${meant}`}`,
  );
}

function readPlace(option: SettingOption, text: string, place: string): { host: string; port: number | undefined } {
  if (place.includes('@')) throw wrong(option, text, 'give a server, not an e-mail address');
  if (isIP(place) === 6) throw wrong(option, text, `write an IPv6 address in brackets: [${place}]`);
  const parts = /^(?:\[(?<six>[^\]]*)\]|(?<name>[^:[\]]*))(?::(?<port>.*))?$/s.exec(place)?.groups;
  if (!parts) throw wrong(option, text, 'it does not have the form HOST:PORT');
  return { host: readHost(option, text, parts['six'], parts['name']), port: readPort(option, text, parts['port']) };
}

function readHost(option: SettingOption, text: string, six: string | undefined, name: string | undefined): string {
  if (six !== undefined) {
    if (isIP(six) !== 6 || six.includes('%')) throw wrong(option, text, `${quoted(`[${six}]`)} is no IPv6 address`);
    return new URL(`http://[${six}]`).hostname.slice(1, -1);
  }
  if (name === undefined || name === '') throw wrong(option, text, 'the host is missing');
  if (isIP(name) === 4) return name;
  const host = readHostName(name);
  if (host === undefined) throw wrong(option, text, `${quoted(name)} cannot be a host name`);
  return host;
}

function readPort(option: SettingOption, text: string, port: string | undefined): number | undefined {
  if (port === undefined) return undefined;
  const number = /^\d{1,6}$/.test(port) ? Number(port) : 0;
  if (number < 1 || number > 65_535) throw wrong(option, text, `${quoted(port)} is no port; ports are 1 to 65535`);
  return number;
}

function completed(service: Service, port: number | undefined, encryption: Encryption | undefined): Omit<Setting, 'service' | 'host'> {
  if (port !== undefined && encryption !== undefined) return { port, encryption };
  if (encryption !== undefined) return { port: PORTS[service][encryption], encryption, assumed: ['port'] };
  if (port === undefined) return { port: PORTS[service].tls, encryption: 'tls', assumed: ['port', 'encryption'] };
  return { port, encryption: registeredEncryption(service, port), assumed: ['encryption'] };
}

/** What goes with a port: TLS from the first byte on 993, 995 and 465, an upgrade on 143, 110, 587 and 25; on a port that is registered for nothing, TLS (RFC 8314 section 3). */
function registeredEncryption(service: Service, port: number): Encryption {
  if (port === PORTS[service].starttls || (service === 'submission' && port === PORTS.smtp.starttls)) return 'starttls';
  return 'tls';
}

function wrong(option: SettingOption, text: string, why: string): UsageError {
  return new UsageError(`--${option} ${quoted(text)}: ${why}.`);
}
