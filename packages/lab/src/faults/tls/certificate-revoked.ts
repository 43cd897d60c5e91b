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
  },
});
