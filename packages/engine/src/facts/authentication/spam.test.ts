import { describe, expect, test } from 'vitest';
import { evidenceOfHeader, hop } from '../../testing/way.ts';
import { markedMessages } from './spam.ts';

const IN = hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05', ' for <bob@example.net>');
const OUT = hop('[198.51.100.7] (home.example [198.51.100.7])', 'mail.example.org', '10:00:01');
const FROM = 'From: Ann <ann@example.org>';
const SPAM = 'X-Spam-Status: Yes, score=7.5 required=5.0 tests=BAYES_99';
const CHECKER = (host: string) => `X-Spam-Checker-Version: SpamAssassin 4.0.1 (2024-03-25) on ${host}`;

describe('how surely a mark as spam is the receiver’s', () => {
  test.each<[string, readonly string[], string]>([
    ['above the line by which it came in', [SPAM, IN, OUT, FROM], 'certain'],
    ['right below it', [IN, SPAM, OUT, FROM], 'likely'],
    ['at the end, with the name of its server', [IN, OUT, FROM, SPAM, CHECKER('mx.example.net')], 'likely'],
    ['at the end, with the name of another', [IN, OUT, FROM, SPAM, CHECKER('mail.example.org')], 'possible'],
    [
      'at the end, with amavis of its domain',
      [
        IN,
        OUT,
        FROM,
        'X-Virus-Scanned: by amavisd-new at example.net',
        'X-Spam-Status: Yes, score=7.6 tagged_above=3 required=6.3 tests=[BAYES_99=7.6]',
      ],
      'likely',
    ],
    [
      'at the end, in a field that only the provider has who took it',
      [
        hop('mail.example.org (mail.example.org [192.0.2.9])', 'mailin007.protonmail.ch', '10:00:05'),
        OUT,
        FROM,
        'X-Pm-Spam-Action: phishing',
      ],
      'likely',
    ],
    ['at the end, in the field of a provider who did not have it', [IN, OUT, FROM, 'X-Pm-Spam-Action: phishing'], 'possible'],
    ['at the end, without a name', [IN, OUT, FROM, SPAM], 'possible'],
    ['at the end, where nobody else had the message', [IN, FROM, SPAM, CHECKER('filter')], 'likely'],
  ])('%s', (_, lines, certainty) => {
    expect(markedMessages(evidenceOfHeader(lines))).toMatchObject([{ certainty }]);
  });

  test('a message that is not marked is not', () => {
    expect(markedMessages(evidenceOfHeader([IN, FROM, 'X-Spam-Status: No, score=-1.0 required=5.0 tests=NONE']))).toEqual([]);
  });
});
