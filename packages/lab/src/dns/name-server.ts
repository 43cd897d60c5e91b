import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pair } from '../world/addresses.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';
import { dnsSockets, type Socket } from '../world/listening.ts';

export type NameServerName = 'root' | 'ns1' | 'ns2';

/** An authoritative name server: one nsd at one pair of addresses. Which zones it gives is decided by `NameSpace`. */
export class NameServer extends Server {
  readonly what: string;
  readonly name: NameServerName;
  readonly address: Pair;
  readonly #files: () => Promise<ReadonlyMap<string, string>>;
  #stopped = false;

  constructor(host: Namespace, name: NameServerName, address: Pair, files: () => Promise<ReadonlyMap<string, string>>) {
    super(host);
    this.name = name;
    this.what = `the name server ${name}`;
    this.address = address;
    this.#files = files;
  }

  /** Its process ends: port 53 refuses. */
  stop(): void {
    this.#stopped = true;
    this.mark();
  }

  /** Its zones changed. */
  touch(): void {
    this.mark();
  }

  protected restore(): void {
    this.#stopped = false;
  }

  protected async arrange(): Promise<{ program: string; args: readonly string[]; log: string; sockets: readonly Socket[] } | undefined> {
    if (this.#stopped) return undefined;
    const folder = join(this.host.folder, this.name);
    await mkdir(folder, { recursive: true });
    const lines = [
      'server:',
      `  ip-address: ${this.address.v4}`,
      `  ip-address: ${this.address.v6}`,
      '  username: ""',
      '  server-count: 1',
      '  database: ""',
      '  rrl-ratelimit: 0',
      '  hide-version: yes',
      `  zonesdir: "${folder}"`,
      `  pidfile: "${folder}/pid"`,
      `  zonelistfile: "${folder}/zone.list"`,
      `  xfrdfile: "${folder}/xfrd.state"`,
      `  xfrdir: "${folder}"`,
      'remote-control:',
      '  control-enable: no',
    ];
    for (const [zone, text] of await this.#files()) {
      const file = join(folder, `${zone || 'root'}.zone`);
      await writeFile(file, text);
      lines.push('zone:', `  name: "${zone || '.'}"`, `  zonefile: "${file}"`);
    }
    const config = join(folder, 'nsd.conf');
    await writeFile(config, `${lines.join('\n')}\n`);
    return { program: 'nsd', args: ['-d', '-c', config], log: join(folder, 'log'), sockets: dnsSockets(this.address) };
  }
}
