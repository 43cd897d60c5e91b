import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A server of IMAP may tell news that nobody asked for at any time (RFC 9051 section 5.3), right after its greeting as well.',
  settings: ['--imap', 'mail.example.org:993/tls'],
  arrange({ mailA }) {
    const chain = mailA.chainOf('imap');
    mailA.replaceWith(993, {
      tls: { cert: chain.sent, key: chain.key },
      onConnect: [{ say: '* OK ready\r\n* OK [ALERT] Maintenance tonight at ten\r\n' }],
      on: [
        ['capability', [{ say: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n' }]],
        ['logout', [{ say: '* BYE\r\n{tag} OK done\r\n' }, { end: 'close' }]],
      ],
      otherwise: [{ say: '{tag} BAD unknown\r\n' }],
    });
  },
});
