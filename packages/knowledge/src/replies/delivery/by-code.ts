import { BASIC, IANA, SYSEXITS } from '../iana.ts';
import { REGISTRY, type Reply, type Scored } from './known.ts';
import type { Issuer, Meaning } from './wording.ts';

const CODE_OF_ISSUER = 222;

/** What its code means to its issuer. */
export function byCode({ status, reply }: Reply, issuer: Issuer | undefined): Scored | undefined {
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

/** What its code means to everybody (RFC 3463, RFC 5248). */
export function byRegistry({ status, words, reply }: Reply): Scored | undefined {
  const means = status === undefined ? undefined : IANA[status.slice(2)];
  // "5.0" is what servers make of 550 that know no enhanced codes: the basic one says more.
  const said = status?.endsWith('.5.0') === true && BASIC[reply ?? ''] === 'recipient-unknown' ? 'recipient-unknown' : means;
  if (said !== undefined) return { known: { means: said, by: 'registry' }, score: isHollow(status ?? '') ? 20 : REGISTRY + 30 };
  const exit = SYSEXITS[words.trim()];
  return exit && { known: { means: exit, by: 'registry' }, score: 20 };
}

/** What its code alone says by the registry, if it says anything. */
export function codedBy(status: string | undefined): Meaning | undefined {
  return status === undefined || isHollow(status) ? undefined : IANA[status.slice(2)];
}

/** "1.0", "3.0", "7.1" and their like say hardly more than no. */
function isHollow(status: string): boolean {
  return /\.0$|^.\.7\.1$/.test(status) && status !== '4.3.0';
}

/** What its basic code means, where nothing else is said (RFC 5321 section 4.2.3). */
export function basic({ reply }: Reply): Scored | undefined {
  const means = reply === undefined ? undefined : BASIC[reply];
  return means && { known: { means, by: 'registry' }, score: 1 };
}
