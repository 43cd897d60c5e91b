import { defineFault } from '../../fault.ts';

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
      breakIt: (lab) => lab.intercept({ at: 'core', ports: [587], relay: { cut: { from: 'client', when: '^EHLO \\[(192\\.0\\.2\\.|IPv6:2001:db8)', how: 'close' } } }),
    },
  },
});
