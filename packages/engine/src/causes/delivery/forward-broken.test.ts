import { describe, expect, test } from 'vitest';
import { evidenceOfHeader, hop } from '../../testing/way.ts';
import cause from './forward-broken.ts';

const OUT = hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05', ' for <bob@example.net>');
const ON = hop('mx.example.net (mx.example.net [203.0.113.5])', 'mx.mailbox.example', '10:00:09', ' for <bob@mailbox.example>');
const FROM = 'From: Ann <ann@example.org>';
const results = (text: string) => `Authentication-Results: mx.mailbox.example; ${text}`;
const SEALED = [
  'ARC-Seal: i=1; a=rsa-sha256; t=1; cv=none; d=example.net; s=s1; b=x',
  'ARC-Message-Signature: i=1; a=rsa-sha256; d=example.net; s=s1; h=from; bh=x; b=y',
  'ARC-Authentication-Results: i=1; mx.example.net; spf=pass smtp.mailfrom=example.org',
];
const FAILED = results('spf=fail smtp.mailfrom=ann@example.org; dmarc=fail header.from=example.org');

describe('delivery/forward-broken', () => {
  test.each<[string, string[], string]>([
    ['a forward, by the recipient that changes', [FAILED, ON, OUT, FROM], 'likely'],
    ['the same, with the forwarder’s seal', [FAILED, ON, ...SEALED, OUT, FROM], 'certain'],
  ])('is %s', (_, lines, certainty) => {
    const evidence = evidenceOfHeader(lines);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', certainty, standsAlone: true });
    const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
    expect(words?.summary).toMatch(/mx\.example\.net .*broke SPF.*mx\.mailbox\.example.*example\.org/);
    expect(words?.fix).toMatchObject({ who: 'administrator' });
    expect(words?.fix.steps.join(' ')).toMatch(/SRS/);
  });

  test('is a list that puts a footer under the text', () => {
    const evidence = evidenceOfHeader([
      'Authentication-Results: mx.mailbox.example; spf=pass smtp.mailfrom=lists.example; dkim=fail (body hash did not verify) header.d=example.org; dmarc=fail header.from=example.org',
      hop('lists.example (lists.example [203.0.113.8])', 'mx.mailbox.example', '10:00:09'),
      hop('mail.example.org (mail.example.org [192.0.2.9])', 'lists.example', '10:00:05', ' for <talk@lists.example>'),
      'List-Id: Talk <talk.lists.example>',
      'List-Post: <mailto:talk@lists.example>',
      FROM,
    ]);
    const [finding] = cause.judge(evidence);
    const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
    expect(words?.summary).toMatch(/The mailing list .*broke the signature/);
  });

  test.each<[string, string[]]>([
    [
      'a message that came directly',
      [FAILED, hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.mailbox.example', '10:00:05'), FROM],
    ],
    [
      'a forward after which DMARC passed by the signature',
      [
        results('spf=fail smtp.mailfrom=ann@example.org; dkim=pass header.d=example.org; dmarc=pass header.from=example.org'),
        ON,
        OUT,
        FROM,
      ],
    ],
    ['a line that anybody may have written', [ON, OUT, FAILED, FROM]],
    ['a message that nobody checked', [ON, OUT, FROM]],
  ])('is not %s', (_, lines) => {
    expect(cause.judge(evidenceOfHeader(lines))).toEqual([]);
  });
});
