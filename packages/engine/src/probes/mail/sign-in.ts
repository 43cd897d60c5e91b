import { randomBytes } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { Secret } from '@mailmedic/contract/secret.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Outcome } from '@mailmedic/contract/look.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import { capabilitiesOf, imap } from '@mailmedic/wire/imap/dialogue.ts';
import { imapSignIn } from '@mailmedic/wire/imap/sign-in.ts';
import type { Conversation } from '@mailmedic/wire/line/conversation.ts';
import type { Offer } from '@mailmedic/wire/line/mail-protocol.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import type { Transcript } from '@mailmedic/wire/line/transcript.ts';
import { managesieveSignIn } from '@mailmedic/wire/managesieve/sign-in.ts';
import { pop3SignIn } from '@mailmedic/wire/pop3/sign-in.ts';
import { cutterFor } from '@mailmedic/wire/sasl/cut-out.ts';
import type { ChannelBinding } from '@mailmedic/wire/sasl/mechanism.ts';
import { signIn, type SignInFrames, type SignInReply } from '@mailmedic/wire/sasl/sign-in.ts';
import { smtpSignIn } from '@mailmedic/wire/smtp/sign-in.ts';
import { signInLimits } from './patience.ts';
import { answerText, brokenText, failureOf, words } from './told.ts';

const CAPABILITIES_MS = 6000;

/** What a sign-in needs to know of the connection that it is made in. */
export interface SignInAt {
  readonly talk: Conversation;
  readonly transcript: Transcript;
  readonly channel: TLSSocket;
  readonly offer: Offer;
  /** the server's greeting, where it was kept */
  readonly greeting?: string;
  readonly service: Service;
  readonly host: string;
  readonly port: number;
  readonly username: string;
  /** it has been refused at another service already, or hangs there */
  readonly again?: boolean;
  /** the same host has just accepted it for another service */
  readonly welcome?: boolean;
  /** name and secret go now */
  sent?(): void;
  /** aborted once the answer would tell nothing more */
  readonly enough?: AbortSignal;
  readonly secret: Secret;
  readonly kind: 'password' | 'token';
}

/** The part of a look's data that the sign-in itself gives. */
export type SignInSeen = Pick<
  SignIn,
  | 'kind'
  | 'mechanism'
  | 'offered'
  | 'loginDisabled'
  | 'attempted'
  | 'result'
  | 'status'
  | 'code'
  | 'text'
  | 'explained'
  | 'askedAfterMs'
  | 'unasked'
  | 'sentAway'
  | 'beforeProof'
> & {
  readonly outcome: Outcome;
  readonly because?: string;
  /** capabilities that were told with the answer */
  readonly capabilities?: readonly string[];
};

/** Signs in, once, inside an encrypted and verified channel. */
export async function signInAt(at: SignInAt): Promise<SignInSeen> {
  const { talk, transcript, channel, offer, service, host, port, username, secret, kind } = at;
  const cut = cutterFor(username, secret.reveal());
  transcript.cutOut(cut);
  const binding = channelBindingOf(channel, `${at.greeting ?? ''} ${offer.capabilities.join(' ')}`);
  const { askMs, answerMs } = signInLimits(at.again === true, at.enough !== undefined);
  const holdsBack = !at.welcome && mayHoldBack(at);
  let isSent = false;
  const sent = (): void => {
    isSent = true;
    at.sent?.();
  };
  const loginDisabled = offer.capabilities.includes('LOGINDISABLED');
  const done = await signIn(
    talk,
    FRAMES[service],
    {
      credentials: { username, kind, reveal: () => secret.reveal() },
      host,
      port,
      offered: offer.mechanisms,
      // who may hold everything back is asked first: so the wait before the question is told from the wait for the answer
      initialResponse: !holdsBack && (service !== 'imap' || offer.capabilities.includes('SASL-IR')),
      plainAllowed: plainAllowed(service, offer),
      ...(binding === undefined ? {} : { channelBinding: binding }),
      nonce: () => randomBytes(18),
    },
    { answerMs, ...(holdsBack ? { promptMs: askMs } : {}), sent, ...(at.enough === undefined ? {} : { enough: at.enough }) },
  );
  const offered = offer.mechanisms.map((name) => printable(name, 60));
  const known = { kind, offered, ...(loginDisabled ? { loginDisabled } : {}) };
  const { mechanism, told, fault } = done;
  if (mechanism === undefined)
    return { ...known, attempted: false, result: 'not-attempted', outcome: 'refused', because: noWay(offered, kind) };
  const explained = done.explained === undefined ? {} : { explained: printable(cut(done.explained), 500) };
  const prompted = done.askedAfterMs === undefined ? {} : { askedAfterMs: done.askedAfterMs };
  const early = done.beforeProof ? { beforeProof: true as const } : {};
  const tried = { ...known, mechanism, attempted: true, ...prompted, ...explained, ...early };
  if (fault !== undefined) return { ...tried, result: 'refused', outcome: 'malformed', because: fault, ...said(told, cut) };
  const failure = told && failureOf(told);
  if (failure) {
    const result = failure.outcome === 'silent' ? 'silent' : 'cut';
    const unasked = result === 'silent' && !isSent ? { unasked: true as const } : {};
    return { ...tried, ...unasked, ...failure, result, ...cutWords(brokenText(told), cut) };
  }
  const reply = told?.is === 'done' ? told.value : undefined;
  if (!reply?.ok)
    return {
      ...tried,
      result: 'refused',
      outcome: 'refused',
      because: `the server answered ${cut(answerText(reply))}`,
      ...said(told, cut),
    };
  const capabilities = capabilitiesIn(reply);
  const accepted = { ...tried, result: 'accepted', outcome: 'ok', status: reply.status } as const;
  if (service !== 'imap' || capabilities) return { ...accepted, ...(capabilities === undefined ? {} : { capabilities }) };
  const asked = await talk.run(imap.askCapabilities('', true), CAPABILITIES_MS);
  const inside = asked.is === 'done' ? asked.value : undefined;
  if (inside?.status !== 'BYE') return { ...accepted, capabilities: inside?.capabilities ?? [] };
  return sentAway(tried, inside, cut);
}

