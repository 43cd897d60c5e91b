import type { SpamReason } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, leadingNumber, yesOrNo } from '../fields.ts';
import { type ReadVerdict, strongestFirst } from '../read-verdict.ts';

const NAMES = ['x-spamd-result', 'x-rspamd-score', 'x-rspamd-report', 'x-rspamd-action', 'x-rspamd-bar', 'x-spamd-bar'];
const SYMBOL = /(?:^|[\s;\]])([A-Z][A-Z0-9_]{1,79})\(\s*(-?\d{1,6}(?:\.\d{1,9})?)\s*\)(?:\[([^\]]{0,400})\])?/g;

/** rspamd's fields: `X-Spamd-Result`, and `X-Rspamd-Score`, `-Action` and `-Report`. */
export function readRspamd(fields: Fields): ReadVerdict | undefined {
  const told = toldIn(fields.value('x-spam-result') ?? '');
  const position = fields.place(...NAMES, ...(told.length > 0 ? ['x-spam-result'] : []));
  if (position === -1) return undefined;
  const result = fields.value('x-spamd-result') ?? '';
  const head = /:\s*(True|False)\s*(?:\([^)]*\)\s*)?\[\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*\/\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*\]/i.exec(result);
  const action = (fields.value('x-rspamd-action') ?? '').toLowerCase();
  const marked = yesOrNo(fields.value('x-spam')) ?? yesOrNo(fields.value('x-spam-flag')) ?? yesOrNo(fields.value('x-spam-status'));
  const spam = byAction(action) ?? marked ?? yesOrNo(head?.[1]);
  const score = head?.[2] === undefined ? leadingNumber(fields.value('x-rspamd-score')) : Number(head[2]);
  return {
    filter: 'rspamd',
    position,
    verdict: spam === undefined ? 'unknown' : spam ? 'spam' : 'not-spam',
    ...known({
      score,
      threshold: head?.[3] === undefined ? undefined : Number(head[3]),
      by: /^\s*([\w.-]{1,255})\s*$/.exec(fields.value('x-rspamd-server') ?? '')?.[1]?.toLowerCase(),
      queueId: /^\s*([\w.-]{4,60})\s*$/.exec(fields.value('x-rspamd-queue-id') ?? '')?.[1],
    }),
    reasons: strongestFirst(told.length > 0 ? told : symbolsIn(result === '' ? (fields.value('x-rspamd-report') ?? '') : result)),
  };
}

/** What it advises the mail server to do; to put off is no verdict of spam. */
function byAction(action: string): boolean | undefined {
  if (/reject(?! )|add.header|rewrite|quarantine/.test(action) && !action.startsWith('soft')) return true;
  return /no.action|greylist|soft/.test(action) ? false : undefined;
}

/** `- FORGED_RECIPIENTS[2.00]: Recipients are not the same as …`, as some servers that ask rspamd write it. */
function toldIn(text: string): readonly SpamReason[] {
  return [...text.matchAll(/(?:^|\s)- ([A-Z][A-Z0-9_]{1,79})\[(-?\d{1,6}(?:\.\d{1,6})?)\]:?((?:(?! - [A-Z])[^\n]){0,200})/g)]
    .slice(0, 200)
    .map(([, code = '', points, said = '']) => ({
      code,
      points: Number(points),
      ...(said.trim() === '' ? {} : { text: said.trim() }),
    }));
}

function symbolsIn(text: string): readonly SpamReason[] {
  return [...text.matchAll(SYMBOL)].slice(0, 200).map(([, code = '', points, options = '']) => ({
    code,
    points: Number(points),
    ...(options.trim() === '' ? {} : { text: options.trim().slice(0, 200) }),
  }));
}
