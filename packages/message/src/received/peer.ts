import type { HandedBy, ReceivedHop } from '@mailmedic/contract/looks/message-trace.ts';
import { findAddress, readAddress, readName } from './address.ts';
import type { Clause } from './clauses.ts';

const HELO = /\b(?:helo|ehlo|lhlo)[=\s]\s*"?\??([^\s")?,]+)/i;
const CLAIMING = /\bclaiming to be "?([^\s",]+)/i;
const HELOS = new RegExp(HELO.source, 'gi');
/** `name [192.0.2.1]`, `user@name [192.0.2.1]`, `name[192.0.2.1]`, with nothing in the brackets where somebody took it out */
const PAIR =
  /^(?:(?:"[^"]{0,64}"|[^\s@["]{1,64})@)?([^\s@[\]()="]+?)\.?,?(?:\s*\[(?:(?:ipv6:)?[0-9a-f.:]{3,45}(?:%\w+)?)?\]|\s+(?:ipv6:)?[0-9a-f.:]{3,45})/i;
/** `mail.example.org`: a name of a host in a comment by itself. */
const ALONE = /^((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){2,10}[a-z]{2,18})\.?$/i;
const NAMELESS = /^(?:unknown|unverified|no)[-_]?(?:domain|host|name|rdns|reverse|ptr|dns)(?:name)?$/i;
/** What Sendmail found of a program that handed a message over on the computer itself. */
const ON_ITSELF = /^(?:[^\s@[\]]{1,64}@)?localhost(?:\.localdomain)?(?: \[\[UNIX: \S{1,64}\]\])?$/i;

/**
 * Reads who handed the message over. RFC 5321 section 4.4 puts the name that was claimed first and what the server saw into the comment;
 * qmail, Exim and others put it the other way round and mark the claim with HELO.
 */
export function readPeer({ words, comments }: Clause, software: string | undefined): HandedBy | undefined {
  const [first = ''] = words;
  const text = comments.join(' ; ');
  const isLocal =
    /^\/\S*spool\/|\bunix socket\b|\[local\]|\buid \d|\buserid \d|named pipe/i.test(`${words.join(' ')} ${text}`) ||
    (words.length === 1 && comments.some((comment) => ON_ITSELF.test(comment)));
  // What was claimed may be an address too, and is not where it came from.
  const behind = findAddress(text.replaceAll(HELOS, '')) ?? findAddress(words.slice(1).join(' '));
  const address = behind?.address ?? readAddress(first) ?? findAddress(first)?.address;
  const port = behind?.port ?? portIn(text);
  const helo = HELO.exec(text)?.[1] ?? CLAIMING.exec(words.join(' '))?.[1];
  if (/^mail pickup service/i.test(words.join(' '))) return { local: true };
  const names = helo === undefined ? (byOldExim(words, comments, software) ?? byStandard(first, comments, software)) : byHelo(first, helo);
  const peer: HandedBy = {
    ...names,
    ...(address === undefined ? {} : { address }),
    ...(port === undefined ? {} : { port }),
    ...(/\bmay be forged\b|rhost-flags-\S*(?:FAIL|DNS-NXDOMAIN)/i.test(text) && names.seen !== undefined ? { confirmed: false } : {}),
    ...(isLocal ? { local: true } : {}),
  };
  return Object.keys(peer).length === 0 ? undefined : peer;
}

function portIn(text: string): number | undefined {
  const port = Number(/\bport=(\d{1,5})\b/.exec(text)?.[1]);
  return port > 0 && port < 65_536 ? port : undefined;
}

function byStandard(first: string, comments: readonly string[], software: string | undefined): Pick<HandedBy, 'claimed' | 'seen'> {
  const claimed = claimedName(first);
  // Some note that they found no name in words of their own, and some the name that they found without its address.
  const pairs = comments
    .flatMap((comment) => nameOnly((PAIR.exec(comment) ?? ALONE.exec(comment))?.[1] ?? '') ?? [])
    .filter((name) => !NAMELESS.test(name));
  // Exim leaves the claim out where it is the name that it found; qmail writes only what it found.
  const seen = pairs[0] ?? (software === 'Exim' || software === 'qmail' ? nameOnly(first) : undefined);
  return { ...(claimed === undefined ? {} : { claimed }), ...(seen === undefined ? {} : { seen }) };
}

/** Exim 3 wrote the name that it found, the claim in round brackets, and the address behind it. */
function byOldExim(
  [first = '', second = '']: readonly string[],
  [comment = '']: readonly string[],
  software: string | undefined,
): Pick<HandedBy, 'claimed' | 'seen'> | undefined {
  const claimed = claimedName(comment);
  if (software !== 'Exim' || !/^\[[0-9a-f.:]+\]/i.test(second) || claimed === undefined) return undefined;
  const seen = nameOnly(first);
  return { claimed, ...(seen === undefined ? {} : { seen }) };
}

function byHelo(first: string, helo: string): Pick<HandedBy, 'claimed' | 'seen'> {
  const claimed = claimedName(helo);
  const seen = nameOnly(first);
  return { ...(claimed === undefined ? {} : { claimed }), ...(seen === undefined ? {} : { seen }) };
}

/** A claim may be a name, or an address in brackets or without them; some write question marks for brackets. */
function claimedName(claim: string): string | undefined {
  const written = claim.replaceAll(/^\?+|\?+$/g, '');
  return readAddress(written) === undefined ? readName(written) : `[${readAddress(written)}]`;
}

function nameOnly(written: string): string | undefined {
  return readAddress(written) === undefined ? readName(written) : undefined;
}

/** The server that wrote the line: its name, and its address where it says it. */
export function readWriter({ words, comments }: Clause): ReceivedHop['by'] {
  const [first = '', second = ''] = words;
  const written = readAddress(first);
  // `by Forcepoint Email` is a product.
  const isProduct = !first.includes('.') && /^[A-Z][a-z]{2,20}$/.test(second);
  const name = written === undefined && !isProduct ? readName(first) : undefined;
  const [comment = ''] = comments;
  const behind = /^(?:(?:[^\s[]+ ?)?\[(?:ipv6:)?[0-9a-f.:%]{3,60}\]|(?:ipv6:)?[0-9a-f.:%]{3,60})$/i.test(comment)
    ? findAddress(comment)?.address
    : undefined;
  // A filter on the same computer calls itself localhost and puts the computer's name behind it.
  const real = name?.startsWith('localhost') ? readName(PAIR.exec(comment)?.[1] ?? '') : undefined;
  const address = written ?? behind;
  const by = { ...(name === undefined ? {} : { name: real ?? name }), ...(address === undefined ? {} : { address }) };
  return Object.keys(by).length === 0 ? undefined : by;
}
