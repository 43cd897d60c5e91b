import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
    'by the staple of Exim': {
      async breakIt(lab) {
        const chain = lab.mailA.certificate({ revoked: true, withoutUrls: true }, ['submission']);
        const file = join(lab.folder, 'staple.der');
        await writeFile(file, chain.staple);
        lab.mailA.exim(`tls_ocsp_file = ${file}`);
      },
    },
  },
});
