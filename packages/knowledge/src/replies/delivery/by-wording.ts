import { codedBy } from './by-code.ts';
import { COMMON } from './common.ts';
import { BASE, type Reply, type Scored } from './known.ts';
import { isSaidAt, Phrases, type Hit } from './phrases.ts';
import type { Issuer, Meaning } from './wording.ts';

const OF_ISSUER = 400;
/** Words that say what the code says are likelier meant than others beside them. */
const AGREED = 36;
/** Who answered a command for good was reached, whatever else its words hold. */
const REACHED = 60;

/** What a reply means by a wording that is known: of its issuer, else of everybody. */
export function byWording(words: string, issuer: Issuer | undefined, reply: Reply): Scored | undefined {
  if (words === '') return undefined;
  const own = issuer ? best(words, phrasesOf(issuer), OF_ISSUER, reply) : undefined;
  return own ?? best(words, COMMON_PHRASES, 0, reply);
}

const COMMON_PHRASES = new Phrases(COMMON);
const PHRASES = new Map<Issuer, Phrases>();

function phrasesOf(issuer: Issuer): Phrases {
  const known = PHRASES.get(issuer) ?? new Phrases(issuer.wordings);
  PHRASES.set(issuer, known);
  return known;
}

function best(words: string, phrases: Phrases, bonus: number, { stage, reply, status }: Reply): Scored | undefined {
  let found: { readonly hit: Hit; readonly at: number } | undefined;
  let highest = -1;
  const coded = codedBy(status);
  const wasReached = stage !== undefined && stage !== 'connect' && reply?.startsWith('5') === true;
  phrases.each(words, (hit, at) => {
    const { means } = hit.wording;
    const score = scoreOf(hit) + (means === coded ? AGREED : 0) - (wasReached && means === 'network-failure' ? REACHED : 0);
    if (score <= highest || !isSaidAt(hit.wording, stage)) return;
    found = { hit, at };
    highest = score;
  });
  if (found === undefined) return undefined;
  const { hit, at } = found as { readonly hit: Hit; readonly at: number };
  const { means, strength } = hit.wording;
  const of = TOLD_OF_DOMAINS.has(means) && OF_SENDER.test(words.slice(Math.max(at - 40, 0), at)) ? 'sender-rejected' : means;
  return { known: { means: of, by: 'wording', phrase: hit.phrase, strength }, score: highest + bonus };
}

/** What is told of a domain, whosever it is. */
const TOLD_OF_DOMAINS: ReadonlySet<Meaning> = new Set(['recipient-domain-unknown', 'reverse-dns']);
/** Before what is said of a domain: it is the sender's. */
const OF_SENDER =
  /\b(?:sender(?:'s|s)?|mail ?from|envelope[- ]from|from:|return[- ]path|originator)[:\s"'<]*(?:(?:e?-?mail|address|envelope|domain|\(address\)|[a-z0-9-]+(?:\.[a-z0-9-]+)+)[:\s"'>]*){0,3}(?:e-)?$/;

/** The longer a phrase, the more it says. What a scanner found outweighs that the content was rejected for it. */
function scoreOf({ wording: { strength, means, at }, phrase }: Hit): number {
  return BASE[strength] + phrase.length + (means === 'virus-detected' ? 8 : 0) + (at === undefined ? 0 : 40);
}
