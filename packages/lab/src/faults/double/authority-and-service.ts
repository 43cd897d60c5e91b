import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'My mail program distrusts the inbox, and sending over the usual port is cut off.',
  finds: ['tls/certificate-untrusted', 'server/unavailable'],
  variants: {
    'IMAP by an unknown authority, submission says 421': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      breakIt(lab) {
        lab.mailA.certificate({ issuer: 'untrusted' }, ['imap', 'pop3', 'sieve']);
        lab.mailA.stop('submissions');
        lab.mailA.replaceWith(587, {
          onConnect: [{ say: '421 4.3.2 mail.example.org Service not available, closing transmission channel\r\n' }, { end: 'close' }],
        });
      },
    },
  },
});
