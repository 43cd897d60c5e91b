import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: "My colleague's mail program refuses the server.",
  finds: ['tls/certificate-revoked'],
  variants: {
    'by the answer that the server sends along, no list says so': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt({ mailA }) {
        const chain = mailA.certificate({ revoked: true, withoutUrls: true }, ['imap']);
        mailA.replaceWith(993, {
          tls: { cert: chain.sent, key: chain.key, staple: chain.staple.toString('base64') },
          onConnect: [{ say: '* OK ready\r\n' }],
          on: [['capability', [{ say: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n' }]]],
          otherwise: [{ say: '{tag} BAD\r\n' }],
        });
      },
    },
    'by list and responder': {
      breakIt(lab) {
        lab.mailA.certificate({ revoked: true });
        lab.web.publishAuthority();
      },
    },
    'on submission only': {
      breakIt(lab) {
        lab.mailA.certificate({ revoked: true }, ['submission']);
        lab.web.publishAuthority();
      },
    },
  },
});
