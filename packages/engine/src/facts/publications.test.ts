import { describe, expect, test } from 'vitest';
import { evidenceOf, published, settingOf } from '../testing/looks.ts';
import { bestPublished, publications, publishedBy } from './publications.ts';

const at = (host: string) => settingOf({ host });

describe('publications', () => {
  test('what several independent origins agree on goes before what one says', () => {
    const evidence = evidenceOf([
      published([at('alone.example')], { origin: 'autoconfig' }),
      published([at('agreed.example')], { origin: 'srv', trust: 'plain' }),
      published([at('agreed.example')], { origin: 'autodiscover', trust: 'plain' }),
    ]);
    expect(bestPublished(evidence, 'imap')?.host).toBe('agreed.example');
  });

  test('sources that copy from each other count once', () => {
    const evidence = evidenceOf([
      published([at('own.example')], { origin: 'autoconfig' }),
      published([at('copied.example')], { origin: 'provider-table' }),
      published([at('copied.example')], { origin: 'autoconfig-database' }),
      published([at('copied.example')], { origin: 'mx-provider', trust: 'plain' }),
    ]);
    expect(bestPublished(evidence, 'imap')?.host).toBe('own.example');
  });

  test.each([
    [
      'authenticated before plain',
      [published([at('b.example')], { origin: 'srv', trust: 'plain' }), published([at('a.example')], { origin: 'autoconfig' })],
      'a.example:993',
    ],
    ['TLS before STARTTLS', [published([settingOf({ encryption: 'starttls' }), settingOf()])], 'mail.example.org:993'],
    ["the publisher's order", [published([at('first.example'), at('second.example')])], 'first.example:993'],
    [
      'anything before a guess',
      [
        published([at('guess.example')], { origin: 'guess', trust: 'guess' }),
        published([settingOf({ encryption: 'plain' })], { origin: 'srv', trust: 'plain' }),
      ],
      'mail.example.org:143',
    ],
  ])('%s', (_, looks, best) => {
    const first = bestPublished(evidenceOf(looks), 'imap');
    expect(`${first?.host}:${first?.port}`).toBe(best);
  });

  test('the port between servers comes last for sending', () => {
    const evidence = evidenceOf([
      published([
        settingOf({ service: 'submission', port: 25, encryption: 'starttls' }),
        settingOf({ service: 'submission', port: 587, encryption: 'plain' }),
      ]),
    ]);
    expect(bestPublished(evidence, 'submission')?.port).toBe(587);
  });

  test('each entrance stands once, and says who publishes it', () => {
    const evidence = evidenceOf([published([settingOf()]), published([settingOf()], { origin: 'srv', trust: 'plain' })]);
    expect(publications(evidence)).toHaveLength(1);
    expect(publishedBy(evidence, settingOf()).map(({ origin }) => origin)).toEqual(['autoconfig', 'srv']);
  });

  test('nothing published is nothing', () => {
    expect(bestPublished(evidenceOf([]), 'imap')).toBeUndefined();
  });
});
