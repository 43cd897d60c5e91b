import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ADDRESS, type Pair } from '../world/addresses.ts';
import { run } from '../world/command.ts';
import { dnsSockets, type Socket } from '../world/listening.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';

/** Zones that unbound would answer by itself (RFC 6761, RFC 6303) and that exist in the lab's name space. */
const OWN_ANSWERS = [
  'test',
  'example',
  '2.0.192.in-addr.arpa',
  '100.51.198.in-addr.arpa',
  '113.0.203.in-addr.arpa',
  '8.b.d.0.1.0.0.2.ip6.arpa',
];

/** A validating recursive resolver: one unbound at one pair of addresses. */
export class Resolver extends Server {
  readonly what: string;
  readonly name: string;
  readonly address: Pair;
  readonly #anchor: () => Promise<string>;
  #clauses: string[] = [];
  #modules = 'validator iterator';
  #stopped: boolean;
  #caches = false;
  readonly #usuallyStopped: boolean;

  /** `usuallyStopped`: it runs only in scenarios that start it */
  constructor(host: Namespace, name: string, address: Pair, anchor: () => Promise<string>, usuallyStopped = false) {
    super(host);
    this.#usuallyStopped = usuallyStopped;
    this.#stopped = usuallyStopped;
    this.name = name;
    this.what = `the resolver ${name}`;
    this.address = address;
    this.#anchor = anchor;
  }

  /** Its process ends: port 53 refuses. */
  stop(): void {
    this.#stopped = true;
    this.mark();
  }

  start(): void {
    this.#stopped = false;
    this.mark();
  }

  /** Adds lines of unbound's `server:` clause: `config('local-zone: "example.org." redirect', …)`. */
  config(...lines: string[]): void {
    this.#clauses.push(...lines.map((line) => `  ${line}`));
    this.mark();
  }

  /** Adds whole clauses, such as `forward-zone:` with its lines. */
  clause(...lines: string[]): void {
    this.#clauses.push(...lines, 'server:');
    this.mark();
  }

  /** Answers these names by itself, as an internal server does: `override('mail.example.org', 'A', '192.0.2.9')`. Other records of the name vanish. */
  override(name: string, type: string, data: string, ttl = 3600): void {
    this.config(`local-zone: "${name}." redirect`, `local-data: "${name}. ${ttl} IN ${type} ${data}"`);
  }

  /** Does not check signatures. */
  withoutValidation(): void {
    this.#modules = 'iterator';
    this.mark();
  }

  /** Asks it now, so that it remembers today's answer when the zone changes afterwards. Settle first. */
  async prime(name: string, type: string): Promise<void> {
    this.#caches = true;
    await this.host.must('dig', [`@${this.address.v4}`, name, type, '+time=5', '+tries=2']);
  }

  /** Forgets what earlier scenarios asked. */
  async flush(): Promise<void> {
    if (!this.running) return;
    const control = join(this.host.folder, this.name, 'unbound.conf');
    // first whatever is still under way: it would be remembered after all was forgotten
    for (const command of [['flush_requestlist'], ['flush_zone', '.'], ['flush_infra', 'all'], ['flush_bogus'], ['flush_negative']])
      await run('unbound-control', ['-c', control, ...command]);
  }

  override async reset(): Promise<void> {
    const before = this.pid;
    await super.reset();
    if (this.pid === before || this.#caches) await this.flush();
    this.#caches = false;
  }

  protected restore(): void {
    this.#clauses = [];
    this.#modules = 'validator iterator';
    this.#stopped = this.#usuallyStopped;
  }

  protected async arrange(): Promise<{ program: string; args: readonly string[]; log: string; sockets: readonly Socket[] } | undefined> {
    if (this.#stopped) return undefined;
    const folder = join(this.host.folder, this.name);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'root.hints'),
      `. 3600000 NS a.root.example.\na.root.example. 3600000 A ${ADDRESS.root.v4}\na.root.example. 3600000 AAAA ${ADDRESS.root.v6}\n`,
    );
    await writeFile(join(folder, 'anchor.key'), `${await this.#anchor()}\n`);
    const lines = [
      'server:',
      `  interface: ${this.address.v4}`,
      `  interface: ${this.address.v6}`,
      ...(this.address.v4.startsWith('127.')
        ? []
        : [`  outgoing-interface: ${this.address.v4}`, `  outgoing-interface: ${this.address.v6}`]),
      '  access-control: 0.0.0.0/0 allow',
      '  access-control: ::/0 allow',
      '  do-daemonize: no',
      '  use-syslog: no',
      '  username: ""',
      '  chroot: ""',
      `  directory: "${folder}"`,
      '  pidfile: ""',
      '  root-hints: "root.hints"',
      '  trust-anchor-file: "anchor.key"',
      `  module-config: "${this.#modules}"`,
      '  ede: yes',
      '  val-log-level: 1',
      '  target-fetch-policy: "0 0 0 0 0"',
      '  qname-minimisation: no',
      '  do-not-query-localhost: no',
      '  num-threads: 1',
      '  infra-host-ttl: 5',
      ...OWN_ANSWERS.map((zone) => `  local-zone: "${zone}." nodefault`),
      ...this.#clauses,
      'remote-control:',
      '  control-enable: yes',
      `  control-interface: "${folder}/control"`,
      '  control-use-cert: no',
    ];
    const config = join(folder, 'unbound.conf');
    await writeFile(config, `${lines.join('\n')}\n`);
    return { program: 'unbound', args: ['-d', '-c', config], log: join(folder, 'log'), sockets: dnsSockets(this.address) };
  }
}
