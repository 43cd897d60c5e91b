import { isIP } from 'node:net';
import type { MessageClaims } from '@mailmedic/contract/looks/message-claims.ts';
import { Lookups, type Resolve } from '../../authentication/name-lookup.ts';
import type { Handover } from '../../bounce/handover.ts';
import { defineProbe } from '../../probe.ts';
import { keysOf, pathOf } from './claimed-origin.ts';
import { type Found, look, reversed } from './found.ts';

/** What is to be looked up of a returned message. */
export interface ClaimsInput {
  readonly address: string;
  readonly resolve: Resolve;
  readonly recipientDomain?: string;
  readonly senderDomain?: string;
  /** the address that the reply names as the one that is refused */
  readonly ip?: string;
  /** who handed it to whoever refused it, as the message that came back tells */
  readonly handover?: Handover;
  /** the domain for which SPF is asked, where it is not the one in From */
  readonly envelopeDomain?: string;
  /** what the signatures of the message name; none where its header did not come back */
  readonly signatures?: readonly { readonly domain: string; readonly selector: string }[];
  readonly blocklist?: { readonly name: string; readonly zone: string; readonly asked: string };
}

/** Looks up what a returned message was refused for: the domains, the SPF record, the name of the address, a blocklist. */
export default defineProbe<ClaimsInput>({
  id: 'message/claims',
  doing: ({ address }) => `Looking up why the message to ${address} was refused`,
  key: ({ address }) => address,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const { resolve } = new Lookups(input.resolve);
    const { recipientDomain, senderDomain, handover, blocklist, signatures } = input;
    const ip = input.ip ?? (isIP(handover?.address ?? '') === 0 ? undefined : handover?.address);
    const [recipient, sender, path, reverse, listed, keys] = await Promise.all([
      recipientDomain === undefined ? undefined : recipientOf(recipientDomain, resolve),
      senderDomain === undefined ? undefined : senderOf(senderDomain, resolve),
      pathOf(input, resolve),
      ip === undefined ? undefined : reverseOf(ip, resolve),
      blocklist === undefined ? undefined : listingOf(blocklist, resolve),
      signatures === undefined ? undefined : keysOf(signatures, resolve),
    ]);
    const data: MessageClaims = {
      ...(recipient ? { recipient } : {}),
      ...(sender ? { sender } : {}),
      ...path,
      ...(reverse ? { reverse } : {}),
      ...(listed ? { blocklist: listed } : {}),
      ...(keys ? { keys } : {}),
    };
    report({
      probe: 'message/claims',
      step: 'delivery',
      subject: { kind: 'message', name: input.address },
      target: `what the message to ${input.address} was refused for`,
      outcome: 'ok',
      startedAtMs,
      durationMs: Math.round(world.now() - startedAtMs),
      data,
    });
  },
});

async function recipientOf(domain: string, resolve: Resolve): Promise<NonNullable<MessageClaims['recipient']>> {
  const [mx, four, six] = await Promise.all([look(domain, 'MX', resolve), look(domain, 'A', resolve), look(domain, 'AAAA', resolve)]);
  const exchangers = mx.is === 'answers' ? mx.answers : [];
  // A single MX that names the root says that no mail is taken (RFC 7505 section 3).
  const refusesAll = exchangers.length === 1 && /^\.?$/.test(exchangers[0] ?? '');
  const unresolved = refusesAll ? [] : await addressless(exchangers, resolve);
  return {
    domain,
    exists: existence([mx, four, six]),
    exchangers: refusesAll ? [] : exchangers.slice(0, 20),
    refusesAll,
    hasAddress: four.is === 'answers' || six.is === 'answers',
    ...(unresolved.length === 0 ? {} : { unresolved }),
  };
}

const MOST_EXCHANGERS = 5;

/** The servers of which it is sure that they have no address; of very many none is looked up. */
async function addressless(exchangers: readonly string[], resolve: Resolve): Promise<string[]> {
  if (exchangers.length > MOST_EXCHANGERS) return [];
  const found = await Promise.all(exchangers.map((name) => Promise.all([look(name, 'A', resolve), look(name, 'AAAA', resolve)])));
  return exchangers.filter((_, index) => found[index]?.every(({ is }) => is === 'absent' || is === 'no-name') === true);
}

