import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'AUTH LOGIN has no standard, and servers ask for name and password in words of their own.',
  settings: ['--smtp', 'mail.example.org:465/tls'],
  password: ACCOUNT_PASSWORD,
  arrange({ mailA }) {
    const { sent: cert, key } = mailA.chainOf('submission');
    mailA.replaceWith(465, {
      tls: { cert, key },
      onConnect: [{ say: '220 mail.example.org Service ready\r\n' }],
      on: [
        ['^ehlo', [{ say: '250-mail.example.org\r\n250-AUTH=LOGIN\r\n250-AUTH LOGIN\r\n250 SIZE\r\n' }]],
        ['^auth login$', [{ say: `334 ${base64('User Name\0')}\r\n` }]],
        [`^${base64('ann@example.org')}$`, [{ say: `334 ${base64('Enter secret for ann:')}\r\n` }]],
        [`^${base64(ACCOUNT_PASSWORD).replaceAll(/[+/=]/g, '.')}$`, [{ say: '235 ok\r\n' }]],
        ['^(?:mail|rcpt|rset)', [{ say: '250 ok\r\n' }]],
        ['^quit', [{ say: '221 bye\r\n' }, { end: 'close' }]],
      ],
      otherwise: [{ say: '500 no\r\n' }],
    });
  },
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
