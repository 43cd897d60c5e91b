import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { quoted, UsageError } from './usage-error.ts';

/** Reads an e-mail address (RFC 5321 section 4.1.2, RFC 6531): the domain in its ASCII form, lower case; the local part as it stands. */
export function readAddress(text: string): string {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  if (address === '') throw new UsageError('The address is empty; give one like ann@example.org.');
  if (at === -1) throw new UsageError(`${quoted(text)} is no e-mail address: it has no @.`);
  if (/^mailto:/i.test(address)) throw new UsageError(`Give the address alone, without "mailto:", in place of ${quoted(text)}.`);
  if (/[<>]/.test(address) && !address.startsWith('"'))
    throw new UsageError(`Give the address alone, without a name or angle brackets, in place of ${quoted(text)}.`);
  const local = address.slice(0, at);
  checkLocalPart(local, text);
  return `${local}@${readDomain(address.slice(at + 1), text)}`;
}

function checkLocalPart(local: string, text: string): void {
  const wrong = (why: string) => new UsageError(`${quoted(text)} is no e-mail address: ${why}.`);
  if (local === '') throw wrong('nothing stands before the @');
  // what Node makes of bytes that are no text
  if (local.includes('\ufffd')) throw wrong('it is not written in UTF-8');
  if (Buffer.byteLength(local) > 64) throw wrong('the part before the @ is longer than 64 bytes');
  if (QUOTED.test(local)) return;
  if (local.includes('@')) throw wrong('it has more than one @');
  if (/\s/u.test(local)) throw wrong('there is a space before the @');
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..'))
    throw wrong('a dot before the @ must stand between two other characters');
  const odd = [...local].find((character) => !ATOM.test(character));
  if (odd !== undefined) throw wrong(`the part before the @ cannot hold ${quoted(odd)} unless it is quoted`);
}

/** `atext` and the dot (RFC 5322 section 3.2.3), and whatever lies beyond ASCII (RFC 6531 section 3.3) and is no control character. */
const ATOM = /^(?:[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.]|[^\p{ASCII}\p{Cc}\p{Cf}\p{Zl}\p{Zp}])$/u;
/** A quoted string without control characters (RFC 5321 section 4.1.2, RFC 6531). */
const QUOTED = /^"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])+"$/u;

function readDomain(domain: string, text: string): string {
  const wrong = (why: string) => new UsageError(`${quoted(text)} is no e-mail address: ${why}.`);
  if (domain === '') throw wrong('nothing stands after the @');
  if (/^\[.*\]$/.test(domain)) return readLiteral(domain, wrong);
  if (/\s/u.test(domain)) throw wrong('there is a space after the @');
  if (isIP(domain)) throw wrong(`an IP address after the @ stands in brackets: [${isIP(domain) === 6 ? 'IPv6:' : ''}${domain}]`);
  const ascii = readHostName(domain);
  if (ascii === undefined) throw wrong(`${quoted(domain)} cannot be a domain`);
  return ascii;
}

/** An address literal (RFC 5321 section 4.1.3). */
function readLiteral(domain: string, wrong: (why: string) => UsageError): string {
  const inside = domain.slice(1, -1);
  const address = /^ipv6:/i.test(inside) ? inside.slice(5) : inside;
  const family = isIP(address);
  if (family === 0 || (family === 6) !== /^ipv6:/i.test(inside))
    throw wrong(`${quoted(domain)} is no IP address in brackets (as in [192.0.2.1] or [IPv6:2001:db8::1])`);
  return family === 6 ? `[IPv6:${address.toLowerCase()}]` : domain;
}

/**
 * The ASCII form of a host name, lower case, without a final dot (RFC 5890, RFC 1123 section 2.1); undefined when it
 * cannot be one. A name of numbers only would be read as an IP address by many programs and is none.
 */
export function readHostName(name: string): string | undefined {
  if (!/^(?:[A-Za-z0-9.-]|[^\p{ASCII}])+$/u.test(name)) return undefined;
  const ascii = domainToASCII(name).replace(/\.$/, '');
  if (ascii === '' || ascii.length > 253 || isIP(ascii)) return undefined;
  const labels = ascii.split('.');
  const sound = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  return sound && !/^\d+$/.test(labels.at(-1) ?? '') ? ascii : undefined;
}
