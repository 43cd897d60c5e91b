import { say, type Exchange } from '../line/exchange.ts';
import { readReply, type SmtpReply } from './reply.ts';

/** What came of naming a sender and a recipient; `refusedAt` is left out when both were taken. */
export interface EnvelopeTold {
  readonly refusedAt?: 'MAIL' | 'RCPT';
  readonly status: string;
  readonly code?: string;
  readonly text: string;
}

/**
 * Names a sender and a recipient and takes both back: servers judge them no later than that, and no message is handed over.
 * An empty sender is the one of notices (RFC 5321 section 4.5.5). Where the server takes commands in a group (RFC 2920
 * section 3.1), that costs one round trip.
 */
export function* tryEnvelope(sender: string, recipient: string, pipelining: boolean): Exchange<EnvelopeTold> {
  const commands = [`MAIL FROM:<${sender}>`, `RCPT TO:<${recipient}>`, 'RSET'] as const;
  return pipelining ? yield* inOneGroup(commands) : yield* oneByOne(commands);
}

type Commands = readonly [mail: string, recipient: string, reset: string];

function* oneByOne([mailCommand, recipientCommand, reset]: Commands): Exchange<EnvelopeTold> {
  yield* say(mailCommand);
  const mail = yield* readReply();
  if (mail.code >= 400) return { refusedAt: 'MAIL', ...words(mail) };
  yield* say(recipientCommand);
  const recipient = yield* readReply();
  yield* say(reset);
  yield* readReply();
  return told(mail, recipient);
}

function* inOneGroup(commands: Commands): Exchange<EnvelopeTold> {
  yield* say(commands.join('\r\n'));
  const mail = yield* readReply();
  const recipient = yield* readReply();
  yield* readReply();
  return told(mail, recipient);
}

function told(mail: SmtpReply, recipient: SmtpReply): EnvelopeTold {
  if (mail.code >= 400) return { refusedAt: 'MAIL', ...words(mail) };
  return { ...(recipient.code >= 400 ? { refusedAt: 'RCPT' as const } : {}), ...words(recipient) };
}

function words({ code, enhanced, lines }: SmtpReply): { status: string; code?: string; text: string } {
  return { status: String(code), text: lines.join('\n'), ...(enhanced === undefined ? {} : { code: enhanced }) };
}
