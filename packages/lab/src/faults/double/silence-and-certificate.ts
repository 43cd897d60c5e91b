import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'The inbox hangs for ever; sending complains about the name of the server.',
  finds: ['server/not-responding', 'tls/certificate-name-mismatch'],
  variants: {
    'IMAP accepts and says nothing, submission has another name': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:465/tls'],
      breakIt(lab) {
        lab.mailA.replaceWith(143, {});
        lab.mailA.certificate({ names: ['server17.hosting.example'] }, ['submission', 'smtp']);
      },
    },
  },
});
