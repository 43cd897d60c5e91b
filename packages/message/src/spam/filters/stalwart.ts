import type { SpamReason } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, yesOrNo } from '../fields.ts';
import { type ReadVerdict, strongestFirst } from '../read-verdict.ts';

/** `SPF_ALLOW (-0.20)`: a tag, and what it added to the score. */
const TAG = /(?:^|,)\s*([A-Z][A-Z0-9_]{1,79}) \(\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*\)/g;

/** Stalwart's fields: `X-Spam-Result` lists what was noticed, `X-Spam-Status` and in later versions `X-Spam-Score` say what came of it. */
export function readStalwart(fields: Fields): ReadVerdict | undefined {
  const tags = tagsIn(fields.value('x-spam-result') ?? '');
  if (tags.length === 0) return undefined;
  const status = `${fields.value('x-spam-status') ?? ''} ; ${fields.value('x-spam-score') ?? ''}`;
  const score = /\bscore=\s*(-?\d{1,6}(?:\.\d{1,6})?)/i.exec(status)?.[1];
  const spam = yesOrNo(fields.value('x-spam-status')) ?? yesOrNo(fields.value('x-spam-score'));
  return {
    filter: 'stalwart',
    position: fields.place('x-spam-result'),
    verdict: spam === undefined ? 'unknown' : spam ? 'spam' : 'not-spam',
    ...known({ score: score === undefined ? undefined : Number(score) }),
    reasons: strongestFirst(tags),
  };
}

/** The field is Stalwart's: others use its name for other things. */
export function isStalwarts(fields: Fields): boolean {
  return tagsIn(fields.value('x-spam-result') ?? '').length > 0;
}

function tagsIn(result: string): readonly SpamReason[] {
  return [...result.matchAll(TAG)].slice(0, 200).map(([, code = '', points]) => ({ code, points: Number(points) }));
}
