import { decodeCharset } from '../mime/charset.ts';
import type { Header } from '../mime/header.ts';
import { hopsAbove } from '../received/hops-above.ts';
import type { ArcSet, AuthenticationReading, ReceivedSpf, ResultsField, Signature } from '@mailmedic/contract/looks/message-checks.ts';
import { readReceivedSpf } from './received-spf.ts';
import { readResults } from './results.ts';
import { readSignature, readTags } from './signature.ts';

const MAX_FIELDS = 60;
const RESULTS = /^(?:[\w-]+-)?authentication-results(?:-[\w-]+)?$/;
/** What an author's program writes into every message. */
const WRITTEN = /^(?:from|to|cc|subject|date|message-id)$/i;

/** Reads what a header says about who a message is from: who checked it, what came of it, and what it is signed with. */
export function readAuthentication(header: Header): AuthenticationReading {
  const results: ResultsField[] = [];
  const receivedSpf: ReceivedSpf[] = [];
  const signatures: Signature[] = [];
  const sets = new Map<number, ArcSet>();
  const places = hopsAbove(header);
  const lastWritten = header.fields.findLastIndex(([name]) => WRITTEN.test(name));
  for (const [index, [field, value]] of header.fields.entries()) {
    const above = places[index] ?? 0;
    const name = field.toLowerCase();
    if (name === 'arc-authentication-results') {
      const found = readResults(field, value, above);
      add(sets, found.instance, { found });
    } else if (name === 'arc-message-signature') {
      add(sets, instanceOf(value), { signature: readSignature(value, above) });
    } else if (name === 'arc-seal') {
      add(sets, instanceOf(value), readSeal(value));
    } else if (name === 'dkim-signature') {
      if (signatures.length < MAX_FIELDS) signatures.push(readSignature(value, above));
    } else if (name === 'received-spf' || name === 'x-received-spf') {
      const read = readReceivedSpf(value, above);
      if (read && receivedSpf.length < MAX_FIELDS) receivedSpf.push(read);
    } else if (RESULTS.test(name) && results.length < MAX_FIELDS) {
      const read = readResults(field, value, above);
      if (read.results.length > 0 || /;\s*none\s*;?\s*$/i.test(value))
        results.push(lastWritten !== -1 && index > lastWritten ? { ...read, appended: true } : read);
    }
  }
  const returnPath = header.has('return-path') ? returnAddress(header.raw('return-path')) : undefined;
  return {
    results,
    receivedSpf,
    signatures,
    arc: [...sets.values()].toSorted((one, other) => one.instance - other.instance),
    authorDomains: [...new Set(header.all('from').flatMap((from) => domainsIn(from)))].slice(0, 20),
    ...(returnPath === undefined ? {} : { returnPath }),
  };
}

/** RFC 8617 section 4.2.1 allows 50 sets. */
function add(sets: Map<number, ArcSet>, instance: number | undefined, part: Partial<ArcSet>): void {
  if (instance === undefined || instance < 1 || instance > 50) return;
  // A second field of the same set makes no better one: the first, which is the topmost, is kept.
  sets.set(instance, { ...part, ...sets.get(instance), instance });
}

function instanceOf(value: string): number | undefined {
  const tag = readTags(value).get('i') ?? '';
  return /^\d{1,2}$/.test(tag) ? Number(tag) : undefined;
}

function readSeal(value: string): Partial<ArcSet> {
  const tags = readTags(value);
  const time = tags.get('t') ?? '';
  return {
    chain: (tags.get('cv') ?? '').toLowerCase(),
    sealer: (tags.get('d') ?? '').toLowerCase(),
    selector: tags.get('s') ?? '',
    ...(/^\d{1,15}$/.test(time) ? { sealedAt: Number(time) } : {}),
  };
}

function returnAddress(value: string): string {
  return /<([^<>]{0,320})>/.exec(value)?.[1]?.trim() ?? value.trim().slice(0, 320);
}

/** The domains of the mailboxes in an address list; what stands in quotes, parentheses or encoded words is a name, no address. */
function domainsIn(list: string): readonly string[] {
  return decodeCharset(list.slice(0, 8000), '')
    .replaceAll(/"(?:[^"\\]|\\.)*"(?!@)/g, ' ')
    .replaceAll(/\([^()]*\)/g, ' ')
    .split(/[,;]/)
    .map((part) => (/<[^<>]*@([^<>@\s]{1,255})>/.exec(part) ?? /@([^\s<>@]{1,255})/.exec(part))?.[1] ?? '')
    .map((domain) => domain.toLowerCase().replace(/\.$/, ''))
    .filter((domain) => domain !== '');
}
