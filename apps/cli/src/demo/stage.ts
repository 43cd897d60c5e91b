import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import type { World } from '@mailmedic/engine/probe.ts';
import { issue, type Identity, type Wish } from './certificate.ts';
import { MailServer, type Behaviour } from './mail-server.ts';
import { NameServer } from './name-server.ts';

const HERE = '127.0.0.1';
/** Another host, as far as a diagnosis can see. */
const ELSEWHERE = '127.0.0.2';

/**
 * The stage of the demonstration: a name server, mail servers and an authority for certificates, all on this
 * computer's loopback address, and a world that knows nothing else. Nothing leaves the computer.
 */
export class Stage {
  readonly #names: NameServer;
  /** stands for the internet beyond the network; none where this computer has one loopback address only (macOS) */
  readonly #beyond: Server | undefined;
  readonly #authority: Identity;
  readonly #servers: MailServer[] = [];
  readonly #now: () => number;

  private constructor(names: NameServer, beyond: Server | undefined, authority: Identity, now: () => number) {
    this.#names = names;
    this.#beyond = beyond;
    this.#authority = authority;
    this.#now = now;
  }

  static async open(now: () => number): Promise<Stage> {
    return new Stage(await NameServer.listen(), await listenElsewhere(), issue({ name: 'Demonstration authority', authority: true, fromDay: -400, untilDay: 400 }, now()), now);
  }

  /** A certificate, signed by the stage's authority unless it is to sign itself. */
  certificate(wish: Omit<Wish, 'issuer' | 'fromDay' | 'untilDay'> & Partial<Wish> & { readonly selfSigned?: boolean }): Identity {
    const { selfSigned = false, ...rest } = wish;
    return issue({ fromDay: -30, untilDay: 60, ...rest, ...(selfSigned ? {} : { issuer: this.#authority }) }, this.#now());
  }

  /** Starts a server and gives its port. */
  async serve(behaviour: Behaviour): Promise<number> {
    const server = await MailServer.listen(behaviour);
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
    for (const { service, port, encryption } of settings) this.#names.names.set(`${SRV_NAMES[service]?.[encryption] ?? ''}._tcp.${domain}`, { SRV: [`0 1 ${port} ${host}`] });
  }

  /** The world the demonstration is looked at in: the stage's resolver and authority, and this computer's clocks. */
  world(signal: AbortSignal): World {
    const configuration = Configuration.parse({
      resolvers: [this.#names.place],
      referenceResolvers: [],
      referenceEndpoints: this.#beyond ? [`${ELSEWHERE}:${(this.#beyond.address() as AddressInfo).port}`] : [],
      referenceWeb: '',
      referenceTime: [],
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
    this.#beyond?.close();
    for (const server of this.#servers) server.close();
  }
}

async function listenElsewhere(): Promise<Server | undefined> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).end());
  server.listen(0, ELSEWHERE);
  const end = await Promise.race([once(server, 'listening').then(() => 'listening'), once(server, 'error').then(() => 'unavailable')]).catch(() => 'unavailable');
  return end === 'listening' ? server : undefined;
}

const SRV_NAMES: Readonly<Partial<Record<Setting['service'], Readonly<Partial<Record<Setting['encryption'], string>>>>>> = {
  imap: { tls: '_imaps', starttls: '_imap' },
  submission: { tls: '_submissions', starttls: '_submission' },
};