/** The name and the secret are right, and the server closes all the same at the first command: Courier says only then that IMAP is switched off. */
function sentAway(
  tried: Pick<SignInSeen, 'kind' | 'mechanism' | 'offered' | 'attempted'>,
  { status = 'BYE', code, text = '' }: Pick<Offer, 'status' | 'code' | 'text'>,
  cut: (text: string) => string,
): SignInSeen {
  return {
    ...tried,
    result: 'refused',
    sentAway: true,
    outcome: 'refused',
    because: `the server accepts the sign-in and then says ${cut(answerText({ status, text }))}`,
    ...cutWords(words({ status, text, ...(code === undefined ? {} : { code }) }), cut),
  };
}

const FRAMES: Readonly<Record<Service, SignInFrames>> = {
  imap: imapSignIn,
  pop3: pop3SignIn,
  submission: smtpSignIn,
  smtp: smtpSignIn,
  managesieve: managesieveSignIn,
};

/** Dovecot, and Postfix that may ask it: by what they call themselves, or by what they alone list before anybody has signed in. */
function mayHoldBack({ service, greeting = '', offer: { capabilities } }: SignInAt): boolean {
  if (/\b(?:dovecot|postfix)\b/i.test(greeting) || capabilities.some((one) => /^IMPLEMENTATION\b.*\bdovecot\b/i.test(one))) return true;
  if (service === 'imap') return capabilities.includes('LOGIN-REFERRALS');
  return service === 'submission' && capabilities.some((one) => /^ETRN\b/i.test(one));
}

/** LOGIN unless the server forbids it (RFC 9051 section 6.2.3); USER where it is listed, or nothing is (RFC 2449 section 6.3). */
function plainAllowed(service: Service, { capabilities, mechanisms }: Offer): boolean {
  if (service === 'imap') return !capabilities.includes('LOGINDISABLED');
  return capabilities.includes('USER') || mechanisms.length === 0;
}

/**
 * RFC 9266 with TLS 1.3, RFC 5929 section 3 before it. Cyrus holds on to the older kind, which TLS 1.3 does not have, so at
 * Cyrus nothing is bound there: a sound account would be refused.
 */
function channelBindingOf(channel: TLSSocket, software: string): ChannelBinding | undefined {
  if (channel.getProtocol() === 'TLSv1.3') {
    if (/\bcyrus\b/i.test(software)) return undefined;
    return { type: 'tls-exporter', data: channel.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0)) };
  }
  const data = channel.isSessionReused() ? undefined : channel.getFinished();
  return data === undefined ? undefined : { type: 'tls-unique', data };
}

function capabilitiesIn({ code, untagged = [] }: SignInReply): readonly string[] | undefined {
  if (code?.startsWith('CAPABILITY ')) return capabilitiesOf(code.slice('CAPABILITY '.length));
  const listed = untagged.findLast((text) => /^\* CAPABILITY /i.test(text));
  return listed === undefined ? undefined : capabilitiesOf(listed.slice('* CAPABILITY '.length));
}

function noWay(offered: readonly string[], kind: 'password' | 'token'): string {
  const has = offered.length === 0 ? 'no sign-in method' : offered.join(', ');
  return `the server offers ${has}, and none of it takes a ${kind}`;
}

function said(told: Awaited<ReturnType<typeof signIn>>['told'], cut: (text: string) => string): ReturnType<typeof words> {
  return told?.is === 'done' ? cutWords(words(told.value), cut) : {};
}

function cutWords({ status, code, text }: ReturnType<typeof words>, cut: (text: string) => string): ReturnType<typeof words> {
  return {
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code: cut(code) }),
    ...(text === undefined ? {} : { text: cut(text) }),
  };
}
