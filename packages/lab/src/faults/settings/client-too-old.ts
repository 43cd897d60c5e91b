import { defineFault } from '../../fault.ts';
import { publishExchange } from '../../web/publish-exchange.ts';

export default defineFault({
  complaint: 'My mail program worked for years, and now it cannot connect; on the telephone all is well.',
  finds: ['settings/client-too-old'],
  variants: {
    'knows no OAuth, and Exchange takes nothing else': {
      settings: ['--client-version', 'Outlook 2010 on Windows 10', '--exchange', 'autodiscover.example.org'],
      breakIt: (lab) => publishExchange(lab, 'example.org', { methods: 'Bearer' }),
      says: [/Outlook 2010.*BEARER/],
    },
    'knows TLS 1.0, the server asks for 1.2': {
      settings: ['--client-version', 'Apple Mail on OS X 10.9'],
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1.2' }),
      says: [/too old for mail\.example\.org.*TLS 1\.0/],
    },
    'of Windows 7, on STARTTLS entrances': {
      settings: [
        '--client-version',
        'Outlook 2010 on Windows 7',
        '--imap',
        'mail.example.org:143/starttls',
        '--smtp',
        'mail.example.org:587/starttls',
      ],
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1.2' }),
    },
    'knows no TLS 1.3, the server nothing else': {
      settings: ['--client-version', 'Outlook 2016 on Windows 10'],
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1.3' }),
    },
    'of Windows 8.1, which lacks the one cipher of the server': {
      settings: ['--client-version', 'Outlook 2013 on Windows 8.1'],
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1.2', max: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-CHACHA20-POLY1305' }),
      says: [/older ciphers.*ECDHE-ECDSA-CHACHA20-POLY1305/],
    },
    'on one of two services': {
      settings: ['--client-version', 'Android 4.4'],
      breakIt(lab) {
        lab.mailA.tls({ min: 'TLSv1' }, 'postfix');
        lab.mailA.tls({ min: 'TLSv1.2' }, 'dovecot');
      },
    },
  },
});
