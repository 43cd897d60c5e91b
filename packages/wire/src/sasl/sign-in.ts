import type { Exchange } from '../line/exchange.ts';
import type { Told } from '../line/conversation.ts';
import type { Reply } from '../line/mail-protocol.ts';
import { chooseMechanism } from './choose.ts';
import type { ChannelBinding, Credentials, Mechanism, SaslExchange, SaslStep } from './mechanism.ts';

/** What a server says while a client signs in: it asks for more, or ends it. */
export type Answer = { readonly is: 'challenge'; readonly bytes: Uint8Array } | { readonly is: 'reply'; readonly reply: SignInReply };

export interface SignInReply extends Reply {
  /** untagged lines that came with it */
  readonly untagged?: readonly string[];
}

/** How one mail protocol carries a sign-in. */
export interface SignInFrames {
  /** begins a SASL exchange; `initial` goes with it where the server takes that */
  begin(mechanism: string, initial?: Uint8Array): Exchange<Answer>;
  /** answers a challenge */
  respond(bytes: Uint8Array): Exchange<Answer>;
  /** gives an exchange up (RFC 4422 section 3.5) */
  cancel(): Exchange<Answer>;
  /** the protocol's own way without SASL */
  readonly plain?: { readonly name: string; run(credentials: Credentials): Exchange<SignInReply> };
}

export interface SignInAsked {
  readonly credentials: Credentials;
  readonly host: string;
  readonly port: number;
  /** SASL mechanisms, upper case */
  readonly offered: readonly string[];
  readonly initialResponse: boolean;
  /** the protocol's own way may be used where no mechanism is shared */
  readonly plainAllowed: boolean;
  readonly channelBinding?: ChannelBinding;
  nonce(): Uint8Array;
}

export interface SignedIn {
  /** left out: nothing in common, nothing was sent */
  readonly mechanism?: string;
  readonly told?: Told<SignInReply>;
  /** how long the server let wait before it asked for anything, milliseconds; left out where everything was sent at once */
  readonly askedAfterMs?: number;
  /** the server broke the mechanism's rules, or did not prove that it knows the secret */
  readonly fault?: string;
  /** a method of several steps was refused at the first one: nothing that is made from the secret was sent yet (RFC 5802 section 5) */
  readonly beforeProof?: true;
  /** what the server explained in a challenge before it refused (RFC 7628 section 3.2.2) */
  readonly explained?: string;
}

/** How long the server is waited for, milliseconds. */
export interface SignInPatience {
  /** until it asks for what was not sent along; left out: as long as for the answer, and both together */
  readonly promptMs?: number;
  /** until it has answered everything that was sent */
  readonly answerMs: number;
  /** the name or the secret goes now */
  sent?(): void;
  /** ends the wait as the limit does */
  readonly enough?: AbortSignal;
}

/** Something that runs exchanges within a limit: a conversation. */
interface Talk {
  run<T>(exchange: Exchange<T>, timeoutMs: number, impatient?: undefined, enough?: AbortSignal): Promise<Told<T>>;
}

const MOST_ROUNDS = 10;

/** Signs in once, by the strongest way that both sides know (RFC 4422). Never a second time, whatever the answer is. */
export async function signIn(talk: Talk, frames: SignInFrames, asked: SignInAsked, patience: SignInPatience): Promise<SignedIn> {
  const { credentials, offered, channelBinding, plainAllowed } = asked;
  const mechanism = chooseMechanism(offered, credentials.kind, channelBinding);
  if (mechanism) return bySasl(talk, frames, mechanism, asked, patience);
  if (!frames.plain || !plainAllowed || credentials.kind !== 'password') return {};
  patience.sent?.();
  return {
    mechanism: frames.plain.name,
    told: await talk.run(frames.plain.run(credentials), patience.answerMs, undefined, patience.enough),
  };
}

async function bySasl(
  talk: Talk,
  frames: SignInFrames,
  mechanism: Mechanism,
  asked: SignInAsked,
  { promptMs, answerMs, sent, enough }: SignInPatience,
): Promise<SignedIn> {
  const began = performance.now();
  let until = began + (promptMs ?? answerMs);
  const limit = (): number => Math.max(0, until - performance.now());
  const { name } = mechanism;
  const exchange = mechanism.begin({ ...asked, nonce: () => asked.nonce() });
  let pending = asked.initialResponse ? undefined : exchange.initial;
  const isAllSaid = asked.initialResponse && exchange.initial !== undefined;
  if (isAllSaid) sent?.();
  let told = await talk.run(frames.begin(name, asked.initialResponse ? exchange.initial : undefined), limit(), undefined, enough);
  const isAsked = !isAllSaid && told.is === 'done' && told.value.is === 'challenge';
  const prompted = isAsked ? { askedAfterMs: Math.round(performance.now() - began) } : {};
  if (promptMs !== undefined) until = performance.now() + answerMs;
  if (isAsked) sent?.();
  let explained: string | undefined;
  let isProved = !name.startsWith('SCRAM-');
  for (let round = 0; told.is === 'done' && told.value.is === 'challenge'; round += 1) {
    const { bytes } = told.value;
    const step: SaslStep =
      round === MOST_ROUNDS
        ? { is: 'fault', because: 'the server went on asking' }
        : pending
          ? { is: 'say', bytes: pending }
          : await exchange.answer(bytes);
    isProved ||= pending === undefined;
    if (asked.credentials.kind === 'token' && !pending) explained = Buffer.from(bytes).toString('utf8').slice(0, 1000);
    pending = undefined;
    if (step.is === 'fault') {
      const ended = await talk.run(frames.cancel(), limit());
      return { mechanism: name, ...prompted, fault: step.because, ...replyOf(ended) };
    }
    told = await talk.run(frames.respond(step.bytes), limit(), undefined, enough);
  }
  const reply = replyOf(told);
  if (isBindingRefused(name, reply.told)) return { mechanism: name, ...prompted, ...reply, fault: BINDING_REFUSED };
  const unproved = isUnproved(exchange, reply.told) ? { fault: 'the server did not prove that it knows the password' } : {};
  const early = !isProved && reply.told?.is === 'done' && !reply.told.value.ok ? { beforeProof: true as const } : {};
  return { mechanism: name, ...prompted, ...reply, ...unproved, ...early, ...(explained === undefined ? {} : { explained }) };
}

const BINDING_REFUSED =
  'the server does not take this way of binding the sign-in to the encrypted channel, and has not judged the password';

/** RFC 5802 section 7: `unsupported-channel-binding-type`, `channel-bindings-dont-match`; Cyrus calls it a bad protocol. */
function isBindingRefused(mechanism: string, told: Told<SignInReply> | undefined): boolean {
  if (!mechanism.endsWith('-PLUS') || told?.is !== 'done' || told.value.ok) return false;
  return /channel[- ]?bindings?|bad protocol/i.test(told.value.text);
}

function isUnproved(exchange: SaslExchange, told: Told<SignInReply> | undefined): boolean {
  return exchange.isServerProved !== undefined && told?.is === 'done' && told.value.ok && !exchange.isServerProved();
}

function replyOf(told: Told<Answer>): { told?: Told<SignInReply> } {
  if (told.is !== 'done') return { told };
  return told.value.is === 'reply' ? { told: { is: 'done', value: told.value.reply } } : {};
}
