import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NameSpace } from '../dns/name-space.ts';
import { Resolver } from '../dns/resolver.ts';
import { addAccounts, NOBODY } from '../mail/accounts.ts';
import { ADDRESS } from '../world/addresses.ts';
import type { Dialogue } from '../scripted/script.ts';
import { Stage } from '../scripted/stage.ts';
import { demand } from '../world/requirements.ts';
import { Namespace } from '../world/namespace.ts';
import { ownerMark, removeNamespaces, sweep } from '../world/sweep.ts';
import type { HandedIn } from './hand-in.ts';
import type { Letter, SenderName } from './letter.ts';
import { NAMING, PLACES, SPARE } from './places.ts';
import { DovecotStore } from './servers/dovecot-store.ts';
import { MailingLists } from './servers/mailing-lists.ts';
import { eximServer } from './servers/exim-server.ts';
import { milter, milterAddress, type Milter } from './servers/milters.ts';
import { SpamAssassin } from './servers/spamassassin.ts';
import { rspamd, RSPAMD_MILTER } from './servers/rspamd.ts';
import { postgrey } from './servers/postgrey.ts';
import type { Program } from './servers/program.ts';
import { PostfixServer } from './servers/postfix-server.ts';
import { ReceivingPostfix } from './servers/receiving-postfix.ts';
import { ReceivingSendmail } from './servers/receiving-sendmail.ts';
import { sendmailServer } from './servers/sendmail-server.ts';
import { sendingSendmail } from './servers/sending-sendmail.ts';
import { OPENSMTPD_ACCOUNTS, opensmtpdServer } from './servers/opensmtpd-server.ts';
import { ReceivingOpensmtpd } from './servers/receiving-opensmtpd.ts';
import { sendingOpensmtpd } from './servers/sending-opensmtpd.ts';
import { ReceivingExim } from './servers/receiving-exim.ts';
import { sendingExim } from './servers/sending-exim.ts';
import { sendingPostfix, type Outgoing } from './servers/sending-postfix.ts';

const HAND_IN = fileURLToPath(new URL('hand-in.ts', import.meta.url));

