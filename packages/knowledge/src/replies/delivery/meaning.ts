import { BASIC, IANA, SYSEXITS } from '../iana.ts';
import { COMMON } from './common.ts';
import { withoutHeading, withoutQuestion } from './concepts/frame.ts';
import { understood } from './concepts/understood.ts';
import { parsed } from './grammar.ts';
import { ISSUERS } from './issuers.ts';
import { isSaidAt, Phrases, type Hit } from './phrases.ts';
import type { Issuer, Meaning, Stage, Strength, Wording } from './wording.ts';

/** A reply as it is looked up. */
export interface Reply {
  /** the words that give the reason, normalised */
  readonly words: string;
  /** what else is said, normalised; asked only when the words say nothing */
  readonly context?: () => string;
  readonly status?: string;
  readonly reply?: string;
  /** the command that was refused */
  readonly stage?: Stage;
  /** the host that said it */
  readonly remote?: string;
}

/** What a reply means, and by what it is known. */
export interface Known {
  readonly means: Meaning;
  /** `wording` its words say it, `code` its issuer's code does, `registry` only the registry's meaning of its code is known */
  readonly by: 'wording' | 'code' | 'registry';
  readonly issuer?: string;
  readonly help?: string;
  readonly phrase?: string;
  readonly strength?: Strength;
  /** no wording that is known, but what the words speak of */
  readonly isSense?: true;
}

const BASE = { exact: 200, plain: 100, bare: 25, vague: 0 } as const;
const OF_ISSUER = 400;
const CODE_OF_ISSUER = 222;
const REGISTRY = 60;
/** Words that say what the code says are likelier meant than others beside them. */
const AGREED = 36;
/** Who answered a command for good was reached, whatever else its words hold. */
const REACHED = 60;
const OF_GRAMMAR = 104;
/** More than the registry's meaning of a code; a known wording and its grammar are surer. */
const OF_CONCEPTS = 112;

/** Says what a reply means: the most specific known wording beats the code, and its issuer's code beats the registry. */
export function meaningOf(reply: Reply): Known | undefined {
  return saidByProgram(reply) ?? saidByServer(reply);
}

const OUTPUT = 'command output: ';

/** What a local program printed that a mail server runs (Postfix): a network that fails there is that server's own fault. */
function saidByProgram(reply: Reply): Known | undefined {
  const at = reply.words.indexOf(OUTPUT);
  if (at === -1) return undefined;
  const known = saidByServer({ ...reply, words: reply.words.slice(at + OUTPUT.length), context: () => '' });
  if (known?.by === 'wording' && known.means !== 'network-failure' && known.strength !== 'bare') return known;
  return { means: 'remote-error', by: 'wording', phrase: OUTPUT, strength: 'plain' };
}

function saidByServer(given: Reply): Known | undefined {
  const reply = { ...given, words: withoutHeading(given.words) };
  const issuer = issuerOf(reply);
  const worded = byWording(reply.words, issuer, reply);
  const clause = worded !== undefined && worded.score >= BASE.exact ? undefined : byGrammar(reply.words);
  const sure = [worded, clause, byCode(reply, issuer)].flatMap((one) => one ?? []);
  const sense = sure.some(({ score }) => score > OF_CONCEPTS) ? undefined : byConcepts(reply);
  const said = [...sure, sense, byRegistry(reply)].flatMap((one) => one ?? []);
  const best = said.toSorted((a, b) => b.score - a.score)[0];
  const isWeak = best !== undefined && best.score < REGISTRY + 20 && (best.known.strength !== 'bare' || best === sense);
  const isUnsaid = best === undefined || reply.words === '' || isWeak;
  const context = isUnsaid ? (reply.context?.() ?? '') : '';
  const around = context === '' ? undefined : saidAround(context, issuer, reply);
  // Where a server said no, it was reached: that the queue gave up is then no reason.
  const isAnswered = around?.known.means === 'network-failure' && (reply.reply ?? '').startsWith('5');
  // Where its own words say something, however little, the words around them have to say one thing only.
  const least = best !== undefined && best === sense ? BASE.exact : BASE.plain;
  const chosen = around && !isAnswered && around.score >= least && around.score > (best?.score ?? 0) ? around : (best ?? basic(reply));
  if (!chosen) return undefined;
  const known = atStage(chosen, reply);
  return issuer === undefined ? known : { ...known, issuer: issuer.name, ...(issuer.help === undefined ? {} : { help: issuer.help }) };
}

