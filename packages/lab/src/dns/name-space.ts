import { ADDRESS } from '../world/addresses.ts';
import type { Namespace } from '../world/namespace.ts';
import { delegate, healthyZones } from './healthy-zones.ts';
import { NameServer, type NameServerName } from './name-server.ts';
import { ZoneKeys, type Signing } from './signing.ts';
import type { Zone } from './zone.ts';

type Second = 'ns1' | 'ns2';

/**
 * The lab's name space: zones with their signatures, and the servers that give them. Verbs change a model; `settle`
 * writes, signs and reloads what differs. A change goes to both name servers unless `at` names one.
 */
export class NameSpace {
  readonly servers: Readonly<Record<NameServerName, NameServer>>;
  readonly keys: ZoneKeys;
  #zones = healthyZones();
  readonly #own = new Map<Second, Map<string, Zone>>();
  readonly #signing = new Map<string, Signing>();
  readonly #tampered = new Map<string, { name: string; type: string; data: string }>();
  readonly #ds = new Map<string, 'none' | 'wrong'>();
  readonly #lame = new Set<string>();
  readonly #written = new Map<string, { readonly from: string; readonly text: string }>();

  constructor(host: Namespace) {
    this.keys = new ZoneKeys(host.folder);
    this.servers = {
      root: new NameServer(host, 'root', ADDRESS.root, () => this.#files('root')),
      ns1: new NameServer(host, 'ns1', ADDRESS.ns1, () => this.#files('ns1')),
      ns2: new NameServer(host, 'ns2', ADDRESS.ns2, () => this.#files('ns2')),
    };
  }

  /** Sets one record set: `set('mail.example.org', 'A', '192.0.2.9')`. */
  set(name: string, type: string, data: string | readonly string[], options: { ttl?: number; at?: Second } = {}): void {
    for (const zone of this.#editable(name, type, options.at)) zone.set(name, type, typeof data === 'string' ? [data] : data, options.ttl);
  }

  /** Takes away one record set, or everything at and below a name. */
  remove(name: string, type?: string, options: { at?: Second } = {}): void {
    for (const zone of this.#editable(name, type ?? 'A', options.at)) zone.remove(name, type);
  }

  /** Changes the numbers of a zone's SOA. */
  soa(zone: string, numbers: Partial<Zone['soa']>, options: { at?: Second } = {}): void {
    for (const one of this.#editable(zone, 'SOA', options.at)) Object.assign(one.soa, numbers);
  }

  /** The current data of a record set. */
  get(name: string, type: string): readonly string[] {
    return this.#zones.get(this.#zoneOf(name, type))?.get(name, type)?.data ?? [];
  }

  /** Adds a delegated, signed zone served by ns1 and ns2. */
  zone(name: string): Zone {
    const zone = delegate(this.#zones, name);
    this.#touchAll();
    return zone;
  }

  /** Removes a zone and its delegation altogether: the domain does not exist. */
  forget(name: string): void {
    this.#zones.delete(name);
    for (const own of this.#own.values()) own.delete(name);
    for (const zone of this.#zones.values()) zone.remove(name);
    this.#touchAll();
  }

  /** How a zone is signed. `tampered` swaps one record's data after signing. */
  sign(zone: string, signing: Signing, tamper?: { name: string; type: string; data: string }): void {
    this.#signing.set(zone, signing);
    if (tamper) this.#tampered.set(zone, tamper);
    this.#touchAll();
  }

  /** What the parent says of the zone's key: `wrong` another key's hash, `none` nothing (the zone counts as unsigned). */
  ds(zone: string, state: 'none' | 'wrong'): void {
    this.#ds.set(zone, state);
    this.#touchAll();
  }

  /** A server that the delegation names does not have the zone: it answers REFUSED. */
  lame(server: Second, zone: string): void {
    this.#lame.add(`${server} ${zone}`);
    this.servers[server].touch();
  }

  /** A name server's process ends. */
  stop(...servers: NameServerName[]): void {
    for (const server of servers) this.servers[server].stop();
  }

  async settle(): Promise<void> {
    await Promise.all(Object.values(this.servers).map((server) => server.settle()));
  }

  async reset(): Promise<void> {
    this.#zones = healthyZones();
    this.#own.clear();
    this.#signing.clear();
    this.#tampered.clear();
    this.#ds.clear();
    this.#lame.clear();
    await Promise.all(Object.values(this.servers).map((server) => server.reset()));
  }

  async halt(): Promise<void> {
    await Promise.all(Object.values(this.servers).map((server) => server.halt()));
  }

  #editable(name: string, type: string, at: Second | undefined): readonly Zone[] {
    const zoneName = this.#zoneOf(name, type);
    const zone = this.#zones.get(zoneName);
    if (!zone) throw new Error(`the lab has no zone for ${name}`);
    if (at === undefined) {
      this.#touchAll();
      return [zone, ...[...this.#own.values()].flatMap((own) => own.get(zoneName) ?? [])];
    }
    this.servers[at].touch();
    const own = this.#own.get(at) ?? new Map<string, Zone>();
    this.#own.set(at, own);
    const copy = own.get(zoneName) ?? zone.clone();
    own.set(zoneName, copy);
    return [copy];
  }

  #zoneOf(name: string, type: string): string {
    const labels = name.split('.');
    for (let from = type === 'DS' ? 1 : 0; from <= labels.length; from++) {
      const candidate = labels.slice(from).join('.');
      if (this.#zones.has(candidate)) return candidate;
    }
    return '';
  }

  #touchAll(): void {
    for (const server of Object.values(this.servers)) server.touch();
  }

  async #files(server: NameServerName): Promise<ReadonlyMap<string, string>> {
    const names = [...this.#zones.keys()].filter((name) =>
      server === 'root' ? !name.includes('.') : name.includes('.') && !this.#lame.has(`${server} ${name}`),
    );
    const texts = await Promise.all(names.map((name) => this.#file(server, name)));
    return new Map(names.map((name, index) => [name, texts[index] ?? '']));
  }

  async #file(server: NameServerName, name: string): Promise<string> {
    const model = (server === 'root' ? undefined : this.#own.get(server)?.get(name)) ?? this.#zones.get(name);
    if (!model) throw new Error(`the lab has no zone ${name}`);
    const zone = model.clone();
    for (const child of this.#zones.keys())
      if (child !== '' && child !== name && (child.includes('.') ? child.slice(child.indexOf('.') + 1) : '') === name)
        await this.#sayKeyOf(zone, child);
    const signing = this.#signing.get(name) ?? 'good';
    const tamper = this.#tampered.get(name);
    const from = `${signing} ${JSON.stringify(tamper)} ${zone.text()}`;
    const known = this.#written.get(`${server} ${name}`);
    if (known?.from === from) return known.text;
    const text = await this.keys.signed(zone, signing, tamper);
    this.#written.set(`${server} ${name}`, { from, text });
    return text;
  }

  async #sayKeyOf(parent: Zone, child: string): Promise<void> {
    const state = this.#ds.get(child);
    if (state === 'none') return;
    const { ds } = await this.keys.of(child);
    parent.set(child, 'DS', [state === 'wrong' ? ds.replace(/[0-9a-f]{8}$/i, '00000000') : ds], 3600);
  }
}
