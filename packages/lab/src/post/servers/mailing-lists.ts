import { chmod, chown, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOBODY } from '../../mail/accounts.ts';
import type { Namespace } from '../../world/namespace.ts';
import { demand } from '../../world/requirements.ts';
import { PLACES } from '../places.ts';

const FOLDERS = [
  'incoming', 'queue', 'queue/discarded', 'archive', 'subconf', 'unsubconf', 'bounce', 'control', 'moderation',
  'subscribers.d', 'digesters.d', 'nomailsubs.d', 'requeue',
]; // prettier-ignore

/** A mailing list: who gets its messages, and the switches of mlmmj (files in its folder `control`). */
export interface MailingList {
  readonly subscribers: readonly string[];
  readonly control?: Readonly<Record<string, string>>;
}

/** mlmmj behind the receiving Postfix: lists that pass on, hold back, or turn away. */
export class MailingLists {
  readonly #folder: string;
  readonly #lists = new Map<string, MailingList>();

  constructor(host: Namespace) {
    this.#folder = join(host.folder, 'lists.postfix.example');
  }

  /** The address of a new list. */
  list(list: MailingList): string {
    demand('/usr/bin/mlmmj-receive');
    const name = `list${this.#lists.size}`;
    this.#lists.set(name, list);
    return `${name}@lists.postfix.example`;
  }

  /** How Postfix hands a message to its list, as a line of master.cf. */
  get daemon(): string {
    return `mlmmj unix - n n - - pipe flags=ORhu user=nobody argv=/usr/bin/mlmmj-receive -F -L ${this.#folder}/\${user}/`;
  }

  /** Writes the folders of all lists. */
  async write(): Promise<void> {
    for (const [name, list] of this.#lists) await this.#writeList(name, list);
  }

  async #writeList(name: string, { subscribers, control = {} }: MailingList): Promise<void> {
    const folder = join(this.#folder, name);
    const files: Readonly<Record<string, string>> = {
      listaddress: `${name}@lists.postfix.example\n`,
      relayhost: `${PLACES.toPostfix.address}\n`,
      owner: 'owner@lists.postfix.example\n',
      delimiter: '+\n',
      customheaders: `List-Id: <${name}.lists.postfix.example>\nList-Post: <mailto:${name}@lists.postfix.example>\n`,
      ...control,
    };
    for (const part of FOLDERS) await mkdir(join(folder, part), { recursive: true });
    await cp('/usr/share/mlmmj/text.skel/en', join(folder, 'text'), { recursive: true });
    await writeFile(join(folder, 'subscribers.d', 'all'), subscribers.map((address) => `${address}\n`).join(''));
    for (const [switched, text] of Object.entries(files)) await writeFile(join(folder, 'control', switched), text);
    await writeFile(join(folder, 'index'), '0\n');
    for (const part of ['.', ...FOLDERS, 'index', 'subscribers.d/all']) await chown(join(folder, part), NOBODY, NOBODY);
    await chmod(folder, 0o755);
  }
}