/** What is said around a reply: a word that says hardly anything does not count there. */
function saidAround(context: string, issuer: Issuer | undefined, reply: Reply): Scored | undefined {
  const worded = byWording(context, issuer ?? issuerOf({ words: context }), reply);
  return worded !== undefined && worded.score >= BASE.plain ? worded : (byGrammar(context) ?? worded);
}

/** Whose reply it is: by the host that gave it, else by what only its replies hold: words, or a code of its own. */
export function issuerOf({ words, status = '', remote = '' }: Pick<Reply, 'words' | 'status' | 'remote'>): Issuer | undefined {
  const host = remote.toLowerCase();
  return (
    (host === '' ? undefined : ISSUERS.find(({ hosts }) => hosts.some((end) => host === end || host.endsWith(`.${end}`)))) ??
    issuerMarked(words) ??
    (status === '' ? undefined : ISSUERS.find(({ ownCodes }) => ownCodes?.test(status)))
  );
}

const MARKED = new Map<Wording, Issuer>(
  ISSUERS.map((issuer) => [{ means: 'policy-rejected', strength: 'exact', phrases: issuer.marks }, issuer]),
);
const MARKS = new Phrases([...MARKED.keys()]);

/** Of several issuers whose marks a text holds, the one of the longest. */
function issuerMarked(words: string): Issuer | undefined {
  let longest: Hit | undefined;
  MARKS.each(words, (hit) => {
    if (hit.phrase.length > (longest?.phrase.length ?? 0)) longest = hit;
  });
  return longest && MARKED.get(longest.wording);
}

/** What a server may say before it has heard of sender, recipient and message. */
const TOLD_AT_ANY_STAGE: ReadonlySet<Meaning> = new Set([
  'protocol-error',
  'rate-limited',
  'greylisted',
  'tls-required',
  'reverse-dns',
  'relay-denied',
  'sender-blocklisted',
  'poor-reputation',
  'message-too-large',
  'spf-fail',
  'dmarc-fail',
]);

/** A "no" without a reason of its own is about what was just said: the host, the sender, the recipient. */
function atStage({ known, score }: Scored, { stage, reply, status }: Reply): Known {
  const isWeak = score < BASE.exact && known.means !== 'remote-error' && known.means !== 'network-failure';
  // A "no" to the message itself hardly says that the address is unknown.
  if (stage === 'data' && known.by === 'registry' && known.means === 'recipient-unknown' && !/^.\.1\./.test(status ?? ''))
    return { ...known, means: 'policy-rejected' };
  // Who took the recipient's address, and then the message, means another domain: the sender's.
  if (stage === 'data' && known.means === 'recipient-domain-unknown' && isWeak && !/^.\.1\.2$/.test(status ?? ''))
    return { ...known, means: 'sender-rejected' };
  if (stage === 'rcpt' && known.strength === 'bare' && known.means === 'policy-rejected' && !/^.\.7\./.test(status ?? ''))
    return { ...known, means: 'recipient-unknown' };
  const isOther = TOLD_AT_ANY_STAGE.has(known.means);
  if (stage === 'mail' && ((isWeak && !isOther) || known.means === 'recipient-domain-unknown'))
    return { ...known, means: 'sender-rejected' };
  // These codes speak of the sender's address alone (RFC 3463 section 3.2).
  if (isWeak && /^.\.1\.[78]$/.test(status ?? '') && known.means.startsWith('recipient-')) return { ...known, means: 'sender-rejected' };
  // What is wrong with a header that is refused for security is its content (RFC 3463 section 3.8).
  if (known.phrase === 'header error' && /^.\.7\./.test(status ?? '')) return { ...known, means: 'policy-rejected' };
  // What is denied for security is no failure of a system (RFC 3463 section 3.8).
  if (known.means === 'remote-error' && known.phrase === 'permission denied' && /^5\.7\./.test(status ?? ''))
    return { ...known, means: 'policy-rejected' };
  // A system that takes nothing for now is overloaded or shut down (RFC 3463 section 3.4).
  if (isWeak && known.means === 'policy-rejected' && status === '4.3.2') return { ...known, means: 'remote-error' };
  // Microsoft refuses whom its directory does not know with 5.4.1 (learn.microsoft.com, Directory-Based Edge Blocking).
  if (isWeak && known.means === 'policy-rejected' && status === '5.4.1') return { ...known, means: 'recipient-unknown' };
  // A server that answers was reached: by "connection refused" it means that it refuses.
  if (reply !== undefined && !/^.\.4\./.test(status ?? '') && known.phrase?.endsWith('connection refused'))
    return { ...known, means: 'poor-reputation' };
  // What failed while it answered failed behind it.
  if (
    known.isSense &&
    known.means === 'network-failure' &&
    reply !== undefined &&
    (stage === 'rcpt' || stage === 'data') &&
    !/^.\.4\./.test(status ?? '')
  )
    return { ...known, means: 'remote-error' };
  // Who has not seen the message yet cannot mean its content (RFC 5321 section 3.3).
  if (known.means === 'marked-as-spam' && (stage === 'mail' || stage === 'rcpt')) return { ...known, means: 'sender-rejected' };
  if (known.means === 'marked-as-spam' && (stage === 'connect' || stage === 'helo')) return { ...known, means: 'poor-reputation' };
  if ((stage === 'connect' || stage === 'helo') && isWeak && known.means === 'recipient-unknown')
    return { ...known, means: 'policy-rejected' };
  return known;
}

