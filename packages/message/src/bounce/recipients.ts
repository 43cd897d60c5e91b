import { codesIn } from '../reply/codes.ts';
import { fromFound, withTranscript } from './found-recipient.ts';
import { isPasted } from './kind.ts';
import { PASTED } from './open.ts';
import type { Found, Opened } from './opened.ts';
import { optional } from './optional.ts';
import type { Recipient } from './reading.ts';
import { saysNo } from './refusal.ts';
import { fromGroup } from './report-recipient.ts';
import { saidIn } from './said.ts';
import { stage } from './stage.ts';
import { answersIn } from './transcript.ts';

/** Everybody whom the message failed to reach: by its reports, else by what it says. */
export function recipientsOf(opened: Opened): readonly Recipient[] {
  const said = saidIn(opened);
  const reported = opened.groups
    .filter((group) => group.has('final-recipient') || group.has('original-recipient'))
    .map((group) => fromGroup(group, opened));
  if (reported.length > 0) {
    const joined = reported.map((one) => withProse(withGenerated(one, said), said, opened, reported.length > 1));
    return distinct(joined);
  }
  const codes = said.length === 0 && isPasted(opened.header) ? codesIn(opened.text) : {};
  if (said.length === 0 && isPasted(opened.header) && (codes.reply !== undefined || codes.status !== undefined || saysNo(opened.text)))
    return [fromFound({ address: '', words: opened.text.trim() })];
  // Pasted lines are all about the address that stands in them.
  const words = isPasted(opened.header) && opened.text.length < PASTED ? opened.text.trim() : '';
  return distinct(said.map((one) => withTranscript(one.words === '' && said.length === 1 ? { ...one, words } : one, opened)));
}

/** Exim reports the address as it was written; which one was made of it and then refused, its words say. */
function withGenerated(one: Recipient, said: readonly Found[]): Recipient {
  const made = said.find(({ words }) => /\(generated from ([^\s)]+)\)/i.exec(words)?.[1]?.toLowerCase() === one.address.toLowerCase());
  return made === undefined ? one : { ...one, address: made.address, original: one.original ?? one.address };
}

function withProse(one: Recipient, said: readonly Found[], { text, subject }: Opened, several: boolean): Recipient {
  const mine = said.find(
    ({ address }) => address.toLowerCase() === one.address.toLowerCase() || address.toLowerCase() === one.original?.toLowerCase(),
  );
  // What is said in general may be about another recipient, where there are several.
  const general =
    several && (mine !== undefined || one.diagnostic !== '')
      ? []
      : [...answersIn(text).map((answer) => answer.text), text.slice(0, 6000), subject];
  const context = [mine?.words ?? '', ...general].filter((words) => words !== '').join('\n');
  const begun = /^[45]\d\d-/.test(one.diagnostic) ? lettersOf(one.diagnostic) : '';
  const whole = begun.length < 20 ? undefined : answersIn(text).find((answer) => lettersOf(answer.text).startsWith(begun))?.text;
  const replied = one.reply === undefined && mine ? codesIn(mine.words).reply : undefined;
  return {
    ...one,
    ...optional('reply', one.reply ?? replied),
    ...stage(`${one.diagnostic}\n${mine?.words ?? ''}`),
    // Sendmail reports only the first lines of a long reply; its transcript has them all.
    diagnostic: whole ?? (one.diagnostic === '' ? (mine?.words ?? '') : one.diagnostic),
    context,
  };
}

/** A reply without its codes and line ends, to compare it with another. */
function lettersOf(reply: string): string {
  return reply.replaceAll(/^\d{3}[ -]|\W/gm, '').toLowerCase();
}

function distinct(recipients: readonly Recipient[]): readonly Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const one of recipients) {
    const key = one.address.toLowerCase();
    const known = byAddress.get(key);
    // Of two reports on one recipient the one with a reply of its own says more, and one with a status the most.
    if (!known || known.diagnostic === '' || tellingOf(known) < tellingOf(one)) byAddress.set(key, one);
  }
  return [...byAddress.values()];
}

/** How much its own words tell, not only the text around them. */
function tellingOf({ diagnostic, reply }: Recipient): number {
  const codes = codesIn(diagnostic);
  return reply === undefined || codes.reply === undefined ? 0 : codes.status === undefined ? 1 : 2;
}
