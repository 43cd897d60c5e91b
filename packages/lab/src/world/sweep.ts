import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.ts';
import { killAll } from './namespace.ts';

export const PREFIX = /^mmlab[0-9a-f]{6}$/;

/** Removes what a killed earlier run left: namespaces, processes and folders whose owner is gone. */
export async function sweep(): Promise<void> {
  const namespaces = (await run('ip', ['netns', 'list'])).out.split('\n').map((line) => line.slice(0, Math.max(0, line.indexOf('-'))));
  const folders = await readdir(tmpdir());
  for (const prefix of new Set([...folders, ...namespaces].filter((name) => PREFIX.test(name)))) {
    const folder = join(tmpdir(), prefix);
    if (await isOwned(folder)) continue;
    await removeNamespaces(prefix);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A folder is made before its first namespace and signed at once; one that stays unsigned is a leftover too. */
async function isOwned(folder: string): Promise<boolean> {
  const mark = await readFile(join(folder, 'owner'), 'utf8').catch(() => undefined);
  if (mark !== undefined) return isAlive(mark);
  const made = await stat(folder).catch(() => undefined);
  return made !== undefined && Date.now() - made.ctimeMs < 60_000;
}

/** Ends and removes every namespace of one lab. */
export async function removeNamespaces(prefix: string): Promise<void> {
  const { out } = await run('ip', ['netns', 'list']);
  const ids = out
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter((id) => id.startsWith(`${prefix}-`));
  await Promise.all(
    ids.map(async (id) => {
      await killAll(id);
      await run('ip', ['netns', 'del', id]);
    }),
  );
  for (const entry of await readdir('/etc/netns').catch(() => []))
    if (entry.startsWith(`${prefix}-`)) await rm(join('/etc/netns', entry), { force: true });
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
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
