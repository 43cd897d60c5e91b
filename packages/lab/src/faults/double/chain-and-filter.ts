import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Reading fails at home and elsewhere, sending fails only in this network.',
  finds: ['tls/chain-incomplete', 'firewall/protocol-filtered'],
  variants: {
    'IMAP without intermediate, STARTTLS taken out of submission': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      async breakIt(lab) {
        lab.mailA.certificate({ chain: 'leaf only' }, ['imap']);
        await lab.intercept({ ports: [587], relay: { fromServer: [['250-STARTTLS\r\n', '250-XXXXXXXA\r\n']] } });
      },
    },
  },
});
