import { open } from 'node:fs/promises';
import { Secret } from '@mailmedic/contract/secret.ts';
import { cutterFor } from '@mailmedic/wire/sasl/cut-out.ts';
import { askHidden } from './asking/hidden-line.ts';
import type { Asked, Io } from './command.ts';
import { fileTrouble } from './file-error.ts';
import { firstLine, readLine } from './standard-input.ts';
import { quoted, UsageError } from './usage-error.ts';

/** The environment variable that may hold the password. */
export const PASSWORD_VARIABLE = 'MAILMEDIC_PASSWORD';

export const PASSWORD_REFUSED =
  'A password is never taken as an argument, because other people on this computer can read those; use --password-stdin or --password-file FILE.';

/** Where the secret of a sign-in comes from. */
export type CredentialSource =
  | { readonly from: 'stdin'; readonly kind: 'password' | 'token' }
  | { readonly from: 'file'; readonly path: string };

interface Credentials {
  readonly secret: Secret;
  readonly kind: 'password' | 'token';
}

/** The secrets of this run: whatever goes wrong, none of them is told. */
const known = new Set<string>();

/** A text in which no secret of this run stands, in any form: for the story of a fault of our own. */
export function withoutSecrets(text: string): string {
  return [...known].reduce((rest, secret) => cutterFor('', secret)(rest), text);
}

/** Longer than any password or token. */
const MOST_BYTES = 64 * 1024;

/** Reads which source was asked for; two at once are refused. */
export function readCredentialSource(asked: Asked): CredentialSource | undefined {
  const given = ['password-stdin', 'password-file', 'oauth-token-stdin'].filter((option) => asked.has(option));
  if (given.length > 1) throw new UsageError(`--${given[0]} and --${given[1]} both name a secret; choose one.`);
  if (asked.has('password-stdin')) return { from: 'stdin', kind: 'password' };
  if (asked.has('oauth-token-stdin')) return { from: 'stdin', kind: 'token' };
  const path = asked.value('password-file');
  return path === undefined ? undefined : { from: 'file', path };
}

/** The secret from where it was said to be, else from the environment; undefined when there is none. */
export async function readCredentials(source: CredentialSource | undefined, io: Io): Promise<Credentials | undefined> {
  if (source?.from === 'file') return { secret: checked(await firstLineOf(source.path), '--password-file'), kind: 'password' };
  if (source?.from === 'stdin') {
    const option = source.kind === 'token' ? '--oauth-token-stdin' : '--password-stdin';
    return { secret: checked(await readLine(io.input.stream), option), kind: source.kind };
  }
  const variable = io.environment[PASSWORD_VARIABLE];
  return variable === undefined || variable === '' ? undefined : { secret: checked(variable, PASSWORD_VARIABLE), kind: 'password' };
}

/** Asks on the terminal, without echo; undefined when the person goes on without. */
export async function askForPassword(address: string, io: Io): Promise<Credentials | undefined> {
  const typed = await askHidden(`\nPassword of ${address}, to look at sign-in and mailbox too (Enter goes on without): `, io);
  io.out.write('\n\n');
  return typed === undefined || typed === '' ? undefined : { secret: checked(typed, 'The password'), kind: 'password' };
}

function checked(text: string, what: string): Secret {
  if (text === '') throw new UsageError(`${what}: there is no password in its first line.`);
  if (/\p{Cc}/u.test(text)) throw new UsageError(`${what}: the first line holds control characters; no password does.`);
  known.add(text);
  return new Secret(text);
}

async function firstLineOf(path: string): Promise<string> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw new UsageError(`--password-file ${quoted(path)}: the file ${fileTrouble(cause)}.`, { cause });
  });
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    return firstLine(buffer.subarray(0, bytesRead));
  } catch (cause) {
    throw new UsageError(`--password-file ${quoted(path)}: the file ${fileTrouble(cause)}.`, { cause });
  } finally {
    await handle.close();
  }
}
