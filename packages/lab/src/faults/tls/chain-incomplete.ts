import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'It works in my browser, but the mail program warns of the certificate.',
  finds: ['tls/chain-incomplete'],
  variants: {
    'leaf only': { breakIt: (lab) => void lab.mailA.certificate({ chain: 'leaf only' }) },
    'another intermediate than the one needed': { breakIt: (lab) => void lab.mailA.certificate({ chain: 'wrong intermediate' }) },
    'on submission only': { breakIt: (lab) => void lab.mailA.certificate({ chain: 'leaf only' }, ['submission']) },
    'on submission only, and no address of the issuer in it': {
      breakIt: (lab) => void lab.mailA.certificate({ chain: 'leaf only', withoutUrls: true }, ['submission']),
    },
    'on IMAP with STARTTLS': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: (lab) => void lab.mailA.certificate({ chain: 'leaf only' }, ['imap']),
    },
  },
});
