import type { Outcome } from '@mailmedic/contract/look.ts';
import type { Sender } from '@mailmedic/contract/looks/sign-in.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import { strangersCheck } from '@mailmedic/knowledge/replies/strangers.ts';
import { readSending, REFUSED_WITHOUT_REASON } from '@mailmedic/knowledge/replies/sending.ts';
import { envelopeAt } from '@mailmedic/wire/smtp/envelope.ts';
import type { Conversation } from '@mailmedic/wire/line/conversation.ts';
import type { SignInAt } from './sign-in.ts';
import { answerText, brokenText, failureOf, words } from './told.ts';

/** Slower is out of order, as it is with a greeting: what a server looks up here, it looks up for each message. */
const SENDER_MS = 8000;

type SenderSeen = Pick<Sender, 'refusedAt' | 'status' | 'code' | 'text'> & { readonly outcome: Outcome; readonly because?: string };

/**
 * Whether the account may send with an address; a refused recipient says nothing of that unless its reply speaks of the sender, of
 * where the message comes from, of how much was sent, or of the server itself. Postfix says everything only then.
 */
export async function senderAt({ talk, offer }: Pick<SignInAt, 'talk' | 'offer'>, sender: string): Promise<SenderSeen | undefined> {
  const pipelining = offer.capabilities.includes('PIPELINING');
  const told = await envelopeAt(talk, { sender, recipient: sender, pipelining }, SENDER_MS);
  const failure = failureOf(told);
  if (failure || told.is !== 'done') return failure && { ...failure, ...brokenText(told) };
  const { refusedAt, status, code, text } = told.value;
  if (refusedAt === undefined) return { outcome: 'ok', status };
  const isOfEverybody = refusedAt === 'RCPT' && REFUSED_WITHOUT_REASON.test(text) && (await refusesPostmaster(talk, sender, pipelining));
  const isOfRecipient = OF_RECIPIENT.test(code ?? '') || ABOUT_RECIPIENT.test(text);
  const isOfServer = status === '421' || OF_SERVER.test(code ?? '') || (/^4/.test(status) && FAULT.test(text));
  const isAboutSender =
    refusedAt === 'MAIL' ||
    isOfEverybody ||
    REJECTED.test(text) ||
    (!isOfRecipient && (isOfServer || ABOUT_WHO_SENDS.test(text) || isOfSending(text) || strangersCheck(text) !== undefined));
  return {
    outcome: isAboutSender ? 'refused' : 'ok',
    ...(isAboutSender ? { because: `the server answered ${answerText({ status, text })}` } : {}),
    refusedAt,
    ...words({ status, text, ...(code === undefined ? {} : { code }) }),
  };
}

/** An address that every domain takes mail for (RFC 5321 section 4.5.1), by the name and the words of a refusal without a reason. */
async function refusesPostmaster(talk: Conversation, sender: string, pipelining: boolean): Promise<boolean> {
  const recipient = `postmaster@${sender.slice(sender.lastIndexOf('@') + 1)}`;
  const told = await envelopeAt(talk, { sender, recipient, pipelining }, SENDER_MS);
  return told.is === 'done' && told.value.refusedAt === 'RCPT' && REFUSED_WITHOUT_REASON.test(told.value.text);
}

function isOfSending(text: string): boolean {
  const { tooMuch, stopped, notGiven, ofSender } = readSending(text);
  return tooMuch || stopped || notGiven || ofSender;
}

const ABOUT_WHO_SENDS = pattern('i')`
  \bsender|\bmail from\b|\bfrom (?:address|header|field|domain|this|that)\b|\bsend(?:ing)?\b.{0,12}\bfrom\b|
  \bsend(?:ing)? (?:mail |e-?mails? )?(?:as|with|limit|rate|quota)\b|\bunable to relay\b|\bno (?:\w+ )?relay\b|\bowned\b|\bclient (?:host|ip|address)\b|\bhelo command\b|\bblocked using\b|
  \byour (?:ip|network|host|account|address)\b|\b(?:hourly|daily|outgoing|message) (?:limit|quota)\b|
  \btoo many (?:messages|recipients)\b|\bsuspended\b|\bauthenticated (?:users?|senders?|clients?|accounts?|as)\b|
  \b(?:relay(?:ing)?|unable to relay)\b.{0,25}\b(?:denied|not (?:allowed|permitted)|prohibited|disabled|recipient)\b
`;

/** Whose part of the envelope a restriction of Postfix is about: it says so before its reason (smtpd_check.c). */
const REJECTED = /\b(?:sasl login name|client certificate|(?:unverified )?client host|helo command|sender address) rejected:/i;

/** The mail system itself, for now (RFC 3463 section 3.4): a table, a filter or a service that it asks is away; and how Exim puts it. */
const OF_SERVER = /^4\.3\.\d+$/;
const FAULT =
  /\b(?:maintenance|wartung\w*|mantenimiento|manutenzione|manuten[cç][aã]o|onderhoud|insufficient (?:\w+ )?(?:disk|space|storage|resources)|(?:disk|spool) (?:is )?full|no space|shutting down|overload(?:ed)?|too busy|temporary local (?:problem|error)|local (?:error|problem)|server configuration (?:problem|error)|look-?up (?:failure|failed))\b/i;

/** The recipient's address, or its mailbox (RFC 3463 sections 3.2 and 3.3). */
const OF_RECIPIENT = /^[45]\.(?:1\.[1-6]|2\.\d+)$/;
const ABOUT_RECIPIENT =
  /\bgr[ae]y-?list|\b(?:user|recipient|mailbox) (?:unknown|not found|unavailable)|\bno such (?:user|recipient|mailbox)/i;
