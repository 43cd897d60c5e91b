import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Namespace } from '../../world/namespace.ts';
import { Program } from './program.ts';

/** postgrey: puts off whoever writes to somebody for the first time. Postfix asks it by its policy protocol. */
export function postgrey(host: Namespace, port: number, delaySeconds: number): Program {
  return new Program(host, 'postgrey', async () => {
    const folder = join(host.folder, `postgrey${port}`);
    await mkdir(folder, { recursive: true });
    return {
      program: '/usr/sbin/postgrey',
      args: [`--inet=127.0.0.1:${port}`, `--dbdir=${folder}`, `--delay=${delaySeconds}`, '--lookup-by-host', '--user=root', '--group=root'],
      log: join(folder, 'log'),
      sockets: [{ transport: 'tcp', address: '127.0.0.1', port }],
    };
  });
}
