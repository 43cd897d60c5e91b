import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chain } from '../authority/certificate-authority.ts';
import type { Pair } from '../world/addresses.ts';
import type { Socket } from '../world/listening.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';
import { libraryPath, unpacked } from '../world/unpacked.ts';
import { NOBODY } from './accounts.ts';
import { writeSaslPasswords } from './sasl-passwords.ts';
import type { Protocol } from './entrances.ts';

const SERVICES = [
  ['imap', 'imapd', 143],
  ['imaps', 'imapd', 993],
  ['pop3', 'pop3d', 110],
  ['pop3s', 'pop3d', 995],
  ['sieve', 'timsieved', 4190],
] as const;

/** Cyrus: a second implementation of IMAP, POP3 and ManageSieve, run from unpacked packages in Dovecot's place. */
export class Cyrus extends Server {
  readonly what: string;
  protected override readonly ending = 'SIGKILL';
  readonly #address: Pair;
  readonly #domain: string;
  readonly #chain: (protocol: Protocol) => Chain;
  #wanted = false;
  #settings: string[] = [];
  #hasAccount = false;

  constructor(host: Namespace, address: Pair, domain: string, chain: (protocol: Protocol) => Chain) {
    super(host);
    this.what = `Cyrus of ${domain}`;
    this.#address = address;
    this.#domain = domain;
    this.#chain = chain;
  }

  /** Stands in for Dovecot; further lines go to imapd.conf. */
  enter(...settings: string[]): void {
    this.#wanted = true;
    this.#settings.push(...settings);
    this.mark();
  }

  /** Ann has an account here, with passwords in the library's own file (sasldb). */
  account(): void {
    this.#hasAccount = true;
    this.mark();
  }

  protected restore(): void {
    this.#wanted = false;
    this.#hasAccount = false;
    this.#settings = [];
  }

  protected async arrange(): Promise<
    { program: string; args: readonly string[]; log: string; env: Record<string, string>; sockets: readonly Socket[] } | undefined
  > {
    if (!this.#wanted) return undefined;
    const root = await unpacked('cyrus');
    const folder = join(this.host.folder, 'cyrus');
    await this.#makeFolders(folder);
    const { sent, key } = this.#chain('imap');
    const secret = { mode: 0o600 };
    await writeFile(join(folder, 'server.crt'), sent);
    await writeFile(join(folder, 'server.key'), key, secret);
    await chown(join(folder, 'server.key'), NOBODY, NOBODY);
    const conf = join(folder, 'imapd.conf');
    await writeFile(
      conf,
      lastOf([
        `configdirectory: ${folder}/lib`,
        `partition-default: ${folder}/spool`,
        'defaultpartition: default',
        'cyrus_user: cyrus',
        'admins: cyrus',
        'sasl_pwcheck_method: auxprop',
        'sasl_mech_list: PLAIN',
        `tls_server_cert: ${folder}/server.crt`,
        `tls_server_key: ${folder}/server.key`,
        'allowplaintext: no',
        `servername: mail.${this.#domain}`,
        ...(this.#hasAccount ? await this.#accountSettings(folder) : []),
        ...this.#settings,
      ]),
    );
    const lines = SERVICES.flatMap(([name, program, port]) =>
      [this.#address.v4, `[${this.#address.v6}]`].map(
        (address, index) =>
          `  ${name}${index === 0 ? '' : 'six'} cmd="${root}/usr/lib/cyrus/bin/${program} -C ${conf}${port === 993 || port === 995 ? ' -s' : ''}" listen="${address}:${port}" prefork=0`,
      ),
    );
    await writeFile(join(folder, 'cyrus.conf'), `START {\n}\nSERVICES {\n${lines.join('\n')}\n}\nEVENTS {\n}\n`);
    const sockets = SERVICES.flatMap(([, , port]) =>
      [this.#address.v4, this.#address.v6].map((address) => ({ transport: 'tcp' as const, address, port })),
    );
    return {
      program: join(root, 'usr/lib/cyrus/bin/master'),
      args: ['-C', conf, '-M', join(folder, 'cyrus.conf'), '-p', join(folder, 'pid'), '-L', join(folder, 'log'), '-D'],
      log: join(folder, 'log'),
      env: { LD_LIBRARY_PATH: libraryPath(root) },
      sockets,
    };
  }

  /** Who signs in the first time gets a mailbox. */
  async #accountSettings(folder: string): Promise<readonly string[]> {
    const file = await writeSaslPasswords(folder, this.#domain, NOBODY);
    return [
      'sasl_auxprop_plugin: sasldb',
      `sasl_sasldb_path: ${file}`,
      'virtdomains: userid',
      'defaultdomain: lab.test',
      'autocreate_quota: 0',
      `sievedir: ${folder}/lib/sieve`,
      'unixhierarchysep: yes',
    ];
  }

  async #makeFolders(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true });
    for (const name of [
      '',
      'lib',
      'lib/db',
      'lib/proc',
      'lib/socket',
      'lib/log',
      'lib/msg',
      'lib/quota',
      'lib/user',
      'lib/sieve',
      'lib/ptclient',
      'spool',
    ]) {
      await mkdir(join(folder, name), { recursive: true });
      await chown(join(folder, name), NOBODY, NOBODY);
    }
  }
}

/** The text of imapd.conf in which the last line of each setting stands: Cyrus takes none twice. */
function lastOf(lines: readonly string[]): string {
  const settings = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line]));
  return `${[...settings.values()].join('\n')}\n`;
}
