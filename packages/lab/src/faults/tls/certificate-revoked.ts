import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'My colleague\'s mail program refuses the server.',
  finds: ['tls/certificate-revoked'],
  variants: {
    'by list and responder': {
      async breakIt(lab) {
        lab.mailA.certificate({ revoked: true });
        await lab.web.publishAuthority();
      },
    },
    'on submission only': {
      async breakIt(lab) {
        lab.mailA.certificate({ revoked: true }, ['submission']);
        await lab.web.publishAuthority();
      },
    },
    'by the staple': {
      async breakIt(lab) {
        const { sent: cert, key, staple } = lab.authority.chain(lab.mailA.names, { revoked: true, withoutUrls: true });
        const on = [['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n' }]]] as const;
        lab.mailA.replaceWith(993, { tls: { cert, key, staple: staple.toString('base64') }, onConnect: [{ say: '* OK ready\r\n' }], on });
      },
    },
  },
});
