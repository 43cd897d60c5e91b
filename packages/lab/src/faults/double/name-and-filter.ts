import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'The old name for the inbox is gone, and a firewall meddles with sending.',
  finds: ['settings/wrong-host', 'firewall/protocol-filtered'],
  variants: {
    'IMAP host that does not exist, submission cut after the greeting': {
      settings: ['--imap', 'imap4.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      async breakIt(lab) {
        await lab.intercept({ ports: [587], relay: { cut: { from: 'server', when: '^220', how: 'reset' } } });
      },
    },
  },
});
