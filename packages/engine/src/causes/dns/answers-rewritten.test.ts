import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { control, ONE, REFERENCE, says, zoneOf } from '../../testing/names.ts';
import nameNotFound from './name-not-found.ts';
import cause from './answers-rewritten.ts';

const NAME = 'mail.example.org';
const MADE_UP = '192.0.2.80';
const TRUE = '192.0.2.10';
const refused = lookAt({ probe: 'tcp/connect', outcome: 'refused', data: { address: MADE_UP, error: 'ECONNREFUSED' } });

function evidence(looks: readonly Look[]) {
  return evidenceOf([lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } }), control(ONE), control(REFERENCE), ...looks], {
    configured: [settingOf()],
  });
}

/** The names that cannot exist, as the cause asks for them. */
const [IMPOSSIBLE = '', RESERVED = ''] = (cause.asks?.(evidence([...says(ONE, NAME, MADE_UP), refused])) ?? []).map(
  ({ input }) => (input as { name: string }).name,
);

function nonexistent(server: string, name: string, said: string) {
  return says(server, name, said, { purpose: 'nonexistent', role: 'control' });
}

describe('dns/answers-rewritten', () => {
  test('asks for names that cannot exist, where an answer leads astray', () => {
    expect(IMPOSSIBLE).toMatch(/^x[0-9a-f]{14}\.invalid$/);
    expect(RESERVED).toMatch(/^x[0-9a-f]{14}\.example\.com$/);
    expect(cause.asks?.(evidence(says(ONE, NAME, TRUE)))).toEqual([]);
    expect(cause.asks?.(evidence(says(ONE, NAME, 'NXDOMAIN')))).toEqual([]);
  });

  test('the resolver gives the mail server what it gives to a name that cannot exist', () => {
    const [finding] = cause.judge(
      evidence([
        ...says(ONE, NAME, MADE_UP),
        refused,
        ...nonexistent(ONE, IMPOSSIBLE, MADE_UP),
        ...says(REFERENCE, NAME, TRUE),
        ...zoneOf(NAME, TRUE),
      ]),
    );
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      subject: { kind: 'resolver', address: ONE },
      accountsFor: [refused.id],
      invalidates: [refused.id],
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `The DNS server ${ONE} makes up addresses (${MADE_UP}) instead of giving true answers; for ${NAME} too.`,
    );
  });

  test('it spares .invalid: a name in a reserved zone shows it, where others say that there is none', () => {
    const looks = [
      ...says(ONE, NAME, MADE_UP),
      refused,
      ...nonexistent(ONE, IMPOSSIBLE, 'NXDOMAIN'),
      ...nonexistent(ONE, RESERVED, MADE_UP),
    ];
    expect(cause.judge(evidence([...looks, ...nonexistent(REFERENCE, RESERVED, 'NXDOMAIN')]))).toMatchObject([{ state: 'found' }]);
    expect(cause.judge(evidence([...looks, ...nonexistent(REFERENCE, RESERVED, MADE_UP)]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('where the name does not exist at all, that is the deeper fault, and this a warning', () => {
    const all = evidence([
      ...says(ONE, NAME, MADE_UP),
      refused,
      ...nonexistent(ONE, IMPOSSIBLE, MADE_UP),
      ...says(REFERENCE, NAME, 'NXDOMAIN'),
      ...zoneOf(NAME, 'NXDOMAIN'),
    ]);
    expect(cause.judge(all)).toMatchObject([{ state: 'found', impact: 'none', accountsFor: [] }]);
    expect(nameNotFound.judge(all)).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [refused.id], invalidates: [refused.id] },
    ]);
  });

  test('is ruled out by one truthful "no such name"', () => {
    expect(
      cause.judge(
        evidence([
          ...says(ONE, NAME, MADE_UP),
          refused,
          ...nonexistent(ONE, IMPOSSIBLE, 'NXDOMAIN'),
          ...nonexistent(ONE, RESERVED, 'NXDOMAIN'),
        ]),
      ),
    ).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('stands back where a log-in page answers for the web', () => {
    const page = lookAt({ probe: 'web/fetch', outcome: 'foreign', data: { status: 302, location: 'http://login.hotel.example/' } });
    expect(cause.judge(evidence([...says(ONE, NAME, MADE_UP), refused, ...nonexistent(ONE, IMPOSSIBLE, MADE_UP), page]))).toMatchObject([
      { state: 'ruled-out' },
    ]);
  });
});
