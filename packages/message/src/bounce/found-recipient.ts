import { codesIn } from '../reply/codes.ts';
import { innermostReply } from '../reply/innermost.ts';
import type { Found, Opened } from './opened.ts';
import { optional } from './optional.ts';
import type { Recipient } from './reading.ts';
import { remoteIn } from './remote.ts';
import { stage } from './stage.ts';
import { answersIn } from './transcript.ts';

/** What the words say of one recipient, with the answers that a transcript holds for it. */
export function withTranscript({ address, words, action, status }: Found, { text, subject }: Opened): Recipient {
  const answers = answersIn(text);
  const mine = answers.filter((answer) => `${answer.command} ${answer.text}`.toLowerCase().includes(address.toLowerCase()));
  const heard = mine.length > 0 ? mine : answers;
  const own = /[45]\d\d|[45]\.\d+\.\d+|[a-z]{4}.*\s[a-z]{3}/i.test(words) ? words : '';
  const diagnostic =
    own !== '' && (codesIn(own).reply !== undefined || heard.length === 0)
      ? own
      : [heard.map((answer) => answer.text).join('\n'), words].filter((part) => part !== '').join('\n');
  return fromFound(
    { address, words: diagnostic, ...optional('action', action), ...optional('status', status) },
    `${answers.map((answer) => answer.text).join('\n')}\n${text.slice(0, 6000)}\n${subject}`,
  );
}

/** A recipient by the words that were found beside the address. */
export function fromFound({ address, words: given, action, status }: Found, context: unknown = ''): Recipient {
  const words = innermostReply(given);
  const codes = codesIn(words);
  const spare = typeof context === 'string' && codes.reply === undefined && codes.status === undefined ? codesIn(context) : {};
  return {
    address,
    ...optional('action', action),
    ...optional('status', better(status, codes.status ?? spare.status)),
    ...optional('reply', codes.reply ?? spare.reply),
    ...optional('remote', remoteIn(given)),
    ...stage(given),
    diagnostic: words,
    context: typeof context === 'string' ? context : '',
  };
}

/** The claimed status, unless it says nothing and the reply itself says more. */
export function better(claimed: string | undefined, said: string | undefined): string | undefined {
  if (claimed === undefined) return said;
  return said !== undefined && /\.0\.0$/.test(claimed) ? said : claimed;
}
