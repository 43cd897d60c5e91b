import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';
import { identities } from './postfix-queue.ts';
import { writeSaslPasswords } from './sasl-passwords.ts';

/**
 * Postfix checks passwords by the Cyrus SASL library instead of Dovecot: in the library's own file, or by saslauthd, which
 * does not run.
 */
export async function checkBySaslLibrary({ mailA }: Lab, by: 'file' | 'saslauthd'): Promise<void> {
  // Debian's Postfix looks below its configuration, whatever its own setting says
  const folder = join(mailA.host.folder, 'postfix', 'etc', 'sasl');
  await mkdir(folder, { recursive: true });
  const { postfix } = await identities();
  const lines =
    by === 'file'
      ? ['pwcheck_method: auxprop', 'auxprop_plugin: sasldb', `sasldb_path: ${await writeSaslPasswords(folder, mailA.domain, postfix)}`]
      : ['pwcheck_method: saslauthd', `saslauthd_path: ${folder}/mux`];
  await writeFile(join(folder, 'smtpd.conf'), [...lines, 'mech_list: PLAIN LOGIN', ''].join('\n'));
  mailA.postfix({ smtpd_sasl_type: 'cyrus', smtpd_sasl_path: 'smtpd', cyrus_sasl_config_path: folder });
}
