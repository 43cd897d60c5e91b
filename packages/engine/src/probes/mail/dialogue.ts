import type { TLSSocket } from 'node:tls';
import type { Socket } from 'node:net';
import type { Line, Outcome } from '@mailmedic/contract/look.ts';
import type { MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import type { Hello } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Encryption, Service } from '@mailmedic/contract/settings.ts';
import { Conversation, type Told } from '@mailmedic/wire/line/conversation.ts';
import { say } from '@mailmedic/wire/line/exchange.ts';
import type { Greeting, MailProtocol, Offer } from '@mailmedic/wire/line/mail-protocol.ts';
import { printableBytes } from '@mailmedic/wire/line/printable.ts';
import { Transcript } from '@mailmedic/wire/line/transcript.ts';
import { openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { shakeHands, type Handshake } from '@mailmedic/wire/tls/handshake.ts';
import { defineProbe, type Seen, type World } from '../../probe.ts';
import { connectSeen, endpointText, isBrokenOff } from '../tcp/connect.ts';
import { clientNameFor } from './client-name.ts';
import { greetingSeen } from './greeting.ts';
import { AFTER_POKE_MS, GREETING_MS, HANDSHAKE_MS, HURRIED_CONNECT_MS, HURRIED_MS, limitOf, REPLY_MS } from './patience.ts';
import { protocolFor } from './protocol.ts';
import { rulesAt } from './rules.ts';
import { mailboxAt, senderAt, signInAt, type SignInAt } from './sign-in.ts';
import { answerText, brokenText, failureOf, offerData, words } from './told.ts';

export interface DialogueInput {
  readonly service: Service;
  /** as configured or published; may be an address literal */
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly encryption: Encryption;
  readonly hello?: Hello;
  /** EHLO argument; left out = the address literal of our end */
  readonly clientName?: string;
  /** wait for each answer no longer than this, and for the connection accordingly, instead of as long as a slow server may take */
  readonly patienceMs?: number;
  /** a sign-in may be made here, if its turn comes: the name it would be made with, and the address that mail is sent from */
  readonly signIn?: { readonly username: string; readonly sender: string };
  readonly purpose: TcpConnect['purpose'];
}

/** Talks with a mail service from the connection to its capabilities over the encrypted channel, as a mail client does before it signs in. */
export default defineProbe<DialogueInput>({
  id: 'mail/dialogue',
  doing: (input) => `Talking to ${endpointText(input)}`,
  key: ({ service, host, address, port, encryption, hello = 'default', clientName = '' }) =>
    `${service} ${host} ${address} ${port} ${encryption} ${hello} ${clientName}`,
  occupies: ({ address }) => address,
  hurried: (input) => ({ ...input, patienceMs: Math.min(input.patienceMs ?? HURRIED_MS, HURRIED_MS) }),

  async look(input, world, report) {
    const dialogue = new Dialogue(input, world, report);
    await dialogue.run();
  },
});

class Dialogue {
  readonly #input: DialogueInput;
  readonly #world: World;
  readonly #report: (seen: Seen) => void;
  readonly #protocol: MailProtocol;
  readonly #transcript: Transcript;
  readonly #id: string;
  #clientName: string;
  #assuming: string | undefined;
  /** a finished handshake not yet reported: TLS 1.3 tells of a missing client certificate only afterwards (RFC 8446 section 4.4.2.4) */
  #handshake: { readonly made: Handshake; readonly part: Part } | undefined;
  #encrypted = false;
  /** the server's greeting, which often names its software */
  #greeting = '';
  /** the certificate is one that a careful client accepts for this host */
  #verified = false;
  #connectedAtMs = 0;
  #connectMs = 0;

  constructor(input: DialogueInput, world: World, report: (seen: Seen) => void) {
    this.#input = input;
    this.#world = world;
    this.#report = (seen) => {
      // once the run has ended, broken connections are our own doing
      if (!world.signal.aborted) report(seen);
    };
    this.#protocol = protocolFor(input.service);
    this.#transcript = new Transcript(() => world.elapsed());
    this.#id = `${endpointText(input)} ${input.address} ${Math.round(world.elapsed() * 10)}`;
    this.#clientName = input.clientName ?? '';
  }

  async run(): Promise<void> {
    const { address, port, encryption, clientName } = this.#input;
    const startedAtMs = this.#world.now();
    const { connectMs } = this.#world.configuration.timeouts;
    const connection = await openConnection({
      address,
      port,
      timeoutMs: this.#input.patienceMs === undefined ? connectMs : Math.min(connectMs, HURRIED_CONNECT_MS),
      signal: this.#world.signal,
    });
    if (connection.is === 'aborted') return;
    this.#connectMs = connection.elapsedMs;
    this.#connectedAtMs = this.#world.elapsed();
    this.#report(connectSeen(this.#input, connection, startedAtMs));
    if (isBrokenOff(connection)) this.#reportBrokenOff();
    if (connection.is !== 'connected') return;

    const { socket, localAddress } = connection;
    this.#clientName = clientName ?? clientNameFor(localAddress);
    const abort = (): void => void socket.destroy();
    this.#world.signal.addEventListener('abort', abort, { once: true });
    try {
      if (encryption === 'tls') await this.#encryptedFromTheStart(socket);
      else await this.#plainAtFirst(socket);
    } finally {
      this.#world.signal.removeEventListener('abort', abort);
    }
  }

  /** The connection went before anything could be said or heard. */
  #reportBrokenOff(): void {
    this.#report({
      probe: 'mail/greeting',
      step: 'greet',
      ...this.#place(this.#begin()),
      outcome: 'cut',
      because: 'the connection was broken off',
      data: { ...this.#where(), encrypted: false, text: '', waitedMs: 0, ...this.#named() },
    });
  }

  async #encryptedFromTheStart(socket: Socket): Promise<void> {
    const channel = await this.#encrypt(socket);
    if (!channel) return;
    const talk = new Conversation(channel, this.#transcript);
    const greeting = await this.#greet(talk);
    const offer = greeting && (await this.#capabilities(talk, greeting));
    if (offer && !offer.ends) await this.#signIn(talk, offer, channel, greeting);
    this.#end(talk, greeting !== undefined);
  }

  async #plainAtFirst(socket: Socket): Promise<void> {
    const talk = new Conversation(socket, this.#transcript);
    const greeting = await this.#greet(talk);
    const offer = greeting && (await this.#capabilities(talk, greeting));
    if (offer && !offer.ends && this.#input.encryption === 'plain') this.#withhold('the settings ask for no encryption');
    if (!offer || offer.ends || this.#input.encryption === 'plain') return this.#end(talk, greeting !== undefined);
    if (!(await this.#startTls(talk, offer))) return this.#end(talk, true);

    const channel = await this.#encrypt(socket, talk.release());
    if (!channel) return;
    const inside = new Conversation(channel, this.#transcript);
    const within = await this.#capabilities(inside);
    if (within && !within.ends) await this.#signIn(inside, within, channel, greeting);
    this.#end(inside, true);
  }

  async #greet(talk: Conversation): Promise<Greeting | undefined> {
    const part = this.#begin();
    const patienceMs = this.#limit(GREETING_MS);
    let told = await talk.run(this.#protocol.greeting(), patienceMs, isBinary);
    let silentFirst = false;
    if (told.is === 'silent' && told.partial.length === 0) {
      silentFirst = true;
      this.#transcript.add('note', `nothing within ${Math.round(patienceMs / 100) / 10} s; something is said to see what answers`);
      told = await talk.run(this.#afterPoke(), AFTER_POKE_MS, isBinary);
    }
    if (this.#refusedAfterHandshake(told)) return undefined;
    const { outcome, because, ...said } = greetingSeen(told, silentFirst, this.#input.service);
    this.#report({
      probe: 'mail/greeting',
      step: 'greet',
      ...this.#place(part),
      outcome,
      ...(because === undefined ? {} : { because }),
      data: {
        ...this.#where(),
        encrypted: this.#encrypted,
        ...said,
        waitedMs: Math.round(this.#world.elapsed() - part.elapsedMs),
        ...this.#named(),
      },
    });
    this.#greeting = said.text;
    return outcome === 'ok' && told.is === 'done' ? told.value : undefined;
  }

  *#afterPoke(): ReturnType<MailProtocol['greeting']> {
    yield* say(
      this.#input.service === 'submission' || this.#input.service === 'smtp' ? `EHLO ${this.#clientName}` : this.#protocol.farewell,
    );
    return yield* this.#protocol.greeting();
  }

  async #capabilities(talk: Conversation, greeting?: Greeting): Promise<Offer | undefined> {
    const part = this.#begin();
    const told: Told<Offer> = greeting?.offer
      ? { is: 'done', value: greeting.offer }
      : await talk.run(this.#protocol.askCapabilities(this.#clientName, this.#encrypted), this.#limit(REPLY_MS));
    if (this.#refusedAfterHandshake(told)) return undefined;
    const failure = failureOf(told);
    const offer = told.is === 'done' ? told.value : undefined;
    // POP3 servers need not know CAPA (RFC 2449 section 5)
    const refused = offer !== undefined && !offer.listed && this.#input.service !== 'pop3';
    this.#report({
      probe: 'mail/capabilities',
      step: 'capabilities',
      ...this.#place(part),
      ...(failure ?? (refused ? { outcome: 'refused', because: `the server answered ${answerText(offer)}` } : { outcome: 'ok' })),
      data: {
        ...this.#where(),
        stage: this.#encrypted ? 'encrypted' : 'plain',
        ...offerData(offer),
        ...brokenText(told),
        ...this.#named(),
      },
    });
    return failure || refused ? undefined : offer;
  }

  /** Signs in when that is wished for, safe, and this connection's turn; then looks at what lies behind. */
  async #signIn(talk: Conversation, offer: Offer, channel: TLSSocket, greeting?: Greeting): Promise<void> {
    const { service, host, port, encryption } = this.#input;
    const { credentials, turns } = this.#world;
    if (!this.#input.signIn || !credentials || !turns) return;
    if (!this.#verified || this.#assuming !== undefined) return this.#withhold(`the certificate of ${host} is not trusted`);
    if (greeting?.status === 'PREAUTH') return this.#withhold('the server signs in by itself');
    if (service === 'smtp' && offer.mechanisms.length === 0) return this.#withhold('the server takes mail without a sign-in here');
    const turn = await turns.take({ service, host, port, encryption });
    if (turn.is === 'made-elsewhere') return;
    if (turn.is === 'withheld') return this.#withhold(turn.because);
    const { username } = turn;
    const part = this.#begin();
    const at = { talk, transcript: this.#transcript, channel, offer, service, host, port, username, ...credentials };
    const capabilities = await this.#tried(at, part).finally(() => turns.done());
    if (capabilities !== 'refused') await this.#behind(at, capabilities);
  }

  /** Signs in and reports it; what the server then offers, where it says so. */
  async #tried(at: SignInAt, part: Part): Promise<readonly string[] | undefined | 'refused'> {
    const { username } = at;
    const { outcome, because, capabilities, ...seen } = await signInAt(at);
    this.#report({
      probe: 'mail/sign-in',
      step: 'sign-in',
      ...this.#place(part),
      subject: { kind: 'account', name: username },
      outcome,
      ...(because === undefined ? {} : { because }),
      data: { ...this.#signInData(username), ...seen, waitedMs: Math.round(this.#world.elapsed() - part.elapsedMs) },
    });
    return outcome === 'ok' ? capabilities : 'refused';
  }

  async #behind(at: SignInAt, capabilities: readonly string[] | undefined): Promise<void> {
    const part = this.#begin();
    const about = { ...this.#where(), username: at.username, ...this.#named() };
    if (at.service === 'managesieve') {
      const { outcome, because, ...seen } = await rulesAt(at);
      const why = because === undefined ? {} : { because };
      const subject = { kind: 'mailbox' as const, name: at.username };
      this.#report({ probe: 'mail/rules', step: 'mailbox', ...this.#place(part), subject, outcome, ...why, data: { ...about, ...seen } });
      return;
    }
    const box = await mailboxAt(at, capabilities);
    if (box) {
      const { outcome, because, ...seen } = box;
      const why = because === undefined ? {} : { because };
      const subject = { kind: 'mailbox' as const, name: at.username };
      this.#report({ probe: 'mail/mailbox', step: 'mailbox', ...this.#place(part), subject, outcome, ...why, data: { ...about, ...seen } });
      return;
    }
    const sender = this.#input.signIn?.sender ?? '';
    const tried = at.service === 'submission' && isPlainAddress(sender) ? await senderAt(at, sender) : undefined;
    if (!tried) return;
    const { outcome, because, ...seen } = tried;
    const why = because === undefined ? {} : { because };
    const subject = { kind: 'account' as const, name: at.username };
    this.#report({
      probe: 'mail/sender',
      step: 'mailbox',
      ...this.#place(part),
      subject,
      outcome,
      ...why,
      data: { ...about, sender, ...seen },
    });
  }

  /** Says why nothing secret was sent here. */
  #withhold(why: string): void {
    const { signIn } = this.#input;
    const { credentials } = this.#world;
    if (!signIn || !credentials) return;
    this.#report({
      probe: 'mail/sign-in',
      step: 'sign-in',
      ...this.#place(this.#begin()),
      subject: { kind: 'account', name: signIn.username },
      outcome: 'unlooked',
      because: `${why}, so the ${credentials.kind} was not sent`,
      data: { ...this.#signInData(signIn.username), offered: [], attempted: false, result: 'not-attempted', waitedMs: 0 },
    });
  }

  #signInData(
    username: string,
  ): Pick<SignIn, 'service' | 'host' | 'address' | 'port' | 'encryption' | 'username' | 'kind' | 'greeting' | 'dialogue'> {
    const kind = this.#world.credentials?.kind ?? 'password';
    return { ...this.#where(), username, kind, greeting: this.#greeting, ...this.#named() };
  }

  /** True when the server lets TLS begin. Not offered, it is asked for all the same: the answer tells a server without from one whose offer was taken out on the way. */
  async #startTls(talk: Conversation, offer: Offer): Promise<boolean> {
    const part = this.#begin();
    const told = await talk.run(this.#protocol.startTls(), this.#limit(REPLY_MS));
    const reply = told.is === 'done' ? told.value : undefined;
    const offered = offer.starttls || (!offer.listed && reply?.ok === true);
    const failure = failureOf(told);
    const verdict: { outcome: Outcome; because?: string } = !offered
      ? { outcome: 'refused', because: 'the server does not offer STARTTLS' }
      : (failure ?? (reply?.ok ? { outcome: 'ok' } : { outcome: 'refused', because: `the server refuses STARTTLS: ${answerText(reply)}` }));
    this.#report({
      probe: 'mail/starttls',
      step: 'encrypt',
      ...this.#place(part),
      ...verdict,
      data: {
        ...this.#where(),
        stage: 'plain',
        ...offerData(offer),
        starttlsOffered: offered,
        ...(reply === undefined ? {} : words(reply)),
        ...brokenText(told),
        ...this.#named(),
      },
    });
    if (!offered && reply?.ok) this.#assuming ??= 'STARTTLS although it is not offered';
    return reply?.ok === true;
  }

  /** `leftover` is what came in plain text after the word to begin: it must not count as said within TLS (CVE-2011-0411, RFC 3207 section 6). */
  async #encrypt(socket: Socket, leftover?: Buffer): Promise<TLSSocket | undefined> {
    const part = this.#begin();
    if (leftover && leftover.length > 0)
      this.#transcript.add('note', `discarded what was sent before encryption began: ${printableBytes(leftover, 200)}`);
    const { host, hello = 'default' } = this.#input;
    const made = await shakeHands({ socket, host, hello, roots: this.#world.roots, timeoutMs: this.#limit(HANDSHAKE_MS) });
    if (!made.channel) {
      this.#reportHandshake(made, part);
      return undefined;
    }
    this.#transcript.add('note', `${made.seen.protocol ?? 'TLS'} agreed with ${made.seen.cipher ?? 'an unknown cipher'}`);
    this.#handshake = {
      made,
      part: { ...part, durationMs: this.#world.elapsed() - part.elapsedMs, lines: this.#transcript.since(part.mark) },
    };
    this.#encrypted = true;
    this.#verified = made.outcome === 'ok';
    return made.channel;
  }

  /** Reports a finished handshake as soon as what follows shows that the server accepts it; true when it does not. */
  #refusedAfterHandshake(told: Told<unknown>): boolean {
    if (!this.#handshake) return false;
    const { made, part } = this.#handshake;
    this.#handshake = undefined;
    const alert = told.is === 'cut' ? /^alert (\w+)$/.exec(told.error ?? '')?.[1] : undefined;
    if (alert === undefined) {
      this.#reportHandshake(made, part);
      if (made.outcome === 'denied') this.#assuming = 'an unverified certificate';
      return false;
    }
    this.#reportHandshake(
      {
        ...made,
        outcome: 'refused',
        because: `the server refused with the alert ${alert}`,
        seen: { ...made.seen, alert, alertFrom: 'them' },
      },
      part,
    );
    return true;
  }

  #reportHandshake({ outcome, because, seen }: Handshake, part: Part): void {
    const { service, host, address, port, encryption } = this.#input;
    this.#report({
      probe: 'tls/handshake',
      step: 'encrypt',
      ...this.#place(part),
      outcome,
      ...(because === undefined ? {} : { because }),
      data: { ...seen, host, address, port, service, entrance: encryption === 'tls' ? 'tls' : 'starttls', dialogue: this.#id },
    });
  }

  #limit(mostMs: number): number {
    const goneMs = this.#world.elapsed() - this.#connectedAtMs;
    return limitOf({ mostMs, goneMs, connectMs: this.#connectMs, patienceMs: this.#input.patienceMs });
  }

  #begin(): Part {
    return { mark: this.#transcript.mark(), startedAtMs: this.#world.now(), elapsedMs: this.#world.elapsed() };
  }

  #place(part: Part): Pick<Seen, 'subject' | 'target' | 'startedAtMs' | 'durationMs' | 'transcript' | 'assuming'> {
    const { host, address, port } = this.#input;
    return {
      subject: { kind: 'endpoint', name: host, address, port },
      target: endpointText({ host, port }),
      startedAtMs: part.startedAtMs,
      durationMs: part.durationMs ?? this.#world.elapsed() - part.elapsedMs,
      transcript: part.lines ?? this.#transcript.since(part.mark),
      ...(this.#assuming === undefined ? {} : { assuming: this.#assuming }),
    };
  }

  #where(): Pick<MailGreeting, 'service' | 'host' | 'address' | 'port' | 'encryption'> {
    const { service, host, address, port, encryption } = this.#input;
    return { service, host, address, port, encryption };
  }

  #named(): { dialogue: string; clientName?: string } {
    return { dialogue: this.#id, ...(this.#input.clientName === undefined ? {} : { clientName: this.#input.clientName }) };
  }

  #end(talk: Conversation, polite: boolean): void {
    talk.close(polite ? this.#protocol.farewell : undefined);
  }
}

interface Part {
  readonly mark: { readonly index: number; readonly atMs: number };
  readonly startedAtMs: number;
  readonly elapsedMs: number;
  readonly durationMs?: number;
  readonly lines?: readonly Line[];
}

/** Fit for an SMTP command as it is: no control characters, no brackets, ASCII. */
function isPlainAddress(address: string): boolean {
  return /^[\x21-\x3b\x3d\x3f-\x7e]+@[a-z0-9.-]+$/i.test(address);
}

/** TLS records and telnet commands never end with a line feed; there is nothing to wait for. */
function isBinary(partial: Buffer): boolean {
  const first = partial[0];
  return first !== undefined && ((first >= 0x14 && first <= 0x17) || first === 0xff || first === 0x00);
}
