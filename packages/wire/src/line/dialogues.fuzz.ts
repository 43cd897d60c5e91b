import { imap } from '../imap/dialogue.ts';
import { readArrivals, readMailbox } from '../imap/mailbox.ts';
import { managesieve } from '../managesieve/dialogue.ts';
import { readScripts } from '../managesieve/scripts.ts';
import { pop3 } from '../pop3/dialogue.ts';
import { smtp } from '../smtp/dialogue.ts';
import { printableBytes } from './printable.ts';
import { recognise } from './recognise.ts';
import { runOnBytes } from './run-on-bytes.ts';
import type { MailProtocol } from './mail-protocol.ts';

const SEEDS: Readonly<Record<string, readonly string[]>> = {
  imap: [
    '* OK [CAPABILITY IMAP4rev1 STARTTLS] mail.example.org ready\r\n',
    '* CAPABILITY IMAP4rev1 {5}\r\nAUTH= PLAIN\r\na OK done\r\n',
    '* BYE [UNAVAILABLE] later\r\n',
    'b OK begin\r\n',
  ],
  pop3: ['+OK ready <1.2@example.org>\r\n', '+OK\r\nSASL PLAIN\r\nSTLS\r\n.\r\n', '-ERR [SYS/TEMP] no\r\n'],
  smtp: [
    '220-mail.example.org ESMTP\r\n220 ready\r\n',
    '250-mail.example.org\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS\r\n',
    '502 5.5.1 no\r\n250 ok\r\n',
  ],
  managesieve: [
    '"IMPLEMENTATION" "x"\r\n"SASL" "PLAIN"\r\n"STARTTLS"\r\nOK (TAG {3}\r\nabc) "ready"\r\n',
    '"SIEVE" {3+}\r\nabc\r\nNO\r\n',
    'BYE (TRYLATER) "busy"\r\n',
  ],
};

/** Everything a mail server may say before a sign-in, and how it is shown. */
export const fuzzTargets = Object.entries({ imap, pop3, smtp, managesieve }).map(([name, protocol]) => ({
  name: `${name} dialogue`,
  seeds: (SEEDS[name] ?? []).map((text) => Buffer.from(text)),
  run: (bytes: Uint8Array): void => hear(protocol, bytes),
}));

function hear(protocol: MailProtocol, bytes: Uint8Array): void {
  runOnBytes(protocol.greeting(), bytes);
  runOnBytes(protocol.askCapabilities('[192.0.2.1]', true), bytes);
  runOnBytes(protocol.startTls(), bytes);
  recognise(Buffer.from(bytes).toString('latin1'));
  const shown = printableBytes(bytes, 500);
  if (shown.length > 500 || /[\u0000-\u001f\u007f-\u009f]/.test(shown)) throw new Error('something that steers a terminal came through');
}

const BEHIND = [
  '* 3 EXISTS\r\n* OK [UIDNEXT 9] x\r\n* MYRIGHTS INBOX lrs\r\n* QUOTA "" (STORAGE 10 512)\r\n* LIST (\\Junk) "/" {4}\r\nSpam\r\nd OK\r\ne OK\r\nf OK\r\ng OK\r\n',
  '* 1 FETCH (UID 4 INTERNALDATE "17-Jul-1996 02:44:25 -0700")\r\nh OK\r\n',
  '"main" ACTIVE\r\n"other"\r\nOK\r\n{5}\r\nkeep;\r\nOK "done"\r\n',
  'NO (TRYLATER) {4}\r\nbusy\r\n',
];

/** What a server says of a mailbox and its rules behind a sign-in. */
fuzzTargets.push({
  name: 'mailbox',
  seeds: BEHIND.map((text) => Buffer.from(text)),
  run(bytes) {
    runOnBytes(readMailbox(['ACL', 'QUOTA']), bytes);
    runOnBytes(readArrivals(50), bytes);
    runOnBytes(readScripts(), bytes);
  },
});
