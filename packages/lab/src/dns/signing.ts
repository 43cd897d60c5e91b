import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '../world/command.ts';
import { dotted, type Zone } from './zone.ts';

/**
 * How a zone is signed. `expired`: every signature ran out a week ago. `tampered`: a record was changed after signing.
 * `future`: signatures begin next week. `none`: unsigned (with its DS still in the parent, unless that is taken away).
 */
export type Signing = 'good' | 'expired' | 'tampered' | 'future' | 'none';

/** One signing key per zone (DNSSEC algorithm 13), made by ldns and kept while the lab stands. */
export class ZoneKeys {
  readonly #folder: string;
  readonly #keys = new Map<string, Promise<{ readonly path: string; readonly ds: string; readonly dnskey: string }>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(zone: string): Promise<{ readonly path: string; readonly ds: string; readonly dnskey: string }> {
    const known = this.#keys.get(zone);
    if (known) return known;
    const made = this.#make(zone);
    this.#keys.set(zone, made);
    return made;
  }

  /** The signed zone file. `tamper` names the record set whose data is swapped after signing. */
  async signed(zone: Zone, signing: Signing, tamper?: { name: string; type: string; data: string }): Promise<string> {
    if (signing === 'none') return zone.text();
    const { path } = await this.of(zone.name);
    const folder = join(this.#folder, 'signing');
    await mkdir(folder, { recursive: true });
    const plain = join(folder, `${zone.name || 'root'}-${Math.random().toString(36).slice(2)}`);
    await writeFile(plain, zone.text());
    const [from, until] = signing === 'expired' ? [-40, -7] : signing === 'future' ? [7, 40] : [-7, 60];
    await must('ldns-signzone', ['-i', day(from), '-e', day(until), '-o', zone.name || '.', '-f', `${plain}.signed`, plain, path]);
    const text = await readFile(`${plain}.signed`, 'utf8');
    return signing === 'tampered' && tamper ? swap(text, tamper) : text;
  }

  async #make(zone: string): Promise<{ readonly path: string; readonly ds: string; readonly dnskey: string }> {
    const folder = join(this.#folder, 'keys');
    await mkdir(folder, { recursive: true });
    const name = (await must('ldns-keygen', ['-k', '-a', 'ECDSAP256SHA256', '-r', '/dev/urandom', zone || '.'], { cwd: folder })).trim();
    const path = join(folder, name);
    const ds = (await readFile(`${path}.ds`, 'utf8')).trim();
    const dnskey = (await readFile(`${path}.key`, 'utf8')).trim();
    return { path, ds: ds.slice(ds.search(/\bDS\b/) + 2).trim(), dnskey };
  }
}

function swap(text: string, { name, type, data }: { name: string; type: string; data: string }): string {
  const line = new RegExp(`^(${dotted(name).replaceAll('.', '\\.')}\\s+\\d+\\s+IN\\s+${type}\\s+).*$`, 'm');
  if (!line.test(text)) throw new Error(`the zone has no ${type} of ${name} to tamper with`);
  return text.replace(line, `$1${data}`);
}

function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 19).replace(/[-:T]/g, '');
}
