import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADDRESS } from './world/addresses.ts';
import type { Ran } from './world/command.ts';
import type { Namespace } from './world/namespace.ts';
import { REFERENCES } from './web/web-server.ts';

/** Node's own store of compiled code: each scenario starts the program anew. */
const COMPILED = fileURLToPath(new URL('../../../.cache/lab/compiled', import.meta.url));

/** The person's computer: its name settings, clock, configuration file, and the program run on it. */
export class Client {
  readonly host: Namespace;
  readonly #folder: string;
  #resolvers: readonly string[] = [];
  #hosts: readonly string[] = [];
  #clockDays = 0;
  #configuration: Record<string, unknown> = {};
  #environment: Record<string, string> = {};

  constructor(host: Namespace, folder: string) {
    this.host = host;
    this.#folder = folder;
    this.#restore();
  }

  /** Which resolvers its resolv.conf names, and other lines of it (`options edns0`). Default: the two resolvers of its network. */
  resolvers(...addresses: string[]): void {
    this.#resolvers = addresses;
  }

  /** Lines of its hosts file besides localhost: `192.0.2.9 mail.example.org`. */
  hosts(...lines: string[]): void {
    this.#hosts = lines;
  }

  /** Its clock is wrong by so many days. */
  clock(days: number): void {
    this.#clockDays = days;
  }

  /** Keys of mailmedic's configuration file that differ from the lab's. */
  configuration(keys: Readonly<Record<string, unknown>>): void {
    this.#configuration = { ...this.#configuration, ...keys };
  }

  /** Environment variables of its programs, such as `HTTPS_PROXY`. */
  environment(variables: Readonly<Record<string, string>>): void {
    this.#environment = { ...this.#environment, ...variables };
  }

  /** Adds firewall rules on this computer: `out tcp dport 993 reject`. */
  nft(...rules: string[]): Promise<void> {
    return this.host.nft(...rules);
  }

  /** Takes IPv6 or IPv4 away from this computer altogether. */
  async without(family: 4 | 6): Promise<void> {
    await this.host.change(`-${family} addr flush dev eth0`, `-${family} route flush dev eth0`);
  }

  async settle(): Promise<void> {
    await this.host.etc('resolv.conf', `${this.#resolvers.map((line) => (line.includes(' ') ? line : `nameserver ${line}`)).join('\n')}\n`);
    await this.host.etc('hosts', ['127.0.0.1 localhost', '::1 localhost', ...this.#hosts, ''].join('\n'));
    await this.host.etc('nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n');
    await writeFile(this.configurationFile, JSON.stringify({ ...this.#usual(), ...this.#configuration }, null, 2));
  }

  reset(): Promise<void> {
    this.#restore();
    return this.settle();
  }

  get configurationFile(): string {
    return join(this.#folder, 'mailmedic.json');
  }

  /** Where runs are kept. */
  get stateFolder(): string {
    return join(this.#folder, 'state');
  }

  /** Runs a program as this person would: without any of root's rights unless `privileged`. */
  run(
    program: string,
    args: readonly string[],
    options: { privileged?: boolean; timeoutMs?: number; cwd?: string; input?: string; env?: Record<string, string> } = {},
  ): Promise<Ran> {
    const rights = options.privileged ? [] : ['setpriv', '--bounding-set=-all', '--inh-caps=-all', '--no-new-privs'];
    const clock = this.#clockDays === 0 ? [] : ['faketime', '-f', `${this.#clockDays > 0 ? '+' : ''}${this.#clockDays}d`];
    const env = {
      NODE_COMPILE_CACHE: COMPILED,
      HOME: this.#folder,
      XDG_STATE_HOME: this.stateFolder,
      XDG_CONFIG_HOME: join(this.#folder, 'config'),
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      ...this.#environment,
      ...options.env,
    };
    const [first = program, ...rest] = [...rights, ...clock, program, ...args];
    return this.host.run(first, rest, {
      env,
      timeoutMs: options.timeoutMs ?? 60_000,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.input === undefined ? {} : { input: options.input }),
    });
  }

  #restore(): void {
    this.#resolvers = [ADDRESS.resolverOne.v4, ADDRESS.resolverTwo.v4];
    this.#hosts = [];
    this.#clockDays = 0;
    this.#configuration = {};
    this.#environment = {};
  }

  #usual(): Record<string, unknown> {
    return {
      referenceResolvers: [ADDRESS.referenceOne.v4, ADDRESS.referenceTwo.v4, ADDRESS.referenceOne.v6],
      referenceEndpoints: REFERENCES.endpoints,
      referenceExchangers: ['mail.example.net'],
      referenceWeb: REFERENCES.web,
      referenceTime: REFERENCES.time,
      autoconfig: REFERENCES.autoconfig,
      rdap: REFERENCES.rdap,
      ca: [join(this.#folder, 'root.pem')],
    };
  }
}
