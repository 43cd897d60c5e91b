import type { TLSSocket } from 'node:tls';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Conversation } from '@mailmedic/wire/line/conversation.ts';
import type { Greeting, Offer } from '@mailmedic/wire/line/mail-protocol.ts';
import { rulesAt } from '../rules.ts';
import { mailboxAt } from '../mailbox.ts';
import { senderAt } from '../sender.ts';
import { signInAt, type SignInAt } from '../sign-in.ts';
import type { Part, Visit } from './visit.ts';

interface Inside {
  readonly talk: Conversation;
  readonly channel: TLSSocket;
  readonly offer: Offer;
  readonly greeting?: Greeting | undefined;
}

/** Signs in when that is wished for, safe, and this connection's turn; then looks at what lies behind. */
export async function enterAccount(visit: Visit, { talk, channel, offer, greeting }: Inside): Promise<void> {
  const { service, host, port, encryption, signIn } = visit.input;
  const { credentials, turns } = visit.world;
  if (!signIn || !credentials || !turns) return;
  if (!visit.verified || visit.assuming !== undefined) return withhold(visit, `the certificate of ${host} is not trusted`);
  if (greeting?.status === 'PREAUTH') return withhold(visit, 'the server signs in by itself');
  if (service === 'smtp' && offer.mechanisms.length === 0) return withhold(visit, 'the server takes mail without a sign-in here');
  const place = { service, host, port, encryption };
  const turn = await turns.take(place);
  if (turn.is === 'made-elsewhere') return;
  if (turn.is === 'withheld') return withhold(visit, turn.because);
  const { username, again = false, welcome = false, enough } = turn;
  const part = visit.begin();
  const at = {
    talk,
    transcript: visit.transcript,
    channel,
    offer,
    greeting: visit.greeting,
    service,
    host,
    port,
    username,
    again,
    welcome,
    sent: () => turns.sent(place),
    ...(enough === undefined ? {} : { enough }),
    ...credentials,
  };
  const capabilities = await tried(visit, at, part).finally(() => turns.done(place));
  if (capabilities !== 'refused') await lookBehind(visit, at, capabilities);
}

/** Says why nothing secret was sent here. */
export function withhold(visit: Visit, why: string): void {
  const { signIn } = visit.input;
  const { credentials } = visit.world;
  if (!signIn || !credentials) return;
  visit.report({
    probe: 'mail/sign-in',
    step: 'sign-in',
    ...visit.place(visit.begin()),
    subject: { kind: 'account', name: signIn.username },
    outcome: 'unlooked',
    because: `${why}, so the ${credentials.kind} was not sent for ${visit.input.service === 'submission' || visit.input.service === 'smtp' ? 'sending' : 'reading'}`,
    data: { ...signInData(visit, signIn.username), offered: [], attempted: false, result: 'not-attempted', waitedMs: 0 },
  });
}

/** Signs in and reports it; what the server then offers, where it says so. */
async function tried(visit: Visit, at: SignInAt, part: Part): Promise<readonly string[] | undefined | 'refused'> {
  const { username } = at;
  const { outcome, because, capabilities, ...seen } = await signInAt(at);
  visit.report({
    probe: 'mail/sign-in',
    step: 'sign-in',
    ...visit.place(part),
    subject: { kind: 'account', name: username },
    outcome,
    ...why(because),
    data: { ...signInData(visit, username), ...seen, waitedMs: Math.round(visit.since(part)) },
  });
  return outcome === 'ok' ? capabilities : 'refused';
}

/** What only who has signed in can see: rules, mailbox, and whether the sender address may be used. */
async function lookBehind(visit: Visit, at: SignInAt, capabilities: readonly string[] | undefined): Promise<void> {
  const part = visit.begin();
  const about = { ...visit.where(), username: at.username, ...visit.named() };
  const mailbox = { kind: 'mailbox' as const, name: at.username };
  if (at.service === 'managesieve') {
    const { outcome, because, ...seen } = await rulesAt(at);
    const place = { ...visit.place(part), subject: mailbox };
    visit.report({ probe: 'mail/rules', step: 'mailbox', ...place, outcome, ...why(because), data: { ...about, ...seen } });
    return;
  }
  const box = await mailboxAt(at, capabilities);
  if (box) {
    const { outcome, because, ...seen } = box;
    const place = { ...visit.place(part), subject: mailbox };
    visit.report({ probe: 'mail/mailbox', step: 'mailbox', ...place, outcome, ...why(because), data: { ...about, ...seen } });
    return;
  }
  const sender = visit.input.signIn?.sender ?? '';
  const sent = at.service === 'submission' && isPlainAddress(sender) ? await senderAt(at, sender) : undefined;
  if (!sent) return;
  const { outcome, because, ...seen } = sent;
  const place = { ...visit.place(part), subject: { kind: 'account' as const, name: at.username } };
  visit.report({ probe: 'mail/sender', step: 'mailbox', ...place, outcome, ...why(because), data: { ...about, sender, ...seen } });
}

function signInData(
  visit: Visit,
  username: string,
): Pick<SignIn, 'service' | 'host' | 'address' | 'port' | 'encryption' | 'username' | 'kind' | 'greeting' | 'dialogue'> {
  const kind = visit.world.credentials?.kind ?? 'password';
  return { ...visit.where(), username, kind, greeting: visit.greeting, ...visit.named() };
}

function why(because: string | undefined): { because?: string } {
  return because === undefined ? {} : { because };
}

/** Fit for an SMTP command as it is: no control characters, no brackets, ASCII. */
function isPlainAddress(address: string): boolean {
  return /^[\x21-\x3b\x3d\x3f-\x7e]+@[a-z0-9.-]+$/i.test(address);
}
