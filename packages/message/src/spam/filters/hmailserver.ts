import { type Fields, known, leadingNumber, yesOrNo } from '../fields.ts';
import { type ReadVerdict, strongestFirst } from '../read-verdict.ts';

const REASONS = 20;

/** hMailServer's fields: `X-hMailServer-Spam`, and a reason with its score in each `X-hMailServer-Reason-1`, `-2` and so on. */
export function readHmailserver(fields: Fields): ReadVerdict | undefined {
  const position = fields.place('x-hmailserver-spam', 'x-hmailserver-reason-score');
  if (position === -1) return undefined;
  const spam = yesOrNo(fields.value('x-hmailserver-spam'));
  const reasons = Array.from({ length: REASONS }, (_, index) => fields.value(`x-hmailserver-reason-${index + 1}`)).flatMap((told) => {
    const said = /^\s*(.{1,200}?)\s*(?:- )?(?:\(Score: (-?\d{1,6})\))?\s*$/i.exec(told ?? '');
    return said?.[1] === undefined ? [] : [{ code: said[1], ...known({ points: said[2] === undefined ? undefined : Number(said[2]) }) }];
  });
  return {
    filter: 'hmailserver',
    position,
    verdict: spam === undefined ? 'unknown' : spam ? 'spam' : 'not-spam',
    ...known({ score: leadingNumber(fields.value('x-hmailserver-reason-score')) }),
    reasons: strongestFirst(reasons),
  };
}
