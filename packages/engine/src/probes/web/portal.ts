import type { LookData } from '@mailmedic/contract/look-data.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import type { HttpOutcome } from '@mailmedic/wire/http/fetch.ts';
import { defineProbe, type Seen } from '../../probe.ts';
import { fetchFor } from '../tls/fetch-for.ts';

const TIMEOUT_MS = 3_000;
const BODY_BYTES = 4_096;

/** Pages that operating systems and browsers fetch for the same purpose, and what they hold. */
const KNOWN_WORDS = /^(success|microsoft connect test|microsoft ncsi|networkmanager is online|ok)\b/i;
const HTML = /<(html|!doctype|head|body|script|meta|form|iframe|frameset)/i;

export interface PortalInput {
  /** the resolvers that a browser here would ask */
  readonly resolvers: readonly string[];
}

/** Fetches a page of known content over plain HTTP, as a browser does to notice that a network wants a person to sign in. */
export default defineProbe<PortalInput>({
  id: 'web/portal',
  doing: () => 'Fetching a web page of known content',
  key: () => '',

  async look({ resolvers }, world, report) {
    const url = URL.parse(world.configuration.referenceWeb);
    if (url === null || url.protocol !== 'http:') return;
    const startedAtMs = world.now();
    const answer = await fetchFor({ url: url.href, timeoutMs: TIMEOUT_MS, maxBytes: BODY_BYTES, verify: false }, resolvers, world);
    if (!world.signal.aborted) report({ ...pageSeen(url.href, answer, world.now()), startedAtMs });
  },
});

/** The page itself is ok; another page, or a way to one, is somebody else's answer. */
export function pageSeen(url: string, answer: (HttpOutcome & { readonly address?: string }) | undefined, readAtMs: number): Seen {
  const judged =
    answer === undefined ? { outcome: 'unlooked' as const, because: 'no resolver knows where the page is' } : judge(url, answer);
  const data: LookData['web/fetch'] = {
    url,
    purpose: 'captive-portal',
    ...(answer?.address === undefined ? {} : { address: answer.address }),
  };
  if (answer?.outcome === 'ok') {
    const excerpt = printable(Buffer.from(answer.body).toString('utf8')).slice(0, 500);
    Object.assign(
      data,
      { status: answer.status, excerpt, asExpected: judged.outcome === 'ok', readAtMs },
      answer.location === undefined ? {} : { location: answer.location },
    );
  } else if (answer) data.error = answer.error;
  return { probe: 'web/fetch', step: 'route', subject: { kind: 'url', name: url }, target: url, ...judged, data };
}

function judge(url: string, answer: HttpOutcome): Pick<Seen, 'outcome' | 'because'> {
  if (answer.outcome !== 'ok') return { outcome: answer.outcome, because: answer.because };
  const { status, location } = answer;
  const to = location === undefined ? undefined : URL.parse(location, url);
  if (status >= 300 && status < 400 && to) {
    return to.hostname === URL.parse(url)?.hostname
      ? { outcome: 'ok' }
      : { outcome: 'foreign', because: `the answer leads to ${to.hostname}` };
  }
  if (status === 204) return { outcome: 'ok' };
  if (status === 511) return { outcome: 'foreign', because: 'the network itself answers that a person has to sign in (511)' };
  if (status !== 200) return { outcome: 'refused', because: `the web server answered ${status}` };
  const text = Buffer.from(answer.body).toString('utf8').trim();
  // A page of known content is a short word, with or without the frame of a page; whatever else is HTML is made for a person.
  const words = text.replaceAll(/<[^<>]{0,500}>/g, ' ').trim();
  const isKnown = words.length < 100 && KNOWN_WORDS.test(words) && !/<(form|script|iframe)|http-equiv/i.test(text);
  return isKnown || !HTML.test(text) ? { outcome: 'ok' } : { outcome: 'foreign', because: 'another page came instead of the known one' };
}
