import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chain } from '../authority/certificate-authority.ts';
import { ACCOUNT_PASSWORD } from '../fault.ts';
import type { Pair } from '../world/addresses.ts';
import type { Socket } from '../world/listening.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';
import { libraryPath, unpacked } from '../world/unpacked.ts';
import { EXIM } from './accounts.ts';
import type { Protocol } from './entrances.ts';
import { LogCount } from './log-count.ts';

const PORTS = [25, 465, 587] as const;

/** Exim: a second implementation of SMTP and submission (with GnuTLS), run from unpacked packages in Postfix's place. */
export class Exim extends Server {
  readonly what: string;
  protected override readonly ending = 'SIGKILL';
  readonly #address: Pair;
  readonly #domain: string;
  readonly #chain: (protocol: Protocol) => Chain;
  readonly #count: LogCount;
  #wanted = false;
  #settings: string[] = [];
  #condition: string | undefined;

  constructor(host: Namespace, address: Pair, domain: string, chain: (protocol: Protocol) => Chain) {
    super(host);
    this.what = `Exim of ${domain}`;
    this.#address = address;
    this.#domain = domain;
    this.#chain = chain;
    this.#count = new LogCount(join(host.folder, 'exim', 'mainlog'), /sign-in begins/);
  }

  override signIns(): Promise<number> {
    return this.#count.read();
  }

  /** Stands in for Postfix; further lines go to the main part of its configuration. */
  enter(...settings: string[]): void {
    this.#wanted = true;
    this.#settings.push(...settings);
    this.mark();
  }

  /** Which sign-ins it accepts, in Exim's language; `$auth1` is the name and `$auth2` the password. */
  accept(condition: string): void {
    this.#condition = condition;
    this.mark();
  }

  protected restore(): void {
    this.#wanted = false;
    this.#settings = [];
    this.#condition = undefined;
  }

  protected async arrange(): Promise<
    { program: string; args: readonly string[]; log: string; env: Record<string, string>; sockets: readonly Socket[] } | undefined
  > {
    if (!this.#wanted) return undefined;
    const root = await unpacked('exim');
    const folder = join(this.host.folder, 'exim');
    await rm(folder, { recursive: true, force: true });
    await mkdir(join(folder, 'spool'), { recursive: true });
    for (const name of ['', 'spool']) await chown(join(folder, name), EXIM, EXIM);
    const { sent, key } = this.#chain('submission');
    await writeFile(join(folder, 'server.crt'), sent);
    await writeFile(join(folder, 'server.key'), key, { mode: 0o640 });
    await chown(join(folder, 'server.key'), 0, EXIM);
    const config = join(folder, 'exim.conf');
    await writeFile(config, this.#configuration(folder));
    const sockets = PORTS.flatMap((port) =>
      [this.#address.v4, this.#address.v6].map((address) => ({ transport: 'tcp' as const, address, port })),
    );
    return {
      program: join(root, 'usr/sbin/exim4'),
      args: ['-C', config, '-bdf'],
      log: join(folder, 'log'),
      env: { LD_LIBRARY_PATH: libraryPath(root) },
      sockets,
    };
  }

  #configuration(folder: string): string {
    return [
      `primary_hostname = mail.${this.#domain}`,
      `spool_directory = ${folder}/spool`,
      `log_file_path = ${folder}/%slog`,
      `pid_file_path = ${folder}/pid`,
      `domainlist local_domains = ${this.#domain}`,
      'acl_smtp_rcpt = acl_check_rcpt',
      'acl_smtp_auth = acl_check_auth',
      'tls_advertise_hosts = *',
      `tls_certificate = ${folder}/server.crt`,
      `tls_privatekey = ${folder}/server.key`,
      `daemon_smtp_ports = ${PORTS.join(' : ')}`,
      'tls_on_connect_ports = 465',
      `local_interfaces = <; ${this.#address.v4} ; ${this.#address.v6}`,
      'host_lookup =',
      'rfc1413_query_timeout = 0s',
      'keep_environment =',
      'auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}',
      ...this.#settings,
      'begin acl',
      'acl_check_auth:',
      '  accept logwrite = sign-in begins',
      'acl_check_rcpt:',
      '  accept domains = +local_domains',
      '  accept authenticated = *',
      '  deny message = relay not permitted',
      'begin routers',
      'drop:',
      '  driver = redirect',
      '  data = :blackhole:',
      'begin transports',
      'begin authenticators',
      'plain:',
      '  driver = plaintext',
      '  public_name = PLAIN',
      '  server_prompts = :',
      `  server_condition = ${this.#accepts().replaceAll('$auth2', '$auth3').replaceAll('$auth1', '$auth2')}`,
      '  server_set_id = $auth2',
      'login:',
      '  driver = plaintext',
      '  public_name = LOGIN',
      '  server_prompts = <| Username: | Password:',
      `  server_condition = ${this.#accepts()}`,
      '  server_set_id = $auth1',
      '',
    ].join('\n');
  }
  #accepts(): string {
    return this.#condition ?? `\${if and{{eq{$auth1}{ann@${this.#domain}}}{eq{$auth2}{${ACCOUNT_PASSWORD}}}}}`;
  }
}
