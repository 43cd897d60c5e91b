import { say, type Exchange } from '../line/exchange.ts';
import { readReply, type SmtpReply } from './reply.ts';

/** What came of naming a sender and a recipient; `refusedAt` is left out when both were taken. */
export interface SenderTold {
  readonly refusedAt?: 'MAIL' | 'RCPT';
  readonly status: string;
  readonly code?: string;
  readonly text: string;
}

/**
 * Names the sender and one recipient and takes both back: servers judge a sender no later than that, and no message is handed
 * over. Where the server takes commands in a group (RFC 2920 section 3.1), that costs one round trip.
 */
export function* trySender(sender: string, pipelining: boolean): Exchange<SenderTold> {
  const commands = [`MAIL FROM:<${sender}>`, `RCPT TO:<${sender}>`, 'RSET'] as const;
  return pipelining ? yield* inOneGroup(commands) : yield* oneByOne(commands);
}

type Commands = readonly [mail: string, recipient: string, reset: string];

function* oneByOne([mailCommand, recipientCommand, reset]: Commands): Exchange<SenderTold> {
  yield* say(mailCommand);
  const mail = yield* readReply();
  if (mail.code >= 400) return { refusedAt: 'MAIL', ...words(mail) };
  yield* say(recipientCommand);
  const recipient = yield* readReply();
  yield* say(reset);
  yield* readReply();
  return told(mail, recipient);
}

function* inOneGroup(commands: Commands): Exchange<SenderTold> {
  yield* say(commands.join('\r\n'));
  const mail = yield* readReply();
  const recipient = yield* readReply();
  yield* readReply();
  return told(mail, recipient);
}

function told(mail: SmtpReply, recipient: SmtpReply): SenderTold {
  if (mail.code >= 400) return { refusedAt: 'MAIL', ...words(mail) };
  return { ...(recipient.code >= 400 ? { refusedAt: 'RCPT' as const } : {}), ...words(recipient) };
}

function words({ code, enhanced, lines }: SmtpReply): { status: string; code?: string; text: string } {
  return { status: String(code), text: lines.join('\n'), ...(enhanced === undefined ? {} : { code: enhanced }) };
}
