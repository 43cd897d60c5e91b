import { type Fields, known, leadingNumber, yesOrNo } from '../fields.ts';
import type { ReadVerdict } from '../read-verdict.ts';

/** iCloud's fields: where the message was put, and what its filter of words made of it. */
export function readApple(fields: Fields): ReadVerdict | undefined {
  const position = fields.place(
    'x-clx-spam',
    'x-clx-shades',
    'x-clx-ushades',
    'x-apple-action',
    'x-apple-movetofolder',
    'x-suspected-spam',
  );
  if (position === -1) return undefined;
  const action = `${fields.value('x-apple-action') ?? ''} ${fields.value('x-apple-movetofolder') ?? ''}`.trim();
  const shades = fields.value('x-clx-shades') ?? fields.value('x-clx-ushades') ?? '';
  const junk = /junk/i.test(action);
  const spam =
    yesOrNo(fields.value('x-clx-spam')) ?? yesOrNo(fields.value('x-suspected-spam')) ?? (/junk|spam/i.test(shades) ? true : undefined);
  return {
    filter: 'apple',
    position,
    verdict: junk || spam === true ? 'spam' : spam === false || /inbox/i.test(action) ? 'not-spam' : 'unknown',
    ...known({
      score: leadingNumber(fields.value('x-icl-score') ?? fields.value('x-clx-score')),
      folder: junk ? 'junk' : /inbox/i.test(action) ? 'inbox' : undefined,
    }),
    reasons: [
      ...(action === '' ? [] : [{ code: 'X-Apple-Action', text: action.slice(0, 100) }]),
      ...(shades === '' || /^none$/i.test(shades) ? [] : [{ code: 'X-CLX-Shades', text: shades.slice(0, 100) }]),
    ],
  };
}
