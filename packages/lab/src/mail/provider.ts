import type { CertificateAuthority, CertificateWish, Chain } from '../authority/certificate-authority.ts';
import type { Pair } from '../world/addresses.ts';
import type { Namespace } from '../world/namespace.ts';
import type { Script } from '../scripted/script.ts';
import type { Stage } from '../scripted/stage.ts';
import { Courier, type CourierWish } from './courier.ts';
import { Cyrus } from './cyrus.ts';
import { Dovecot, type AccountService } from './dovecot.ts';
import { ENTRANCES, type Entrance, type Protocol } from './entrances.ts';
import { Exim } from './exim.ts';
import { OpensslServer } from './openssl-server.ts';
import { Postfix } from './postfix.ts';
import type { TlsWish } from './tls-wish.ts';

const PROTOCOLS: readonly Protocol[] = ['imap', 'pop3', 'sieve', 'smtp', 'submission'];

/** A provider of mailboxes: Dovecot and Postfix on one host. */
export class Provider {
  readonly host: Namespace;
  readonly domain: string;
  readonly address: Pair;
  /** a second host of the same provider at which nothing listens until a script does */
  readonly oldAddress: Pair;
  readonly #authority: CertificateAuthority;
  readonly #stage: Stage;
  readonly #dovecot: Dovecot;
  readonly #postfix: Postfix;
  readonly #courier: Courier;
  readonly #cyrus: Cyrus;
  readonly #exim: Exim;
  readonly #openssl: readonly OpensslServer[];
  readonly #usual: Chain;
  readonly #chains = new Map<Protocol, Chain>();

  constructor(host: Namespace, domain: string, address: Pair, oldAddress: Pair, authority: CertificateAuthority, stage: Stage) {
    this.host = host;
    this.domain = domain;
    this.address = address;
    this.oldAddress = oldAddress;
    this.#authority = authority;
    this.#stage = stage;
    this.#usual = authority.chain(this.names);
    const chain = (protocol: Protocol): Chain => this.#chains.get(protocol) ?? this.#usual;
    this.#dovecot = new Dovecot(host, address, domain, chain);
    this.#postfix = new Postfix(host, address, domain, chain, this.#dovecot.authSocket);
    this.#courier = new Courier(host, address, domain, chain);
    this.#cyrus = new Cyrus(host, address, domain, chain);
    this.#exim = new Exim(host, address, domain, chain);
    this.#openssl = ([4, 6] as const).map((family) => new OpensslServer(host, address, family, () => chain('imap')));
  }

  /** The names its healthy certificate carries. */
  get names(): readonly string[] {
    return ['mail', 'imap', 'pop', 'smtp'].map((label) => `${label}.${this.domain}`);
  }

  /** Gives it another certificate; `on` limits that to some protocols. */
  certificate(wish: CertificateWish, on: readonly Protocol[] = PROTOCOLS): Chain {
    const chain = this.#authority.chain(this.names, wish);
    for (const protocol of on) this.#chains.set(protocol, chain);
    this.#dovecot.touch();
    this.#postfix.touch();
    return chain;
  }

  /** The certificate in use, for a scripted server that speaks TLS in its place. */
  chainOf(protocol: Protocol): Chain {
    return this.#chains.get(protocol) ?? this.#usual;
  }

  /** Nothing listens at these entrances any more: the kernel answers with a reset. */
  stop(...entrances: Entrance[]): void {
    for (const entrance of entrances) this.listen(entrance);
  }

  /** Only these entrances stay. */
  only(...entrances: Entrance[]): void {
    this.stop(...(Object.keys(ENTRANCES) as Entrance[]).filter((one) => !entrances.includes(one)));
  }

