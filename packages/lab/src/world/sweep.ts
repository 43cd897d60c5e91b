import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.ts';
import { killAll } from './namespace.ts';

export const PREFIX = /^mmlab[0-9a-f]{6}$/;

/** Removes what a killed earlier run left: namespaces, processes and folders whose owner is gone. */
export async function sweep(): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => PREFIX.test(name));
  for (const prefix of folders) {
    const folder = join(tmpdir(), prefix);
    const owner = await readFile(join(folder, 'owner'), 'utf8').catch(() => undefined);
    if (owner === undefined || (await isAlive(owner))) continue;
    await removeNamespaces(prefix);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ends and removes every namespace of one lab. */
export async function removeNamespaces(prefix: string): Promise<void> {
  const { out } = await run('ip', ['netns', 'list']);
  const ids = out.split('\n').map((line) => line.split(' ')[0] ?? '').filter((id) => id.startsWith(`${prefix}-`));
  await Promise.all(
    ids.map(async (id) => {
      await killAll(id);
      await run('ip', ['netns', 'del', id]);
    }),
  );
  for (const entry of await readdir('/etc/netns').catch(() => [])) if (entry.startsWith(`${prefix}-`)) await rm(join('/etc/netns', entry), { force: true });
}

/** `pid starttime`: the same number may meanwhile be another process. */
export async function ownerMark(): Promise<string> {
  return `${process.pid} ${await startTime(process.pid)}`;
}

async function isAlive(mark: string): Promise<boolean> {
  const [pid = '0', started = ''] = mark.trim().split(' ');
  if ((await readlink(`/proc/${pid}/exe`).catch(() => '')) === '') return false;
  return (await startTime(Number(pid))) === started;
}

async function startTime(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
