import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { returnedMessage } from './returned-message.ts';

const returnedIn = (bounce: string) => returnedMessage(Buffer.from(bounce, 'latin1'));
const kept = (name: string) => returnedMessage(readFileSync(new URL(`../../fixtures/bounces/${name}.eml`, import.meta.url)));

const LETTER = [
  'Received: by a.example; Sat, 21 Nov 2026 10:00:00 +0000',
  'From: ann@example.org',
  'Subject: Lunch',
  '',
  'Today?',
  '',
].join('\r\n');

function report(type: string, returned: string, encoding = ''): string {
  return [
    'From: MAILER-DAEMON@mail.example.org',
    'To: <bounces@example.org>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It was not delivered.',
    '--b',
    `Content-Type: ${type}`,
    ...(encoding === '' ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
    '',
    returned,
    '--b--',
    '',
  ].join('\r\n');
}

describe('the message that a bounce returns', () => {
  test.each([
    ['whole', report('message/rfc822', LETTER)],
    ['encoded against the standard', report('message/rfc822', Buffer.from(LETTER).toString('base64'), 'base64')],
    [
      'in a bounce that was forwarded',
      report('message/rfc822', report('message/rfc822', LETTER).replaceAll('--b', '--c').replace('"b"', '"c"')),
    ],
  ])('%s', (_, bounce) => {
    const { header, bytes, sender } = returnedIn(bounce) ?? {};
    expect(header?.raw('subject')).toBe('Lunch');
    expect(sender).toBe('bounces@example.org');
    expect(
      Buffer.from(bytes ?? [])
        .toString()
        .trimEnd(),
    ).toBe(LETTER.replaceAll('\r\n', '\n').trimEnd());
  });

  test.each([
    ['its header alone', report('text/rfc822-headers', LETTER.slice(0, LETTER.indexOf('\r\n\r\n'))), true],
    [
      'quoted in the text',
      `Subject: failure notice\r\n\r\nSorry.\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n${LETTER}`,
      false,
    ],
  ])('%s', (_, bounce, hasBytes) => {
    const { header, bytes } = returnedIn(bounce) ?? {};
    expect(header?.raw('subject')).toBe('Lunch');
    expect(bytes !== undefined).toBe(hasBytes);
  });

  test.each(['', '\n\n', 'Subject: x\n\nNothing returned.\n', report('message/rfc822', '')])(
    'of %j there is none to speak of',
    (bounce) => {
      expect(returnedIn(bounce)?.header.has('subject') ?? false).toBe(false);
    },
  );

  test.each(['postfix-user-unknown', 'exim-user-unknown', 'opensmtpd-user-unknown', 'sendmail-user-unknown'])(
    '%s, as the server wrote it',
    (name) => {
      expect(kept(name)?.header.raw('message-id')).toMatch(/@sender\.example>$/);
    },
  );
});
