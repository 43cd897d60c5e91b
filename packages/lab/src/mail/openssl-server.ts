import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chain } from '../authority/certificate-authority.ts';
import type { Pair } from '../world/addresses.ts';
import type { Socket } from '../world/listening.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';
import { writeOpensslConfiguration } from './tls-wish.ts';

/** `openssl s_server` at one port: TLS as old or odd as its options allow, with no mail behind it. One process per family. */
export class OpensslServer extends Server {
  readonly what = 'openssl s_server';
  protected override readonly ending = 'SIGKILL';
  readonly #address: Pair;
  readonly #family: 4 | 6;
  readonly #chain: () => Chain;
  #wanted: { readonly port: number; readonly options: readonly string[] } | undefined;

  constructor(host: Namespace, address: Pair, family: 4 | 6, chain: () => Chain) {
    super(host);
    this.#address = address;
    this.#family = family;
    this.#chain = chain;
  }

  enter(port: number, options: readonly string[]): void {
    this.#wanted = { port, options };
    this.mark();
  }

  protected restore(): void {
    this.#wanted = undefined;
  }

  protected async arrange(): Promise<
    { program: string; args: readonly string[]; log: string; env: Record<string, string>; sockets: readonly Socket[] } | undefined
  > {
    if (!this.#wanted) return undefined;
    const { port, options } = this.#wanted;
    const folder = join(this.host.folder, `openssl-${this.#family}`);
    await mkdir(folder, { recursive: true });
    const { sent, key } = this.#chain();
    await writeFile(join(folder, 'server.crt'), sent);
    await writeFile(join(folder, 'above.crt'), sent.slice(sent.indexOf('-----BEGIN', 1)));
    await writeFile(join(folder, 'server.key'), key, { mode: 0o600 });
    const address = this.#family === 4 ? this.#address.v4 : this.#address.v6;
    return {
      program: 'openssl',
      args: [
        's_server',
        `-${this.#family}`,
        '-accept',
        this.#family === 4 ? `${address}:${port}` : `[${address}]:${port}`,
        '-cert',
        join(folder, 'server.crt'),
        '-cert_chain',
        join(folder, 'above.crt'),
        '-key',
        join(folder, 'server.key'),
        '-www',
        '-quiet',
        ...options,
      ],
      log: join(folder, 'log'),
      env: { OPENSSL_CONF: await writeOpensslConfiguration(folder, { min: 'TLSv1' }) },
      sockets: [{ transport: 'tcp', address, port }],
    };
  }
}
