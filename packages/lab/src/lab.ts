import { randomBytes } from 'node:crypto';

import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CertificateAuthority } from './authority/certificate-authority.ts';
import { Client } from './client.ts';
import { NameSpace } from './dns/name-space.ts';
import { Resolver } from './dns/resolver.ts';
import { addAccounts } from './mail/accounts.ts';
import { Provider } from './mail/provider.ts';
import { intercept, type Interception } from './scripted/interception.ts';
import { Stage } from './scripted/stage.ts';
import { WebServer } from './web/web-server.ts';
import { ADDRESS, HOSTED, type HostName, type Pair } from './world/addresses.ts';
import { slowDown, type Cable } from './world/delay.ts';
import { Namespace } from './world/namespace.ts';
import { plumbAll, replumb, type Hosts } from './world/network.ts';
import { ownerMark, removeNamespaces, sweep } from './world/sweep.ts';

const NAMES: readonly HostName[] = ['client', 'router', 'core', 'resolver', 'authority', 'mail-a', 'mail-b', 'web'];

/**
 * A small Internet in network namespaces: a person's computer, a router, resolvers, name servers, two mail providers
 * and a web server, on documentation addresses, with no way out. One lab serves many scenarios, one after another:
 * verbs say what is wanted, `settle` makes it so, `reset` goes back to health.
 */
export class Lab {
  /** every lab of this process that is not yet removed, those still being built included */
  static readonly standing = new Set<Lab>();

  readonly prefix: string;
  readonly folder: string;
  readonly hosts: Hosts;
  readonly client: Client;
  /** the person's own router (home, office) */
  readonly router: Namespace;
  /** beyond it: the provider's network and everything else on the way */
  readonly core: Namespace;
  readonly dns: NameSpace;
  /** `local` is one on the person's own computer, at 127.0.0.1 and ::1; it runs only when started */
  readonly resolvers: {
    readonly one: Resolver;
    readonly two: Resolver;
    readonly referenceOne: Resolver;
    readonly referenceTwo: Resolver;
    readonly local: Resolver;
  };
  readonly mailA: Provider;
  readonly mailB: Provider;
  readonly web: WebServer;
  readonly authority = new CertificateAuthority();
  readonly address = ADDRESS;
  readonly #stages = new Map<Namespace, Stage>();
  readonly #afterwards: (() => Promise<void>)[] = [];

  private constructor(prefix: string) {
    this.prefix = prefix;
    this.folder = join(tmpdir(), prefix);
    this.hosts = Object.fromEntries(NAMES.map((name) => [name, new Namespace(prefix, name, this.folder)])) as unknown as Hosts;
    this.client = new Client(this.hosts.client, this.folder);
    this.router = this.hosts.router;
    this.core = this.hosts.core;
    this.dns = new NameSpace(this.hosts.authority);
    const anchor = async (): Promise<string> => (await this.dns.keys.of('')).dnskey;
    const resolver = (name: string, address: Pair): Resolver => new Resolver(this.hosts.resolver, name, address, anchor);
    this.resolvers = {
      one: resolver('one', ADDRESS.resolverOne),
      two: resolver('two', ADDRESS.resolverTwo),
      referenceOne: resolver('reference-one', ADDRESS.referenceOne),
      referenceTwo: resolver('reference-two', ADDRESS.referenceTwo),
      local: new Resolver(this.hosts.client, 'local', { v4: '127.0.0.1', v6: '::1' }, anchor, true),
    };
    this.mailA = new Provider(
      this.hosts['mail-a'],
      'example.org',
      ADDRESS.mailA,
      ADDRESS.mailAOld,
      this.authority,
      this.stage(this.hosts['mail-a']),
    );
    this.mailB = new Provider(
      this.hosts['mail-b'],
      'example.net',
      ADDRESS.mailB,
      ADDRESS.mailBOld,
      this.authority,
      this.stage(this.hosts['mail-b']),
    );
    this.web = new WebServer(this.hosts.web, this.authority);
  }

  /** Builds a healthy lab. Whatever a killed earlier run left is removed first. */
  static async open(): Promise<Lab> {
    await sweep();
    const lab = new Lab(`mmlab${randomBytes(3).toString('hex')}`);
    Lab.standing.add(lab);
    await mkdir(lab.folder);
    await chmod(lab.folder, 0o755);
    await writeFile(join(lab.folder, 'owner'), await ownerMark());
    await writeFile(join(lab.folder, 'root.pem'), lab.authority.trusted);
    try {
      await Promise.all(Object.values(lab.hosts).map((host) => host.create()));
      await Promise.all(Object.values(lab.hosts).map((host) => nameSettings(host)));
      await Promise.all([lab.mailA, lab.mailB].map(({ host }) => addAccounts(host)));
      await plumbAll(lab.hosts);
      await lab.settle();
      return lab;
    } catch (error) {
      await lab.close();
      throw error;
    }
  }