async function senderOf(domain: string, resolve: Resolve): Promise<NonNullable<MessageClaims['sender']>> {
  const [mx, four, dmarc, texts] = await Promise.all([
    look(domain, 'MX', resolve),
    look(domain, 'A', resolve),
    look(`_dmarc.${domain}`, 'TXT', resolve),
    look(domain, 'TXT', resolve),
  ]);
  const spf = texts.is === 'answers' ? texts.answers.find((text) => /^v=spf1(?: |$)/i.test(text)) : undefined;
  const record = dmarc.is === 'answers' ? dmarc.answers.find((text) => /^v\s*=\s*DMARC1/.test(text)) : undefined;
  return {
    domain,
    exists: existence([mx, four]),
    ...(record === undefined ? {} : { dmarc: record.slice(0, 500) }),
    ...(texts.is === 'unknown'
      ? {}
      : { spf: spf === undefined ? { is: 'none' as const } : { is: 'record' as const, text: spf.slice(0, 300) } }),
  };
}

/** The PTR names of an address, and whether one of them leads back (RFC 8499 section 11: forward-confirmed reverse DNS). */
async function reverseOf(ip: string, resolve: Resolve): Promise<NonNullable<MessageClaims['reverse']>> {
  const pointer = await look(reversed(ip, isIP(ip) === 6 ? 'ip6.arpa' : 'in-addr.arpa'), 'PTR', resolve);
  if (pointer.is === 'unknown') return { ip, names: [], confirmed: 'unknown' };
  const names = pointer.is === 'answers' ? pointer.answers.slice(0, 8) : [];
  const forward = await Promise.all(names.map((name) => look(name.replace(/\.$/, ''), isIP(ip) === 6 ? 'AAAA' : 'A', resolve)));
  const leadsBack = forward.some((found) => found.is === 'answers' && found.answers.includes(ip));
  return { ip, names, confirmed: leadsBack ? 'yes' : forward.some(({ is }) => is === 'unknown') ? 'unknown' : 'no' };
}

/**
 * What a list says, with the neighbour about which it has to say the other thing: each list holds a test entry, and never holds the computer
 * itself (RFC 5782 section 5). One that knows no test entry is closed, private, or none.
 */
async function listingOf(
  { name, zone, asked }: NonNullable<ClaimsInput['blocklist']>,
  resolve: Resolve,
): Promise<NonNullable<MessageClaims['blocklist']>> {
  const [entry, test, never] = namesIn(zone, asked);
  const found = await look(entry, 'A', resolve);
  const codes = found.is === 'answers' ? found.answers.slice(0, 10) : [];
  const told = (result: NonNullable<MessageClaims['blocklist']>['result']) => ({ name, zone, asked, result, codes });
  if (codes.some((code) => isEntry(code))) return told((await isListed(never, resolve)) ? 'everything' : 'listed');
  if (codes.length > 0) return told('refused');
  return told(found.is !== 'unknown' && (await isListed(test, resolve)) ? 'not-listed' : 'unknown');
}

/** The name to ask for, and those that are always and never listed. */
function namesIn(zone: string, asked: string): readonly [entry: string, test: string, never: string] {
  switch (isIP(asked)) {
    case 4:
      return [reversed(asked, zone), reversed('127.0.0.2', zone), reversed('127.0.0.1', zone)];
    case 6:
      return [reversed(asked, zone), reversed('::ffff:7f00:2', zone), reversed('::ffff:7f00:1', zone)];
    default:
      return [`${asked}.${zone}`, `test.${zone}`, `invalid.${zone}`];
  }
}

async function isListed(name: string, resolve: Resolve): Promise<boolean> {
  const found = await look(name, 'A', resolve);
  return found.is === 'answers' && found.answers.some((code) => isEntry(code));
}

/** Answers within 127.0.0.0/8 mean an entry; 127.255.255.x and whatever else comes is no word about who was asked for (RFC 5782 section 2.1). */
function isEntry(code: string): boolean {
  return code.startsWith('127.') && !code.startsWith('127.255.255.') && code !== '127.0.0.1' && code !== '127.0.1.255';
}

/** A name exists where it has records of any kind, or none of the asked kind; it does not where all say so (RFC 8020). */
function existence(found: readonly Found[]): 'yes' | 'no' | 'unknown' {
  if (found.some(({ is }) => is === 'answers' || is === 'absent')) return 'yes';
  return found.some(({ is }) => is === 'no-name') ? 'no' : 'unknown';
}
