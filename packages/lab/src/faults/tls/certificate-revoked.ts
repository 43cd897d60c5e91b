import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: "My colleague's mail program refuses the server.",
  finds: ['tls/certificate-revoked'],
  variants: {
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
