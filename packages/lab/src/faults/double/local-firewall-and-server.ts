import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Since the new security software I cannot send; reading has been down since the morning.',
  finds: ['firewall/local', 'server/down'],
  variants: {
    'own rules forbid submission, IMAP and POP3 stopped': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      privileged: true,
      async breakIt(lab) {
        lab.mailA.stop('imap', 'imaps', 'pop3', 'pop3s');
        await lab.client.nft('out tcp dport { 25, 465, 587 } reject with icmpx admin-prohibited');
      },
    },
  },
});
