import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chain } from '../authority/certificate-authority.ts';
import { ACCOUNT_PASSWORD } from '../fault.ts';
import { must } from '../world/command.ts';
import type { Pair } from '../world/addresses.ts';
import type { Socket } from '../world/listening.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';
import { libraryPath, unpacked } from '../world/unpacked.ts';
import { NOBODY } from './accounts.ts';
import type { Protocol } from './entrances.ts';
import { LogCount } from './log-count.ts';

/** Whom its encryption runs as. */
const COURIER = 65_532;

export interface CourierWish {
  /** options of the account, such as `disableimap=1` */
  readonly options?: string;
  /** authdaemond, which knows the accounts, does not run */
  readonly authdaemonDown?: boolean;
  /** further environment of the servers: `IMAP_CAPABILITY`, `POP3AUTH_TLS` */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Courier: a third implementation of IMAP and POP3, run from unpacked packages in Dovecot's place, with an account for ann. */
export class Courier extends Server {
  readonly what: string;
  protected override readonly ending = 'SIGKILL';
  readonly #address: Pair;
  readonly #domain: string;
  readonly #chain: (protocol: Protocol) => Chain;
  readonly #count: LogCount;
  #wish: CourierWish | undefined;

  constructor(host: Namespace, address: Pair, domain: string, chain: (protocol: Protocol) => Chain) {
    super(host);
    this.what = `Courier of ${domain}`;
    this.#address = address;
    this.#domain = domain;
    this.#chain = chain;
    this.#count = new LogCount(join(host.folder, 'courier', 'log'), /^INFO: LOGIN(?: FAILED)?, /);
  }

  override signIns(): Promise<number> {
    return this.#count.read();
  }

  /** Stands in for Dovecot. */
  enter(wish: CourierWish): void {
    this.#wish = wish;
    this.mark();
  }

  protected restore(): void {
    this.#wish = undefined;
  }

  protected async arrange(): Promise<
    { program: string; args: readonly string[]; log: string; env: Record<string, string>; sockets: readonly Socket[] } | undefined
  > {
    if (!this.#wish) return undefined;
    const root = await unpacked('courier');
    const folder = join(this.host.folder, 'courier');
    await rm(folder, { recursive: true, force: true });
    await mkdir(join(folder, 'etc'), { recursive: true });
    await mkdir(join(folder, 'home'));
    await this.#writeOwner(join(folder, 'over'));
    const env = { LD_LIBRARY_PATH: `${join(root, 'usr/lib')}:${libraryPath(root)}` };
    await must(join(root, 'usr/bin/maildirmake.courier'), [join(folder, 'home', 'Maildir')], { env });
    await must('chown', ['-R', `${NOBODY}:${NOBODY}`, join(folder, 'home')]);
    await this.#writeAccount(folder, this.#wish);
    const { sent, key } = this.#chain('imap');
    await writeFile(join(folder, 'etc', 'server.pem'), key + sent, { mode: 0o600 });
    await chown(join(folder, 'etc', 'server.pem'), COURIER, COURIER);
    const script = join(folder, 'start');
    await writeFile(script, this.#script(root, folder, this.#wish));
    // its servers leave their process group; in a room of their own they end with the first of them
    const args = ['--pid', '--fork', '--kill-child=SIGKILL', 'sh', script];
    return { program: 'unshare', args, log: join(folder, 'log'), env, sockets: this.#sockets() };
  }

  async #writeOwner(folder: string): Promise<void> {
    await mkdir(folder);
    await writeFile(
      join(folder, 'passwd'),
      `${await readFile('/etc/passwd', 'utf8')}courier:x:${COURIER}:${COURIER}::/nonexistent:/bin/false\n`,
    );
    await writeFile(join(folder, 'group'), `${await readFile('/etc/group', 'utf8')}courier:x:${COURIER}:\n`);
  }

  async #writeAccount(folder: string, { options }: CourierWish): Promise<void> {
    const hash = (await must('openssl', ['passwd', '-6', '-stdin'], { input: ACCOUNT_PASSWORD })).trim();
    const fields = [
      `uid=${NOBODY}`,
      `gid=${NOBODY}`,
      `home=${folder}/home`,
      `mail=${folder}/home/Maildir`,
      `systempw=${hash}`,
      ...(options === undefined ? [] : [`options=${options}`]),
    ];
    await writeFile(join(folder, 'etc', 'userdb'), `ann@${this.#domain}\t${fields.join('|')}\n`, { mode: 0o600 });
    await writeFile(
      join(folder, 'etc', 'authdaemonrc'),
      'authmodulelist="authuserdb"\nauthmodulelistorig="authuserdb"\ndaemons=2\nauthdaemonvar=/run/courier/authdaemon\nDEBUG_LOGIN=0\n',
    );
  }

  /** Its paths are built in, so it sees the unpacked package laid over the machine's folders; nobody else does. */
  #script(root: string, folder: string, { authdaemonDown, environment = {} }: CourierWish): string {
    const settings = {
      IMAP_CAPABILITY: 'IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE',
      IMAP_CAPABILITY_TLS: 'IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE AUTH=PLAIN',
      IMAP_STARTTLS: 'YES',
      IMAP_TLS_REQUIRED: '1',
      POP3AUTH_TLS: 'LOGIN PLAIN',
      POP3_STARTTLS: 'YES',
      POP3_TLS_REQUIRED: '1',
      COURIERTLS: '/usr/bin/couriertls',
      TLS_CERTFILE: '/etc/courier/server.pem',
      TLS_VERIFYPEER: 'NONE',
      ...environment,
    };
    const servers = [
      [143, 'imaplogin /usr/bin/imapd Maildir', ''],
      [993, 'imaplogin /usr/bin/imapd Maildir', 'IMAP_TLS=1 IMAP_STARTTLS=NO '],
      [110, 'courierpop3login /usr/lib/courier/courier/courierpop3d Maildir', ''],
      [995, 'courierpop3login /usr/lib/courier/courier/courierpop3d Maildir', 'POP3_TLS=1 POP3_STARTTLS=NO POP3_TLS_REQUIRED=0 '],
    ] as const;
    return [
      'set -e',
      `mount -t overlay overlay -o lowerdir=${folder}/over:${root}/etc:/etc /etc`,
      `mount --bind ${folder}/etc /etc/courier`,
      `mount -t overlay overlay -o lowerdir=${root}/usr:/usr /usr`,
      'mount -t tmpfs tmpfs /run',
      'mkdir -p /run/courier/authdaemon',
      '/usr/sbin/makeuserdb',
      ...(authdaemonDown ? [] : ['/usr/lib/courier/courier-authlib/authdaemond &']),
      ...Object.entries(settings).map(([name, value]) => `export ${name}='${value}'`),
      ...servers.flatMap(([port, program, tls]) =>
        [this.#address.v4, this.#address.v6].map((address) => {
          const wrapped = tls === '' ? '' : '/usr/bin/couriertls -server -tcpd ';
          return `${tls}/usr/sbin/couriertcpd -address=${address} -maxprocs=40 -maxperip=20 -nodnslookup -noidentlookup ${port} ${wrapped}/usr/lib/courier/courier/${program} &`;
        }),
      ),
      'wait',
      '',
    ].join('\n');
  }

  #sockets(): readonly Socket[] {
    return [143, 993, 110, 995].flatMap((port) =>
      [this.#address.v4, this.#address.v6].map((address) => ({ transport: 'tcp' as const, address, port })),
    );
  }
}
