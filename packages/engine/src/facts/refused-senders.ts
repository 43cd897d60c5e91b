import type { Look } from '@mailmedic/contract/look.ts';
import type { Sender } from '@mailmedic/contract/looks/sign-in.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import { MISUSE } from '@mailmedic/knowledge/lexicon/states.ts';
import { ACCOUNT as OF_ACCOUNT } from '@mailmedic/knowledge/lexicon/things.ts';
import { withoutMarks } from '@mailmedic/knowledge/lexicon/without-marks.ts';
import { meaningOf as messageMeaningOf } from '@mailmedic/knowledge/replies/delivery/meaning.ts';
import { strangersCheck, type StrangersCheck } from '@mailmedic/knowledge/replies/strangers.ts';
import { readSending, REFUSED_WITHOUT_REASON } from '@mailmedic/knowledge/replies/sending.ts';
import { normalised } from '@mailmedic/message/reply/normalised.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite, found, type Finding, type Found } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import type { SignInDetail } from './sign-in.ts';
import { meaningOf } from './sign-in-refusals.ts';

/** Why an account that has signed in may not hand over mail: who it is, how much it sent, from where, or the server itself. */
type Why = 'sender' | 'auth/account-disabled' | 'auth/rate-limited' | 'auth/protocol-disabled' | 'stranger' | 'place' | 'service';

/** A sender that was refused after an accepted sign-in. */
export interface RefusedSender {
  readonly look: Look<Sender>;
  readonly why: Why;
  /** the server's own words, in one line */
  readonly said: string;
  /** how long to wait, where the server says */
  readonly wait?: string;
  /** what it asks of this computer as it does of strangers */
  readonly asks?: StrangersCheck;
}

/** The senders on the path that were refused, each with what the reply means. */
export function refusedSenders(evidence: Evidence): readonly RefusedSender[] {
  return evidence.fact(computeRefused);
}

/** Finds a cause of the account by what the server says when mail is to be handed over: it lets people in and lets none send. */
export function judgeSenders(evidence: Evidence, meaning: Why): readonly Finding<SignInDetail>[] {
  return refusedSenders(evidence)
    .filter(({ why }) => why === meaning)
    .map((sender) => senderFound(sender, 'likely'));
}

/** What is found by one refused sender. */
export function senderFound({ look, said, wait }: RefusedSender, certainty: Certainty): Found<SignInDetail> {
  const { host, port, service, username } = look.data;
  return found({
    subject: look.subject,
    certainty,
    impact: 'blocks',
    accountsFor: [look.id],
    evidence: [cite(look, `${host} accepts the sign-in of ${username} and then answers to its sender address: "${said}"`)],
    affects: [{ service: service as Service, host, port }],
    detail: { host, service, username, kind: 'password', said, sending: true, ...(wait === undefined ? {} : { wait }) },
  });
}

function computeRefused(evidence: Evidence): readonly RefusedSender[] {
  return evidence
    .of('mail/sender')
    .filter(({ role, outcome }) => role === 'path' && outcome === 'refused')
    .map((look) => {
      const { status = '', text = '' } = look.data;
      const said = `${status} ${text.split(/\\n|\n/, 1)[0] ?? ''}`.trim().slice(0, 200);
      return { look, said, ...whyOf(look.data) };
    });
}

