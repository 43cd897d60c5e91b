import type { Conversation, Told } from '../line/conversation.ts';
import { say, type Exchange } from '../line/exchange.ts';
import { readReply, type SmtpReply } from './reply.ts';

/** What came of naming a sender and a recipient; `refusedAt` is left out when both were taken. */
export interface EnvelopeTold {
  readonly refusedAt?: 'MAIL' | 'RCPT';
  readonly status: string;
  readonly code?: string;
  readonly text: string;
}

/** What is tried, and whether the server takes commands in a group. */
export interface Envelope {
  readonly sender: string;
  readonly recipient: string;
  readonly pipelining: boolean;
}

/** Tries it within a limit. Who refuses and then closes or says no more (421, Exim's `drop`) has answered all the same. */
export async function envelopeAt(
  talk: Conversation,
  { sender, recipient, pipelining }: Envelope,
  limitMs: number,
): Promise<Told<EnvelopeTold>> {
  let refused: EnvelopeTold | undefined;
  const told = await talk.run(
    tryEnvelope(sender, recipient, pipelining, (one) => (refused ??= one)),
    limitMs,
  );
  return told.is !== 'done' && refused ? { is: 'done', value: refused } : told;
}

/**
 * Names a sender and a recipient and takes both back: servers judge them no later than that, and no message is handed over.
 * An empty sender is the one of notices (RFC 5321 section 4.5.5). Where the server takes commands in a group (RFC 2920
 * section 3.1), that costs one round trip.
 */
export function* tryEnvelope(
  sender: string,
  recipient: string,
  pipelining: boolean,
  refused: Heard = () => undefined,
): Exchange<EnvelopeTold> {
  const commands = [`MAIL FROM:<${sender}>`, `RCPT TO:<${recipient}>`, 'RSET'] as const;
  return pipelining ? yield* inOneGroup(commands, refused) : yield* oneByOne(commands, refused);
}

type Commands = readonly [mail: string, recipient: string, reset: string];

type Heard = (told: EnvelopeTold) => void;

function* oneByOne([mailCommand, recipientCommand, reset]: Commands, refused: Heard): Exchange<EnvelopeTold> {
  yield* say(mailCommand);
  const mail = yield* readReply();
  if (mail.code >= 400) return { refusedAt: 'MAIL', ...words(mail) };
  yield* say(recipientCommand);
  const recipient = yield* readReply();
  const all = told(mail, recipient);
  if (all.refusedAt !== undefined) refused(all);
  yield* say(reset);
  yield* readReply();
  return all;
}

function* inOneGroup(commands: Commands, refused: Heard): Exchange<EnvelopeTold> {
  yield* say(commands.join('\r\n'));
  const mail = yield* readReply();
  if (mail.code >= 400) refused({ refusedAt: 'MAIL', ...words(mail) });
  const recipient = yield* readReply();
  const all = told(mail, recipient);
  if (all.refusedAt !== undefined) refused(all);
  yield* readReply();
  return all;
}

function told(mail: SmtpReply, recipient: SmtpReply): EnvelopeTold {
  if (mail.code >= 400) return { refusedAt: 'MAIL', ...words(mail) };
  return { ...(recipient.code >= 400 ? { refusedAt: 'RCPT' as const } : {}), ...words(recipient) };
}

function words({ code, enhanced, lines }: SmtpReply): { status: string; code?: string; text: string } {
  return { status: String(code), text: lines.join('\n'), ...(enhanced === undefined ? {} : { code: enhanced }) };
}
