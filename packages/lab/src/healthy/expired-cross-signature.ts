import { days } from '../authority/certificate-authority.ts';
import { issue } from '../authority/certificate.ts';
import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because:
    'The server sends along an older signature of its root, by an authority that has ended since; the way to the root itself is good (RFC 4158 section 2.4).',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  arrange(lab) {
    const { root } = lab.authority;
    const old = issue({ subject: 'Old Trust/Old Root X3', authority: true, notBefore: days(-4000), notAfter: days(-30) });
    const crossed = issue({ subject: root.name, keys: root.keys, authority: true, notBefore: days(-900), notAfter: days(300) }, old);
    const { sent, key } = lab.mailA.chainOf('imap');
    lab.mailA.replaceWith(993, {
      tls: { cert: sent + crossed.pem + old.pem, key },
      onConnect: [{ say: '* OK IMAP4rev1 ready\r\n' }],
      on: [
        ['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n' }]],
        ['^\\S+ logout', [{ say: '* BYE bye\r\n{tag} OK done\r\n' }, { end: 'close' }]],
      ],
      otherwise: [{ say: '{tag} BAD\r\n' }],
    });
  },
});
