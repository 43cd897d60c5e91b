import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chain } from '../authority/certificate-authority.ts';
import type { Pair } from '../world/addresses.ts';
import type { Socket } from '../world/listening.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';
import { ENTRANCES, protocolOf, usualPorts, type Entrance, type Ports, type Protocol } from './entrances.ts';
import { makeQueue, places, SERVICES } from './postfix-queue.ts';
import { cipherList, writeOpensslConfiguration, type TlsWish } from './tls-wish.ts';

/** Postfix: port 25 for other servers, 587 and 465 for mail clients. Started by its own `master`, without the shell scripts. */
export class Postfix extends Server {
  readonly what: string;
  protected override readonly ending = 'SIGKILL';
  readonly #address: Pair;
  readonly #domain: string;
  readonly #chain: (protocol: Protocol) => Chain;
  readonly #authSocket: string;
  #ports: Ports = usualPorts('postfix');
  #settings = new Map<string, string>();
  #overrides = new Map<Entrance, Map<string, string>>();
  #tls: TlsWish = {};

  constructor(host: Namespace, address: Pair, domain: string, chain: (protocol: Protocol) => Chain, authSocket: string) {
    super(host);
    this.what = `Postfix of ${domain}`;
    this.#address = address;
    this.#domain = domain;
    this.#chain = chain;
    this.#authSocket = authSocket;
  }

  listen(entrance: Entrance, ports: readonly number[]): void {
    this.#ports.set(entrance, ports);
    this.mark();
  }

  /** Sets parameters of main.cf, or of one entrance only. */
  configure(settings: Readonly<Record<string, string>>, only?: Entrance): void {
    const target = only === undefined ? this.#settings : (this.#overrides.get(only) ?? new Map<string, string>());
    for (const [name, value] of Object.entries(settings)) target.set(name, value);
    if (only !== undefined) this.#overrides.set(only, target);
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
    this.#ports = usualPorts('postfix');
    this.#settings = new Map();
    this.#overrides = new Map();
    this.#tls = {};
  }

  protected async arrange(): Promise<{
    program: string;
    args: readonly string[];
    log: string;
    env: Record<string, string>;
    sockets: readonly Socket[];
  }> {
    const folder = join(this.host.folder, 'postfix');
    await makeQueue(folder);
    for (const protocol of ['smtp', 'submission'] as const) {
      const { sent, key } = this.#chain(protocol);
      await writeFile(join(folder, `${protocol}.pem`), key + sent, { mode: 0o600 });
    }
    const config = join(folder, 'etc');
    await mkdir(config, { recursive: true });
    const held = Object.keys(this.#tls).length > 0;
    await writeFile(join(config, 'main.cf'), this.#main(folder, held ? await writeOpensslConfiguration(folder, this.#tls) : undefined));
    await writeFile(join(config, 'master.cf'), this.#master(folder));
    // every Postfix program waits until its configuration has rested for a while; make it look rested
    await utimes(join(config, 'main.cf'), 1, 1);
    const sockets = [...this.#ports.values()].flatMap((ports) =>
      ports.flatMap((port) => [this.#address.v4, this.#address.v6].map((address) => ({ transport: 'tcp' as const, address, port }))),
    );
    return {
      program: '/usr/lib/postfix/sbin/master',
      args: ['-d', '-c', config],
      log: join(folder, 'log'),
      env: { MAIL_CONFIG: config },
      sockets,
    };
  }

  #main(folder: string, openssl: string | undefined): string {
    const protocols = this.#tls.max === undefined ? `>=${this.#tls.min ?? 'TLSv1.2'}` : `>=${this.#tls.min ?? 'TLSv1'}, <=${this.#tls.max}`;
    const settings = new Map<string, string>([
      ['compatibility_level', '3.6'],
      ...places(folder),
      ['myhostname', `mail.${this.#domain}`],
      ['inet_interfaces', `${this.#address.v4}, ${this.#address.v6}`],
      ['mynetworks', '127.0.0.0/8'],
      ['mydestination', ''],
      ['alias_maps', ''],
      ['local_recipient_maps', ''],
      ['virtual_mailbox_domains', this.#domain],
      ['virtual_transport', 'discard:'],
      [
        'virtual_mailbox_maps',
        `inline:{ {ann@${this.#domain} = ann}, {bob@${this.#domain} = bob}, {postmaster@${this.#domain} = postmaster} }`,
      ],
      ['smtpd_relay_restrictions', 'permit_sasl_authenticated, reject_unauth_destination'],
      ['smtpd_tls_security_level', 'may'],
      ['smtpd_tls_chain_files', `${folder}/smtp.pem`],
      ['smtpd_tls_protocols', protocols],
      ['smtpd_tls_mandatory_protocols', protocols],
      ['smtpd_sasl_type', 'dovecot'],
      ['smtpd_sasl_path', this.#authSocket],
      ['smtpd_client_connection_rate_limit', '0'],
      ['smtpd_peername_lookup', 'no'],
      ...(openssl === undefined
        ? []
        : ([
            ['import_environment', `TZ MAIL_CONFIG OPENSSL_CONF=${openssl}`],
            ['tls_medium_cipherlist', cipherList(this.#tls)],
            ['tls_high_cipherlist', cipherList(this.#tls)],
          ] as const)),
      ...this.#settings,
    ]);
    return [...settings].map(([name, value]) => `${name} = ${value}\n`).join('');
  }

  #master(folder: string): string {
    const lines = [...this.#ports].flatMap(([entrance, ports]) =>
      ports.flatMap((port) =>
        [this.#address.v4, `[${this.#address.v6}]`].map((address) => {
          const own = new Map<string, string>([
            ...(entrance === 'smtp' ? [] : clientEntrance(folder, entrance)),
            ...(this.#overrides.get(entrance) ?? []),
          ]);
          const options = [...own].map(([name, value]) => ` -o { ${name} = ${value} }`);
          return `${address}:${port} inet n - n - - smtpd${options.join('')}`;
        }),
      ),
    );
    return `${[...lines, ...SERVICES].join('\n')}\n`;
  }
}

function clientEntrance(folder: string, entrance: Entrance): readonly (readonly [string, string])[] {
  return [
    ['smtpd_tls_chain_files', `${folder}/${protocolOf(entrance)}.pem`],
    ['smtpd_sasl_auth_enable', 'yes'],
    ['smtpd_tls_auth_only', 'yes'],
    ...(ENTRANCES[entrance].tls ? ([['smtpd_tls_wrappermode', 'yes']] as const) : ([['smtpd_tls_security_level', 'encrypt']] as const)),
  ];
}
