import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Reading worked until I tried something a help page said; sending has been failing for longer.',
  finds: ['settings/local-override', 'tls/version-mismatch'],
  variants: {
    'IMAP host in the hosts file, submission with TLS 1.0 alone': {
      settings: ['--imap', 'imap.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt(lab) {
        lab.client.hosts('192.0.2.33 imap.example.org');
        lab.mailA.tls({ min: 'TLSv1', max: 'TLSv1' }, 'postfix');
      },
    },
  },
});
