import { describe, expect, test } from 'vitest';
import dkimFail from '../../causes/delivery/dkim-fail.ts';
import dmarcFail from '../../causes/delivery/dmarc-fail.ts';
import markedAsSpam from '../../causes/delivery/marked-as-spam.ts';
import spfFail from '../../causes/delivery/spf-fail.ts';
import type { Cause } from '../../cause.ts';
import { evidenceOfHeader, hop } from '../../testing/way.ts';

const IN = hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05', ' for <bob@example.net>');
const FROM = 'From: Ann <ann@example.org>';

function told<Detail>(cause: Cause<Detail>, lines: readonly string[]): { certainty: string; summary: string } | undefined {
  const evidence = evidenceOfHeader(lines);
  const [finding] = cause.judge(evidence);
  if (finding?.state !== 'found') return undefined;
  const { summary, fix } = cause.words(finding, evidence);
  expect(fix.steps.length).toBeGreaterThan(0);
  return { certainty: finding.certainty, summary };
}

const line = (text: string) => [`Authentication-Results: mx.example.net; ${text}`, IN, FROM];

describe('messages that arrived all the same', () => {
  test('DMARC failed, and nobody on the way broke it', () => {
    expect(told(dmarcFail, line('spf=fail smtp.mailfrom=example.org; dmarc=fail (p=reject) header.from=example.org'))).toMatchObject({
      certainty: 'certain',
      summary: expect.stringMatching(/mx\.example\.net .*example\.org.*DMARC failed/) as string,
    });
    expect(told(spfFail, line('spf=fail smtp.mailfrom=example.org; dmarc=fail header.from=example.org'))).toBeUndefined();
  });

  test('without DMARC, SPF or the signature alone', () => {
    expect(told(spfFail, line('spf=fail (sender IP is 192.0.2.9) smtp.mailfrom=example.org'))?.summary).toMatch(/192\.0\.2\.9/);
    expect(told(dkimFail, line('spf=none; dkim=fail header.d=example.org'))?.summary).toMatch(/signature of example\.org/);
  });

  test('through a filter that may be anybody’s it is only possible', () => {
    const through = hop('mx07.pphosted.com (mx07.pphosted.com [203.0.113.8])', 'mx.example.net', '10:00:05');
    expect(
      told(dmarcFail, [
        'Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=example.org; dmarc=fail header.from=example.org',
        through,
        FROM,
      ])?.certainty,
    ).toBe('possible');
  });

  test('a message that passed has nothing to tell', () => {
    const lines = line('spf=pass smtp.mailfrom=example.org; dkim=pass header.d=example.org; dmarc=pass header.from=example.org');
    expect([told(spfFail, lines), told(dkimFail, lines), told(dmarcFail, lines), told(markedAsSpam, lines)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('messages that a filter marked', () => {
  const SPAM = 'X-Spam-Status: Yes, score=7.9 required=5.0 tests=[BAYES_99=3.5, URIBL_BLACK=1.7, HTML_MESSAGE=0.001] version=4.0.1';
  test.each<[string, string[], string | undefined]>([
    ['above the line by which it came in', [SPAM, IN, FROM], 'certain'],
    ['right below it, as a milter writes', [IN, SPAM, FROM], 'likely'],
    [
      'further down, where nobody marks his own',
      [IN, hop('a.example (a.example [192.0.2.1])', 'mail.example.org', '10:00:01'), SPAM, FROM],
      'possible',
    ],
    [
      'at the end, by a filter that names the receiver as its host',
      [
        IN,
        hop('a.example (a.example [192.0.2.1])', 'mail.example.org', '10:00:01'),
        FROM,
        'X-Spam-Checker-Version: SpamAssassin 4.0.1 (2024-03-25) on mx.example.net',
        SPAM,
      ],
      'likely',
    ],
    [
      'at the end, by a filter that names another host',
      [
        IN,
        hop('a.example (a.example [192.0.2.1])', 'mail.example.org', '10:00:01'),
        FROM,
        'X-Spam-Checker-Version: SpamAssassin 4.0.1 (2024-03-25) on mx.elsewhere.example',
        SPAM,
      ],
      'possible',
    ],
    [
      'at the end, with the id that the receiver had for it',
      [
        IN,
        FROM,
        hop('a.example (a.example [192.0.2.1])', 'mail.example.org', '10:00:01', ' (x)'),
        'X-Rspamd-Queue-Id: 4ABC',
        'X-Spamd-Result: default: False [9.00 / 15.00]; CASINO(9.00)[]',
        'X-Rspamd-Action: add header',
      ],
      'certain',
    ],
    [
      'as bulk further down',
      [IN, hop('a.example (a.example [192.0.2.1])', 'mail.example.org', '10:00:01'), 'X-purgate-type: bulk', FROM],
      undefined,
    ],
    [
      'at the end, by Microsoft, whose own servers took it',
      [
        'Received: from a.example (192.0.2.1) by AM4.mail.protection.outlook.com (10.1.1.7) with Microsoft SMTP Server id 15.20.1.1; Sat, 21 Nov 2026 10:00:05 +0000',
        hop('b.example (b.example [192.0.2.2])', 'a.example', '10:00:01'),
        hop('c.example (c.example [192.0.2.3])', 'b.example', '10:00:00'),
        FROM,
        'X-Forefront-Antispam-Report: SCL:5;SFV:SPM;DIR:INB;',
      ],
      'likely',
    ],
    ['not as spam', [SPAM.replace('Yes', 'No'), IN, FROM], undefined],
    ['as it left the sender', ['X-Forefront-Antispam-Report: SCL:5;SFV:SPM;DIR:OUT;', IN, FROM], undefined],
  ])('%s', (_, lines, certainty) => {
    expect(told(markedAsSpam, lines)?.certainty).toBe(certainty);
  });

  test('the strongest reason is told first, in words', () => {
    expect(told(markedAsSpam, [SPAM, IN, FROM])?.summary).toBe(
      'SpamAssassin took it for spam (7.9 points; 5 make it spam); what weighed most: +3.5: its words are those of spam (BAYES_99).',
    );
  });
});