  /** Makes everything that verbs said so far real. The runner calls it after `breakIt`; call it yourself where order matters. */
  async settle(): Promise<void> {
    await Promise.all([
      this.client.settle(),
      this.dns.settle(),
      this.web.settle(),
      this.mailA.settle(),
      this.mailB.settle(),
      ...this.#resolvers().map((one) => one.settle()),
    ]);
    await Promise.all([...this.#stages.values()].map((stage) => stage.settle()));
  }

  /** How many sign-ins the servers that can tell have counted so far; two moments compared say how many a run made. */
  async signIns(): Promise<number> {
    const counts = await Promise.all([this.mailA, this.mailB, ...this.#stages.values()].map((one) => one.signIns()));
    return counts.reduce((sum, one) => sum + one, 0);
  }

  /** Back to health. */
  async reset(): Promise<void> {
    for (const undo of this.#afterwards.splice(0).toReversed()) await undo();
    this.authority.forgetRevoked();
    await Promise.all(Object.values(this.hosts).map((host) => host.flushRules()));
    await replumb(this.hosts);
    await Promise.all([...this.#stages.values()].map((stage) => stage.reset()));
    await Promise.all([this.client.reset(), this.dns.reset(), this.web.reset(), this.mailA.reset(), this.mailB.reset()]);
    await Promise.all(this.#resolvers().map((one) => one.reset()));
  }

  /** The scripted servers of a host. */
  stage(host: Namespace): Stage {
    const stage = this.#stages.get(host) ?? new Stage(host);
    this.#stages.set(host, stage);
    return stage;
  }

  /** A middle box on the way: see `Interception`. */
  async intercept(wish: Interception): Promise<void> {
    await intercept(this, wish);
  }

  /** Every round trip beyond the router takes so much longer. */
  async delay(roundTripMs: number, jitterMs = 0): Promise<void> {
    this.#afterwards.push(await slowDown(this.hosts, 'uplink', roundTripMs / 2, jitterMs / 2));
  }

  /** Every round trip to one host takes so much longer, from wherever it comes: `delayAt('authority', 300)` makes resolving slow. */
  async delayAt(host: Exclude<Cable, 'uplink'>, roundTripMs: number, jitterMs = 0): Promise<void> {
    this.#afterwards.push(await slowDown(this.hosts, host, roundTripMs / 2, jitterMs / 2));
  }

  /** So many per cent of packets are lost, in both directions; `where` narrows it in nft's words (`tcp dport 993`). */
  async loss(percent: number, where = ''): Promise<void> {
    await this.router.nft(`through ${where} numgen random mod 1000 < ${Math.round(percent * 10)} drop`);
  }

  /** Takes an address away from the host that has it: nobody answers there. */
  async vanish(address: Pair | string): Promise<void> {
    const wanted = typeof address === 'string' ? [address] : [address.v4, address.v6];
    for (const name of Object.keys(HOSTED) as (keyof typeof HOSTED)[])
      for (const { v4, v6 } of HOSTED[name])
        for (const [one, length] of [
          [v4, 32],
          [v6, 128],
        ] as const)
          if (wanted.includes(one)) await this.hosts[name].change(`addr del ${one}/${length} dev eth0`);
  }

  /** Registers what has to be undone by hand when the scenario ends. */
  afterwards(undo: () => Promise<void>): void {
    this.#afterwards.push(undo);
  }

  /** Removes the lab: processes, namespaces, folder. */
  async close(): Promise<void> {
    for (const stage of this.#stages.values()) stage.halt();
    await removeNamespaces(this.prefix);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    Lab.standing.delete(this);
  }

  #resolvers(): readonly Resolver[] {
    return Object.values(this.resolvers);
  }
}

/** Servers resolve names by the lab's own resolvers; the machine's are out of reach and would only cost time. */
async function nameSettings(host: Namespace): Promise<void> {
  await host.etc('resolv.conf', `nameserver ${ADDRESS.referenceOne.v4}\n`);
  await host.etc('hosts', '127.0.0.1 localhost\n::1 localhost\n');
  await host.etc('nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n');
}
