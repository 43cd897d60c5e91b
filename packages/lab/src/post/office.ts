import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resolver } from '../dns/resolver.ts';
import { NOBODY } from '../mail/accounts.ts';
import type { Dialogue } from '../scripted/script.ts';
import { Stage } from '../scripted/stage.ts';
import { ADDRESS } from '../world/addresses.ts';
import type { Namespace } from '../world/namespace.ts';
import { ownerMark, removeNamespaces, sweep } from '../world/sweep.ts';
import { Filters } from './filters.ts';
import { buildHost, PostHost } from './host.ts';
import type { Letter, SenderName } from './letter.ts';
import { lettersBelow, messagesIn } from './mailboxes.ts';
import { Names } from './names.ts';
import { PLACES } from './places.ts';
import { allDelivered } from './queues.ts';
import { DovecotStore } from './servers/dovecot-store.ts';
import { MailingLists } from './servers/mailing-lists.ts';
import type { PostfixServer } from './servers/postfix-server.ts';
import type { Program } from './servers/program.ts';
import { ReceivingExim } from './servers/receiving-exim.ts';
import { ReceivingOpensmtpd } from './servers/receiving-opensmtpd.ts';
import { ReceivingPostfix } from './servers/receiving-postfix.ts';
import { ReceivingSendmail } from './servers/receiving-sendmail.ts';
import { LATE_BY_SECONDS, sendingServers } from './servers/sending.ts';
import { type Occasion, senderOf, written } from './written.ts';

const HAND_IN = fileURLToPath(new URL('hand-in.ts', import.meta.url));

/** What became of a letter: what the sending server said at once, and every message that came back. */
export interface Post {
  readonly reply: string;
  /** files, the earliest first */
  readonly returned: readonly string[];
  /** the file into which the letter was delivered at the other end */
  readonly delivered?: string;
}

/**
 * A post office: servers that send, servers that refuse in every way they know, and the names they look up, all on one
 * host with an address each. Verbs arrange refusals, letters are handed in all at once, and what comes back is kept.
 */
export class PostOffice {
  static readonly standing = new Set<PostOffice>();

  readonly prefix: string;
  readonly folder: string;
  readonly host: Namespace;
  readonly names: Names;
  readonly filters: Filters;
  readonly postfix: ReceivingPostfix;
  /** mailboxes behind the receiving Postfix */
  readonly store: DovecotStore;
  readonly lists: MailingLists;
  readonly exim: ReceivingExim;
  readonly opensmtpd: ReceivingOpensmtpd;
  readonly sendmail: ReceivingSendmail;
  readonly #mail: string;
  readonly #resolver: Resolver;
  readonly #sending: ReturnType<typeof sendingServers>;
  readonly #stage: Stage;
  readonly #letters: { readonly id: string; readonly by: SenderName; readonly letter: Letter }[] = [];
  readonly #rules: string[] = [];
  readonly #files = new Map<string, string>();

  private constructor(prefix: string) {
    this.prefix = prefix;
    this.folder = join(tmpdir(), prefix);
    this.host = new PostHost(prefix, 'post', this.folder);
    this.#mail = join(this.folder, 'mail');
    this.names = new Names(this.host);
    this.filters = new Filters(this.host);
    this.#resolver = new Resolver(this.host, 'resolver', ADDRESS.referenceOne, async () => (await this.names.dns.keys.of('')).dnskey);
    this.postfix = new ReceivingPostfix(this.host, this.#mail, this.names);
    this.store = new DovecotStore(this.host);
    this.lists = new MailingLists(this.host);
    this.postfix.daemon(this.lists.daemon);
    this.exim = new ReceivingExim(this.host);
    this.sendmail = new ReceivingSendmail(this.host);
    this.opensmtpd = new ReceivingOpensmtpd(this.host, this.names);
    this.#sending = sendingServers(this.host, this.#mail, this.names.ofSender, () =>
      this.#letters.map(({ id, letter }) => ({ from: senderOf(id, letter), folder: id, letter })),
    );
    this.#stage = new Stage(this.host);
  }

  /** An empty post office: nothing runs until `settle`. */
  static async open(): Promise<PostOffice> {
    await sweep();
    const post = new PostOffice(`mmlab${randomBytes(3).toString('hex')}`);
    PostOffice.standing.add(post);
    try {
      await post.#build();
      return post;
    } catch (error) {
      await post.close();
      throw error;
    }
  }

