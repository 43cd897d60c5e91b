import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import type { Encryption, Publication, Service } from '@mailmedic/contract/settings.ts';
import { isIP } from 'node:net';
import { defineProbe } from '../../probe.ts';
import { type DiscoveryInput, SOURCE_LIMIT_MS } from './input.ts';
import { lookUp, type LookUp } from './look-up.ts';
import { seenDiscovery } from './seen.ts';

interface Label {
  readonly label: string;
  readonly service: Service;
  readonly encryption: Encryption;
}

/** RFC 6186 section 3, RFC 8314 section 5.1, RFC 5804 section 1.8. */
const LABELS: readonly Label[] = [
  { label: '_imaps', service: 'imap', encryption: 'tls' },
  { label: '_imap', service: 'imap', encryption: 'starttls' },
  { label: '_pop3s', service: 'pop3', encryption: 'tls' },
  { label: '_pop3', service: 'pop3', encryption: 'starttls' },
  { label: '_submissions', service: 'submission', encryption: 'tls' },
  { label: '_submission', service: 'submission', encryption: 'starttls' },
  { label: '_sieve', service: 'managesieve', encryption: 'starttls' },
];

/** Asks the domain's SRV records which servers it offers. */
export default defineProbe<DiscoveryInput>({
  id: 'discovery/srv',
  doing: ({ domain }) => `Asking the DNS which mail servers ${domain} names`,
  key: ({ address }) => `discovery/srv ${address}`,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const began = world.elapsed();
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(SOURCE_LIMIT_MS)]);
    const answers = await Promise.all(
      LABELS.map(async (label) => ({
        label,
        answer: await lookUp(`${label.label}._tcp.${input.domain}`, 'SRV', { resolvers: input.resolvers, signal }),
      })),
    );
    const told = answers.flatMap(({ label, answer }) => (answer.is === 'records' ? readRecords(label, answer.records, input.domain) : []));
    const publications = told.flatMap(({ publication }) => publication ?? []).toSorted((a, b) => a.preference - b.preference);
    const absent = [...new Set(told.flatMap(({ absent }) => absent ?? []))].filter(
      (service) => !publications.some((one) => one.service === service),
    );
    report(
      seenDiscovery({
        input,
        origin: 'srv',
        source: `SRV records of ${input.domain}`,
        startedAtMs,
        durationMs: world.elapsed() - began,
        publications,
        absent,
        defects: told.flatMap(({ defect }) => defect ?? []),
        ...nothing(answers.map(({ answer }) => answer)),
      }),
    );
  },
});

interface Told {
  readonly publication?: Publication;
  readonly absent?: Service;
  readonly defect?: string;
}

function readRecords({ label, service, encryption }: Label, records: readonly DnsRecord[], domain: string): readonly Told[] {
  const source = `${label}._tcp.${domain}`;
  const targets = records
    .filter(({ type }) => type === 'SRV')
    .slice(0, 20)
    .map(({ data }) => readSrv(data));
  return targets.map((target): Told => {
    if (target === undefined) return { defect: `The SRV record ${source} cannot be read.` };
    // RFC 2782: a lone target "." says that the service is decidedly not there
    if (target.host === '')
      return targets.length === 1
        ? { absent: service }
        : { defect: `The SRV records of ${source} name servers and also say that there is none.` };
    if (isIP(target.host) !== 0) return { defect: `The SRV record ${source} names the address ${target.host} where a host name belongs.` };
    if (target.port === 0) return { defect: `The SRV record ${source} names port 0 at ${target.host}.` };
    return {
      publication: {
        service,
        host: target.host,
        port: target.port,
        encryption,
        origin: 'srv',
        trust: 'plain',
        source,
        preference: target.priority,
      },
    };
  });
}

/** `priority weight port target` (RFC 2782). */
function readSrv(data: string): { readonly priority: number; readonly port: number; readonly host: string } | undefined {
  const match = /^(\d{1,5}) \d{1,5} (\d{1,5}) (\S*)$/.exec(data);
  return match
    ? { priority: Number(match[1]), port: Number(match[2]), host: (match[3] ?? '').replace(/\.$/, '').toLowerCase() }
    : undefined;
}

function nothing(answers: readonly LookUp[]): { outcome: 'refused' | 'silent'; because: string } {
  const silent = answers.every(({ is }) => is === 'unanswered');
  return silent
    ? { outcome: 'silent', because: 'no resolver answered' }
    : { outcome: 'refused', because: 'the domain has no SRV records that offer mail' };
}
