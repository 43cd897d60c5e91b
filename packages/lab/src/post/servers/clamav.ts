import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Namespace } from '../../world/namespace.ts';
import { libraryPath, unpacked } from '../../world/unpacked.ts';
import { Program, type Started } from './program.ts';

const SCANNER = 3310;
const MILTER = 7357;

/** The text by which virus scanners are tested (EICAR), in two parts so that none of them takes this file for infected. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Where Postfix asks ClamAV. */
export const CLAMAV_MILTER = `inet:127.0.0.1:${MILTER}`;
/** Where other filters have ClamAV look at something. */
export const CLAMAV_SCANNER = `127.0.0.1:${SCANNER}`;

/** ClamAV with one signature of its own, and its milter, which refuses what is infected. Both are run from unpacked packages. */
export function clamav(host: Namespace): Program {
  const scanner = new Program(host, 'the scanner of ClamAV', () =>
    started(host, 'clamd', SCANNER, [`TCPSocket ${SCANNER}`, 'TCPAddr 127.0.0.1', 'DatabaseDirectory %/signatures', 'LogVerbose yes']),
  );
  return new Program(host, 'ClamAV', async () => {
    // the milter looks for a scanner as it starts, and then not again for a while
    await scanner.settle();
    return started(host, 'clamav-milter', MILTER, [
      `MilterSocket inet:${MILTER}@127.0.0.1`,
      `ClamdSocket tcp:${CLAMAV_SCANNER}`,
      'OnInfected Reject',
      'RejectMsg Infected by %v',
    ]);
  });
}

async function started(host: Namespace, program: string, port: number, lines: readonly string[]): Promise<Started> {
  const root = await unpacked('clamav');
  const folder = join(host.folder, program);
  await mkdir(join(folder, 'signatures'), { recursive: true });
  await writeFile(join(folder, 'signatures', 'lab.ndb'), `Eicar-Test-Signature:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const settings = ['Foreground yes', 'PidFile %/pid', 'TemporaryDirectory %', ...lines, ''];
  await writeFile(join(folder, 'conf'), settings.join('\n').replaceAll(/%(?!v)/g, folder));
  return {
    program: join(root, 'usr/sbin', program),
    args: ['-c', join(folder, 'conf')],
    log: join(folder, 'log'),
    env: { LD_LIBRARY_PATH: libraryPath(root) },
    sockets: [{ transport: 'tcp', address: '127.0.0.1', port }],
  };
}