interface Handed {
  readonly id: string;
  readonly by: SenderName;
  readonly letter: Letter;
}

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
  readonly dns: NameSpace;
  readonly resolver: Resolver;
  readonly postfix: ReceivingPostfix;
  /** mailboxes behind the receiving Postfix */
  readonly store: DovecotStore;
  readonly lists: MailingLists;
  readonly exim: ReceivingExim;
  readonly opensmtpd: ReceivingOpensmtpd;
  readonly sendmail: ReceivingSendmail;
  readonly #mail: string;
  readonly #domains: string[] = [];
  readonly #senders: Readonly<Record<SenderName, PostfixServer | Program>>;
  readonly #letters: Handed[] = [];
  readonly #rules: string[] = [];
  readonly #programs = new Map<string, Program>();
  readonly #stage: Stage;
  #spamAssassin: SpamAssassin | undefined;
  readonly #files = new Map<string, string>();
  #spare: number = SPARE.from;

  private constructor(prefix: string) {
    this.prefix = prefix;
    this.folder = join(tmpdir(), prefix);
    this.host = new Namespace(prefix, 'post', this.folder);
    this.#mail = join(this.folder, 'mail');
    this.dns = new NameSpace(this.host);
    this.resolver = new Resolver(this.host, 'resolver', ADDRESS.referenceOne, async () => (await this.dns.keys.of('')).dnskey);
    const around = { host: this.host, mailFolder: this.#mail, domain: (name: string, address?: string) => this.domain(name, address) };
    this.postfix = new ReceivingPostfix(around);
    this.store = new DovecotStore(this.host);
    this.lists = new MailingLists(this.host);
    this.postfix.daemon(this.lists.daemon);
    this.exim = new ReceivingExim(this.host);
    this.sendmail = new ReceivingSendmail(this.host);
    this.opensmtpd = new ReceivingOpensmtpd(this.host, (name) => this.domain(name));
    this.#senders = {
      postfix: new PostfixServer(this.host, PLACES.postfix.name, () => sendingPostfix(this.#mail, this.#domains, this.#outgoing())),
      exim: eximServer(this.host, PLACES.exim.name, () => sendingExim(this.#domains)),
      sendmail: sendmailServer(this.host, PLACES.sendmail.name, PLACES.sendmail.address, () => sendingSendmail(this.#domains)),
      opensmtpd: opensmtpdServer(this.host, PLACES.opensmtpd.name, PLACES.opensmtpd.address, () => sendingOpensmtpd(this.#domains)),
    };
    this.#stage = new Stage(this.host);
    this.#publish();
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

  /** Gives a domain a mail server at an address of its own, at which nobody listens so far; says the address. */
  domain(name: string, address: string = this.address()): string {
    this.dns.set(name, 'MX', `10 mx.${name}.`);
    this.dns.set(`mx.${name}`, 'A', address);
    return address;
  }

  /** An address at which nobody listens so far. */
  address(): string {
    if (this.#spare >= SPARE.until) throw new Error('the post office has no address left');
    return `${SPARE.network}${this.#spare++}`;
  }

  /** A further domain of the sender, whose bounces come back as all others do. */
  own(name: string, spf = 'v=spf1 ip4:198.51.100.0/24 -all'): string {
    if (this.#domains.includes(name)) return name;
    this.#domains.push(name);
    this.dns.set(name, 'MX', `10 ${PLACES.postfix.name}.`);
    this.dns.set(name, 'TXT', `"${spf}"`);
    return name;
  }

  /** A file below the folder of all mailboxes, such as a mailbox that is full already. */
  file(name: string, text: string): void {
    this.#files.set(name, text);
  }

  /** A domain of the sender that nobody else knows: its bounces come back, but it is in no name server. */
  internal(name: string): string {
    if (!this.#domains.includes(name)) this.#domains.push(name);
    return name;
  }

  /** A domain of the sender whose published mail server does not know the sender. */
  stranger(name: string): string {
    this.dns.set(name, 'MX', `10 ${PLACES.toPostfix.name}.`);
    return this.internal(name);
  }

  /** Nobody answers at an address, and nobody says so. */
  drop(address: string): void {
    this.#rules.push(`in ip daddr ${address} drop`);
  }

  /** A domain whose name server does not answer. */
  lame(name: string): void {
    this.dns.set(name, 'NS', `ns1.${name}.`);
    this.dns.set(`ns1.${name}`, 'A', this.address());
  }

  /** A scripted mail server, for what no real one can be brought to do. */
  scripted(address: string, dialogue: Dialogue): void {
    this.#stage.play([address], 25, dialogue);
  }

  /** rspamd before a Postfix; says the address at which it is asked. */
  rspamd(): string {
    demand('/usr/bin/rspamd');
    if (!this.#programs.has('rspamd')) this.#programs.set('rspamd', rspamd(this.host));
    return RSPAMD_MILTER;
  }

  /** A filter that checks who a message is from; says the address at which Postfix asks it. */
  milter(name: Milter): string {
    if (!this.#programs.has(name)) this.#programs.set(name, milter(this.host, name));
    return milterAddress(name);
  }

  /** SpamAssassin before a Postfix; says the address at which it is asked. */
  spamAssassin(): string {
    this.#spamAssassin ??= new SpamAssassin(this.host);
    for (const program of this.#spamAssassin.programs) this.#programs.set(program.what, program);
    return this.#spamAssassin.milter;
  }

  /** Greylisting for a Postfix; says the rule that asks for it. */
  postgrey(delaySeconds = 300): string {
    demand('/usr/sbin/postgrey');
    const port = 10_000 + delaySeconds;
    if (!this.#programs.has(`postgrey ${port}`)) this.#programs.set(`postgrey ${port}`, postgrey(this.host, port, delaySeconds));
    return `check_policy_service inet:127.0.0.1:${port}`;
  }

  /** Starts everything that verbs asked for. */
  async settle(): Promise<void> {
    for (const [name, text] of this.#files) {
      await writeFile(join(this.#mail, name), text);
      await chown(join(this.#mail, name), NOBODY, NOBODY);
    }
    await this.lists.write();
    await this.dns.settle();
    await this.resolver.settle();
    if (this.#rules.length > 0) await this.host.nft(...this.#rules);
    await Promise.all([...this.#servers().map((server) => server.settle()), ...this.#filters()]);
    await this.#stage.settle();
  }

  /** Lays a letter ready, and a mailbox for whatever comes back of it; says what it is known by. Before `settle`. */
  add(by: SenderName, letter: Letter): string {
    const id = `letter${this.#letters.length}`;
    this.#letters.push({ id, by, letter });
    return id;
  }

  /** Hands in all letters and waits until nothing is under way any more. */
  async send(): Promise<ReadonlyMap<string, Post>> {
    const handedIn = this.#letters.map(({ id, by, letter }) => written(id, PLACES[by].address, letter));
    const replies = JSON.parse(await this.host.must(process.execPath, [HAND_IN], { input: JSON.stringify(handedIn) })) as readonly string[];
    await this.#delivered();
    const delivered = await this.#arrived();
    const posts = await Promise.all(
      this.#letters.map(async ({ id }, index) => {
        const file = delivered.get(id);
        const post = { reply: replies[index] ?? '', returned: await this.returned(id), ...(file === undefined ? {} : { delivered: file }) };
        return [id, post] as const;
      }),
    );
    return new Map(posts);
  }

  /** Which letters lie in which files of the mailboxes at the other end. */
  async #arrived(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const folder of [join(this.#mail, 'to-postfix'), this.store.folder, this.exim.mail, this.opensmtpd.mail])
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile() || !/\/(new|cur)$/.test(entry.parentPath)) continue;
        const file = join(entry.parentPath, entry.name);
        const id = /^message-id: <(letter\d+)\./im.exec(await readFile(file, 'latin1'))?.[1];
        if (id !== undefined) found.set(id, file);
      }
    return found;
  }

  /** What has come back of a letter so far. */
  async returned(id: string): Promise<readonly string[]> {
    const folder = join(this.#mail, id, 'new');
    const files = await readdir(folder).catch(() => []);
    return files.toSorted().map((file) => join(folder, file));
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

  /** A filter that cannot be started fails those letters alone that need it. */
  #filters(): readonly Promise<void>[] {
    return [...this.#programs.values()].map((program) =>
      program
        .settle()
        .catch((error: unknown) => void process.stderr.write(`lab: ${error instanceof Error ? error.message : String(error)}\n`)),
    );
  }

  #servers(): readonly (PostfixServer | Program)[] {
    return [
      ...Object.values(this.#senders),
      this.postfix.server,
      this.store.server,
      this.exim.server,
      this.opensmtpd.server,
      this.sendmail.server,
    ];
  }

  #outgoing(): readonly Outgoing[] {
    return this.#letters.map(({ id, letter }) => ({ from: senderOf(id, letter), folder: id, letter }));
  }

  async #build(): Promise<void> {
    await mkdir(this.folder);
    await chmod(this.folder, 0o755);
    await writeFile(join(this.folder, 'owner'), await ownerMark());
    await mkdir(this.#mail);
    await chown(this.#mail, NOBODY, NOBODY);
    await this.host.create();
    await addAccounts(this.host, OPENSMTPD_ACCOUNTS);
    await this.host.etc('resolv.conf', `nameserver ${PLACES.resolver.address}\noptions trust-ad edns0\n`);
    await this.host.etc('hosts', '127.0.0.1 localhost\n');
    await this.host.etc('nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n');
    const own = Object.values(PLACES).map(({ address }) => address);
    const spare = Array.from({ length: SPARE.until - SPARE.from }, (_, index) => `${SPARE.network}${SPARE.from + index}`);
    const four = new Set([...own, ...spare, ...NAMING.map(({ v4 }) => v4)]);
    await this.host.ip([
      'link set lo up',
      ...[...four].map((address) => `addr add ${address}/32 dev lo`),
      ...NAMING.map(({ v6 }) => `addr add ${v6}/128 dev lo nodad`),
    ]);
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

  /** Waits until every queue has been empty for a moment. */
  async #delivered(limitMs = 45_000): Promise<void> {
    const until = performance.now() + limitMs;
    for (let empty = 0; empty < 3;) {
      const waiting = await this.#waiting();
      empty = waiting === 0 ? empty + 1 : 0;
      if (performance.now() > until) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async #waiting(): Promise<number> {
    const counts = await Promise.all(this.#servers().flatMap(({ queues, queued }) => queues.map((queue) => filesIn(queue, queued))));
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

async function filesIn(folder: string, named: RegExp): Promise<number> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && named.test(entry.name)).length;
  } catch (error) {
    // a folder that vanished while it was read held something a moment ago; one that was never made holds nothing
    return (error as NodeJS.ErrnoException).path === folder ? 0 : 1;
  }
}

function written(id: string, host: string, letter: Letter): HandedIn {
  const from = senderOf(id, letter);
  const head = [
    `From: Ann <${from}>`,
    `To: <${letter.to}>`,
    `Subject: ${letter.subject ?? 'Thursday'}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}.1@sender.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...(letter.headers ?? []),
  ];
  const text = `${head.join('\r\n')}\r\n\r\n${letter.body ?? 'Shall we meet on Thursday?\r\n\r\nAnn'}\r\n`;
  const filling = Math.max(0, (letter.octets ?? 0) - text.length);
  const message = text + `${'x'.repeat(70)}\r\n`.repeat(Math.ceil(filling / 72));
  return { host, from, mail: letter.mail ?? [], to: letter.to, rcpt: letter.rcpt ?? [], message, copies: letter.copies ?? 1 };
}

function senderOf(id: string, letter: Letter): string {
  return `ann+${id}@${letter.domain ?? 'sender.example'}`;
}
