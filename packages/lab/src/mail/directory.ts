import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_PASSWORD } from '../fault.ts';
import type { Lab } from '../lab.ts';
import { must } from '../world/command.ts';
import { obtain } from '../world/requirements.ts';
import { startBeside, type Beside } from './beside.ts';

const SLAPD = '/usr/sbin/slapd';
/** Where the accounts are. */
export const SUFFIX = 'dc=example,dc=org';
/** The mail server's own account in it. */
export const SERVER_DN = `cn=mail server,${SUFFIX}`;
export const SERVER_PASSWORD = 'the mail server asks';

interface DirectoryWish {
  /** how a password is checked: by signing in to the directory with it, or by fetching what is kept of it */
  readonly by?: 'bind' | 'lookup';
  /** the password of the mail server's own account in the directory, as the mail server knows it */
  readonly serverPassword?: string;
}

/** Dovecot, and Postfix by it, ask OpenLDAP on the same host about names and passwords (RFC 4513). Gives the running directory. */
export async function askDirectory(lab: Lab, { by = 'bind', serverPassword = SERVER_PASSWORD }: DirectoryWish = {}): Promise<Beside> {
  await obtain(SLAPD, '/usr/lib/dovecot/modules/auth/libauthdb_ldap.so');
  const { mailA } = lab;
  const folder = join(mailA.host.folder, 'directory');
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'data'), { recursive: true });
  const configuration = join(folder, 'slapd.conf');
  await writeFile(configuration, slapdConf(folder));
  await must('slapadd', ['-f', configuration], { input: entries(mailA.domain) });
  const question = join(folder, 'dovecot-ldap.conf.ext');
  await writeFile(question, dovecotLdap(by, serverPassword));
  await chmod(question, 0o600);
  mailA.account(undefined);
  mailA.dovecot(`passdb {\n  driver = ldap\n  args = ${question}\n}`);
  return startBeside(lab, {
    what: 'OpenLDAP',
    program: SLAPD,
    args: ['-d', '0', '-f', configuration, '-h', 'ldap://127.0.0.1:389/'],
    port: 389,
  });
}

function slapdConf(folder: string): string {
  return [
    ...['core', 'cosine', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`),
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    `pidfile ${folder}/slapd.pid`,
    'database mdb',
    `suffix "${SUFFIX}"`,
    `directory ${folder}/data`,
    `access to attrs=userPassword by dn.exact="${SERVER_DN}" read by anonymous auth by * none`,
    `access to * by dn.exact="${SERVER_DN}" read by anonymous auth by * none`,
    '',
  ].join('\n');
}

function entries(domain: string): string {
  return [
    `dn: ${SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\ndc: example\no: Example`,
    `dn: ${SERVER_DN}\nobjectClass: person\ncn: mail server\nsn: server\nuserPassword: ${SERVER_PASSWORD}`,
    `dn: uid=ann,${SUFFIX}\nobjectClass: inetOrgPerson\nuid: ann\ncn: Ann\nsn: Ann\nmail: ann@${domain}\nuserPassword: ${ACCOUNT_PASSWORD}`,
    '',
  ].join('\n\n');
}

/** Dovecot's own settings of what it asks (doc/wiki/AuthDatabase.LDAP). */
function dovecotLdap(by: 'bind' | 'lookup', password: string): string {
  return [
    'hosts = 127.0.0.1',
    `dn = ${SERVER_DN}`,
    `dnpass = ${password}`,
    `auth_bind = ${by === 'bind' ? 'yes' : 'no'}`,
    `base = ${SUFFIX}`,
    'pass_filter = (&(objectClass=inetOrgPerson)(mail=%u))',
    'pass_attrs = mail=user,userPassword=password',
    'default_pass_scheme = PLAIN',
    '',
  ].join('\n');
}
