import type { Evidence } from '../evidence.ts';
import { clientMessage } from './client-message.ts';
import { entrances } from './goals.ts';

/**
 * Why what the mail program reports cannot be answered: it is about something that was not looked at. Undefined where there is no
 * such message, or where what it is about was seen.
 */
export function unseenMessage(evidence: Evidence): string | undefined {
  const [about] = clientMessage(evidence)?.causes ?? [];
  if (about === undefined || evidence.complaint.credentials !== undefined || entrances(evidence).length === 0) return undefined;
  if (about.startsWith('delivery/'))
    return 'What the mail program reports is about a message, which is not looked at here; the message that came back tells more (mailmedic bounce).';
  if (!BEHIND.test(about)) return undefined;
  return 'What the mail program reports lies behind the sign-in, which was not looked at, because no password was given (--password-file or --password-stdin gives it).';
}

/** What only a sign-in shows. */
const BEHIND = /^(?:auth|mailbox)\/|^settings\/(?:wrong-username|sender-mismatch)$/;
