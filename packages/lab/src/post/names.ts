import { NameSpace } from '../dns/name-space.ts';
import type { Namespace } from '../world/namespace.ts';
import { PLACES, SPARE } from './places.ts';

/** The names and addresses of the post office: who has which domain, and what the name servers say of it. */
export class Names {
  readonly dns: NameSpace;
  readonly #ofSender: string[] = [];
  #spare: number = SPARE.from;

  constructor(host: Namespace) {
    this.dns = new NameSpace(host);
    this.#publish();
  }

  /** Domains of the sender beside sender.example, as far as they are known: their mail comes to the same server. */
  get ofSender(): readonly string[] {
    return this.#ofSender;
  }

  /** Gives a domain a mail server at an address of its own, at which nobody listens so far; says the address. */
  domain(name: string, address: string = this.address()): string {
    this.dns.set(name, 'MX', `10 mx.${name}.`);
    this.dns.set(`mx.${name}`, 'A', address);
    return address;
  }

  /** The address of the mail server of a domain. */
  exchanger(domain: string): string {
    const [, host = ''] = this.dns.get(domain, 'MX')[0]?.split(' ') ?? [];
    const [address] = this.dns.get(host.replace(/\.$/, ''), 'A');
    if (address === undefined) throw new Error(`${domain} has no mail server`);
    return address;
  }

  /** An address at which nobody listens so far. */
  address(): string {
    if (this.#spare >= SPARE.until) throw new Error('the post office has no address left');
    return `${SPARE.network}${this.#spare++}`;
  }

  /** A further domain of the sender, whose bounces come back as all others do. */
  own(name: string, spf = 'v=spf1 ip4:198.51.100.0/24 -all'): string {
    if (this.#ofSender.includes(name)) return name;
    this.dns.set(name, 'MX', `10 ${PLACES.postfix.name}.`);
    this.dns.set(name, 'TXT', `"${spf}"`);
    return this.internal(name);
  }

  /** A domain of the sender that nobody else knows: its bounces come back, but it is in no name server. */
  internal(name: string): string {
    if (!this.#ofSender.includes(name)) this.#ofSender.push(name);
    return name;
  }

  /** A domain of the sender whose published mail server does not know the sender. */
  stranger(name: string): string {
    this.dns.set(name, 'MX', `10 ${PLACES.toPostfix.name}.`);
    return this.internal(name);
  }

  /** A domain whose name server does not answer. */
  lame(name: string): void {
    this.dns.set(name, 'NS', `ns1.${name}.`);
    this.dns.set(`ns1.${name}`, 'A', this.address());
  }

  #publish(): void {
    for (const { name, address } of Object.values(PLACES)) {
      if (name === '') continue;
      this.dns.set(name, 'A', name === PLACES.disagreeing.name ? PLACES.postfix.address : address);
      this.dns.set(`${address.split('.').toReversed().join('.')}.in-addr.arpa`, 'PTR', `${name}.`);
    }
    for (const name of ['store', 'lists']) this.dns.set(`${name}.postfix.example`, 'MX', `10 ${PLACES.toPostfix.name}.`);
    this.dns.set('sender.example', 'MX', `10 ${PLACES.postfix.name}.`);
    this.dns.set('sender.example', 'TXT', '"v=spf1 ip4:198.51.100.0/24 -all"');
    for (const [domain, place] of [
      ['postfix.example', PLACES.toPostfix],
      ['exim.example', PLACES.toExim],
      ['opensmtpd.example', PLACES.toOpensmtpd],
      ['sendmail.example', PLACES.toSendmail],
    ] as const)
      this.dns.set(domain, 'MX', `10 ${place.name}.`);
  }
}
