import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA, type LookData, type ProbeId } from '@mailmedic/contract/look-data.ts';
import { subjectKey, type Look, type Role } from '@mailmedic/contract/look.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';
import { PORTS, type Publication, type Setting } from '@mailmedic/contract/settings.ts';
import { Evidence } from '../evidence.ts';
import { ADDRESS, HOST, defaultsOf } from './look-defaults.ts';
import { defined, roleOf, stepOf, subjectOf, variantOf } from './look-place.ts';

/** The moment at which every run of a test begins. */
export const STARTED_AT = '2026-11-21T10:00:00.000Z';

/** What a test says of a look: the probe and whatever differs from a sound look at `mail.example.org:993`. */
export type LookGiven<P extends ProbeId> = { readonly probe: P; readonly data?: Partial<LookData[P]> } & Partial<
  Omit<Look, 'data' | 'probe'>
>;

/** Makes a look as the loop records it. Subject, step, target and role follow from the data; all of it can be given. */
export function lookAt<P extends ProbeId>({ probe, data: given, ...rest }: LookGiven<P>): Look<LookData[P]> {
  const data = LOOK_DATA[probe].parse(defined({ ...defaultsOf(probe, given ?? {}), ...given })) as LookData[P];
  const subject = rest.subject ?? subjectOf(probe, data);
  const attempt = rest.attempt ?? 1;
  const series = rest.series ?? `${probe}|${subjectKey(subject)}|${rest.role ?? roleOf(probe, data)}|${variantOf(data)}`;
  return {
    id: `${probe}@${subject.name ?? subject.address ?? subject.kind}${subject.port === undefined ? '' : `:${subject.port}`}#${(count += 1)}`,
    probe,
    step: stepOf(probe, data),
    subject,
    target: [subject.name ?? subject.address ?? 'this computer', ...(subject.port === undefined ? [] : [subject.port])].join(':'),
    vantage: 'this computer',
    role: roleOf(probe, data),
    outcome: 'ok',
    startedAt: STARTED_AT,
    durationMs: 10,
    ...defined(rest),
    attempt,
    series,
    data,
  };
}

/** Evidence of these looks; the complaint is `ann@example.org` without settings unless said otherwise. */
export function evidenceOf(
  looks: readonly Look[],
  complaint: Partial<Complaint> & {
    readonly complete?: boolean;
    readonly configuration?: Partial<Configuration>;
    readonly startedAt?: string;
    readonly elapsedMs?: number;
  } = {},
): Evidence {
  const { complete = true, configuration = {}, startedAt = STARTED_AT, elapsedMs = 0, ...asked } = complaint;
  return new Evidence({
    complaint: { address: 'ann@example.org', configured: [], ...asked },
    configuration: Configuration.parse(configuration),
    startedAt,
    looks,
    complete,
    elapsedMs,
  });
}

/** A setting as a client has it: `imap mail.example.org:993/tls` unless said otherwise; the port follows the encryption. */
export function settingOf(given: Partial<Setting> = {}): Setting {
  const service = given.service ?? 'imap';
  const encryption = given.encryption ?? 'tls';
  return { service, host: HOST, encryption, port: PORTS[service][encryption], ...given };
}

/** A look at one source that publishes these settings. */
export function published(settings: readonly Partial<Setting>[], by: Partial<Publication> = {}): Look<LookData['discovery']> {
  const origin = by.origin ?? 'autoconfig';
  const source = by.source ?? 'https://autoconfig.example.org/mail/config-v1.1.xml';
  const trust = by.trust ?? 'authenticated';
  return lookAt({
    probe: 'discovery',
    data: {
      origin,
      source,
      publications: settings.map((setting, preference) => ({ ...settingOf(setting), origin, source, trust, preference })),
    },
  });
}

/** The looks of one connection that went well, in the order in which a dialogue reports them. */
export function soundDialogue(given: Partial<Setting> & { readonly address?: string; readonly role?: Role } = {}): readonly Look[] {
  const { service, host, port, encryption } = settingOf(given);
  const at = { service, host, port, encryption, address: given.address ?? ADDRESS, dialogue: `${host}:${port}` };
  const role = given.role ?? 'path';
  const handshake = lookAt({ probe: 'tls/handshake', role, data: { ...at, entrance: encryption === 'tls' ? 'tls' : 'starttls' } });
  const greeting = lookAt({ probe: 'mail/greeting', role, data: { ...at, encrypted: encryption === 'tls' } });
  const capabilities = (stage: 'plain' | 'encrypted') => lookAt({ probe: 'mail/capabilities', role, data: { ...at, stage } });
  const connect = lookAt({
    probe: 'tcp/connect',
    role,
    data: { host, address: at.address, family: at.address.includes(':') ? 6 : 4, port },
  });
  if (encryption === 'tls') return [connect, handshake, greeting, capabilities('encrypted')];
  if (encryption === 'plain') return [connect, greeting, capabilities('plain')];
  return [
    connect,
    greeting,
    capabilities('plain'),
    lookAt({ probe: 'mail/starttls', role, data: at }),
    handshake,
    capabilities('encrypted'),
  ];
}

let count = 0;
