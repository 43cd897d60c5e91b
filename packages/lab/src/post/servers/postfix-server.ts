import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeQueue, places, SERVICES } from '../../mail/postfix-queue.ts';
import type { Socket } from '../../world/listening.ts';
import type { Namespace } from '../../world/namespace.ts';
import { Server } from '../../world/server.ts';

const DELIVERY = [
  'verify unix - - n - 1 verify',
  'local unix - n n - - local',
  'virtual unix - n n - - virtual',
  'lmtp unix - - n - - lmtp',
  'dnsblog unix - - n - 0 dnsblog',
];

/** A bounce that is put off on a busy computer has nobody to whom it could come back. */
const BOUNCES_LIVE = '20s';

/** How one Postfix among several is set up. */
export interface PostfixSetup {
  /** parameters of main.cf */
  readonly main: Readonly<Record<string, string>>;
  /** further lines of master.cf */
  readonly master: readonly string[];
  /** its lookup tables and other files, by name; `%` in MAIN stands for their folder */
  readonly files: Readonly<Record<string, string>>;
  /** where it listens */
  readonly addresses: readonly string[];
}

/** One Postfix of the post office. Its queue gives up within seconds, so that whatever is put off comes back soon. */
export class PostfixServer extends Server {
  readonly what: string;
  readonly folder: string;
  protected override readonly ending = 'SIGKILL';
  readonly #name: string;
  readonly #setup: () => PostfixSetup;

  constructor(host: Namespace, name: string, setup: () => PostfixSetup) {
    super(host);
    this.what = `Postfix at ${name}`;
    this.folder = join(host.folder, name);
    this.#name = name;
    this.#setup = setup;
  }

  readonly queued = /^/;

  /** Where mail waits. */
  get queues(): readonly string[] {
    return ['maildrop', 'incoming', 'active', 'deferred'].map((name) => join(this.folder, 'spool', name));
  }

  protected restore(): void {
    throw new Error('a post office serves once');
  }

  protected async arrange(): Promise<{
    program: string;
    args: readonly string[];
    log: string;
    env: Record<string, string>;
    sockets: readonly Socket[];
  }> {
    const { main, master, files, addresses } = this.#setup();
    const config = join(this.folder, 'etc');
    await makeQueue(this.folder);
    await mkdir(config, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(config, name), text);
    const lines = new Map<string, string>([
      ['compatibility_level', '3.6'],
      ...places(this.folder),
      ['myhostname', this.#name],
      ['inet_protocols', 'ipv4'],
      ['inet_interfaces', addresses.join(', ')],
      ['smtp_bind_address', addresses[0] ?? ''],
      ['alias_maps', ''],
      ['local_recipient_maps', ''],
      ['mydestination', ''],
      ['maximal_queue_lifetime', '3s'],
      ['bounce_queue_lifetime', BOUNCES_LIVE],
      ['delay_warning_time', '1s'],
      ['queue_run_delay', '1s'],
      ['minimal_backoff_time', '1s'],
      ['maximal_backoff_time', '1s'],
      ['smtp_connect_timeout', '1s'],
      ['smtp_helo_timeout', '12s'],
      ['smtp_mail_timeout', '12s'],
      ['smtp_rcpt_timeout', '12s'],
      ['smtp_data_init_timeout', '12s'],
      ['smtp_data_done_timeout', '12s'],
      ['smtpd_error_sleep_time', '0'],
      ['address_verify_poll_delay', '1s'],
      ['smtpd_client_connection_rate_limit', '0'],
      ['virtual_uid_maps', 'static:65534'],
      ['virtual_gid_maps', 'static:65534'],
      ['virtual_minimum_uid', '1'],
      ...Object.entries(main).map(([name, value]) => [name, value.replaceAll('%', config)] as const),
    ]);
    await writeFile(join(config, 'main.cf'), [...lines].map(([name, value]) => `${name} = ${value}\n`).join(''));
    const entrances = addresses.map((address) => `${address}:25 inet n - n - - smtpd`);
    await writeFile(
      join(config, 'master.cf'),
      `${[...entrances, ...SERVICES, ...DELIVERY, ...master.map((line) => line.replaceAll('%', config))].join('\n')}\n`,
    );
    // every Postfix program waits until its configuration has rested for a while; make it look rested
    await utimes(join(config, 'main.cf'), 1, 1);
    return {
      program: '/usr/lib/postfix/sbin/master',
      args: ['-d', '-c', config],
      log: join(this.folder, 'log'),
      env: { MAIL_CONFIG: config },
      sockets: addresses.map((address) => ({ transport: 'tcp' as const, address, port: 25 })),
    };
  }
}
