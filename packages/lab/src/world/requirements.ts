import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { run } from './command.ts';

/** Programs the lab needs, with the Debian package each is in. */
const NEEDED: Readonly<Record<string, string>> = {
  '/usr/sbin/ip': 'iproute2',
  '/usr/sbin/nft': 'nftables',
  '/usr/sbin/sysctl': 'procps',
  '/usr/bin/setpriv': 'util-linux',
  '/usr/sbin/dovecot': 'dovecot-core',
  '/usr/lib/dovecot/imap-login': 'dovecot-imapd',
  '/usr/lib/dovecot/pop3-login': 'dovecot-pop3d',
  '/usr/lib/dovecot/managesieve-login': 'dovecot-managesieved',
  '/usr/lib/postfix/sbin/master': 'postfix',
  '/usr/sbin/unbound': 'unbound',
  '/usr/sbin/nsd': 'nsd',
  '/usr/bin/ldns-signzone': 'ldnsutils',
  '/usr/sbin/nginx': 'nginx-light',
  '/usr/bin/faketime': 'faketime',
  '/usr/bin/dig': 'bind9-dnsutils',
  '/usr/bin/openssl': 'openssl',
  '/usr/bin/python3': 'python3-minimal',
};
/** Programs that single faults need; without one of them, those alone cannot be arranged. */
const WANTED: Readonly<Record<string, string>> = {
  '/usr/sbin/postgrey': 'postgrey',
  '/usr/bin/policyd-spf': 'postfix-policyd-spf-python',
  '/usr/bin/mlmmj-receive': 'mlmmj',
  '/usr/sbin/spamd': 'spamd',
  '/usr/sbin/spamass-milter': 'spamass-milter',
  '/usr/bin/rspamd': 'rspamd',
  '/usr/lib/dovecot/lmtp': 'dovecot-lmtpd',
  '/usr/lib/dovecot/modules/lib90_sieve_plugin.so': 'dovecot-sieve',
  '/usr/sbin/slapd': 'slapd',
  '/usr/lib/dovecot/modules/auth/libauthdb_ldap.so': 'dovecot-ldap',
  '/usr/bin/pg_createcluster': 'postgresql',
  '/usr/lib/dovecot/modules/auth/libdriver_pgsql.so': 'dovecot-pgsql',
};
const POLICY = '/usr/sbin/policy-rc.d';

/** Why the lab cannot run here, in one sentence; undefined = it can. Missing Debian packages are installed without being started. */
export async function meetRequirements(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'The lab needs Linux: it is built of network namespaces.';
  if (process.getuid?.() !== 0) return 'The lab needs root: it is built of network namespaces. Run it with sudo.';
  const missing = missingPackages(NEEDED);
  if (missing.length > 0 && existsSync('/usr/bin/apt-get')) await install(missing);
  const still = missingPackages(NEEDED);
  if (still.length > 0) return `The lab needs these packages, which are not installed: ${still.join(' ')}.`;
  if (!existsSync('/dev/net/tun')) return 'The lab needs /dev/net/tun, which this machine does not have.';
  return undefined;
}

let meeting: Promise<void> | undefined;

/** Installs what single faults need, as far as it can be had here; once, however many ask. */
export function meetWishes(): Promise<void> {
  meeting ??= installWanted();
  return meeting;
}

/** The programs of a fault that needs them; without one, it cannot be arranged. */
export async function obtain(...paths: readonly string[]): Promise<void> {
  if (paths.some((path) => !existsSync(path))) await meetWishes();
  for (const path of paths) demand(path);
}

async function installWanted(): Promise<void> {
  const missing = missingPackages(WANTED);
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get')) return;
  await install(missing);
  // one that is not to be had keeps the others away too, so that each is asked for by itself
  const still = missingPackages(WANTED);
  if (missing.length > 1) for (const name of still) await install([name]);
}

/** Stops a fault whose program is not to be had here. */
export function demand(path: string): void {
  if (!existsSync(path)) throw new Error(`${WANTED[path] ?? path} is not installed and could not be`);
}

function missingPackages(programs: Readonly<Record<string, string>>): readonly string[] {
  const elsewhere = (path: string): boolean =>
    ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].some((folder) => existsSync(`${folder}/${path.slice(path.lastIndexOf('/') + 1)}`));
  return [
    ...new Set(
      Object.entries(programs)
        .filter(([path]) => !existsSync(path) && !elsewhere(path))
        .map(([, name]) => name),
    ),
  ];
}

/** Installs packages so that none of their services starts: a policy that says no stands while apt works. */
async function install(names: readonly string[]): Promise<void> {
  const own = !existsSync(POLICY);
  if (own) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const apt = (...args: string[]): ReturnType<typeof run> =>
      run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 600_000 });
    const first = await apt('install', '-y', '--no-remove', '--no-install-recommends', ...names);
    if (first.code === 0) return;
    await apt('update');
    await apt('install', '-y', '--no-remove', '--no-install-recommends', ...names);
  } finally {
    if (own) await rm(POLICY, { force: true });
  }
}
