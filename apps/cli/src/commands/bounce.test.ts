import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Home } from '../testing/mailmedic.ts';

let home: Home;
beforeAll(async () => {
  home = await Home.open();
  mkdirSync(home.at('folder/cur'), { recursive: true });
  mkdirSync(home.at('folder/tmp'));
  writeFileSync(home.at('reply.txt'), '550 5.1.1 <bob@gmial.com>: Recipient address rejected: User unknown\n');
  writeFileSync(home.at('silent.txt'), 'From: MAILER-DAEMON@example.org\nSubject: failure notice\n\nIt did not work.\n');
  writeFileSync(home.at('folder/cur/1:2,S'), qmail('bob@example.net', '552 5.2.2 Mailbox full'));
  writeFileSync(home.at('folder/cur/2'), qmail('carol@example.net', '552 5.2.2 Mailbox full'));
  writeFileSync(
    home.at('folder/cur/3'),
    'From: dan@example.net\nAuto-Submitted: auto-replied\nSubject: Automatic reply: hello\n\nI am away.\n',
  );
  writeFileSync(home.at('folder/tmp/unfinished'), 'From: x\n');
  writeFileSync(
    home.at('delay.eml'),
    'From: MAILER-DAEMON@example.org\nSubject: Warning: could not send message\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; bob@example.net\nAction: delayed\nStatus: 4.2.2\nDiagnostic-Code: smtp; 452 4.2.2 Mailbox full\nWill-Retry-Until: Thu, 26 Nov 2026 10:00:00 +0000\n--b--\n',
  );
  writeFileSync(home.at('empty'), '');
  writeFileSync(home.at('picture.png'), Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3, 4, 5, 6, 7]));
});
afterAll(() => home[Symbol.asyncDispose]());

const qmail = (address: string, reply: string) =>
  `From: MAILER-DAEMON@mx.example.org\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.org.\n\n<${address}>:\nRemote host said: ${reply}\n`;

const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('mailmedic bounce', () => {
  test('names the cause, what to do, and the address that was meant', async () => {
    const { status, out, err } = await home.run(['bounce', 'reply.txt']);
    expect([status, err]).toEqual([1, '']);
    expect(out).toContain('delivery/recipient-unknown, certain');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Did you mean bob@gmail.com?');
  });

  test('says that waiting comes first while a message is only delayed, and asks who sent it', async () => {
    const { status, out } = await home.run(['bounce', 'delay.eml']);
    expect(status).toBe(1);
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('Not delivered yet (delivery/recipient-full');
    expect(flat).toContain('tried again by itself, until Thu, 26 Nov 2026 10:00:00 +0000 at the latest');
    expect(flat).toContain('You never sent it?');
    expect((await home.run(['bounce', 'delay.eml', '--answer', 'sent=yes'])).out).not.toContain('You never sent it?');
  });

  test('prints one line of JSON per message', async () => {
    const { status, out } = await home.run(['bounce', '--json', 'reply.txt']);
    expect(status).toBe(1);
    expect(linesOf(out)).toMatchObject([
      {
        schema: 'mailmedic.bounce/1',
        file: 'reply.txt',
        kind: 'failure',
        recipients: [
          {
            address: 'bob@gmial.com',
            cause: 'delivery/recipient-unknown',
            permanent: true,
            status: '5.1.1',
            reply: '550',
            fix: { who: 'you' },
          },
        ],
      },
    ]);
  });

  test('gathers what is alike', async () => {
    const { status, out } = await home.run(['bounce', 'folder']);
    expect(status).toBe(1);
    expect(out).toContain('2 times: not delivered, for good (delivery/recipient-full');
    expect(out).toContain('bob@example.net');
    expect(out).toContain('carol@example.net');
    expect(out).toContain('1 time: automatic replies');
  });

  test('has a line for every input, and the worst status', async () => {
    const { status, out } = await home.run(['bounce', '--json', 'empty', 'picture.png', 'missing', 'folder']);
    expect(status).toBe(2);
    expect(linesOf(out).map(({ schema }) => schema)).toEqual([
      ...Array<string>(3).fill('mailmedic.error/1'),
      ...Array<string>(3).fill('mailmedic.bounce/1'),
    ]);
  });

  test.each([
    ['silent.txt', 3],
    ['folder/cur/3', 0],
  ])('%s alone ends with status %i', async (file, expected) => {
    expect((await home.run(['bounce', file])).status).toBe(expected);
  });

  test('knows backscatter when told', async () => {
    const { out } = await home.run(['bounce', '--json', 'reply.txt', '--answer', 'sent=no']);
    expect(linesOf(out)).toMatchObject([{ recipients: [{ cause: 'delivery/backscatter' }] }]);
    expect((await home.run(['bounce', 'reply.txt', '--answer', 'sent=perhaps'])).status).toBe(2);
  });
});
