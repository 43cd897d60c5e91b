import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

const SUBMISSION = ['--smtp', 'mail.example.org:587/starttls'];

export default defineFault({
  complaint: 'One mail program can send, the other one cannot.',
  finds: ['firewall/application-filtered'],
  variants: {
    'clients that name themselves by an address are reset': {
      settings: SUBMISSION,
      breakIt: (lab) => lab.intercept({ ports: [587], relay: { cut: { from: 'client', when: '^EHLO \\[', how: 'reset' } } }),
    },
    'clients of this network are closed out': {
      settings: SUBMISSION,
      breakIt: (lab) =>
        lab.intercept({
          at: 'core',
          ports: [587],
          relay: { cut: { from: 'client', when: '^EHLO \\[(192\\.0\\.2\\.|IPv6:2001:db8)', how: 'close' } },
        }),
    },
    'refused with words': {
      settings: SUBMISSION,
      breakIt: (lab) =>
        lab.mailA.replaceWith(587, {
          onConnect: [{ say: '220 mail.example.org ESMTP\r\n' }],
          on: [
            ['^EHLO \\[', [{ say: '550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)\r\n' }]],
            ['^EHLO', [{ say: '250-mail.example.org\r\n250 STARTTLS\r\n' }]],
            ['^STARTTLS', [{ say: '220 Ready\r\n' }, { starttls: tlsOf(lab) }]],
          ],
        }),
    },
  },
});

function tlsOf(lab: Lab): { cert: string; key: string } {
  const { sent, key } = lab.mailA.chainOf('submission');
  return { cert: sent, key };
}
