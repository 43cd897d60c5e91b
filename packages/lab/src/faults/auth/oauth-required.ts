import { publishExchange } from '../../web/publish-exchange.ts';
import { takeTokens } from '../../mail/tokens.ts';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'My old mail program cannot sign in any more.',
  finds: ['auth/oauth-required'],
  variants: {
    'basic authentication is switched off': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          465,
          submissionRefusing(
            mailA.chainOf('submission'),
            '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01CA0099.eurprd01.prod.exchangelabs.com]',
          ),
        ),
    },
    'Microsoft 365 says no more than no': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(
            mailA.chainOf('imap'),
            'NO AUTHENTICATE failed.',
            '* OK The Microsoft Exchange IMAP4 service is ready. [QQBNADQAUABSADAA] outlook.office365.com',
          ),
        ),
    },
    'nothing else is offered': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt({ mailA }) {
        const chain = mailA.chainOf('submission');
        mailA.replaceWith(465, {
          tls: { cert: chain.sent, key: chain.key },
          onConnect: [{ say: '220 mail.example.org ESMTP\r\n' }],
          on: [
            ['^ehlo', [{ say: '250-mail.example.org\r\n250-AUTH XOAUTH2 OAUTHBEARER\r\n250 8BITMIME\r\n' }]],
            ['^quit', [{ say: '221 bye\r\n' }, { end: 'close' }]],
          ],
          otherwise: [{ say: '500 no\r\n' }],
        });
      },
    },
    'Dovecot and Postfix take tokens alone': {
      password: ACCOUNT_PASSWORD,
      signIns: 1,
      breakIt: (lab) => takeTokens(lab, 'oauthbearer xoauth2'),
    },
    'Dovecot on POP3': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => takeTokens(lab, 'oauthbearer xoauth2'),
    },
    'an Exchange server names nothing else': {
      settings: ['--exchange', 'autodiscover.example.org'],
      password: ACCOUNT_PASSWORD,
      says: [/autodiscover\.example\.org takes no password/],
      breakIt: (lab) => publishExchange(lab, 'example.org', { methods: 'Bearer' }),
    },
  },
});
