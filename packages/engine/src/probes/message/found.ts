import { isIP } from 'node:net';
import { type Answers, LookupError, type Resolve } from '../../authentication/name-lookup.ts';

/** What the name servers say of one question. */
export type Found = { readonly is: 'answers'; readonly answers: readonly string[] } | { readonly is: 'absent' | 'no-name' | 'unknown' };

/** Asks for a name's records of one type. */
export async function look(name: string, type: string, resolve: Resolve): Promise<Found> {
  try {
    return { is: 'answers', answers: texts(await resolve(name, type)) };
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    return { is: !error.absent ? 'unknown' : error.code === 'ENODATA' ? 'absent' : 'no-name' };
  }
}

/** `192.0.2.1` → `1.2.0.192.zone`; IPv6 by nibbles (RFC 3596 section 2.5, RFC 5782 section 2.4). */
export function reversed(ip: string, zone: string): string {
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

function texts(answers: Answers): readonly string[] {
  return answers.map((one) => (typeof one === 'string' ? one : 'exchange' in one ? one.exchange : one.join('')));
}
