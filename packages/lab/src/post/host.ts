import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { addAccounts } from '../mail/accounts.ts';
import { Namespace } from '../world/namespace.ts';
import { NAMING, PLACES, SPARE } from './places.ts';
import { OPENSMTPD_ACCOUNTS } from './servers/opensmtpd-server.ts';

/**
 * The one host of the post office. Hundreds of letters share it, so that its accounts must not vanish halfway: files that are mounted over
 * single files of the computer do, as soon as a package that is being installed puts others in their place. A whole /etc of its own stays.
 */
export class PostHost extends Namespace {
  override start(program: string, args: readonly string[], log: string, env?: Record<string, string>): ChildProcess {
    const own = `mount -t overlay overlay -o lowerdir=${join(this.folder, 'etc')}:/etc /etc 2>/dev/null; exec "$@"`;
    return super.start('sh', ['-c', own, 'sh', program, ...args], log, env);
  }
}

/** Builds the one host of the post office: its namespace, the files in its /etc, and an address for everybody. */
export async function buildHost(host: Namespace): Promise<void> {
  await host.create();
  await addAccounts(host, OPENSMTPD_ACCOUNTS);
  await host.etc('resolv.conf', `nameserver ${PLACES.resolver.address}\noptions trust-ad edns0\n`);
  await host.etc('hosts', '127.0.0.1 localhost\n');
  await host.etc('nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n');
  const own = Object.values(PLACES).map(({ address }) => address);
  const spare = Array.from({ length: SPARE.until - SPARE.from }, (_, index) => `${SPARE.network}${SPARE.from + index}`);
  const four = new Set([...own, ...spare, ...NAMING.map(({ v4 }) => v4)]);
  await host.ip([
    'link set lo up',
    ...[...four].map((address) => `addr add ${address}/32 dev lo`),
    ...NAMING.map(({ v6 }) => `addr add ${v6}/128 dev lo nodad`),
  ]);
}
