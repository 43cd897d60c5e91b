import { isIP } from 'node:net';
import type { MessageClaims } from '@mailmedic/contract/looks/message-claims.ts';
import type { Resolve } from '../../authentication/name-lookup.ts';
import type { Handover } from '../../bounce/handover.ts';
import type { ClaimsInput } from './claims.ts';
import { type Found, look, reversed } from './found.ts';

const MOST_ADDRESSES = 4;
const MOST_SIGNATURES = 5;

/** SPF of the server that handed the message over, and of the one before it where it was passed on. */
export async function pathOf(
  { ip, handover, senderDomain, envelopeDomain = senderDomain }: ClaimsInput,
  resolve: Resolve,
): Promise<Pick<MessageClaims, 'handover' | 'spf' | 'before'>> {
  if (envelopeDomain === undefined) return {};
  const { addresses, known } = await addressesOf(ip, handover, resolve);
  const checks = await Promise.all(addresses.slice(0, MOST_ADDRESSES).map((address) => spfOf(envelopeDomain, address, resolve)));
  // A server that has several addresses may have used any of them.
  const spf = checks.find((check) => check?.result === 'pass') ?? checks.find((check) => check !== undefined);
  const passer = handover?.before;
  const before = passer?.address === undefined ? undefined : await spfOf(envelopeDomain, passer.address, resolve);
  return {
    ...(spf ? { handover: { ip: spf.ip, known, ...(handover?.server === undefined ? {} : { server: handover.server }) }, spf } : {}),
    ...(before ? { before: { ...(passer?.server === undefined ? {} : { server: passer.server }), spf: before } } : {}),
  };
}

async function addressesOf(
  said: string | undefined,
  handover: Handover | undefined,
  resolve: Resolve,
): Promise<{ readonly addresses: readonly string[]; readonly known: NonNullable<MessageClaims['handover']>['known'] }> {
  if (said !== undefined) return { addresses: [said], known: 'said' };
  if (isIP(handover?.address ?? '') !== 0 && handover?.address !== undefined) return { addresses: [handover.address], known: 'noted' };
  const { server } = handover ?? {};
  return { addresses: server?.includes('.') === true ? await ownAddressesOf(server, resolve) : [], known: 'named' };
}

/** The addresses that bear this name themselves: a server sends by those, while a bare domain often leads to its web pages. */
async function ownAddressesOf(server: string, resolve: Resolve): Promise<readonly string[]> {
  const found = await Promise.all([look(server, 'A', resolve), look(server, 'AAAA', resolve)]);
  const addresses = found.flatMap((one) => (one.is === 'answers' ? one.answers : [])).slice(0, MOST_ADDRESSES);
  const names = await Promise.all(
    addresses.map((address) => look(reversed(address, isIP(address) === 6 ? 'ip6.arpa' : 'in-addr.arpa'), 'PTR', resolve)),
  );
  const isOwn = (found: Found | undefined): boolean =>
    found?.is === 'answers' && found.answers.some((name) => name.replace(/\.$/, '').toLowerCase() === server.toLowerCase());
  return addresses.filter((_, index) => isOwn(names[index]));
}

/** Whether the keys that signatures name are published. */
export function keysOf(signatures: NonNullable<ClaimsInput['signatures']>, resolve: Resolve): Promise<NonNullable<MessageClaims['keys']>> {
  return Promise.all(signatures.slice(0, MOST_SIGNATURES).map((one) => keyOf(one, resolve)));
}

/** The record of a key is there, or not, or empty. */
async function keyOf(
  { domain, selector }: { readonly domain: string; readonly selector: string },
  resolve: Resolve,
): Promise<NonNullable<MessageClaims['keys']>[number]> {
  const found = await look(`${selector}._domainkey.${domain}`, 'TXT', resolve);
  const isKey = found.is === 'answers' && found.answers.some((text) => /(?:^|;)\s*p\s*=/i.test(text));
  const isEmpty = found.is === 'answers' && found.answers.every((text) => /(?:^|;)\s*p\s*=\s*(?:;|$)/i.test(text));
  return { domain, selector, published: found.is === 'unknown' ? 'unknown' : !isKey ? 'no' : isEmpty ? 'withdrawn' : 'yes' };
}

async function spfOf(domain: string, ip: string, resolve: Resolve): Promise<MessageClaims['spf']> {
  // The verifier is large; whoever reads bounces only need not wait for it.
  const { verifySpf } = await import('../../authentication/verify-spf.ts');
  return verifySpf({ ip, mailFrom: `postmaster@${domain}`, helo: domain }, resolve);
}
