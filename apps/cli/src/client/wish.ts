import { CLIENT_KINDS as KINDS, OTHER_NAMES } from '@mailmedic/client/kinds.ts';
import { notReadable, type Keeps } from '@mailmedic/client/not-readable.ts';
import { nearest } from '../nearest.ts';
import { quoted, UsageError } from '../usage-error.ts';

/** Whose settings are to be read: of one program, or of whichever is there. */
export interface ClientWish {
  readonly kind: string;
  readonly path?: string;
}

/** What `--client` takes, for the help and for messages. */
export const CLIENT_KINDS: readonly string[] = ['auto', ...KINDS];

/** Reads `KIND[:PATH]`. A path may itself hold colons. */
export function readClientWish(text: string): ClientWish {
  const colon = text.indexOf(':');
  const word = (colon === -1 ? text : text.slice(0, colon)).trim().toLowerCase();
  const path = colon === -1 ? undefined : text.slice(colon + 1);
  const kind = OTHER_NAMES[word] ?? word;
  if (!CLIENT_KINDS.includes(kind)) throw new UsageError(`--client ${quoted(text)}: ${adviceFor(word)}`);
  if (path === '')
    throw new UsageError(`--client ${quoted(text)}: give the path of a file or folder after the colon, or leave the colon away.`);
  return { kind, ...(path === undefined ? {} : { path }) };
}

/** A slip is corrected; of a program whose settings nobody can read here it is said what can be told instead. */
function adviceFor(word: string): string {
  const known = notReadable(word);
  if (known)
    return `the settings of ${known.name ?? quoted(word)} ${WHY_NOT[known.keeps]}; give the servers as they stand there with --imap and --smtp, and the message with --error "…". Settings are read of ${READ}.`;
  const near = nearest(word, [...CLIENT_KINDS, ...Object.keys(OTHER_NAMES)]);
  return near === undefined
    ? `settings are read of ${READ}; of any other program give the message with --error "…".`
    : `did you mean ${near}?`;
}

const READ = `${KINDS.slice(0, -1).join(', ')} and ${KINDS.at(-1) ?? ''} (auto finds what is here)`;

const WHY_NOT: Readonly<Record<Keeps, string>> = {
  'on-the-phone': 'are on the phone and cannot be read from here',
  'in-its-own-form': 'are kept in a form of its own that is not read here',
  'on-the-web': 'are not on this computer',
  'in-another-program': 'are with the mail program that reads the mailbox, and this is a provider',
};
