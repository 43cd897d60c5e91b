import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A greeting may have several lines (RFC 5321 section 4.2.1), with a pause between them to unmask impatient senders.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
  arrange(lab) {
    const { sent: cert, key } = lab.mailA.chainOf('submission');
    const capabilities = (line: string): string =>
      `250-mail.example.org\r\n250-PIPELINING\r\n250-SIZE 10240000\r\n250-${line}\r\n250 8BITMIME\r\n`;
    lab.mailA.replaceWith(587, {
      onConnect: [
        { say: '220-mail.example.org greets you\r\n' },
        { wait: 2500 },
        { say: '220-No bulk mail here\r\n220 mail.example.org ESMTP\r\n' },
      ],
      on: [
        ['^EHLO', [{ say: capabilities('STARTTLS') }]],
        ['^STARTTLS', [{ say: '220 2.0.0 Go on\r\n' }, { starttls: { cert, key } }]],
        ['^QUIT', [{ say: '221 2.0.0 Bye\r\n' }, { end: 'close' }]],
      ],
      otherwise: [{ say: '500 5.5.2 What?\r\n' }],
    });
  },
});
