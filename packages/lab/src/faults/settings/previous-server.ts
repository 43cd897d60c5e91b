import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { publishExchange } from '../../web/publish-exchange.ts';
import type { Lab } from '../../lab.ts';
import type { Dialogue } from '../../scripted/script.ts';

const SMTP = ['--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Since the weekend my mail program cannot connect any more; the web mail works.',
  finds: ['settings/previous-server'],
  variants: {
    'Dovecot answers the sign-in with the name of the new server': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/names mail\.example\.net as the server/],
      breakIt: ({ mailA }) => mailA.account('nologin=y host=mail.example.net', ['imap']),
    },
    'the old server says where to go': {
      settings: ['--imap', 'mail1.example.org:993/tls', ...SMTP],
      breakIt: (lab) => old(lab, 'mail1.example.org', 993, '* BYE This server has been retired, please use mail.example.org\r\n'),
    },
    'the old POP3 server says that mailboxes have moved': {
      settings: ['--pop3', 'pop1.example.org:995/tls', ...SMTP],
      breakIt: (lab) => old(lab, 'pop1.example.org', 995, '-ERR All mailboxes were migrated to our new platform on 1 March.\r\n'),
    },
    'the old server for sending turns everybody away': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'smtp1.example.org:465/tls'],
      breakIt: (lab) => old(lab, 'smtp1.example.org', 465, '554 5.3.2 smtp1.example.org is no longer in service\r\n'),
    },
    'the old server still answers as if nothing had happened': {
      settings: ['--imap', 'mail1.example.org:993/tls', ...SMTP],
      breakIt(lab) {
        const chain = lab.authority.chain(['mail1.example.org']);
        lab.dns.set('mail1.example.org', 'A', lab.mailA.oldAddress.v4);
        const capability = [{ say: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n' }];
        lab.mailA.replaceWith(
          993,
          {
            tls: { cert: chain.sent, key: chain.key },
            onConnect: [{ say: '* OK IMAP4rev1 ready\r\n' }],
            on: [
              ['^\\S+ capability', capability],
              ['^\\S+ logout', [{ say: '* BYE bye\r\n{tag} OK done\r\n' }, { end: 'close' }]],
            ],
            otherwise: [{ say: '{tag} BAD\r\n' }],
          },
          lab.mailA.oldAddress,
        );
      },
    },
    'the old server was left behind with TLS 1.0': {
      settings: ['--imap', 'exchange.example.org:993/tls', ...SMTP],
      breakIt(lab) {
        const chain = lab.authority.chain(['exchange.example.org']);
        lab.dns.set('exchange.example.org', 'A', lab.mailA.oldAddress.v4);
        lab.mailA.replaceWith(
          993,
          {
            tls: { cert: chain.sent, key: chain.key, min: 'TLSv1', max: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' },
            onConnect: [{ say: '* OK The Microsoft Exchange IMAP4 service is ready.\r\n' }],
          },
          lab.mailA.oldAddress,
        );
      },
    },
    'an old Exchange server': {
      settings: ['--exchange', 'exchange2013.example.org'],
      says: [/autodiscover\.example\.org/],
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        lab.dns.set('exchange2013.example.org', 'A', lab.address.mailA.v4);
      },
    },
  },
});

function old(lab: Lab, name: string, port: number, greeting: string): void {
  const chain = lab.authority.chain([name]);
  const script: Dialogue = { tls: { cert: chain.sent, key: chain.key }, onConnect: [{ say: greeting }, { end: 'close' }] };
  lab.dns.set(name, 'A', lab.mailA.oldAddress.v4);
  lab.mailA.replaceWith(port, script, lab.mailA.oldAddress);
}
