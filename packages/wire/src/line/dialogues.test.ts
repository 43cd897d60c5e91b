import { describe, expect, test } from 'vitest';
import { imap } from '../imap/dialogue.ts';
import { managesieve } from '../managesieve/dialogue.ts';
import { pop3 } from '../pop3/dialogue.ts';
import { smtp } from '../smtp/dialogue.ts';
import type { MailProtocol } from './mail-protocol.ts';
import { runOnBytes } from './run-on-bytes.ts';

const PROTOCOLS: Readonly<Record<string, MailProtocol>> = { imap, pop3, smtp, managesieve };

function greet(protocol: string, said: string) {
  return runOnBytes(PROTOCOLS[protocol]!.greeting(), Buffer.from(said));
}

function capabilities(protocol: string, said: string) {
  return runOnBytes(PROTOCOLS[protocol]!.askCapabilities('[192.0.2.1]', false), Buffer.from(said));
}

describe('a greeting', () => {
  test.each([
    ['imap', '* OK Dovecot ready.\r\n', { is: 'ready', status: 'OK' }],
    ['imap', '* PREAUTH welcome\r\n', { is: 'ready', status: 'PREAUTH' }],
    ['imap', '* BYE [UNAVAILABLE] come back later\r\n', { is: 'turned-away', status: 'BYE', code: 'UNAVAILABLE' }],
    ['imap', '* ok mail.example.org Cyrus ready\n', { is: 'ready', status: 'OK', serverName: 'mail.example.org' }],
    ['imap', '* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n', { is: 'ready', capabilities: ['IMAP4REV1', 'STARTTLS'] }],
    ['imap', '*OK\r\n', { is: 'broken' }],
    ['imap', '220 mail.example.org ESMTP\r\n', { is: 'foreign', recognised: 'smtp' }],
    ['imap', '+OK ready\r\n', { is: 'foreign', recognised: 'pop3' }],
    ['imap', 'SSH-2.0-OpenSSH_9.2\r\n', { is: 'foreign', recognised: 'ssh' }],
    ['imap', 'HTTP/1.1 400 Bad Request\r\n', { is: 'foreign', recognised: 'http' }],
    ['pop3', '+OK\r\n', { is: 'ready', status: '+OK' }],
    ['pop3', '+OK POP3 <1896.697170952@example.org>\r\n', { is: 'ready' }],
    ['pop3', '-ERR [SYS/TEMP] overloaded\r\n', { is: 'turned-away', code: 'SYS/TEMP' }],
    ['pop3', '+OKAY\r\n', { is: 'broken' }],
    ['smtp', '220 mail.example.org ESMTP Postfix\r\n', { is: 'ready', status: '220', serverName: 'mail.example.org' }],
    ['smtp', '220-mail.example.org\r\n220-No spam\r\n220 \r\n', { is: 'ready', serverName: 'mail.example.org' }],
    ['smtp', '220\r\n', { is: 'ready' }],
    ['smtp', '220 ****************************\r\n', { is: 'ready', status: '220' }],
    ['smtp', '421 4.3.2 closing\r\n', { is: 'turned-away', status: '421', code: '4.3.2' }],
    ['smtp', '554 no service here\r\n', { is: 'turned-away', status: '554' }],
    ['smtp', '220 ProFTPD Server (Debian)\r\n', { is: 'foreign', recognised: 'ftp' }],
    ['smtp', '220 ftp.example.org ESMTP Exim\r\n', { is: 'ready' }],
    ['smtp', '220ready\r\n', { is: 'broken' }],
    ['smtp', '* OK IMAP ready\r\n', { is: 'foreign', recognised: 'imap' }],
    [
      'managesieve',
      '"IMPLEMENTATION" "Dovecot"\r\n"SASL" "PLAIN LOGIN"\r\n"STARTTLS"\r\nOK "ready"\r\n',
      { is: 'ready', offer: { starttls: true, mechanisms: ['PLAIN', 'LOGIN'] } },
    ],
    ['managesieve', '"SIEVE" {8+}\r\nfileinto\r\nOK\r\n', { is: 'ready', offer: { starttls: false, capabilities: ['SIEVE FILEINTO'] } }],
    ['managesieve', 'BYE (TRYLATER) "busy"\r\n', { is: 'turned-away', status: 'BYE', code: 'TRYLATER' }],
    ['managesieve', '* OK ready\r\n', { is: 'foreign', recognised: 'imap' }],
  ])('of %s: %j', (protocol, said, expected) => {
    expect(greet(protocol, said)).toMatchObject({ is: 'done', value: expected });
  });

  test.each([
    ['imap', '* OK no end of line'],
    ['smtp', '220-goes on\r\n'],
    ['managesieve', '"IMPLEMENTATION" "Dovecot"\r\n'],
  ])('of %s that does not come to its end is cut: %j', (protocol, said) => {
    expect(greet(protocol, said)).toEqual({ is: 'cut' });
  });
});

