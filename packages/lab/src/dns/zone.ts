/** One set of records of a zone model: a name and type with its data in presentation form. */
export interface RecordSet {
  readonly ttl: number;
  readonly data: readonly string[];
}

/** A zone as a scenario wants it. Names are absolute, lower case, without the final dot; the root is the empty text. */
export class Zone {
  readonly name: string;
  readonly #sets = new Map<string, RecordSet>();
  soa = { primary: '', serial: 2026112101, refresh: 3600, retry: 600, expire: 1_209_600, minimum: 300, ttl: 3600 };

  constructor(name: string) {
    this.name = name;
  }

  clone(): Zone {
    const copy = new Zone(this.name);
    for (const [key, value] of this.#sets) copy.#sets.set(key, value);
    copy.soa = { ...this.soa };
    return copy;
  }

  set(name: string, type: string, data: readonly string[], ttl = 300): void {
    this.#sets.set(`${name} ${type}`, { ttl, data });
  }

  get(name: string, type: string): RecordSet | undefined {
    return this.#sets.get(`${name} ${type}`);
  }

  /** Takes away one set, or everything at and below a name. */
  remove(name: string, type?: string): void {
    for (const key of Array.from(this.#sets.keys())) {
      const [owner = '', kind] = key.split(' ');
      if (type === undefined ? owner === name || owner.endsWith(`.${name}`) : owner === name && kind === type) this.#sets.delete(key);
    }
  }

  /** The zone file (RFC 1035 section 5). */
  text(): string {
    const { primary, serial, refresh, retry, expire, minimum, ttl } = this.soa;
    const lines = [
      `${dotted(this.name)} ${ttl} IN SOA ${dotted(primary)} hostmaster.${dotted(this.name === '' ? 'example' : this.name)} ${serial} ${refresh} ${retry} ${expire} ${minimum}`,
    ];
    for (const [key, { ttl: age, data }] of this.#sets) {
      const [owner = '', type = ''] = key.split(' ');
      for (const one of data) lines.push(`${dotted(owner)} ${age} IN ${type} ${one}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

export function dotted(name: string): string {
  return name === '' ? '.' : `${name}.`;
}
