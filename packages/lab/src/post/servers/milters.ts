import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Namespace } from '../../world/namespace.ts';
import { libraryPath, unpacked } from '../../world/unpacked.ts';
import { PLACES } from '../places.ts';
import { Program } from './program.ts';

const MILTERS = {
  opendmarc: {
    port: 8893,
    program: 'usr/sbin/opendmarc',
    lines: ['SPFSelfValidate true', 'SPFIgnoreResults true', 'RejectFailures true', 'IgnoreHosts %/nobody', 'PublicSuffixList %/suffixes'],
  },
} as const;

export type Milter = keyof typeof MILTERS;

/** The address at which Postfix asks it. */
export function milterAddress(name: Milter): string {
  return `inet:127.0.0.1:${MILTERS[name].port}`;
}

/** OpenDMARC refuses what fails the sender's policy (DMARC). It is run from unpacked packages. */
export function milter(host: Namespace, name: Milter): Program {
  const { port, program, lines } = MILTERS[name];
  return new Program(host, name, async () => {
    const root = await unpacked(name);
    const folder = join(host.folder, name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'nobody'), '192.0.2.222\n');
    await writeFile(join(folder, 'suffixes'), 'example\norg\nnet\n');
    const settings = [
      `AuthservID ${PLACES.toPostfix.name}`,
      `Socket inet:${port}@127.0.0.1`,
      `PidFile ${folder}/pid`,
      'Syslog false',
      ...lines,
      '',
    ];
    await writeFile(join(folder, 'conf'), settings.join('\n').replaceAll('%', folder));
    return {
      program: join(root, program),
      args: ['-f', '-c', join(folder, 'conf')],
      log: join(folder, 'log'),
      env: { LD_LIBRARY_PATH: libraryPath(root) },
      sockets: [{ transport: 'tcp', address: '127.0.0.1', port }],
    };
  });
}
