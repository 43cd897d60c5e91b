import type { Affected } from '@mailmedic/contract/diagnosis.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';
import { SERVICE_NAMES } from './station-detail.ts';

/** What the mail program was told, one line for each service and one for the user name. */
export function settingsOf({ configured, username }: Complaint): readonly string[] {
  const lines = configured.map(({ service, host, port, encryption, assumed = [] }) => {
    const filledIn = assumed.length === 0 ? '' : ` (${assumed.join(' and ')} not given: the usual one)`;
    return `${SERVICE_NAMES[service] ?? service}: ${place(host, port)}, ${ENCRYPTION_WORDS[encryption]}${filledIn}`;
  });
  return username === undefined ? lines : [...lines, `User name: ${username}`];
}

/** `IMAP mail.example.org:993` */
export function affectedOf({ service, host, port }: Affected): string {
  return [SERVICE_NAMES[service] ?? service, host === undefined ? '' : port === undefined ? host : place(host, port)]
    .filter((part) => part !== '')
    .join(' ');
}

const ENCRYPTION_WORDS = { tls: 'TLS from the first byte', starttls: 'STARTTLS', plain: 'no encryption' } as const;

function place(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