describe('capabilities', () => {
  test.each([
    ['imap', '* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\na OK done\r\n', { starttls: true, mechanisms: [] }],
    [
      'imap',
      '* 3 EXISTS\r\n* OK [ALERT] {5}\r\nhello world\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\na OK\r\n',
      { starttls: false, mechanisms: ['PLAIN'] },
    ],
    ['imap', '* BYE too many connections\r\n', { listed: false, ends: true, status: 'BYE' }],
    ['imap', 'a BAD what?\r\n', { listed: false, status: 'BAD' }],
    ['pop3', '+OK list follows\r\nSTLS\r\nSASL PLAIN LOGIN\r\n.\r\n', { starttls: true, mechanisms: ['PLAIN', 'LOGIN'] }],
    ['pop3', '-ERR unknown command\r\n', { listed: false, starttls: false }],
    [
      'smtp',
      '250-mail.example.org\r\n250-AUTH=LOGIN\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS\r\n',
      { starttls: true, mechanisms: ['LOGIN', 'PLAIN'], serverName: 'mail.example.org' },
    ],
    ['smtp', '250 mail.example.org\r\n', { starttls: false, listed: true }],
    ['smtp', '502 no EHLO here\r\n250 mail.example.org\r\n', { listed: true, starttls: false }],
    ['smtp', '250-mail.example.org\r\n250 XXXXXXXA\r\n', { starttls: false }],
    ['smtp', '550 5.7.1 go away\r\n', { listed: false, status: '550', code: '5.7.1' }],
    ['smtp', '421 4.7.0 too many errors\r\n', { listed: false, ends: true }],
  ])('of %s: %j', (protocol, said, expected) => {
    expect(capabilities(protocol, said)).toMatchObject({ is: 'done', value: expected });
  });

  test.each([
    ['imap', 'no tag at all\r\n'],
    ['imap', 'a OK without a list\r\n'],
    ['pop3', 'what\r\n'],
    ['smtp', 'hello\r\n'],
    ['managesieve', 'nonsense\r\n'],
  ])('of %s that break the protocol: %j', (protocol, said) => {
    expect(capabilities(protocol, said)).toMatchObject({ is: 'broken' });
  });
});

describe('STARTTLS', () => {
  test.each([
    ['imap', 'b OK begin\r\n', true],
    ['imap', '* 1 EXISTS\r\nb NO not now\r\n', false],
    ['pop3', '+OK begin\r\n', true],
    ['pop3', '-ERR no\r\n', false],
    ['smtp', '220 go\r\n', true],
    ['smtp', '454 4.7.0 TLS not available due to local problem\r\n', false],
    ['managesieve', 'OK "begin"\r\n', true],
    ['managesieve', 'NO "no"\r\n', false],
  ])('of %s: %j', (protocol, said, ok) => {
    expect(runOnBytes(PROTOCOLS[protocol]!.startTls(), Buffer.from(said))).toMatchObject({ is: 'done', value: { ok } });
  });
});
