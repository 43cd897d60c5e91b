import { defineFault } from '../../fault.ts';

const SETTINGS = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'New phones cannot set the account up; the old ones work.',
  finds: [],
  variants: {
    'a host that is gone': {
      settings: SETTINGS,
      warns: ['domain/srv-invalid'],
      breakIt: (lab) => lab.dns.set('_imaps._tcp.example.org', 'SRV', '0 1 993 gone.example.org.'),
    },
    'a host where nothing listens': {
      settings: SETTINGS,
      warns: ['domain/srv-invalid'],
      breakIt(lab) {
        lab.dns.set('mail0.example.org', 'A', lab.mailA.oldAddress.v4);
        lab.dns.set('_submissions._tcp.example.org', 'SRV', '0 1 465 mail0.example.org.');
      },
    },
    'port 0': {
      settings: SETTINGS,
      warns: ['domain/srv-invalid'],
      breakIt: (lab) => lab.dns.set('_pop3s._tcp.example.org', 'SRV', '0 1 0 mail.example.org.'),
    },
  },
});
