import { describe, expect, test } from 'vitest';
import { hop } from '../testing/way.ts';
import { explainTrace } from './explain.ts';

const IN = hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05', ' for <bob@example.net>');
const MICROSOFT =
  'Received: from mail.example.org (192.0.2.9) by AB1.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server id 15.20.1.1; Sat, 21 Nov 2026 10:00:05 +0000';
const FROM = 'From: Ann <ann@example.org>';
const results = (dmarc: string, more = '') =>
  `Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=example.org; dmarc=fail ${dmarc} header.from=example.org${more}`;
const unnamed = (dmarc: string, more = '') => results(dmarc, more).replace(' mx.example.net;', '');
const assassin = (points: string, score: number) => `X-Spam-Status: Yes, score=${score} required=5.0 tests=[${points}] version=4.0.1`;
const antispam = (cat: string, sfv: string, rest = '') => [
  `X-Forefront-Antispam-Report: CIP:192.0.2.9;SCL:5;SFV:${sfv};CAT:${cat};DIR:INB;`,
  `X-Microsoft-Antispam-Mailbox-Delivery: dest:J;${rest}`,
];

const explained = (lines: readonly string[]) => explainTrace(Buffer.from(`${lines.join('\r\n')}\r\n\r\nhello\r\n`), 'one.eml');

const ORIGIN = ['delivery/dmarc-fail', 'delivery/marked-as-spam'];
const FILTER = ORIGIN.toReversed();

describe('of a message that was put aside and whose origin could not be seen, both are told', () => {
  test.each<[string, readonly string[], readonly string[], RegExp]>([
    [
      'the points for its origin made the difference',
      [assassin('DMARC_REJECT=3.2,BAYES_60=1.5,SPF_FAIL=0.9', 5.6), results('(p=reject)'), IN, FROM],
      ORIGIN,
      /what decided that is that DMARC failed/,
    ],
    [
      'enough was left without them',
      [assassin('BAYES_99=3.5,URIBL_BLACK=4,DMARC_REJECT=1.8', 9.3), results('(p=reject)'), IN, FROM],
      FILTER,
      /links? in it leads .*did not decide it/,
    ],
    [
      'the receiver did what the domain asks for',
      [assassin('', 7), results('(p=quarantine dis=quarantine)'), IN, FROM],
      ORIGIN,
      /what decided/,
    ],
    ['the domain asks for nothing', [assassin('', 7), results('(p=none dis=none)'), IN, FROM], FILTER, /did not decide it/],
    ['nothing shows it', [assassin('', 7), results('(p=reject)'), IN, FROM], FILTER, /does not tell which of the two/],
    ['Microsoft says that it was forged', [unnamed('action=none'), MICROSOFT, FROM, ...antispam('SPOOF', 'SPM')], ORIGIN, /what decided/],
    [
      'Microsoft found more, and the domain asks for nothing',
      [unnamed('action=none', ';compauth=fail reason=001'), MICROSOFT, FROM, ...antispam('SPM', 'SPM')],
      FILTER,
      /junk folder .*did not decide it/,
    ],
    [
      'a rule of the recipient’s',
      [
        unnamed('action=quarantine'),
        MICROSOFT,
        FROM,
        ...antispam('NONE', 'NSPM', 'OFR:CustomRules').map((line) => line.replace('SCL:5', 'SCL:1')),
      ],
      FILTER,
      /did not take it for spam, yet it was put into the junk folder .*a rule of the recipient/,
    ],
  ])('%s', (_, lines, ids, summary) => {
    const report = explained(lines);
    expect(report.causes.map(({ id }) => id)).toEqual(ids);
    expect(report.summary).toMatch(summary);
    expect(report.summary).toMatch(/DMARC failed/);
  });

  test('a message that passed is marked for the filter’s reasons alone', () => {
    const passed = 'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=example.org; dmarc=pass header.from=example.org';
    const report = explained([assassin('BAYES_99=3.5,URIBL_BLACK=4', 7.5), passed, IN, FROM]);
    expect(report.causes.map(({ id }) => id)).toEqual(['delivery/marked-as-spam']);
    expect(report.summary).not.toMatch(/DMARC/);
  });
});
