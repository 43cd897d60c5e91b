import type { ClientMessage } from '@mailmedic/contract/diagnosis.ts';
import { withFullStop } from '../facts/full-stop.ts';
import { safe } from './safe-text.ts';

/** What the mail program said and what that means, a sentence each. */
export function clientMessageLines(message: ClientMessage | undefined): readonly string[] {
  if (message === undefined) return [];
  const { said, client, means, fits } = message;
  const quoted = withFullStop(`It said: "${safe(said)}"`);
  if (means === undefined) return [`${quoted} This message is not known here.`];
  return [
    quoted,
    `From ${client ?? 'a mail program'} that means: ${means}.`,
    fits.length === 0 ? '' : `That fits what was found here (${fits.join(', ')}).`,
  ].filter((line) => line !== '');
}
