import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { certificate } from '../testing/certificates.ts';
import { lookAt, published, STARTED_AT } from '../testing/looks.ts';
import { datedEventsIn, eventText } from './dated-events.ts';
import { startStatement } from './answers.ts';

const ago = (days: number): string => new Date(Date.parse(STARTED_AT) - days * 86_400_000).toISOString();
const zone = (serial: string, name = 'example.org.'): Look =>
  lookAt({
    probe: 'dns/query',
    data: {
      name: 'mail.example.org',
      type: 'AAAA',
      authorities: [{ name, type: 'SOA', ttl: 60, data: `ns1.${name} host.${name} ${serial} 1 1 1 1` }],
    },
  });
const file = (changedAt: string): Look => {
  const look = published([{}]);
  return { ...look, data: { ...look.data, changedAt } };
};
const arrived = (...days: readonly number[]): Look =>
  lookAt({ probe: 'mail/mailbox', data: { arrivals: days.map((day) => ({ internalDate: ago(day) })) } });

describe('what is dated among the looks', () => {
  test.each<[string, Look, readonly string[]]>([
    [
      'a new certificate',
      lookAt({ probe: 'tls/handshake', data: { chain: [certificate({ from: -3, until: 87 })] } }),
      ['valid from this day on'],
    ],
    [
      'one that ended',
      lookAt({ probe: 'tls/handshake', data: { chain: [certificate({ from: -300, until: -2 })] } }),
      ['ended on this day'],
    ],
    ['an old one', lookAt({ probe: 'tls/handshake', data: { chain: [certificate({ from: -90, until: 87 })] } }), []],
    ['a serial number that is a date', zone('2026111502'), ['The DNS zone example.org was changed']],
    ['one that is a counter', zone('4217'), []],
    ['one of no day', zone('2026999901'), []],
    ['one of a day to come', zone('2027010101'), []],
    ['that of a top-level zone', zone('2026111502', 'org.'), []],
    ['a published file', file(ago(9)), ['published at autoconfig.example.org']],
    ['one that is made anew for everybody', file(ago(0)), []],
    ['the last arrival', arrived(30, 12, 8), ['last message in the inbox']],
    ['an empty inbox', arrived(), []],
  ])('%s', (_what, look, says) => {
    const events = datedEventsIn([look], STARTED_AT);
    expect(events).toHaveLength(says.length);
    for (const [index, words] of says.entries()) expect(events[index]?.says).toContain(words);
  });

  test('stands beside the day on which the trouble began, when near', () => {
    const events = datedEventsIn([zone('2026111502'), arrived(6)], STARTED_AT);
    expect(events.map(eventText)).toEqual([
      'The DNS zone example.org was changed on 2026-11-15, by its serial number.',
      'The last message in the inbox arrived on 2026-11-15.',
    ]);
    expect(startStatement('2026-11-16', events)).toEqual({
      told: ['It began on 2026-11-16.', ...events.map(eventText)].join(' '),
      weight: { for: ['server'], against: [] },
    });
    expect(startStatement('2026-11-02', events)).toEqual({ told: 'It began on 2026-11-02.', weight: { for: [], against: [] } });
  });
});
