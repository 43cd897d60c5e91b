import { type Fields, known, leadingNumber, yesOrNo } from '../fields.ts';
import { reportedIn } from './spamassassin.ts';
import { type ReadVerdict, strongestFirst } from '../read-verdict.ts';

/** Barracuda's fields: three levels, from the first of which on a message is marked. */
export function readBarracuda(fields: Fields): ReadVerdict | undefined {
  const position = fields.place('x-barracuda-spam-status', 'x-barracuda-spam-score', 'x-barracuda-spam-flag');
  if (position === -1) return undefined;
  const status = fields.value('x-barracuda-spam-status') ?? '';
  const spam = yesOrNo(status) ?? yesOrNo(fields.value('x-barracuda-spam-flag'));
  const score = level(status, /\bSCORE=(-?[\d.]{1,12})/i) ?? leadingNumber(fields.value('x-barracuda-spam-score'));
  const levels = [/\bTAG_LEVEL=([\d.]{1,12})/i, /\bQUARANTINE_LEVEL=([\d.]{1,12})/i, /\bKILL_LEVEL=([\d.]{1,12})/i].map((pattern) =>
    level(status, pattern),
  );
  // A level of 1000 is one that is switched off.
  const threshold = levels.find((one) => one !== undefined && one < 1000);
  const reported = reportedIn(fields.value('x-barracuda-spam-report') ?? '');
  const tests = [...(/\btests=(.*)$/i.exec(status)?.[1] ?? '').matchAll(/[A-Z_][A-Z0-9_]{2,79}/g)]
    .slice(0, 100)
    .map(([code]) => ({ code }));
  return {
    filter: 'barracuda',
    position,
    verdict: spam === undefined ? 'unknown' : spam ? 'spam' : 'not-spam',
    ...known({ score, threshold }),
    reasons: strongestFirst(reported.length > 0 ? reported : tests),
  };
}

function level(status: string, pattern: RegExp): number | undefined {
  return leadingNumber(pattern.exec(status)?.[1]);
}
