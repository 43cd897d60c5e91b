import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'I can neither read nor send, and the two errors differ.',
  finds: ['tls/certificate-expired', 'server/down'],
  variants: {
    'IMAP certificate expired, submission stopped': {
      breakIt(lab) {
        lab.mailA.certificate({ notAfter: -5 }, ['imap']);
        lab.mailA.stop('submission', 'submissions');
      },
    },
    'submission certificate expired, IMAP stopped': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      breakIt(lab) {
        lab.mailA.certificate({ notAfter: -5 }, ['submission', 'smtp']);
        lab.mailA.stop('imap', 'imaps', 'pop3', 'pop3s');
      },
    },
  },
});
