import type { Chain } from '../authority/certificate-authority.ts';
import type { Script } from './script.ts';

/** IMAP inside encryption that refuses every sign-in with these words (`NO [CODE] text`, or several lines). */
export function imapRefusing(chain: Chain, answer: string, greeting = '* OK IMAP4rev1 ready'): Script {
  return {
    tls: { cert: chain.sent, key: chain.key },
    onConnect: [{ say: `${greeting}\r\n` }],
    on: [
      ['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK done\r\n' }]],
      ['^\\S+ (?:authenticate|login) ', [{ say: `{tag} ${answer}\r\n` }]],
      ['^\\S+ logout', [{ say: '* BYE\r\n{tag} OK\r\n' }, { end: 'close' }]],
    ],
    otherwise: [{ say: '{tag} BAD no\r\n' }],
  };
}

/** IMAP inside encryption that breaks the connection off, or says nothing more, when somebody signs in. */
export function imapUnanswering(chain: Chain, how: 'close' | 'reset' | 'nothing'): Script {
  return {
    tls: { cert: chain.sent, key: chain.key },
    onConnect: [{ say: '* OK IMAP4rev1 ready\r\n' }],
    on: [
      ['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK done\r\n' }]],
      ['^\\S+ (?:authenticate|login) ', how === 'nothing' ? [] : [{ end: how }]],
      ['^\\S+ logout', [{ say: '* BYE\r\n{tag} OK\r\n' }, { end: 'close' }]],
    ],
    otherwise: [{ say: '{tag} BAD no\r\n' }],
  };
}

/** POP3 inside encryption that refuses every sign-in with these words. */
export function pop3Refusing(chain: Chain, answer: string, greeting = '+OK ready'): Script {
  return {
    tls: { cert: chain.sent, key: chain.key },
    onConnect: [{ say: `${greeting}\r\n` }],
    on: [
      ['^capa', [{ say: '+OK\r\nUSER\r\nUIDL\r\nSASL PLAIN\r\n.\r\n' }]],
      ['^(?:auth|pass) ', [{ say: `${answer}\r\n` }]],
      ['^user ', [{ say: '+OK\r\n' }]],
      ['^quit', [{ say: '+OK\r\n' }, { end: 'close' }]],
    ],
    otherwise: [{ say: '-ERR no\r\n' }],
  };
}

/** Submission inside encryption that refuses every sign-in with these words. */
export function submissionRefusing(chain: Chain, answer: string, greeting = '220 mail.example.org ESMTP'): Script {
  return {
    tls: { cert: chain.sent, key: chain.key },
    onConnect: [{ say: `${greeting}\r\n` }],
    on: [
      ['^ehlo', [{ say: '250-mail.example.org\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME\r\n' }]],
      ['^auth ', [{ say: `${answer}\r\n` }]],
      ['^quit', [{ say: '221 bye\r\n' }, { end: 'close' }]],
    ],
    otherwise: [{ say: '500 no\r\n' }],
  };
}
