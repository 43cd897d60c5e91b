import { isIP } from 'node:net';
import type { MessageClaims } from '@mailmedic/contract/looks/message-claims.ts';
import { type Answers, LookupError, Lookups, type Resolve } from '../../authentication/name-lookup.ts';
import { defineProbe } from '../../probe.ts';

/** What is to be looked up of a returned message. */
export interface ClaimsInput {
  readonly address: string;
  readonly resolve: Resolve;
  readonly recipientDomain?: string;
  readonly senderDomain?: string;
  /** the address from which it was refused */
  readonly ip?: string;
  readonly blocklist?: { readonly name: string; readonly zone: string; readonly asked: string };
}

type Found = { readonly is: 'answers'; readonly answers: readonly string[] } | { readonly is: 'absent' | 'no-name' | 'unknown' };

/** Looks up what a returned message was refused for: the domains, the SPF record, the name of the address, a blocklist. */
export default defineProbe<ClaimsInput>({
  id: 'message/claims',
  doing: ({ address }) => `Looking up why the message to ${address} was refused`,
  key: ({ address }) => address,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const { resolve } = new Lookups(input.resolve);
    const { recipientDomain, senderDomain, ip, blocklist } = input;
    const [recipient, sender, spf, reverse, listed] = await Promise.all([
      recipientDomain === undefined ? undefined : recipientOf(recipientDomain, resolve),
      senderDomain === undefined ? undefined : senderOf(senderDomain, resolve),
      senderDomain === undefined || ip === undefined ? undefined : spfOf(senderDomain, ip, resolve),
      ip === undefined ? undefined : reverseOf(ip, resolve),
      blocklist === undefined ? undefined : listingOf(blocklist, resolve),
    ]);
    const data: MessageClaims = {
      ...(recipient ? { recipient } : {}),
      ...(sender ? { sender } : {}),
      ...(spf ? { spf } : {}),
      ...(reverse ? { reverse } : {}),
      ...(listed ? { blocklist: listed } : {}),
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

async function spfOf(domain: string, ip: string, resolve: Resolve): Promise<MessageClaims['spf']> {
  // The verifier is large; whoever reads bounces only need not wait for it.
  const { verifySpf } = await import('../../authentication/verify-spf.ts');
  return verifySpf({ ip, mailFrom: `postmaster@${domain}`, helo: domain }, resolve);
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

async function look(name: string, type: string, resolve: Resolve): Promise<Found> {
  try {
    return { is: 'answers', answers: texts(await resolve(name, type)) };
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    return { is: !error.absent ? 'unknown' : error.code === 'ENODATA' ? 'absent' : 'no-name' };
  }
}

function texts(answers: Answers): readonly string[] {
  return answers.map((one) => (typeof one === 'string' ? one : 'exchange' in one ? one.exchange : one.join('')));
}

/** A name exists where it has records of any kind, or none of the asked kind; it does not where all say so (RFC 8020). */
function existence(found: readonly Found[]): 'yes' | 'no' | 'unknown' {
  if (found.some(({ is }) => is === 'answers' || is === 'absent')) return 'yes';
  return found.some(({ is }) => is === 'no-name') ? 'no' : 'unknown';
}

/** `192.0.2.1` → `1.2.0.192.zone`; IPv6 by nibbles (RFC 3596 section 2.5, RFC 5782 section 2.4). */
function reversed(ip: string, zone: string): string {
  if (isIP(ip) === 4) return `${ip.split('.').toReversed().join('.')}.${zone}`;
  const [head = '', tail = ''] = ip.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const groups = ip.includes('::')
    ? [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right]
    : left;
  const nibbles = groups.map((group) => group.padStart(4, '0')).join('');
  return `${[...nibbles].toReversed().join('.')}.${zone}`;
}
