import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A company’s own authority is as good as a public one where it is configured as trusted.',
  async arrange(lab) {
    lab.mailA.certificate({ issuer: 'private' });
    const file = join(lab.folder, 'company.pem');
    await writeFile(file, lab.authority.private.pem);
    lab.client.configuration({ ca: [join(lab.folder, 'root.pem'), file] });
  },
});
