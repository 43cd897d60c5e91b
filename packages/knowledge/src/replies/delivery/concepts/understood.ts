import type { Parsed } from '../grammar.ts';
import type { Meaning } from '../wording.ts';
import { ABOUT } from './about.ts';
import { type Concept, conceptsIn, type Spoken, type Word } from './concepts.ts';
import { withoutFrame } from './frame.ts';
import { ALONE, type Rule, TOGETHER } from './rules.ts';

/** What a reply says by what it speaks of, and how much that is. */
export interface Understood extends Parsed {
  /** one word stands for it all */
  readonly isBare: boolean;
}

/**
 * Understands sentences that no table and no grammar knows, whatever their language: what is spoken of in one clause, and what is said
 * of it. The first clause in which something is said of somebody counts, or the one that says what the code says; one word alone counts only
 * where no clause says more.
 */
export function understood(words: string, coded?: Meaning): Understood | undefined {
  const plain = withoutFrame(words);
  const heading = REASON.exec(plain);
  return (heading && read(plain.slice(heading.index + heading[0].length), coded)) ?? read(plain, coded);
}

/** Behind this stands the reason, and before it what happened. */
const REASON =
  /(?:reason|grund|raison|motif|motivo|causa|reden|pow[oó]d|d[uů]vod|orsak|[aå]rsag|[aå]rsak|neden(?:i)?|причина|原因|理由|사유)(?:[ \w]{0,20})? ?[:：](?=.{8})/;

function read(words: string, coded: Meaning | undefined): Understood | undefined {
  const clauses = words.split(CLAUSE).slice(0, MOST).map(conceptsIn);
  let first: Parsed | undefined;
  for (const spoken of clauses) {
    const found = bySome(spoken, TOGETHER) ?? byNearest(spoken);
    if (found !== undefined && found.means === coded) return { ...found, isBare: false };
    if (found !== undefined && (first === undefined || isNearer(found, first))) first = found;
  }
  if (first) return { ...first, isBare: false };
  for (const spoken of clauses) {
    const found = bySome(spoken, ALONE);
    if (found) return { ...found, isBare: true };
  }
  return undefined;
}

/** What a later clause says where the first one said only that nobody was reached. */
function isNearer({ means }: Parsed, first: Parsed): boolean {
  return NEARER[first.means]?.includes(means) === true;
}

const NEARER: Partial<Record<Meaning, readonly Meaning[]>> = {
  'recipient-unknown': ['recipient-disabled', 'recipient-full', 'recipient-domain-unknown', 'recipient-moved'],
  'remote-error': [
    'recipient-full',
    'recipient-unknown',
    'recipient-disabled',
    'recipient-domain-unknown',
    'message-too-large',
    'sender-rejected',
    'sender-blocklisted',
    'poor-reputation',
    'rate-limited',
    'marked-as-spam',
  ],
  'network-failure': ['recipient-full'],
  'relay-denied': ['sender-rejected'],
};

const CLAUSE = /[.;!?](?=\s|$)|[。；！？]|\s[-–—]\s|\n/;
const MOST = 12;

/** The first rule all of whose concepts are spoken of. */
function bySome(spoken: Spoken, rules: readonly Rule[]): Parsed | undefined {
  if (spoken.size === 0) return undefined;
  for (const { means, all, none = [] } of rules) {
    const words = all.map((concepts) => concepts.flatMap((concept) => spoken.get(concept)?.[0] ?? [])[0]);
    if (words.every((word) => word !== undefined) && !none.some((concept) => spoken.has(concept)))
      return { means, phrase: words.map(({ text }) => text).join(' … ') };
  }
  return undefined;
}

/** What is said is said of what stands nearest to it: `(address): host not found` speaks of the host. */
function byNearest(spoken: Spoken): Parsed | undefined {
  for (const { state, of } of ABOUT) {
    const said = spoken.get(state);
    if (said === undefined) continue;
    let nearest: { readonly means: Meaning | 'unsaid'; readonly phrase: string; readonly distance: number } | undefined;
    const parties = Object.entries(of).flatMap(([party]) => spoken.get(party as Concept) ?? []);
    for (const [party, means] of Object.entries(of))
      for (const word of (spoken.get(party as Concept) ?? []).filter((each) => !parties.some((other) => isWithin(each, other))))
        for (const { text, at } of said) {
          const distance = distanceOf(word, { text, at }) + (party === 'host' || party === 'domain' ? PLACE : 0);
          if (distance < (nearest?.distance ?? FAR)) nearest = { means, phrase: `${word.text} … ${text}`, distance };
        }
    if (nearest === undefined || nearest.means === 'unsaid') continue;
    const { means, phrase } = nearest;
    return { means, phrase };
  }
  return undefined;
}

/** The address of "server address" is nobody's. */
function isWithin(word: Word, longer: Word): boolean {
  return longer.text.length > word.text.length && longer.at <= word.at && word.at + word.text.length <= longer.at + longer.text.length;
}

const FAR = 120;
/** An address or a number that stands before what is said of it is often only its heading. */
const HEADING = 25;

/** Who says that a server or a domain does not know somebody speaks of the somebody. */
const PLACE = 10;

function distanceOf(one: Word, other: Word): number {
  const gap = one.at < other.at ? other.at - one.at - one.text.length : one.at - other.at - other.text.length;
  return Math.max(gap, 0) + (one.text.startsWith('(') ? HEADING : 0);
}
