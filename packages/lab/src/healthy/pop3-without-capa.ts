import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'CAPA is an extension of POP3 (RFC 2449); an old server knows only what RFC 1939 asks for, and greets with nothing but +OK.',
  settings: ['--pop3', 'mail.example.org:995/tls', '--smtp', 'mail.example.org:465/tls'],
  arrange(lab) {
    const { sent: cert, key } = lab.mailA.chainOf('pop3');
    lab.mailA.replaceWith(995, {
      tls: { cert, key },
      onConnect: [{ say: '+OK\r\n' }],
      on: [['^QUIT', [{ say: '+OK\r\n' }, { end: 'close' }]]],
      otherwise: [{ say: '-ERR unknown command\r\n' }],
    });
  },
});