interface Scored {
  readonly known: Known;
  readonly score: number;
}

function byWording(words: string, issuer: Issuer | undefined, reply: Reply): Scored | undefined {
  if (words === '') return undefined;
  const own = issuer ? best(words, phrasesOf(issuer), OF_ISSUER, reply) : undefined;
  return own ?? best(words, COMMON_PHRASES, 0, reply);
}

/** What no table knows, its grammar may still say. */
function byGrammar(words: string): Scored | undefined {
  const said = parsed(withoutQuestion(words));
  return said && { known: { ...said, by: 'wording', strength: 'plain' }, score: OF_GRAMMAR + Math.min(said.phrase.length, 60) };
}

/** What nobody has written down, what it speaks of may still say. */
function byConcepts({ words, status }: Reply): Scored | undefined {
  const said = understood(words, codedBy(status));
  if (said === undefined) return undefined;
  const { means, phrase, isBare } = said;
  return {
    known: { means, phrase, by: 'wording', strength: isBare ? 'bare' : 'plain', isSense: true },
    score: isBare ? BASE.bare + 1 : OF_CONCEPTS,
  };
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

function byCode({ status, reply }: Reply, issuer: Issuer | undefined): Scored | undefined {
  const means = issuer?.codes[`${reply} ${status}`] ?? (status === undefined ? undefined : codeOf(status, issuer?.codes ?? {}));
  // 5.7.1 is everybody's word for no.
  return means && { known: { means, by: 'code' }, score: status?.endsWith('.7.1') ? REGISTRY + 20 : CODE_OF_ISSUER };
}

/** An issuer's code, or the range of codes that it is in: `5.7.6xx`. */
function codeOf(status: string, codes: Issuer['codes']): Meaning | undefined {
  const known = codes[status];
  if (known !== undefined || !/\.\d{3}$/.test(status)) return known;
  return codes[`${status.slice(0, -1)}x`] ?? codes[`${status.slice(0, -2)}xx`];
}

function byRegistry({ status, words, reply }: Reply): Scored | undefined {
  const means = status === undefined ? undefined : IANA[status.slice(2)];
  // "5.0" is what servers make of 550 that know no enhanced codes: the basic one says more.
  const said = status?.endsWith('.5.0') === true && BASIC[reply ?? ''] === 'recipient-unknown' ? 'recipient-unknown' : means;
  if (said !== undefined) return { known: { means: said, by: 'registry' }, score: isHollow(status ?? '') ? 20 : REGISTRY + 30 };
  const exit = SYSEXITS[words.trim()];
  return exit && { known: { means: exit, by: 'registry' }, score: 20 };
}

/** What its code alone says by the registry, if it says anything. */
function codedBy(status: string | undefined): Meaning | undefined {
  return status === undefined || isHollow(status) ? undefined : IANA[status.slice(2)];
}

/** "1.0", "3.0", "7.1" and their like say hardly more than no. */
function isHollow(status: string): boolean {
  return /\.0$|^.\.7\.1$/.test(status) && status !== '4.3.0';
}

function basic({ reply }: Reply): Scored | undefined {
  const means = reply === undefined ? undefined : BASIC[reply];
  return means && { known: { means, by: 'registry' }, score: 1 };
}
