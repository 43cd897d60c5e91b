import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';

/**
 * Dovecot asks PAM about the account, as on hosts whose mail users are the system's. `auth` and `account` are what PAM
 * answers to the password and to whether the account may be used now, in the words of pam_debug: `acct_expired`.
 */
export async function askPam(
  lab: Lab,
  { auth = 'success', account = 'success' }: { readonly auth?: string; readonly account?: string },
): Promise<void> {
  const { mailA } = lab;
  const folder = join(mailA.host.folder, 'etc', 'pam.d');
  await mkdir(folder, { recursive: true });
  lab.afterwards(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'lab-mail'), `auth required pam_debug.so auth=${auth}\naccount required pam_debug.so acct=${account}\n`);
  mailA.account(undefined);
  mailA.dovecot('passdb {\n  driver = pam\n  args = lab-mail\n}');
}
