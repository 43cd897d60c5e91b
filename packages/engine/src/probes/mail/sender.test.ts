import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { Transcript } from '@mailmedic/wire/line/transcript.ts';
import { expect, test } from 'vitest';
import { senderAt } from './sender.ts';

test.each([
  // the account itself cannot get mail, or not at once: no matter of sending
  ['550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown in virtual mailbox table', 'ok'],
  ['450 4.2.0 <ann@example.org>: Recipient address rejected: Greylisted', 'ok'],
  ['452 4.2.2 Mailbox full', 'ok'],
  ['550 5.1.1 No such user here', 'ok'],
  ['550 5.1.1 nobody of this name takes mail from outside', 'ok'],
  ['550 mail from elsewhere is not taken for this mailbox: user unknown', 'ok'],
  ['550 take it from here', 'ok'],
  ['451 4.3.0 Greylisting in action, come back in 5 minutes', 'ok'],
  ['451 4.7.1 Please try again later', 'ok'],
  ['451 recipient not known yet, try later', 'ok'],
  // the server itself, which cannot ask what it has to ask
  ['451 4.3.5 <ann@example.org>: Recipient address rejected: Server configuration error', 'refused'],
  ['451 4.3.0 <ann@example.org>: Temporary lookup failure', 'refused'],
  ['452 4.3.1 Insufficient system storage', 'refused'],
  ['451 Temporary local problem - please try later', 'refused'],
  ['421 4.7.0 closing', 'refused'],
  ['452 4.5.0 the spool is full', 'refused'],
  ['451 4.7.1 Wegen Wartung geschlossen', 'refused'],
  // who sends, how much, and from where
  ['550 enviar como otra persona no está permitido', 'refused'],
  ['451 plus de destinataires que permis par jour : limite dépassée', 'refused'],
  ['553 5.7.1 <ann@example.org>: Sender address rejected: not owned by user ann', 'refused'],
  ['554 5.7.1 <client.example[192.0.2.10]>: Client host rejected: Access denied', 'refused'],
  ['554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using homes.example', 'refused'],
  ['450 4.7.1 <ann@example.org>: Recipient address rejected: Policy: sending limit exceeded', 'refused'],
  ['550 5.7.1 Your account is suspended', 'refused'],
  ['554 5.7.1 <ann@example.org>: SASL login name rejected: Access denied', 'refused'],
  ['450 4.7.1 <ann@example.org>: SASL login name rejected: ce compte a atteint sa limite', 'refused'],
  ['504 5.5.2 <[192.0.2.10]>: Helo command rejected: need fully-qualified hostname', 'refused'],
  ['550 You are not allowed to send mail from bob', 'refused'],
  ['450 4.7.1 <ann@example.org>: Recipient address rejected: policy: message count of the hour exceeded', 'refused'],
  ['554 5.7.1 <ann@example.org>: Recipient address rejected: Absenderadresse ist nicht freigegeben', 'refused'],
  ['554 5.7.1 <ann@example.org>: Recipient address rejected: ce compte est bloqué', 'refused'],
  ['550 5.2.1 The recipient gets too many messages now', 'ok'],
  ['552 Mailbox quota exceeded', 'ok'],
  ['552 5.3.4 Message size exceeds the limit', 'ok'],
  ['550 5.7.1 SMTP ist für diese Adresse nicht freigeschaltet', 'refused'],
  ['550 this alias is closed to authenticated users', 'refused'],
  // to whom the sign-in means nothing
  ['550 Reverse DNS lookup failed for host 192.0.2.10', 'refused'],
  ['550 rejected because 192.0.2.10 is in a black list at homes.example', 'refused'],
  ['550 Bad HELO - Host impersonating [mail.example.org]', 'refused'],
  [
    '550 5.1.1 <ann@example.org>: Recipient address rejected: undeliverable address: host mx.example.net[192.0.2.9] said: 550 blocked',
    'ok',
  ],
  ['554 5.7.1 <ann@example.org>: Relay access denied', 'refused'],
  ['550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain', 'refused'],
  ['550 relaying to this place is not permitted', 'refused'],
])('a recipient that is answered with "%s": %s', async (reply, outcome) => {
  const seen = await seenAt((socket) => socket.end(`250 2.1.0 Ok\r\n${reply}\r\n250 2.0.0 Ok\r\n`));
  expect(seen?.outcome).toBe(outcome);
});

test.each([
  ['421 4.7.0 too many messages of this account today', [], 'refused', '421'],
  ['550 sending is closed for you', [], 'refused', '550'],
  ['250 2.1.0 Ok', ['554 5.7.1 <ann@example.org>: Relay access denied'], 'refused', '554'],
  ['250 2.1.0 Ok', [], 'cut', undefined],
] as const)('a server that says "%s" %j and closes: %s', async (mail, more, outcome, status) => {
  const seen = await seenAt((socket) => socket.end([mail, ...more, ''].join('\r\n')));
  expect(seen).toMatchObject({ outcome, ...(status === undefined ? {} : { status }) });
});

test.each([
  ['250 2.1.5 Ok', 'ok'],
  ['554 5.7.1 <postmaster@example.org>: Recipient address rejected: Access denied', 'refused'],
  ['450 4.2.0 Greylisted', 'ok'],
])('a recipient that is refused without a reason, and the postmaster answered with "%s": %s', async (answer, outcome) => {
  const asked: string[] = [];
  const seen = await seenAt((socket) => {
    socket.on('data', (bytes) => {
      for (const command of bytes.toString().trim().split('\r\n')) {
        asked.push(command);
        const own = '554 5.7.1 <ann@example.org>: Recipient address rejected: Access denied';
        socket.write(`${command.includes('TO:<postmaster@') ? answer : command.includes('TO:') ? own : '250 Ok'}\r\n`);
      }
    });
  });
  expect(seen).toMatchObject({ outcome, refusedAt: 'RCPT', status: '554' });
  expect(asked.filter((command) => command.startsWith('RCPT'))).toHaveLength(2);
});

/** What is seen where a server behaves so. */
async function seenAt(serve: (socket: Socket) => void): Promise<Awaited<ReturnType<typeof senderAt>>> {
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const talk = new Conversation(socket, new Transcript(() => 0));
  const offer = { listed: true, starttls: false, ends: false, capabilities: ['PIPELINING'], mechanisms: [] };
  try {
    return await senderAt({ talk, offer }, 'ann@example.org');
  } finally {
    talk.close();
    server.close();
  }
}
