import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The client uses another server of the same cluster than the one that is published: it works, and they share a certificate.',
  settings: ['--imap', 'imap2.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  arrange(lab) {
    const chain = lab.mailA.certificate({
      names: ['mail.example.org', 'imap2.example.org', 'imap.example.org', 'pop.example.org', 'smtp.example.org'],
    });
    lab.dns.set('imap2.example.org', 'A', lab.mailA.oldAddress.v4);
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
});
