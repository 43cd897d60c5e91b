import { once } from 'node:events';
import { createServer as createWebServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import type { World } from '@mailmedic/engine/probe.ts';
import { issue, type Identity, type Wish } from './certificate.ts';
import { MailServer, type Behaviour } from './mail-server.ts';
import { NameServer } from './name-server.ts';

const HERE = '127.0.0.1';
/** Other hosts, as far as a diagnosis can see. */
const ELSEWHERE = ['127.0.0.2', '127.0.0.3'];

/**
 * The stage of the demonstration: a name server, mail servers and an authority for certificates, all on this
 * computer's loopback address, and a world that knows nothing else. Nothing leaves the computer.
 */
export class Stage {
  readonly #names: NameServer;
  /** web servers that stand for the internet beyond the network; none where this computer has one loopback address only (macOS) */
  readonly #beyond: readonly Server[];
  readonly #authority: Identity;
  readonly #servers: MailServer[] = [];
  readonly #now: () => number;

  private constructor(names: NameServer, beyond: readonly Server[], authority: Identity, now: () => number) {
    this.#names = names;
    this.#beyond = beyond;
    this.#authority = authority;
    this.#now = now;
  }

  static async open(now: () => number): Promise<Stage> {
    return new Stage(
      await NameServer.listen(),
      (await Promise.all(ELSEWHERE.map(webServer))).flat(),
      issue({ name: 'Demonstration authority', authority: true, fromDay: -400, untilDay: 400 }, now()),
      now,
    );
  }

  /** A certificate, signed by the stage's authority unless it is to sign itself. */
  certificate(wish: Omit<Wish, 'issuer' | 'fromDay' | 'untilDay'> & Partial<Wish> & { readonly selfSigned?: boolean }): Identity {
    const { selfSigned = false, ...rest } = wish;
    return issue({ fromDay: -30, untilDay: 60, ...rest, ...(selfSigned ? {} : { issuer: this.#authority }) }, this.#now());
  }

  /** Starts a server, on a free port unless one is named, and gives its port. */
  async serve(behaviour: Behaviour, port = 0): Promise<number> {
    const server = await MailServer.listen(behaviour, port);
    this.#servers.push(server);
    return server.port;
  }

  /** A port on which nobody listens. */
  async closedPort(): Promise<number> {
    const server = createServer();
    server.listen(0, HERE);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return port;
  }

  /** Announces the mail services of a domain, as SRV records (RFC 6186, RFC 8314 section 5.1). */
  publish(domain: string, host: string, settings: readonly Pick<Setting, 'service' | 'port' | 'encryption'>[]): void {
    this.#names.names.set(host, { A: [HERE] });
    this.#names.names.set(domain, { MX: [`10 ${host}`] });
    for (const { service, port, encryption } of settings)
      this.#names.names.set(`${SRV_NAMES[service]?.[encryption] ?? ''}._tcp.${domain}`, { SRV: [`0 1 ${port} ${host}`] });
  }

  /** The world the demonstration is looked at in: the stage's resolver and authority, and this computer's clocks. */
  world(signal: AbortSignal): World {
    const configuration = Configuration.parse({
      resolvers: [this.#names.place],
      referenceResolvers: [],
      referenceEndpoints: this.#beyond.map(placeOf),
      referenceWeb: '',
      referenceTime: this.#beyond.map((server) => `http://${placeOf(server)}/`),
      rdap: '',
      autoconfig: [],
    });
    return {
      vantage: 'this computer',
      configuration,
      roots: [this.#authority.certificatePem],
      environment: {},
      signal,
      now: this.#now,
      elapsed: () => performance.now(),
      random: () => Math.random(),
    };
  }

  close(): void {
    this.#names.close();
    for (const server of this.#beyond) server.close();
    for (const server of this.#servers) server.close();
  }
}

/** A web server on an address of its own; it answers nothing but the time (RFC 9110 section 6.6.1). */
async function webServer(address: string): Promise<readonly Server[]> {
  const server = createWebServer((_, response) => response.writeHead(204, { connection: 'close' }).end());
  const listening = once(server, 'listening');
  server.listen(0, address);
  try {
    await listening;
    return [server];
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRNOTAVAIL') return [];
    throw cause;
  }
}

function placeOf(server: Server): string {
  const { address, port } = server.address() as AddressInfo;
  return `${address}:${port}`;
}

const SRV_NAMES: Readonly<Partial<Record<Setting['service'], Readonly<Partial<Record<Setting['encryption'], string>>>>>> = {
  imap: { tls: '_imaps', starttls: '_imap' },
  submission: { tls: '_submissions', starttls: '_submission' },
};
