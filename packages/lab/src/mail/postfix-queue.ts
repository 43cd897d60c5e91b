import { chmod, chown, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const QUEUES = ['active', 'bounce', 'corrupt', 'defer', 'deferred', 'flush', 'hold', 'incoming', 'private', 'saved', 'trace'];

/** The daemons behind every Postfix, as lines of master.cf. */
export const SERVICES = [
  'cleanup unix n - n - 0 cleanup',
  'qmgr unix n - n 300 1 qmgr',
  'tlsmgr unix - - n 1000? 1 tlsmgr',
  'rewrite unix - - n - - trivial-rewrite',
  'bounce unix - - n - 0 bounce',
  'defer unix - - n - 0 bounce',
  'trace unix - - n - 0 bounce',
  'proxymap unix - - n - - proxymap',
  'error unix - - n - - error',
  'retry unix - - n - - error',
  'discard unix - - n - - discard',
  'smtp unix - - n - - smtp',
  'anvil unix - - n - 1 anvil',
  'scache unix - - n - 1 scache',
  'postlog unix-dgram n - n - 1 postlogd',
] as const;

/** Where one Postfix among several keeps its files, as parameters of main.cf. */
export function places(folder: string): readonly (readonly [string, string])[] {
  return [
    ['queue_directory', `${folder}/spool`],
    ['data_directory', `${folder}/data`],
    ['daemon_directory', '/usr/lib/postfix/sbin'],
    ['command_directory', '/usr/sbin'],
    ['maillog_file', `${folder}/mail.log`],
    ['maillog_file_prefixes', folder],
  ];
}

/** Makes the queue of one Postfix below FOLDER, with the owners that its programs insist on. */
export async function makeQueue(folder: string): Promise<void> {
  const { postfix, postdrop } = await identities();
  const spool = join(folder, 'spool');
  await rm(join(spool, 'pid'), { recursive: true, force: true });
  for (const name of [...QUEUES, 'maildrop', 'public', 'pid']) {
    await mkdir(join(spool, name), { recursive: true });
    if (name !== 'pid') await chown(join(spool, name), postfix, name === 'maildrop' || name === 'public' ? postdrop : 0);
  }
  await chmod(join(spool, 'maildrop'), 0o730);
  await chmod(join(spool, 'public'), 0o710);
  await mkdir(join(folder, 'data'), { recursive: true });
  await chown(join(folder, 'data'), postfix, postfix);
}

/** The numbers of the accounts that Postfix runs as. */
export async function identities(): Promise<{ readonly postfix: number; readonly postdrop: number }> {
  const id = async (file: string, name: string): Promise<number> => {
    const line = (await readFile(file, 'utf8')).split('\n').find((one) => one.startsWith(`${name}:`));
    if (line === undefined) throw new Error(`this machine has no ${name} in ${file}`);
    return Number(line.split(':')[2]);
  };
  return { postfix: await id('/etc/passwd', 'postfix'), postdrop: await id('/etc/group', 'postdrop') };
}