function whyOf({ status = '', code, text: written = '', host, refusedAt }: Sender): Pick<RefusedSender, 'why' | 'wait' | 'asks'> {
  const text = withoutMarks(written);
  const asks = strangersCheck(text);
  // the sign-in counts for nothing where it is asked by which name, and on which list somebody is
  if (asks !== undefined && asks !== 'network') return { why: 'stranger', asks };
  const { tooMuch, stopped, notGiven } = readSending(text);
  if ((SENDER.test(text) && !MAY_NOT.test(text) && !notGiven) || BAD_SENDER.test(code ?? '')) return { why: 'sender' };
  // the sign-in counts for nothing: strangers get this answer (RFC 5321 section 3.6.2)
  if (isForStrangers(refusedAt, text)) return { why: 'auth/protocol-disabled' };
  const { meaning, wait } = meaningOf({ status, text, host, greeting: '', ...(code === undefined ? {} : { code }) });
  const limited = { why: 'auth/rate-limited' as const, ...(wait === undefined ? {} : { wait }) };
  if (tooMuch && !MISUSED.test(text)) return limited;
  if (stopped && MISUSED.test(text) && OWN.test(text)) return { why: 'auth/account-disabled' };
  if (asks !== undefined) return { why: 'stranger', asks };
  // a list of domains names the sender's
  if (PLACE.test(text)) return { why: 'place' };
  // whose sending was stopped for what was sent has a case to settle, and no plan to change
  if ((MAY_NOT.test(text) || ACCOUNT.test(text) || stopped) && MISUSED.test(text)) return { why: 'auth/account-disabled' };
  if (notGiven || (meaning === 'auth/protocol-disabled' && MAY_NOT.test(text))) return { why: 'auth/protocol-disabled' };
  // nobody tries passwords here: what is locked is sending
  if (meaning === 'auth/account-disabled' || meaning === 'auth/account-locked') return { why: 'auth/account-disabled' };
  if (meaning === 'auth/rate-limited') return limited;
  const means = meantOfMessage(status, code, text);
  if (means === 'rate-limited' || tooMuch || AMOUNT.test(text)) return limited;
  if (stopped) return { why: 'auth/account-disabled' };
  if (means !== undefined && OF_PLACE[means]) return { why: 'stranger', asks: OF_PLACE[means] };
  // who gets a reply that begins with 4 keeps the message and tries again (RFC 5321 section 4.2.1)
  if (status.startsWith('4')) return { why: 'service' };
  return { why: ACCOUNT.test(text) ? 'auth/protocol-disabled' : 'sender' };
}

/** No recipient is taken of this account: nothing says of it that it is more than a stranger. */
export function isForStrangers(refusedAt: Sender['refusedAt'], text: string): boolean {
  return RELAY_DENIED.test(text) || (refusedAt === 'RCPT' && REFUSED_WITHOUT_REASON.test(text));
}

/** What the same words mean when a message comes back with them. */
function meantOfMessage(status: string, code: string | undefined, text: string): string | undefined {
  const words = normalised(text.replace(/^.*\b(?:(?:sender|recipient) address|sasl login name) rejected:/is, ''));
  return messageMeaningOf({ words, ...(status === '' ? {} : { reply: status }), ...(code === undefined ? {} : { status: code }) })?.means;
}

/** A limit of what is sent, not of what is kept. */
const AMOUNT = /\b(?:hourly|daily|weekly|monthly|sending|outgoing|outbound|submission|rate) (?:\w+ )?(?:quota|limit|allowance)/i;

const OF_PLACE: Readonly<Record<string, StrangersCheck>> = {
  'sender-blocklisted': 'list',
  'poor-reputation': 'network',
  'reverse-dns': 'reverse-dns',
};

/** Postfix, Exchange and Microsoft 365, hMailServer, Yandex, GMX and others say in words like these that an address is not the account's. */
export const SENDER = pattern('i')`
  not owned by user|5\.7\.60|SendAsDenied|send as this sender|
  sender address (?:is not allowed|does not belong|not (?:allowed|permitted))|
  sender address rejected: (?:access denied|not logged in)|not (?:allowed|permitted|authori[sz]ed) to (?:send|use)|must match|
  mismatch|does not match
`;

/** Whoever it is, whatever the address: the account itself may not send. */
const MAY_NOT = pattern('i')`
  \b(?:mailbox|account|user|plan|subscription)\b.{0,30}\bnot (?:allowed|permitted|authori[sz]ed|enabled) (?:to|
  for) send(?:ing)?\b(?!\s+(?:as|from|with|on behalf)\b)|\b(?:smtp|sending|outgoing mail)\b.{0,30}\b(?:disabled|switched off|
  turned off|not enabled)\b
`;

/** Postfix's word for who has signed in: with no address may this one send (smtpd_check.c, `check_sasl_access`). */
const ACCOUNT = /\bsasl login name rejected:/i;

/** Not the address of a computer, but somebody's account. */
const OWN = new RegExp(OF_ACCOUNT, 'iu');

const MISUSED = new RegExp(MISUSE, 'iu');

/** Postfix, Exim, Exchange and others to who may hand over mail for their own recipients alone. */
export const RELAY_DENIED =
  /\bunable to relay\b|\bno (?:\w+ )?relay\b|\brelay(?:ing)? (?:\w+ ){0,3}?(?:denied|not (?:allowed|permitted|authori[sz]ed)|prohibited|disabled)\b/i;

/** A sender that cannot be: RFC 3463 section 3.2, RFC 7505. */
const BAD_SENDER = /^[45]\.1\.(?:7|8|10)$/;

const PLACE = /\bblocked using\b|\b(?:black|block|deny)[ -]?list|\bdnsbl\b|\brbl\b|\blisted (?:at|in|by|on)\b/i;
