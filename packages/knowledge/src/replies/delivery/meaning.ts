import { BASIC, IANA, SYSEXITS } from '../iana.ts';
import { COMMON } from './common.ts';
import { ISSUERS } from './issuers.ts';
import type { Issuer, Meaning, Strength, Wording } from './wording.ts';

/** A reply as it is looked up. */
export interface Reply {
  /** the words that give the reason, normalised */
  readonly words: string;
  /** what else is said, normalised; asked only when the words say nothing */
  readonly context?: string;
  readonly status?: string;
  readonly reply?: string;
  /** the command that was refused */
  readonly stage?: 'connect' | 'helo' | 'mail' | 'rcpt' | 'data';
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
}

const BASE = { exact: 200, plain: 100, vague: 0 } as const;
const OF_ISSUER = 400;
const CODE_OF_ISSUER = 222;
const REGISTRY = 60;

/** Says what a reply means: the most specific known wording beats the code, and its issuer's code beats the registry. */
export function meaningOf(reply: Reply): Known | undefined {
  const issuer = issuerOf(reply);
  const said = [byWording(reply.words, issuer), byCode(reply, issuer), byRegistry(reply)].flatMap((one) => one ?? []);
  const best = said.toSorted((a, b) => b.score - a.score)[0];
  const around =
    best === undefined || best.score < REGISTRY + 20
      ? byWording(reply.context ?? '', issuer ?? issuerOf({ words: reply.context ?? '' }))
      : undefined;
  const chosen = around && around.score >= BASE.plain && around.score > (best?.score ?? 0) ? around : (best ?? basic(reply));
  if (!chosen) return undefined;
  const known = atStage(chosen, reply);
  return issuer === undefined ? known : { ...known, issuer: issuer.name, ...(issuer.help === undefined ? {} : { help: issuer.help }) };
}

/** Whose reply it is: by the host that gave it, else by what only its replies hold. */
export function issuerOf({ words, remote = '' }: Pick<Reply, 'words' | 'remote'>): Issuer | undefined {
  const host = remote.toLowerCase();
  return (
    (host === '' ? undefined : ISSUERS.find(({ hosts }) => hosts.some((end) => host === end || host.endsWith(`.${end}`)))) ??
    ISSUERS.find(({ marks }) => marks.some((mark) => includes(words, mark)))
  );
}

/** A "no" without a reason of its own is about what was just said: the host, the sender, the recipient. */
function atStage({ known, score }: Scored, { stage }: Reply): Known {
  const isWeak = score < BASE.exact && known.means !== 'remote-error' && known.means !== 'network-failure';
  if (stage === 'mail' && (isWeak || known.means === 'recipient-domain-unknown') && known.means !== 'protocol-error')
    return { ...known, means: 'sender-rejected' };
  if ((stage === 'connect' || stage === 'helo') && isWeak && known.means === 'recipient-unknown')
    return { ...known, means: 'policy-rejected' };
  return known;
}

interface Scored {
  readonly known: Known;
  readonly score: number;
}

function byWording(words: string, issuer: Issuer | undefined): Scored | undefined {
  if (words === '') return undefined;
  const own = issuer ? best(words, issuer.wordings, OF_ISSUER) : undefined;
  return own ?? best(words, COMMON, 0);
}

function best(words: string, wordings: readonly Wording[], bonus: number): Scored | undefined {
  let found: { means: Meaning; phrase: string; strength: Strength; score: number } | undefined;
  for (const { means, strength, phrases } of wordings)
    for (const phrase of phrases) {
      // What a scanner found outweighs that the content was rejected for it.
      const score = BASE[strength] + phrase.length + bonus + (means === 'virus-detected' ? 8 : 0);
      if ((found === undefined || score > found.score) && includes(words, phrase)) found = { means, phrase, strength, score };
    }
  return found && { known: { means: found.means, by: 'wording', phrase: found.phrase, strength: found.strength }, score: found.score };
}

function byCode({ status, reply }: Reply, issuer: Issuer | undefined): Scored | undefined {
  const means = issuer?.codes[`${reply} ${status}`] ?? (status === undefined ? undefined : issuer?.codes[status]);
  // 5.7.1 is everybody's word for no.
  return means && { known: { means, by: 'code' }, score: status?.endsWith('.7.1') ? REGISTRY + 20 : CODE_OF_ISSUER };
}

function byRegistry({ status, words }: Reply): Scored | undefined {
  const means = status === undefined ? undefined : IANA[status.slice(2)];
  // "1.0", "3.0", "7.1" and their like say hardly more than no.
  if (means !== undefined) return { known: { means, by: 'registry' }, score: /\.0$|^.\.7\.1$/.test(status ?? '') ? 20 : REGISTRY + 30 };
  const exit = SYSEXITS[words.trim()];
  return exit && { known: { means: exit, by: 'registry' }, score: 20 };
}

function basic({ reply }: Reply): Scored | undefined {
  const means = reply === undefined ? undefined : BASIC[reply];
  return means && { known: { means, by: 'registry' }, score: 1 };
}

/** Whether a text holds a phrase; `*` stands for anything on the way, short phrases count as whole words only. */
function includes(text: string, phrase: string): boolean {
  if (phrase.includes(' * ')) {
    let from = 0;
    for (const part of phrase.split(' * ')) {
      const at = text.indexOf(part, from);
      if (at === -1 || (from > 0 && at - from > 120)) return false;
      from = at + part.length;
    }
    return true;
  }
  let at = text.indexOf(phrase);
  if (phrase.length > 7) return at !== -1;
  while (at !== -1) {
    const end = at + phrase.length;
    const begins = !isLetter(phrase.charCodeAt(0)) || !isLetter(text.charCodeAt(at - 1));
    const ends = !isLetter(phrase.charCodeAt(phrase.length - 1)) || !isLetter(text.charCodeAt(end));
    if (begins && ends) return true;
    at = text.indexOf(phrase, at + 1);
  }
  return false;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code > 127;
}
