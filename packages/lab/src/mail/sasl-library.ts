import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';
import { libraryPath, unpacked } from '../world/unpacked.ts';
import { SERVER_DN, SERVER_PASSWORD, SUFFIX } from './directory.ts';
import { identities } from './postfix-queue.ts';
import { writeSaslPasswords } from './sasl-passwords.ts';

/**
 * How the library checks a password: in its own file; by saslauthd, which asks the IMAP server, or the directory, or is frozen and
 * answers nothing; or by a saslauthd that does not run.
 */
type CheckedBy = 'file' | 'saslauthd' | 'saslauthd and the directory' | 'frozen saslauthd' | 'no saslauthd';

/**
 * Postfix checks passwords by the Cyrus SASL library instead of Dovecot. `lists`: the methods it offers; empty: all that the
 * library knows, whatever it can check.
 */
export async function checkBySaslLibrary(lab: Lab, by: CheckedBy, lists = 'PLAIN LOGIN'): Promise<void> {
  const { mailA } = lab;
  // Debian's Postfix looks below its configuration, whatever its own setting says
  const folder = join(mailA.host.folder, 'postfix', 'etc', 'sasl');
  await mkdir(folder, { recursive: true });
  const { postfix } = await identities();
  const lines =
    by === 'file'
      ? ['pwcheck_method: auxprop', 'auxprop_plugin: sasldb', `sasldb_path: ${await writeSaslPasswords(folder, mailA.domain, postfix)}`]
      : ['pwcheck_method: saslauthd', `saslauthd_path: ${folder}/mux`];
  await writeFile(join(folder, 'smtpd.conf'), [...lines, ...(lists === '' ? [] : [`mech_list: ${lists}`]), ''].join('\n'));
  mailA.postfix({ smtpd_sasl_type: 'cyrus', smtpd_sasl_path: 'smtpd', cyrus_sasl_config_path: folder });
  if (by === 'file' || by === 'no saslauthd') return;
  const isByDirectory = by === 'saslauthd and the directory';
  const asks = isByDirectory ? ['-a', 'ldap', '-O', await writeLdap(folder)] : ['-a', 'rimap', '-O', `${lab.address.mailA.v4}/143`];
  const pid = await startSaslauthd(lab, folder, asks);
  if (by === 'frozen saslauthd') process.kill(-pid, 'SIGSTOP');
}

/** What it asks the directory of `askDirectory` (saslauthd's LDAP_SASLAUTHD). */
async function writeLdap(folder: string): Promise<string> {
  const file = join(folder, 'saslauthd.conf');
  const lines = ['ldap_servers: ldap://127.0.0.1:389/', `ldap_search_base: ${SUFFIX}`, 'ldap_filter: (mail=%u)'];
  await writeFile(file, [...lines, `ldap_bind_dn: ${SERVER_DN}`, `ldap_bind_pw: ${SERVER_PASSWORD}`, ''].join('\n'), { mode: 0o600 });
  return file;
}

/** Its process, which leads a group. */
async function startSaslauthd(lab: Lab, folder: string, asks: readonly string[]): Promise<number> {
  const root = await unpacked('sasl');
  await rm(join(folder, 'mux'), { force: true });
  const args = ['-d', '-r', '-n', '1', '-m', folder, ...asks];
  const log = join(lab.mailA.host.folder, 'saslauthd.log');
  const daemon = lab.mailA.host.start(join(root, 'usr/sbin/saslauthd'), args, log, { LD_LIBRARY_PATH: libraryPath(root) });
  lab.afterwards(async () => {
    if (daemon.pid !== undefined && daemon.exitCode === null) process.kill(-daemon.pid, 'SIGKILL');
  });
  for (let waitedMs = 0; !existsSync(join(folder, 'mux')); waitedMs += 20) {
    if (waitedMs > 5000) throw new Error('saslauthd did not start');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (daemon.pid === undefined) throw new Error('saslauthd did not start');
  return daemon.pid;
}
