import type { Affected, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { Exchange } from '@mailmedic/contract/looks/exchange.ts';
import { MailCapabilities } from '@mailmedic/contract/looks/mail-dialogue.ts';
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

/** The entrances that were seen to work to the end, as one enters them into a mail program, and the user name where it was accepted. */
export function workingSettings({ observations }: Pick<Diagnosis, 'observations'>): readonly string[] {
  const passed = observations.filter(
    ({ probe, role, outcome, assuming }) => probe === 'mail/capabilities' && role === 'path' && outcome === 'ok' && assuming === undefined,
  );
  const lines = passed.flatMap(({ data }) => {
    const seen = MailCapabilities.safeParse(data).data;
    if (!seen || (seen.encryption !== 'plain' && seen.stage === 'plain')) return [];
    return [`${SERVICE_NAMES[seen.service] ?? seen.service}: server ${seen.host}, port ${seen.port}, ${ENCRYPTION_WORDS[seen.encryption]}`];
  });
  const exchange = observations.flatMap(({ probe, role, outcome, assuming, data }) => {
    const seen =
      probe === 'web/exchange' && role === 'path' && outcome === 'ok' && assuming === undefined ? Exchange.safeParse(data).data : undefined;
    const methods = [...new Set((seen?.endpoints ?? []).flatMap((one) => one.methods))];
    return seen ? [`Exchange: server ${seen.host}${methods.length === 0 ? '' : `, which takes ${methods.join(', ')}`}`] : [];
  });
  const names = observations.flatMap(({ probe, role, outcome, data }) =>
    probe === 'mail/sign-in' && role === 'path' && outcome === 'ok' ? [`User name: ${String(data['username'])}`] : [],
  );
  return [...[...new Set(lines)].toSorted(), ...new Set(exchange), ...new Set(names)];
}

/** `IMAP mail.example.org:993` */
export function affectedOf({ service, host, port }: Affected): string {
  return [SERVICE_NAMES[service] ?? service, host === undefined ? '' : port === undefined ? host : place(host, port)]
    .filter((part) => part !== '')
    .join(' ');
}

const ENCRYPTION_WORDS = { tls: 'SSL/TLS', starttls: 'STARTTLS', plain: 'no encryption' } as const;

function place(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
