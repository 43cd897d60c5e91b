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
  return {
    domain,
    exists: existence([mx, four, six]),
    exchangers: refusesAll ? [] : exchangers.slice(0, 20),
    refusesAll,
    hasAddress: four.is === 'answers' || six.is === 'answers',
  };
}

async function senderOf(domain: string, resolve: Resolve): Promise<NonNullable<MessageClaims['sender']>> {
  const [mx, four, dmarc] = await Promise.all([
    look(domain, 'MX', resolve),
    look(domain, 'A', resolve),
    look(`_dmarc.${domain}`, 'TXT', resolve),
  ]);
  const record = dmarc.is === 'answers' ? dmarc.answers.find((text) => /^v\s*=\s*DMARC1/.test(text)) : undefined;
  return { domain, exists: existence([mx, four]), ...(record === undefined ? {} : { dmarc: record.slice(0, 500) }) };
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

/** Answers within 127.0.0.0/8 mean an entry; 127.255.255.x and whatever else comes is no word about who was asked for (RFC 5782 section 2.1). */
async function listingOf(
  { name, zone, asked }: NonNullable<ClaimsInput['blocklist']>,
  resolve: Resolve,
): Promise<NonNullable<MessageClaims['blocklist']>> {
  const found = await look(isIP(asked) === 0 ? `${asked}.${zone}` : reversed(asked, zone), 'A', resolve);
  const codes = found.is === 'answers' ? found.answers.slice(0, 10) : [];
  const entries = codes.filter(
    (code) => code.startsWith('127.') && !code.startsWith('127.255.255.') && code !== '127.0.0.1' && code !== '127.0.1.255',
  );
  const result = entries.length > 0 ? 'listed' : codes.length > 0 ? 'refused' : found.is === 'unknown' ? 'unknown' : 'not-listed';
  return { name, zone, asked, result, codes };
}

/** A name exists where it has records of any kind, or none of the asked kind; it does not where all say so (RFC 8020). */
function existence(found: readonly Found[]): 'yes' | 'no' | 'unknown' {
  if (found.some(({ is }) => is === 'answers' || is === 'absent')) return 'yes';
  return found.some(({ is }) => is === 'no-name') ? 'no' : 'unknown';
}
