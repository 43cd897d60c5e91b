import { defineFault } from '../../fault.ts';

const BAD_REQUEST =
  'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><head><title>400 Bad Request</title></head></html>\r\n';

export default defineFault({
  complaint: 'My mail program shows something about an unexpected answer.',
  finds: ['server/wrong-service'],
  variants: {
    'a web server without encryption on 993': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      says: [/web/],
      breakIt: ({ mailA }) => mailA.replaceWith(993, { otherwise: [{ say: BAD_REQUEST }, { end: 'close' }] }),
    },
    'a web server with encryption on 993': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      says: [/web/],
      breakIt({ mailA }) {
        const chain = mailA.chainOf('imap');
        mailA.replaceWith(993, { tls: { cert: chain.sent, key: chain.key }, otherwise: [{ say: BAD_REQUEST }, { end: 'close' }] });
      },
    },
    'a web server on 143': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      says: [/web/],
      breakIt: ({ mailA }) => mailA.replaceWith(143, { otherwise: [{ say: BAD_REQUEST }, { end: 'close' }] }),
    },
    'SSH on 993': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      says: [/SSH/],
      breakIt: ({ mailA }) => mailA.replaceWith(993, { onConnect: [{ say: 'SSH-2.0-OpenSSH_10.0p2 Debian-7\r\n' }] }),
    },
    'SSH on 587': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      says: [/SSH/],
      breakIt: ({ mailA }) => mailA.replaceWith(587, { onConnect: [{ say: 'SSH-2.0-OpenSSH_10.0p2 Debian-7\r\n' }] }),
    },
    'FTP on 110': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      says: [/FTP/],
      breakIt: ({ mailA }) => mailA.replaceWith(110, { onConnect: [{ say: '220 ProFTPD Server (Debian) [198.51.100.25]\r\n' }] }),
    },
    'IMAP on 587': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      says: [/IMAP/],
      breakIt: ({ mailA }) => mailA.replaceWith(587, { onConnect: [{ say: '* OK [CAPABILITY IMAP4rev1 STARTTLS] Dovecot ready.\r\n' }] }),
    },
    'POP3 inside encryption on 993': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      says: [/POP3/],
      breakIt({ mailA }) {
        const chain = mailA.chainOf('imap');
        mailA.replaceWith(993, { tls: { cert: chain.sent, key: chain.key }, onConnect: [{ say: '+OK POP3 ready <1.2@mail>\r\n' }] });
      },
    },
    'a database on 587': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      says: [/database/],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ sayHex: '49 00 00 00 0a 38 2e 30 2e 34 32 00 0d 00 00 00 01 02 03 04 05 06 07 08 00 ff ff ff 02 00 ff df 15 00' }],
        }),
    },
    'a chat server on 143, which ends no line': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(143, {
          onConnect: [{ say: "<?xml version='1.0'?><stream:stream xmlns='jabber:client' id='1' from='example.org'>" }],
          otherwise: [{ say: '<stream:error/>' }],
        }),
    },
  },
});
