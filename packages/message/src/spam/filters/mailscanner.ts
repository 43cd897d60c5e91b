import type { SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, leadingNumber } from '../fields.ts';
import { type ReadVerdict, strongestFirst } from '../read-verdict.ts';

/** MailScanner's fields, whose names bear the organisation's: `X-Example-MailScanner-SpamCheck`. */
export function readMailScanner(fields: Fields): ReadVerdict | undefined {
  const check = fields.like(/^x-(?:[\w.-]+-)?mailscanner-spamcheck$/);
  if (!check) return undefined;
  const { position, value } = check;
  const score = leadingNumber(/\bscore=(-?[\d.]{1,12})/i.exec(value)?.[1]);
  const threshold = leadingNumber(/\brequired\s+(-?[\d.]{1,12})/i.exec(value)?.[1]);
  const reasons = [...value.matchAll(/\b([A-Z_][A-Z0-9_]{2,79})(?:\s+(-?\d{1,6}(?:\.\d{1,6})?))?(?=[,)\s]|$)/g)].slice(0, 100);
  return {
    filter: 'mailscanner',
    position,
    verdict: verdictOf(value, score, threshold),
    ...known({ score, threshold }),
    reasons: strongestFirst([
      ...(/whitelisted/i.test(value) ? [{ code: 'whitelisted' }] : []),
      ...(/blacklisted/i.test(value) ? [{ code: 'blacklisted' }] : []),
      ...reasons.map(([, code = '', points]) => ({ code, ...known({ points: points === undefined ? undefined : Number(points) }) })),
    ]),
  };
}

/** Older versions say the score only. */
function verdictOf(value: string, score: number | undefined, threshold: number | undefined): SpamVerdict['verdict'] {
  if (/^\s*not spam\b/i.test(value)) return 'not-spam';
  if (/^\s*(?:spam|polluriel|correo no deseado)\b/i.test(value)) return 'spam';
  return score === undefined || threshold === undefined ? 'unknown' : score >= threshold ? 'spam' : 'not-spam';
}
