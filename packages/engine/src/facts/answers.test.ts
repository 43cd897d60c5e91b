import type { Answers } from '@mailmedic/contract/answers.ts';
import { describe, expect, test } from 'vitest';
import { PLACE_WORDS, type Place } from '../playbooks/places.ts';
import { certificate } from '../testing/certificates.ts';
import { evidenceOf, lookAt } from '../testing/looks.ts';
import { datedEvents, leaning, statements } from './answers.ts';

function leans(answers: Answers): Readonly<Partial<Record<Place, string>>> {
  const evidence = evidenceOf([], { answers });
  const all = (Object.keys(PLACE_WORDS) as Place[]).flatMap((place) => {
    const lean = leaning(evidence, place);
    return lean === undefined ? [] : [[place, lean] as const];
  });
  return Object.fromEntries(all);
}

describe('what was said', () => {
  test.each<[string, Answers, ReturnType<typeof leans>]>([
    ['nothing at all', {}, {}],
    ['everybody on the domain', { othersAffected: 'yes' }, { server: 'for', moved: 'for', computer: 'against', account: 'against' }],
    ['nobody else', { othersAffected: 'no' }, { computer: 'for', 'sign-in': 'for', network: 'for', account: 'for', server: 'against' }],
    ['not known', { othersAffected: 'unknown', worksElsewhere: ['unknown'], changed: ['unknown'] }, {}],
    ['webmail, which is no proof of the mail ports', { worksElsewhere: ['webmail'] }, { 'sign-in': 'for', account: 'against' }],
    [
      'another network',
      { worksElsewhere: ['other-network'] },
      { network: 'for', server: 'against', account: 'against', 'sign-in': 'against' },
    ],
    ['a new password', { changed: ['password'] }, { 'sign-in': 'for' }],
    // Everybody is affected, and it works from another network: for the network and, both ways, nothing of the server.
    [
      'contradictions',
      { othersAffected: 'yes', worksElsewhere: ['other-network'] },
      { network: 'for', moved: 'for', computer: 'against', account: 'against', 'sign-in': 'against' },
    ],
  ])('%s', (_what, answers, expected) => {
    expect(leans(answers)).toEqual(expected);
  });
});

describe('the day it began', () => {
  const handshake = lookAt({ probe: 'tls/handshake', role: 'path', data: { chain: [certificate({ from: -3, until: 87 })] } });
  const startedAt = '2026-11-21T12:00:00.000Z';

  test('is compared with certificates that are new', () => {
    const [event] = datedEvents(evidenceOf([handshake], { startedAt }));
    expect(event?.says).toContain('is valid from this day on');
  });

  test.each([
    [2, 'for'],
    [3, undefined],
  ])('%i days from it', (days, expected) => {
    const evidence = evidenceOf([handshake], { startedAt });
    const day = datedEvents(evidence)[0]?.day ?? '';
    const started = new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
    expect(leaning(evidenceOf([handshake], { startedAt, answers: { started } }), 'server')).toBe(expected);
  });

  test('speaks for nothing where nothing dated was seen', () => {
    expect(statements(evidenceOf([], { answers: { started: '2026-11-20' } }))).toEqual([
      { told: 'It began on 2026-11-20.', weight: { for: [], against: [] } },
    ]);
  });
});
