import type { Acceptance } from '@mailmedic/contract/looks/exchangers.ts';
import type { Conversation } from '@mailmedic/wire/line/conversation.ts';
import type { Offer } from '@mailmedic/wire/line/mail-protocol.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { envelopeAt } from '@mailmedic/wire/smtp/envelope.ts';

/** Some look a recipient up elsewhere before they answer. */
const RECIPIENT_MS = 8000;

/** What a notice begins with: nobody is told of a failure, and nobody's policy for a sender's domain stands in the way (RFC 5321 section 4.5.5). */
const NO_SENDER = '';

/** Whether whoever greeted would take a notice for a recipient; undefined where no whole answer comes. */
export async function acceptanceAt(
  talk: Conversation,
  { capabilities }: Offer,
  recipient: string,
): Promise<Pick<Acceptance, 'refusedAt' | 'status' | 'code' | 'text'> | undefined> {
  const told = await envelopeAt(talk, { sender: NO_SENDER, recipient, pipelining: capabilities.includes('PIPELINING') }, RECIPIENT_MS);
  if (told.is !== 'done') return undefined;
  const { refusedAt, status, code, text } = told.value;
  return {
    status,
    text: printable(text),
    ...(refusedAt === undefined ? {} : { refusedAt }),
    ...(code === undefined ? {} : { code: printable(code, 100) }),
  };
}
