import { CLIENT_KINDS as KINDS, OTHER_NAMES } from '@mailmedic/client/kinds.ts';
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
  if (!CLIENT_KINDS.includes(kind)) {
    const near = nearest(word, [...CLIENT_KINDS, ...Object.keys(OTHER_NAMES)]);
    throw new UsageError(
      `--client ${quoted(text)}: ${near === undefined ? `it takes ${CLIENT_KINDS.join(', ')}` : `did you mean ${near}?`}${near === undefined ? '.' : ''}`,
    );
  }
  if (path === '')
    throw new UsageError(`--client ${quoted(text)}: give the path of a file or folder after the colon, or leave the colon away.`);
  return { kind, ...(path === undefined ? {} : { path }) };
}
