import type { Setting } from '@mailmedic/contract/settings.ts';
import type { Stage } from './stage.ts';

/** A set-up that is broken in one known way. */
export interface Scenario {
  readonly name: string;
  /** what is wrong, as the person at the mail program would tell it */
  readonly complaint: string;
  /** what was done to break it */
  readonly broken: string;
  /** the causes that name it; none for the one that is in order */
  readonly finds: readonly string[];
  readonly domain: string;
  /** starts the servers and says what the mail program was told; nothing = it finds its settings itself */
  readonly set: (stage: Stage, domain: string) => Promise<readonly Setting[]>;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'in-order',
    domain: 'in-order.test',
    complaint: 'Is everything as it should be?',
    broken: 'Nothing: servers, certificates and published settings are sound.',
    finds: [],
    set: (stage, domain) => sound(stage, domain, {}),
  },
  {
    name: 'expired-certificate',
    domain: 'expired.test',
    complaint: '“The identity of the server cannot be verified.”',
    broken: 'The certificate of both servers ended nine days ago.',
    finds: ['tls/certificate-expired'],
    set: (stage, domain) => sound(stage, domain, { fromDay: -99, untilDay: -9 }),
  },
  {
    name: 'self-signed-certificate',
    domain: 'self-signed.test',
    complaint: '“The certificate is not trusted.”',
    broken: 'The servers sign their certificate themselves.',
    finds: ['tls/certificate-self-signed'],
    set: (stage, domain) => sound(stage, domain, { selfSigned: true }),
  },
  {
    name: 'wrong-name',
    domain: 'wrong-name.test',
    complaint: '“The certificate belongs to another site.”',
    broken: 'The certificate is for www.wrong-name.test, the servers are called mail.wrong-name.test.',
    finds: ['tls/certificate-name-mismatch'],
    set: (stage, domain) => sound(stage, domain, { name: 'www.wrong-name.test' }),
  },
  {
    name: 'wrong-encryption',
    domain: 'wrong-encryption.test',
    complaint: '“The connection to the server failed.”',
    broken: 'The mail program was told TLS for a port that speaks plain text and then STARTTLS.',
    finds: ['settings/wrong-encryption'],
    async set(stage, domain) {
      const host = `mail.${domain}`;
      const identity = stage.certificate({ name: host });
      const imap = await stage.serve({ protocol: 'imap', encryption: 'starttls', identity });
      const submission = await stage.serve({ protocol: 'smtp', encryption: 'tls', identity });
      stage.publish(domain, host, [
        { service: 'imap', port: imap, encryption: 'starttls' },
        { service: 'submission', port: submission, encryption: 'tls' },
      ]);
      return [{ service: 'imap', host, port: imap, encryption: 'tls' }];
    },
  },
  {
    name: 'starttls-missing',
    domain: 'no-starttls.test',
    complaint: '“The server does not support the chosen encryption.”',
    broken: 'The server for sending does not offer STARTTLS, which the mail program was told.',
    finds: ['tls/starttls-missing'],
    async set(stage, domain) {
      const host = `mail.${domain}`;
      const imap = await stage.serve({ protocol: 'imap', encryption: 'tls', identity: stage.certificate({ name: host }) });
      const submission = await stage.serve({ protocol: 'smtp', encryption: 'none' });
      stage.publish(domain, host, [{ service: 'imap', port: imap, encryption: 'tls' }]);
      return [{ service: 'submission', host, port: submission, encryption: 'starttls' }];
    },
  },
  {
    name: 'closed-port',
    domain: 'closed.test',
    complaint: '“Connection refused.”',
    broken: 'Nothing listens on the port for reading; sending works.',
    finds: ['server/down'],
    async set(stage, domain) {
      const host = `mail.${domain}`;
      const submission = await stage.serve({ protocol: 'smtp', encryption: 'tls', identity: stage.certificate({ name: host }) });
      stage.publish(domain, host, [
        { service: 'imap', port: await stage.closedPort(), encryption: 'tls' },
        { service: 'submission', port: submission, encryption: 'tls' },
      ]);
      return [];
    },
  },
  {
    name: 'unavailable',
    domain: 'unavailable.test',
    complaint: '“Try again later.”',
    broken: 'The server for sending says 421 and closes.',
    finds: ['server/unavailable'],
    async set(stage, domain) {
      const host = `mail.${domain}`;
      const identity = stage.certificate({ name: host });
      const imap = await stage.serve({ protocol: 'imap', encryption: 'tls', identity });
      const submission = await stage.serve({
        protocol: 'smtp',
        encryption: 'tls',
        identity,
        greeting: '421 4.3.2 Service not available, closing for maintenance',
      });
      stage.publish(domain, host, [
        { service: 'imap', port: imap, encryption: 'tls' },
        { service: 'submission', port: submission, encryption: 'tls' },
      ]);
      return [];
    },
  },
  {
    name: 'silent-server',
    domain: 'silent.test',
    complaint: '“The server did not respond.”',
    broken: 'The server for reading takes connections and never says a word.',
    finds: ['server/not-responding'],
    async set(stage, domain) {
      const host = `mail.${domain}`;
      const identity = stage.certificate({ name: host });
      const imap = await stage.serve({ protocol: 'imap', encryption: 'tls', identity, greeting: 'silent' });
      const submission = await stage.serve({ protocol: 'smtp', encryption: 'tls', identity });
      stage.publish(domain, host, [
        { service: 'imap', port: imap, encryption: 'tls' },
        { service: 'submission', port: submission, encryption: 'tls' },
      ]);
      return [];
    },
  },
];

/** Two servers, for reading and for sending, that differ from sound ones in their certificate only. */
async function sound(stage: Stage, domain: string, certificate: Partial<Parameters<Stage['certificate']>[0]>): Promise<readonly Setting[]> {
  const host = `mail.${domain}`;
  const identity = stage.certificate({ name: host, ...certificate });
  const imap = await stage.serve({ protocol: 'imap', encryption: 'tls', identity });
  const submission = await stage.serve({ protocol: 'smtp', encryption: 'starttls', identity });
  stage.publish(domain, host, [
    { service: 'imap', port: imap, encryption: 'tls' },
    { service: 'submission', port: submission, encryption: 'starttls' },
  ]);
  return [];
}
