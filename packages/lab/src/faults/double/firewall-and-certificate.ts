import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'The certificate is questioned when I read, and sending just waits.',
  finds: ['firewall/port-blocked', 'tls/certificate-self-signed'],
  variants: {
    'submission port dropped, IMAP self-signed': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      async breakIt(lab) {
        lab.mailA.certificate({ issuer: 'self' }, ['imap', 'pop3', 'sieve']);
        await lab.router.nft('through tcp dport 465 drop');
      },
    },
  },
});
