import { describe, expect, test } from 'vitest';
import { REPORT } from '../testing/bounces.ts';
import { readBounce } from './read.ts';

describe('a report by the standard (RFC 3464)', () => {
  test('is read with all its fields', () => {
    expect(readBounce(REPORT)).toMatchObject({
      kind: 'failure',
      reporter: 'Postfix',
      recipients: [
        {
          address: 'bob@example.net',
          original: 'bobby@example.net',
          action: 'failed',
          status: '5.1.1',
          reply: '550',
          remote: 'mx.example.net',
          stage: 'rcpt',
          finalLogId: '4711',
        },
        { address: 'carol@example.net', action: 'delayed', status: '4.2.2', willRetryUntil: 'Thu, 26 Nov 2026 10:00:00 +0000' },
      ],
      original: { messageId: '<1@example.org>', subject: 'Grüße', from: 'ann@example.org' },
    });
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a boundary that is not announced', (text: string) => text.replace('; boundary="b1"', '').replaceAll('--b1', '--bound-1')],
    ['another boundary than announced', (text: string) => text.replaceAll('--b1', '--bound-2')],
    ['its end cut off', (text: string) => text.slice(0, text.indexOf('Hello'))],
  ])('with %s', (_name, broken) => {
    expect(readBounce(broken(REPORT)).recipients[0]).toMatchObject({ address: 'bob@example.net', status: '5.1.1' });
  });

  test('is a delay when nothing failed yet', () => {
    expect(readBounce(REPORT.replace('Action: failed', 'Action: delayed'))).toMatchObject({
      kind: 'delay',
      contradictions: expect.arrayContaining([expect.stringContaining('delayed')]) as unknown,
    });
  });

  test('is a success when all was delivered', () => {
    expect(readBounce(REPORT.replace('Action: failed', 'Action: delivered').replace('Action: delayed', 'Action: relayed')).kind).toBe(
      'success',
    );
  });
});

describe('what is no failure', () => {
  test.each([
    ['autoreply', 'From: bob@example.net\nReturn-Path: <>\nAuto-Submitted: auto-replied\nSubject: Automatic reply: hello\n\nI am away.\n'],
    ['not-a-bounce', 'From: bob@example.net\nTo: ann@example.org\nSubject: lunch\n\nAt noon?\n'],
    [
      'disposition',
      'From: bob@example.net\nSubject: Read: hello\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nread\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;bob@example.net\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n',
    ],
    [
      'feedback',
      'From: fbl@example.net\nSubject: complaint\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nreport\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: bob@example.net\n--b--\n',
    ],
  ])('%s', (kind, text) => {
    expect(readBounce(text).kind).toBe(kind);
  });
});

test('who has no address and says that there is no such user is no person who answers', () => {
  expect(
    readBounce(
      'From: <>\nTo: ann@example.org\nAuto-Submitted: auto-replied\n\nYou sent mail to bob@example.net. That is not a valid user here.\n',
    ),
  ).toMatchObject({
    kind: 'failure',
    recipients: [{ address: 'bob@example.net' }],
  });
});

test('an automatic answer may stand in brackets', () => {
  expect(
    readBounce('From: Ann <ann@example.org>\nTo: bob@example.net\nSubject: [Automatische Antwort] Hallo\n\nIch bin verreist.\n').kind,
  ).toBe('autoreply');
});

test.each([
  'Votre message n’a pas été transmis à certains ou à tous vos destinataires.\n\nImpossible de contacter le(s) destinataire(s) suivant(s) :\n\n    bob@example.net\n    Accès refusé.',
  'Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.\n\nFolgende Empfänger konnten nicht erreicht werden:\n\n    bob@example.net\n    Keine Berechtigung.',
  'Il messaggio non ha raggiunto alcuni o tutti i destinatari.\n\n    bob@example.net\n    Accesso negato.',
])('what Outlook says in another language is a failure', (text) => {
  expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.net' }] });
});

test('a pasted notice of a temporary problem is a delay', () => {
  const text =
    'Delivery incomplete\n\nThere was a temporary problem delivering your message to bob@example.net. It will be retried.\n\nThe response was:\n\n421 4.7.28 Too much unsolicited mail from your address.\n';
  expect(readBounce(text)).toMatchObject({ kind: 'delay', recipients: [{ address: 'bob@example.net' }] });
});

test.each([
  ['nothing', ''],
  [
    'a thousand levels of MIME',
    Array.from({ length: 1000 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`).join(''),
  ],
  ['a hundred thousand parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`],
  ['one endless line', `From: MAILER-DAEMON@x\nSubject: failed\n\n${'a@'.repeat(400_000)}`],
  ['one endless header', `Subject: ${'x '.repeat(400_000)}\n\n`],
])('%s is read without harm', (_name, text) => {
  const begun = performance.now();
  expect(readBounce(text).kind).toBeTypeOf('string');
  expect(performance.now() - begun).toBeLessThan(5000);
});