  /** Moves an entrance to other ports. */
  listen(entrance: Entrance, ...ports: number[]): void {
    (ENTRANCES[entrance].by === 'dovecot' ? this.#dovecot : this.#postfix).listen(entrance, ports);
    // it holds connections to the sign-in service that end with it
    if (ENTRANCES[entrance].by === 'dovecot') this.#postfix.touch();
  }

  /** Adds lines to the end of Dovecot's configuration, where they win. */
  dovecot(...lines: string[]): void {
    this.#dovecot.configure(...lines);
    // it holds connections to the sign-in service that end with it
    this.#postfix.touch();
  }

  /** Extra fields of ann's account in Dovecot: `nologin=y`, `allow_nets=192.0.2.99`; undefined: no account. `services` limits that. */
  account(fields: string | undefined, services?: readonly AccountService[]): void {
    this.#dovecot.account(fields, services);
    this.#postfix.touch();
  }

  /** Sets parameters of Postfix, for all or for one entrance. */
  postfix(settings: Readonly<Record<string, string>>, only?: Entrance): void {
    this.#postfix.configure(settings, only);
  }

  /** Cyrus takes the place of Dovecot; further lines of its imapd.conf. */
  cyrus(...settings: string[]): void {
    this.stop('imap', 'imaps', 'pop3', 'pop3s', 'sieve');
    this.#cyrus.enter(...settings);
  }

  /** Cyrus in the place of Dovecot, with an account and a mailbox for ann; further lines of its imapd.conf. */
  cyrusWithAccount(...settings: string[]): void {
    this.cyrus(...settings);
    this.#cyrus.account();
  }

  /** Courier takes the place of Dovecot for IMAP and POP3, with an account for ann. */
  courier(wish: CourierWish = {}): void {
    this.stop('imap', 'imaps', 'pop3', 'pop3s', 'sieve');
    this.#courier.enter(wish);
  }

  /** Exim takes the place of Postfix; further lines of its main configuration. */
  exim(...settings: string[]): void {
    this.stop('smtp', 'submission', 'submissions');
    this.#exim.enter(...settings);
  }

  /** Exim, which accepts these sign-ins, in its own language: `$auth1` is the name and `$auth2` the password. */
  eximAccepts(condition: string): void {
    this.exim();
    this.#exim.accept(condition);
  }

  /** Which TLS versions and ciphers its servers offer; `on` limits that to one of them. */
  tls(wish: TlsWish, on?: 'dovecot' | 'postfix'): void {
    if (on !== 'postfix') this.#dovecot.tls(wish);
    if (on !== 'dovecot') this.#postfix.tls(wish);
  }

  /** `openssl s_server` takes the place of whatever is at a port: TLS of any age (`'-tls1'`), no mail behind it. One port at a time. */
  openssl(port: number, ...options: string[]): void {
    this.#clear(port);
    for (const server of this.#openssl) server.enter(port, options);
  }

  /** A scripted server takes the place of whatever is at a port. `at` names another address of this host. */
  replaceWith(port: number, script: Script, at: Pair = this.address): void {
    if (at === this.address) this.#clear(port);
    this.#stage.play(at, port, script);
  }

  /** How many sign-ins its servers have counted so far; scripted ones count for themselves. */
  async signIns(): Promise<number> {
    const counts = await Promise.all([this.#dovecot, this.#courier, this.#exim].map((server) => server.signIns()));
    return counts.reduce((sum, one) => sum + one, 0);
  }

  async settle(): Promise<void> {
    await Promise.all([this.#dovecot.settle(), this.#postfix.settle()]);
    await Promise.all([this.#courier, this.#cyrus, this.#exim, ...this.#openssl].map((server) => server.settle()));
    await this.#stage.settle();
  }

  async reset(): Promise<void> {
    this.#chains.clear();
    await this.#stage.reset();
    await Promise.all([this.#courier, this.#cyrus, this.#exim, ...this.#openssl].map((server) => server.reset()));
    await Promise.all([this.#dovecot.reset(), this.#postfix.reset()]);
  }

  async halt(): Promise<void> {
    await Promise.all(
      [this.#dovecot, this.#postfix, this.#courier, this.#cyrus, this.#exim, ...this.#openssl].map((server) => server.halt()),
    );
  }

  #clear(port: number): void {
    for (const entrance of Object.keys(ENTRANCES) as Entrance[]) if (ENTRANCES[entrance].port === port) this.stop(entrance);
  }
}
