import { say, type Exchange } from '../line/exchange.ts';
import { readReply, type SmtpReply } from './reply.ts';

/** What came of naming a sender and a recipient; `refusedAt` is left out when both were taken. */
export interface SenderTold {
  readonly refusedAt?: 'MAIL' | 'RCPT';
  readonly status: string;
  readonly code?: string;
  readonly text: string;
}

/** Names the sender and one recipient and takes both back: servers judge a sender no later than that, and no message is handed over. */
export function* trySender(sender: string): Exchange<SenderTold> {
  yield* say(`MAIL FROM:<${sender}>`);
  const mail = yield* readReply();
  if (mail.code >= 400) return { refusedAt: 'MAIL', ...words(mail) };
  yield* say(`RCPT TO:<${sender}>`);
  const recipient = yield* readReply();
  yield* say('RSET');
  yield* readReply();
  return { ...(recipient.code >= 400 ? { refusedAt: 'RCPT' as const } : {}), ...words(recipient) };
}

function words({ code, enhanced, lines }: SmtpReply): { status: string; code?: string; text: string } {
  return { status: String(code), text: lines.join('\n'), ...(enhanced === undefined ? {} : { code: enhanced }) };
}
