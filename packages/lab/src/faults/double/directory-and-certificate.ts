import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { askDirectory } from '../../mail/directory.ts';

export default defineFault({
  complaint: 'Nothing comes and nothing goes since last night.',
  finds: ['auth/unavailable', 'tls/certificate-expired'],
  variants: {
    'the LDAP directory is down, and the certificate of submission expired': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      signIns: 1,
      async breakIt(lab) {
        lab.mailA.certificate({ notAfter: -1 }, ['submission']);
        const directory = await askDirectory(lab);
        await directory.stop();
      },
    },
  },
});
