import type { SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, leadingNumber } from '../fields.ts';
import type { ReadVerdict } from '../read-verdict.ts';

/** Bogofilter's `X-Bogosity: Spam, tests=bogofilter, spamicity=0.999`. */
export function readBogofilter(fields: Fields): ReadVerdict | undefined {
  const position = fields.place('x-bogosity');
  if (position === -1) return undefined;
  const value = fields.value('x-bogosity') ?? '';
  const word = /^\s*(\w+)/.exec(value)?.[1]?.toLowerCase() ?? '';
  const verdicts: Readonly<Record<string, SpamVerdict['verdict']>> = {
    spam: 'spam',
    yes: 'spam',
    ham: 'not-spam',
    no: 'not-spam',
    unsure: 'unsure',
  };
  const score = leadingNumber(/\bspamicity=([\d.]{1,12})/i.exec(value)?.[1]);
  return { filter: 'bogofilter', position, verdict: verdicts[word] ?? 'unknown', ...known({ score }), reasons: [{ code: 'words' }] };
}

/** DSPAM's result, and the words that were decisive for it. */
export function readDspam(fields: Fields): ReadVerdict | undefined {
  const position = fields.place('x-dspam-result');
  if (position === -1) return undefined;
  const result = (fields.value('x-dspam-result') ?? '').trim().toLowerCase();
  const verdicts: Readonly<Record<string, SpamVerdict['verdict']>> = {
    spam: 'spam',
    blacklisted: 'spam',
    blocklisted: 'spam',
    virus: 'virus',
    innocent: 'not-spam',
    whitelisted: 'not-spam',
  };
  const factors = [...(fields.value('x-dspam-factors') ?? '').matchAll(/,\s*([^,]{1,60}),\s*(0?\.\d{1,9}|1\.0{1,9})/g)].slice(0, 15);
  return {
    filter: 'dspam',
    position,
    verdict: verdicts[result] ?? 'unknown',
    ...known({ score: leadingNumber(fields.value('x-dspam-probability')) }),
    reasons: [{ code: result === '' ? 'words' : result }, ...factors.map(([, word = '']) => ({ code: 'words', text: word.trim() }))],
  };
}
