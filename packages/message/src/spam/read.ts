import type { SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import type { Header } from '../mime/header.ts';
import { hopsAbove } from '../received/hops-above.ts';
import { Fields } from './fields.ts';
import { readApple } from './filters/apple.ts';
import { readBarracuda } from './filters/barracuda.ts';
import { readBogofilter, readDspam } from './filters/learning.ts';
import { readHmailserver } from './filters/hmailserver.ts';
import { readMailScanner } from './filters/mailscanner.ts';
import { readMicrosoft } from './filters/microsoft.ts';
import { readPlain } from './filters/plain.ts';
import { readProofpoint } from './filters/proofpoint.ts';
import { readRspamd } from './filters/rspamd.ts';
import { readSpamAssassin } from './filters/spamassassin.ts';
import { readStalwart } from './filters/stalwart.ts';
import type { ReadVerdict } from './read-verdict.ts';

const READERS = [
  readSpamAssassin,
  readRspamd,
  readStalwart,
  readHmailserver,
  readMicrosoft,
  readBarracuda,
  readProofpoint,
  readMailScanner,
  readBogofilter,
  readDspam,
  readApple,
];

/** What the spam filters that a message passed wrote into its header, the topmost first. Anybody may have written it. */
export function readSpamVerdicts(header: Header): readonly SpamVerdict[] {
  const fields = new Fields(header);
  const read = [...READERS.flatMap((reader) => reader(fields) ?? []), ...readPlain(fields)];
  if (read.length === 0) return [];
  const above = hopsAbove(header);
  return onePerFilter(read.toSorted((one, other) => one.position - other.position)).map(({ position, ...verdict }) => ({
    ...verdict,
    above: above[position] ?? 0,
  }));
}

/** Several fields of one filter say one thing; the one that says most is kept. */
function onePerFilter(verdicts: readonly ReadVerdict[]): readonly ReadVerdict[] {
  const TELLS = ['virus', 'phishing', 'spam', 'bulk', 'unsure', 'not-spam', 'unknown'];
  const best = new Map<string, ReadVerdict>();
  for (const verdict of verdicts) {
    const known = best.get(verdict.filter);
    if (!known || TELLS.indexOf(verdict.verdict) < TELLS.indexOf(known.verdict)) best.set(verdict.filter, verdict);
  }
  return [...best.values()];
}
