import { createHash } from 'node:crypto';
import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import type { Evidence } from '../evidence.ts';
import question from '../probes/dns/question.ts';
import { control, type Ask } from '../probe.ts';
import type { QueryLook } from './resolvers.ts';

/** What is visibly wrong with a zone's DNSSEC, and the looks that show it. */
export interface SignatureDefect {
  readonly is: 'expired' | 'not-yet' | 'no-matching-key' | 'unsigned';
  readonly zone: string;
  /** when the signatures ended or begin, ISO 8601 */
  readonly at?: string;
  readonly looks: readonly QueryLook[];
}

/** Asks, with checking disabled, for what a validating resolver checks: the parent's DS and the zone's keys. */
export function askSignatures({ server, serverRole }: QueryLook['data'], zone: string, decides: readonly string[]): readonly Ask[] {
  const ask = { server, serverRole, name: zone, purpose: 'delegation', checkingDisabled: true, dnssecOk: true } as const;
  return ['DS', 'DNSKEY', 'SOA'].map((type) => control(question, { ...ask, type }, decides));
}

/** The zone that a name's signatures say they are from; else the one whose SOA came along. */
export function signingZone(looks: readonly QueryLook[]): string | undefined {
  const signer = looks.flatMap(({ data }) =>
    [...data.answers, ...data.authorities].filter(({ type }) => type === 'RRSIG').map((record) => signatureOf(record).signer),
  )[0];
  return signer ?? looks.flatMap(({ data }) => data.authorities.filter(({ type }) => type === 'SOA').map(({ name }) => name))[0];
}

/** What can be seen to be wrong without checking any signature: its dates, and whether the parent's hash names one of the keys. */
export function signatureDefect(evidence: Evidence, zone: string, answers: readonly QueryLook[]): SignatureDefect | undefined {
  const now = signatureTime(evidence.startedAt);
  const about = evidence.of('dns/query').filter(({ data }) => data.name === zone && data.checkingDisabled && data.dnssecOk);
  const keyLook = about.find(({ data }) => data.type === 'DNSKEY');
  const dsLook = about.find(({ data }) => data.type === 'DS');
  const keys = records(keyLook, 'DNSKEY');
  const hashes = records(dsLook, 'DS');
  const signed = [...answers, ...about].filter(({ data }) => [...data.answers, ...data.authorities].some(({ type }) => type === 'RRSIG'));

  for (const look of signed) {
    const own = [...look.data.answers, ...look.data.authorities]
      .filter(({ type }) => type === 'RRSIG')
      .map(signatureOf)
      .filter(({ signer }) => signer === zone);
    const sets = Map.groupBy(own, ({ covers, owner }) => `${owner} ${covers}`);
    for (const set of sets.values()) {
      if (set.every(({ until }) => until < now))
        return {
          is: 'expired',
          zone,
          at: isoTime(
            set
              .map(({ until }) => until)
              .toSorted()
              .at(-1) ?? '',
          ),
          looks: [look],
        };
      if (set.every(({ from }) => from > now))
        return { is: 'not-yet', zone, at: isoTime(set.map(({ from }) => from).toSorted()[0] ?? ''), looks: [look] };
    }
  }
  if (!keyLook || !dsLook || hashes.length === 0 || keyLook.data.rcode !== 'NOERROR') return undefined;
  if (keys.length === 0) return { is: 'unsigned', zone, looks: [dsLook, keyLook] };
  const known = hashes.filter(({ data }) => hashName(data) !== undefined);
  const matching = known.some((ds) => keys.some((key) => isHashOf(ds, key)));
  return known.length > 0 && !matching ? { is: 'no-matching-key', zone, looks: [dsLook, keyLook] } : undefined;
}

/** The parent says that the zone is not signed: there is nothing to check. */
export function isUnsigned(evidence: Evidence, zone: string): boolean {
  const ds = evidence
    .of('dns/query')
    .find(({ data }) => data.name === zone && data.type === 'DS' && data.checkingDisabled && data.dnssecOk);
  return ds !== undefined && ds.data.rcode === 'NOERROR' && records(ds, 'DS').length === 0;
}

function records(look: QueryLook | undefined, type: string): readonly DnsRecord[] {
  return look?.data.answers.filter((record) => record.type === type) ?? [];
}

interface Signature {
  readonly owner: string;
  readonly covers: string;
  /** `YYYYMMDDHHmmSS`, comparable as text */
  readonly until: string;
  readonly from: string;
  readonly signer: string;
}

/** `A 13 3 300 20261201000000 20261101000000 4711 example.org …` (RFC 4034 section 3.2). */
function signatureOf({ name, data }: DnsRecord): Signature {
  const [covers = '', , , , until = '', from = '', , signer = ''] = data.split(' ');
  return { owner: name, covers, until, from, signer };
}

/** RFC 4034 section 5.1.4 and 5.2: a DS names a key by tag, algorithm and a hash over the owner's name and the key's data. */
function isHashOf(ds: DnsRecord, key: DnsRecord): boolean {
  const [tag = '', algorithm, , digest = ''] = ds.data.split(' ');
  const [flags = '', protocol = '', keyAlgorithm = '', base64 = ''] = key.data.split(' ');
  const hash = hashName(ds.data);
  if (algorithm !== keyAlgorithm || hash === undefined) return false;
  const head = Buffer.alloc(4);
  head.writeUInt16BE(Number(flags) & 0xffff, 0);
  head.writeUInt8(Number(protocol) & 0xff, 2);
  head.writeUInt8(Number(keyAlgorithm) & 0xff, 3);
  const data = Buffer.concat([head, Buffer.from(base64, 'base64')]);
  return keyTag(data) === Number(tag) && createHash(hash).update(ownerName(key.name)).update(data).digest('hex') === digest.toLowerCase();
}

function hashName(ds: string): string | undefined {
  return { '1': 'sha1', '2': 'sha256', '4': 'sha384' }[ds.split(' ')[2] ?? ''];
}

/** RFC 4034 appendix B. */
function keyTag(data: Buffer): number {
  let sum = 0;
  data.forEach((byte, at) => (sum += at % 2 === 0 ? byte << 8 : byte));
  return (sum + (sum >>> 16)) & 0xffff;
}

function ownerName(name: string): Buffer {
  const labels = name === '.' ? [] : name.split('.');
  return Buffer.concat([...labels.flatMap((label) => [Buffer.of(label.length), Buffer.from(label)]), Buffer.of(0)]);
}

function signatureTime(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:T]|\.\d+Z$/g, '');
}

function isoTime(time: string): string {
  return time.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
}
