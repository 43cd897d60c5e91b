import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chain } from '../authority/certificate-authority.ts';
import { ACCOUNT_PASSWORD } from '../fault.ts';
import type { Pair } from '../world/addresses.ts';
import type { Socket } from '../world/listening.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';
import { NOBODY } from './accounts.ts';
import { ENTRANCES, protocolOf, usualPorts, type Entrance, type Ports, type Protocol } from './entrances.ts';
import { LogCount } from './log-count.ts';
import { cipherList, writeOpensslConfiguration, type TlsWish } from './tls-wish.ts';

/** A request to sign somebody in; those that another provider's proxy hands on were counted there. */
const FROM_OUTSIDE = /auth: Debug: client in: AUTH\t(?!.*\trip=(?:198\.51\.100\.|203\.0\.113\.|2001:db8:[ab]:|127\.))/;

/** What may ask Dovecot's sign-in service about an account, by its own names. */
const ACCOUNT_SERVICES = ['imap', 'pop3', 'sieve', 'smtp'] as const;
export type AccountService = (typeof ACCOUNT_SERVICES)[number];

/** Dovecot: IMAP, POP3 and ManageSieve, and the sign-in service that Postfix asks. */
export class Dovecot extends Server {
  readonly what: string;
  protected override readonly ending = 'SIGKILL';
  readonly #address: Pair;
  readonly #domain: string;
  readonly #chain: (protocol: Protocol) => Chain;
  /** its sign-in service notes each request, those that Postfix hands on included */
  readonly #count: LogCount;
  #ports: Ports = usualPorts('dovecot');
  #settings: string[] = [];
  #accounts = new Map<AccountService, string | undefined>();
  #tls: TlsWish = {};

  constructor(host: Namespace, address: Pair, domain: string, chain: (protocol: Protocol) => Chain) {
    super(host);
    this.what = `Dovecot of ${domain}`;
    this.#address = address;
    this.#domain = domain;
    this.#chain = chain;
    this.#count = new LogCount(join(host.folder, 'dovecot', 'mail.log'), FROM_OUTSIDE);
  }

  override signIns(): Promise<number> {
    return this.#count.read();
  }

  get authSocket(): string {
    return join(this.host.folder, 'dovecot', 'run', 'auth-postfix');
  }

  listen(entrance: Entrance, ports: readonly number[]): void {
    this.#ports.set(entrance, ports);
    this.mark();
  }

  /** Adds lines to the end of the configuration, where they win. */
  configure(...lines: string[]): void {
    this.#settings.push(...lines);
    this.mark();
  }

  /**
   * Extra fields of the account in its password file, such as `nologin=y` (Dovecot: passdb extra fields); undefined: the
   * account is not there. `services` limits that to some.
   */
  account(fields: string | undefined, services: readonly AccountService[] = ACCOUNT_SERVICES): void {
    for (const service of services) this.#accounts.set(service, fields);
    this.mark();
  }

  tls(wish: TlsWish): void {
    this.#tls = wish;
    this.mark();
  }

  touch(): void {
    this.mark();
  }

  protected restore(): void {
    this.#ports = usualPorts('dovecot');
    this.#settings = [];
    this.#accounts = new Map();
    this.#tls = {};
  }

  protected async arrange(): Promise<{ program: string; args: readonly string[]; log: string; sockets: readonly Socket[] }> {
    const folder = join(this.host.folder, 'dovecot');
    await mkdir(join(folder, 'run'), { recursive: true });
    // the mailboxes belong to whom the accounts are mapped to
    await mkdir(join(folder, 'mail'), { recursive: true });
    await chown(join(folder, 'mail'), NOBODY, NOBODY);
    for (const service of ACCOUNT_SERVICES) {
      const fields = this.#accounts.has(service) ? this.#accounts.get(service) : '';
      const line = fields === undefined ? '' : `ann@${this.#domain}:{PLAIN}${ACCOUNT_PASSWORD}::::::${fields}\n`;
      await writeFile(join(folder, `users.${service}`), line);
    }
    const config = join(folder, 'dovecot.conf');
    await writeFile(config, `${(await this.#lines(folder)).join('\n')}\n`);
    const sockets = [...this.#ports].flatMap(([, ports]) =>
      ports.flatMap((port) => [this.#address.v4, this.#address.v6].map((address) => ({ transport: 'tcp' as const, address, port }))),
    );
    return { program: 'dovecot', args: ['-F', '-c', config], log: join(folder, 'log'), sockets };
  }

  async #lines(folder: string): Promise<readonly string[]> {
    const protocols = ['imap', 'pop3', 'sieve'] as const;
    const held = Object.keys(this.#tls).length > 0;
    const environment = held
      ? [
          `import_environment = TZ OPENSSL_CONF=${await writeOpensslConfiguration(folder, this.#tls)}`,
          `ssl_cipher_list = ${cipherList(this.#tls)}`,
        ]
      : [];
    for (const protocol of protocols) {
      const { sent, key } = this.#chain(protocol);
      await writeFile(join(folder, `${protocol}.crt`), sent);
      await writeFile(join(folder, `${protocol}.key`), key);
    }
    return [
      `base_dir = ${folder}/run`,
      `state_dir = ${folder}`,
      `log_path = ${folder}/mail.log`,
      `listen = ${this.#address.v4}, ${this.#address.v6}`,
      'protocols = imap pop3 sieve',
      'ssl = yes',
      `ssl_cert = <${folder}/imap.crt`,
      `ssl_key = <${folder}/imap.key`,
      `ssl_min_protocol = ${this.#tls.min ?? 'TLSv1.2'}`,
      ...environment,
      'disable_plaintext_auth = yes',
      'auth_mechanisms = plain login',
      'auth_debug = yes',
      // scenarios follow one another from the same address: failures of one must not slow down the next
      'service anvil {\n  unix_listener anvil-auth-penalty {\n    mode = 0\n  }\n}',
      'first_valid_uid = 1',
      `mail_location = maildir:${folder}/mail/%u`,
      `passdb {\n  driver = passwd-file\n  args = ${folder}/users.%s\n}`,
      `userdb {\n  driver = static\n  args = uid=65534 gid=65534 home=${folder}/mail/%u\n}`,
      ...(['imap', 'pop3', 'sieve'] as const).map((protocol) => this.#loginService(protocol)),
      `service auth {\n  unix_listener auth-postfix {\n    mode = 0666\n  }\n}`,
      ...protocols.map(
        (protocol) => `protocol ${protocol} {\n  ssl_cert = <${folder}/${protocol}.crt\n  ssl_key = <${folder}/${protocol}.key\n}`,
      ),
      ...this.#settings,
    ];
  }

  #loginService(protocol: 'imap' | 'pop3' | 'sieve'): string {
    const entrances = [...this.#ports].filter(([entrance]) => protocolOf(entrance) === protocol);
    const blocks = entrances.flatMap(([entrance, ports]) =>
      (ports.length === 0 ? [0] : ports).map(
        (port, index) =>
          `  inet_listener ${index === 0 ? entrance : `${entrance}-${port}`} {\n    port = ${port}\n    ssl = ${ENTRANCES[entrance].tls ? 'yes' : 'no'}\n  }`,
      ),
    );
    // no chroot: OpenSSL reads its configuration when the process needs TLS
    return `service ${protocol === 'sieve' ? 'managesieve' : protocol}-login {\n  chroot =\n${blocks.join('\n')}\n}`;
  }
}
