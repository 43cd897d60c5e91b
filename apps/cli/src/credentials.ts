import { Secret } from '@mailmedic/contract/secret.ts';
import { wrap } from '@mailmedic/engine/render/wrap.ts';
import { cutterFor } from '@mailmedic/wire/sasl/cut-out.ts';
import { askHidden } from './asking/hidden-line.ts';
import type { Asked, Io } from './command.ts';
import { fileTrouble } from './file-error.ts';
import { Interrupted } from './interrupted.ts';
import { firstLine, lineFrom, lineInFile } from './secret-line.ts';
import { quoted, UsageError } from './usage-error.ts';

/** The environment variable that may hold the password. */
export const PASSWORD_VARIABLE = 'MAILMEDIC_PASSWORD';

export const PASSWORD_REFUSED =
  'A password is never taken as an argument, because other people on this computer can read those; use --password-stdin or --password-file FILE.';

export const TOKEN_REFUSED =
  'An access token is never taken as an argument, because other people on this computer can read those; use --oauth-token-stdin.';

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

/** Reads which source was asked for; two at once are refused. */
export function readCredentialSource(asked: Asked): CredentialSource | undefined {
  const given = ['password-stdin', 'password-file', 'oauth-token-stdin'].filter((option) => asked.has(option));
  if (given.length > 1) throw new UsageError(`--${given[0]} and --${given[1]} both name a secret; choose one.`);
  if (asked.has('password-stdin')) return { from: 'stdin', kind: 'password' };
  if (asked.has('oauth-token-stdin')) return { from: 'stdin', kind: 'token' };
  const path = asked.value('password-file');
  if (path === '-') return { from: 'stdin', kind: 'password' };
  return path === undefined ? undefined : { from: 'file', path };
}

/** The secret from where it was said to be, else from the environment; undefined when there is none. */
export async function readCredentials(source: CredentialSource | undefined, io: Io): Promise<Credentials | undefined> {
  if (source?.from === 'file') return { secret: checked(await lineOf(source.path, io), '--password-file'), kind: 'password' };
  if (source?.from === 'stdin') {
    const option = source.kind === 'token' ? '--oauth-token-stdin' : '--password-stdin';
    return { secret: checked(await pipedOrTyped(option, io), option), kind: source.kind };
  }
  const variable = io.environment[PASSWORD_VARIABLE];
  if (variable === undefined || variable === '') return undefined;
  return { secret: checked(firstLine(Buffer.from(variable), PASSWORD_VARIABLE), PASSWORD_VARIABLE), kind: 'password' };
}

/** Where nothing is piped in, a person sits at the keyboard, and nobody may read along. */
async function pipedOrTyped(option: string, io: Io): Promise<string> {
  if (!io.input.stream.isTTY) return lineFrom(io.input.stream, option, io.signal);
  const typed = await askHidden(`${option === '--password-stdin' ? 'Password' : 'Access token'}: `, { ...io, out: io.err });
  io.err.write('\n');
  if (io.signal.aborted) throw new Interrupted();
  return typed ?? '';
}

/** Asks on the terminal, without echo; undefined when the person goes on without. */
export async function askForPassword(address: string, io: Io): Promise<Credentials | undefined> {
  const asks = wrap(`Password of ${address}, to look at sign-in and mailbox too (Enter goes on without):`, io.out.columns() - 1);
  const typed = await askHidden(`\n${asks.join('\n')} `, io);
  io.out.write('\n\n');
  return typed === undefined || typed === '' ? undefined : { secret: checked(typed, 'The password'), kind: 'password' };
}

function checked(text: string, what: string): Secret {
  if (text === '') throw new UsageError(`${what}: there is nothing in the first line.`);
  if (text.includes('\ufffd')) throw new UsageError(`${what}: the first line is not written in UTF-8.`);
  if (/\p{Cc}/u.test(text)) throw new UsageError(`${what}: the first line holds control characters; no password does.`);
  known.add(text);
  return new Secret(text);
}

async function lineOf(path: string, { signal }: Io): Promise<string> {
  try {
    return await lineInFile(path, '--password-file', signal);
  } catch (cause) {
    if (cause instanceof UsageError || cause instanceof Interrupted) throw cause;
    throw new UsageError(`--password-file ${quoted(path)}: the file ${fileTrouble(cause)}.`, { cause });
  }
}
