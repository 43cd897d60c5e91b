import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIM } from '../../mail/accounts.ts';
import type { Namespace } from '../../world/namespace.ts';
import { libraryPath, unpacked } from '../../world/unpacked.ts';
import { Program, type Started } from './program.ts';

/** How one Exim among several is set up; `%` stands for its folder. */
export interface EximSetup {
  readonly main: readonly string[];
  /** what is asked for each recipient, and for the whole message */
  readonly rcpt: readonly string[];
  readonly data: readonly string[];
  readonly routers: readonly string[];
  readonly transports: readonly string[];
  readonly addresses: readonly string[];
}

/**
 * One Exim of the post office, from unpacked packages. It gives up within seconds, so that whatever is put off comes back soon. One that
 * is late took its letters so many seconds ago by its clock, and delivers them now.
 */
export function eximServer(host: Namespace, name: string, setup: () => EximSetup, lateBySeconds = 0): Program {
  const folder = join(host.folder, name);
  const prepare = async (): Promise<Started> => {
    const root = await unpacked('exim');
    for (const part of ['', 'spool', 'mail']) {
      await mkdir(join(folder, part), { recursive: true });
      await chown(join(folder, part), EXIM, EXIM);
    }
    const { addresses, ...parts } = setup();
    const config = join(folder, 'exim.conf');
    const program = join(root, 'usr/sbin/exim4');
    await writeFile(
      config,
      configuration(name, program, { addresses, ...parts, ...(lateBySeconds > 0 ? { main: [...parts.main, 'queue_only'] } : {}) })
        .replaceAll('%', folder)
        .replaceAll('\u0000', '%'),
    );
    // of the two processes only the one that takes letters is behind
    const late = `(while sleep 1; do ${program} -C ${config} -q; done) & exec faketime -f -${lateBySeconds}s ${program} -C ${config} -bdf`;
    return {
      ...(lateBySeconds > 0 ? { program: 'sh', args: ['-c', late] } : { program, args: ['-C', config, '-bdf', '-q1s'] }),
      log: join(folder, 'log'),
      env: { LD_LIBRARY_PATH: libraryPath(root) },
      sockets: addresses.map((address) => ({ transport: 'tcp' as const, address, port: 25 })),
    };
  };
  return new Program(host, `Exim at ${name}`, prepare, [join(folder, 'spool', 'input')]);
}

function configuration(name: string, program: string, { main, rcpt, data, routers, transports, addresses }: EximSetup): string {
  return [
    `primary_hostname = ${name}`,
    // it starts itself again for each delivery and bounce
    `exim_path = ${program}`,
    'spool_directory = %/spool',
    'log_file_path = %/\u0000slog',
    'pid_file_path = %/pid',
    'daemon_smtp_ports = 25',
    `local_interfaces = <; ${addresses.join(' ; ')}`,
    'disable_ipv6 = true',
    'rfc1413_query_timeout = 0s',
    'keep_environment = ^FAKETIME : LD_PRELOAD',
    'tls_advertise_hosts =',
    'deliver_drop_privilege = true',
    'delay_warning = 1s',
    'ignore_bounce_errors_after = 0s',
    'acl_smtp_rcpt = check_rcpt',
    'acl_smtp_data = check_data',
    ...main,
    'begin acl',
    'check_rcpt:',
    ...rcpt,
    'check_data:',
    ...data,
    'begin routers',
    ...routers,
    'begin transports',
    'remote_smtp:',
    '  driver = smtp',
    `  interface = ${addresses[0] ?? ''}`,
    '  connect_timeout = 1s',
    '  command_timeout = 12s',
    ...transports,
    'begin retry',
    // a bounce that is put off on a busy computer has nobody to whom it could come back
    '* * senders=: F,20s,1s',
    '* * F,2s,1s',
    '',
  ].join('\n');
}
