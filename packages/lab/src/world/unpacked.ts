import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must, run } from './command.ts';

/** Debian packages that conflict with the installed mail servers and are therefore only unpacked. */
const PACKAGES = {
  cyrus: ['cyrus-common', 'cyrus-imapd', 'cyrus-pop3d', 'libxapian30', 'libpcre3', 'libical3'],
  sasl: ['sasl2-bin'],
  courier: [
    'courier-imap',
    'courier-pop',
    'courier-base',
    'courier-authdaemon',
    'courier-authlib',
    'courier-authlib-userdb',
    'libcourier-unicode4',
    'libgamin0',
    'libltdl7',
    'libpcre3',
  ],
  exim: ['exim4-daemon-light', 'libidn12'],
  opensmtpd: ['opensmtpd'],
  sendmail: [
    'sendmail-bin',
    'sendmail-cf',
    'm4',
    'libsigsegv2',
    'libwrap0',
    'liblockfile1',
    'libnsl2',
    'libtirpc3',
    'libldap-2.5-0',
    'libsasl2-2',
  ],
  clamav: [
    'clamav-daemon',
    'clamav-milter',
    'libclamav12',
    'libmspack0',
    'libmilter1.0.1',
    'libcurl4',
    'libbrotli1',
    'libldap-2.5-0',
    'libsasl2-2',
    'libnghttp2-14',
    'libpsl5',
    'librtmp1',
    'libssh2-1',
  ],
  opendmarc: ['opendmarc', 'libopendmarc2', 'libspf2-2', 'libmilter1.0.1'],
} as const;

const CACHE = fileURLToPath(new URL('../../../../.cache/lab/', import.meta.url));
const pending = new Map<string, Promise<string>>();

/** The folder into which a server's packages are unpacked; fetched once and kept in the repository's cache. */
export function unpacked(what: keyof typeof PACKAGES): Promise<string> {
  const known = pending.get(what);
  if (known) return known;
  const made = unpack(what);
  pending.set(what, made);
  return made;
}

/** Where the programs of an unpacked package find their libraries. */
export function libraryPath(root: string): string {
  return ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu', 'usr/lib/aarch64-linux-gnu', 'lib/aarch64-linux-gnu']
    .map((path) => join(root, path))
    .join(':');
}

async function unpack(what: keyof typeof PACKAGES): Promise<string> {
  const target = join(CACHE, what);
  if (existsSync(target)) return target;
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, `.${what}-`));
  try {
    const fetch = (): ReturnType<typeof run> => run('apt-get', ['download', '-qq', ...PACKAGES[what]], { cwd: folder, timeoutMs: 300_000 });
    if ((await fetch()).code !== 0) {
      await run('apt-get', ['update', '-qq'], { timeoutMs: 300_000 });
      const again = await fetch();
      if (again.code !== 0) throw new Error(`these packages could not be fetched: ${PACKAGES[what].join(' ')}: ${again.err.trim()}`);
    }
    for (const file of await readdir(folder))
      if (file.endsWith('.deb')) await must('dpkg', ['-x', join(folder, file), join(folder, 'root')]);
    await rename(join(folder, 'root'), target).catch((error: NodeJS.ErrnoException) => {
      // another lab was quicker
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return target;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