  /** A file below the folder of all mailboxes, such as a mailbox that is full already. */
  file(name: string, text: string): void {
    this.#files.set(name, text);
  }

  /** Nobody answers at an address, and nobody says so. */
  drop(address: string): void {
    this.#rules.push(`in ip daddr ${address} drop`);
  }

  /** A scripted mail server, for what no real one can be brought to do. */
  scripted(address: string, dialogue: Dialogue): void {
    this.#stage.play([address], 25, dialogue);
  }

  /** Lays a letter ready, and a mailbox for whatever comes back of it; says what it is known by. Before `settle`. */
  add(by: SenderName, letter: Letter): string {
    const id = `letter${this.#letters.length}`;
    this.#letters.push({ id, by, letter });
    return id;
  }

  /** Starts everything that verbs asked for. */
  async settle(): Promise<void> {
    for (const [name, text] of this.#files) {
      await writeFile(join(this.#mail, name), text);
      await chown(join(this.#mail, name), NOBODY, NOBODY);
    }
    await this.lists.write();
    await this.names.dns.settle();
    await this.#resolver.settle();
    if (this.#rules.length > 0) await this.host.nft(...this.#rules);
    await Promise.all([...this.#servers.map((server) => server.settle()), this.filters.settle()]);
    await this.#stage.settle();
  }

  /** Hands in all letters and waits until nothing is under way any more. */
  async send(): Promise<ReadonlyMap<string, Post>> {
    const handedIn = this.#letters.map(({ id, by, letter }) => written(id, this.#occasion(by, letter), letter));
    const replies = JSON.parse(await this.host.must(process.execPath, [HAND_IN], { input: JSON.stringify(handedIn) })) as readonly string[];
    await allDelivered(this.#servers);
    const delivered = await lettersBelow([join(this.#mail, 'to-postfix'), this.store.folder, this.exim.mail, this.opensmtpd.mail]);
    const posts = await Promise.all(
      this.#letters.map(async ({ id }, index) => {
        const file = delivered.get(id);
        const post = {
          reply: replies[index] ?? '',
          returned: await messagesIn(join(this.#mail, id)),
          ...(file === undefined ? {} : { delivered: file }),
        };
        return [id, post] as const;
      }),
    );
    return new Map(posts);
  }

  /** What its servers wrote down, by the name of each. */
  async logs(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const entry of await readdir(this.host.folder, { withFileTypes: true }))
      for (const name of entry.isDirectory() ? ['log', 'mail.log', 'mainlog', 'paniclog'] : []) {
        const text = await readFile(join(this.host.folder, entry.name, name), 'utf8').catch(() => '');
        if (text !== '') found.set(entry.name, (found.get(entry.name) ?? '') + text);
      }
    return found;
  }

  /** Removes the post office: processes, namespace, folder. */
  async close(): Promise<void> {
    this.#stage.halt();
    await removeNamespaces(this.prefix);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    PostOffice.standing.delete(this);
  }

  /** The late server runs only where a letter is to be late. */
  get #servers(): readonly (PostfixServer | Program)[] {
    const { late, ...sending } = this.#sending;
    const receiving = [this.postfix, this.store, this.exim, this.opensmtpd, this.sendmail];
    return [
      ...Object.values(sending),
      ...(this.#letters.some(({ by }) => by === 'late') ? [late] : []),
      ...receiving.map(({ server }) => server),
    ];
  }

  #occasion(by: SenderName, { to }: Letter): Occasion {
    const { person, forger } = PLACES;
    // a forger has no server for it, and goes to the recipient's
    if (by === 'forger') return { host: this.names.exchanger(to.slice(to.lastIndexOf('@') + 1)), client: forger.address, agoMs: 0 };
    return { host: PLACES[by].address, client: person.address, agoMs: by === 'late' ? LATE_BY_SECONDS * 1000 : 0 };
  }

  async #build(): Promise<void> {
    await mkdir(this.folder);
    await chmod(this.folder, 0o755);
    await writeFile(join(this.folder, 'owner'), await ownerMark());
    await mkdir(this.#mail);
    await chown(this.#mail, NOBODY, NOBODY);
    await buildHost(this.host);
  }
}
