import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOBODY } from '../../mail/accounts.ts';
import type { Namespace } from '../../world/namespace.ts';
import { libraryPath, unpacked } from '../../world/unpacked.ts';
import { Program, type Started } from './program.ts';

/** Accounts that OpenSMTPD insists on, as lines of /etc/passwd. */
export const OPENSMTPD_ACCOUNTS = ['opensmtpd', 'opensmtpq'] as const;

/**
 * Its kindness to others (limit.c of OpenSMTPD) is for a world in which letters may wait: it rests between connections, keeps each
 * open for ten seconds more while a host gets five at most, looks again for a free one after five seconds, and holds back what goes
 * beyond fifty letters. A bounce that is held back for longer than letters live here is thrown away unsent.
 */
const LIMITS: Readonly<Record<string, number>> = {
  'conn-delay-host': 0,
  'conn-delay-route': 0,
  'conn-delay-source': 0,
  'conn-delay-domain': 0,
  'conn-delay-relay': 0,
  'reconn-delay-route': 0,
  'session-transaction-delay': 0,
  'max-conn-per-host': 20,
  'max-conn-per-route': 20,
  'task-hiwat': 10_000,
  'task-lowat': 10_000,
};

/**
 * One OpenSMTPD of the post office, from unpacked packages; `%` in its configuration stands for its folder. Its paths are
 * built in, so each instance has its own /var/spool, /run and /usr/libexec, which end with it.
 */
export function opensmtpdServer(host: Namespace, name: string, address: string, configuration: () => readonly string[]): Program {
  const folder = join(host.folder, name);
  const prepare = async (): Promise<Started> => {
    const root = await unpacked('opensmtpd');
    for (const part of ['', 'spool', 'spool/smtpd', 'run', 'lib', 'lib/opensmtpd', 'lib/opensmtpd/empty'])
      await mkdir(join(folder, part), { recursive: true });
    await mkdir(join(folder, 'mail'), { recursive: true });
    await chown(join(folder, 'mail'), NOBODY, NOBODY);
    await chmod(join(folder, 'spool/smtpd'), 0o711);
    const config = join(folder, 'smtpd.conf');
    const lines = [
      'queue ttl 3s',
      'bounce warn-interval 1s',
      ...Object.entries(LIMITS).map(([name, value]) => `mta limit ${name} ${value}`),
      ...configuration(),
      '',
    ];
    await writeFile(config, lines.join('\n').replaceAll('%{', '\u0000').replaceAll('%', folder).replaceAll('\u0000', '%{'));
    await writeFile(join(folder, 'mailname'), `${name}\n`);
    const script = [
      'set -e',
      `mount --bind ${folder}/spool /var/spool`,
      `mount --bind ${folder}/run /run`,
      `mount --bind ${folder}/lib /var/lib`,
      `mount --bind ${root}/usr/libexec /usr/libexec`,
      // whatever is put off is tried again every second instead of after minutes
      `(while sleep 1; do ${root}/usr/sbin/smtpctl schedule all; done) &`,
      `exec ${root}/usr/sbin/smtpd -d -f ${config}`,
    ];
    return {
      program: 'sh',
      args: ['-c', script.join('\n')],
      log: join(folder, 'log'),
      env: { LD_LIBRARY_PATH: libraryPath(root) },
      sockets: [{ transport: 'tcp', address, port: 25 }],
    };
  };
  return new Program(host, `OpenSMTPD at ${name}`, prepare, [join(folder, 'spool/smtpd/queue'), join(folder, 'spool/smtpd/incoming')]);
}
