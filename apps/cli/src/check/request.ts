import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { readAddress } from '../address.ts';
import { readClientWish, type ClientWish } from '../client/wish.ts';
import type { Asked } from '../command.ts';
import { PASSWORD_REFUSED, readCredentialSource, type CredentialSource } from '../credentials.ts';
import { readExchangeHost, readSetting, SETTING_OPTIONS, type SettingOption } from '../setting.ts';
import { quoted, UsageError } from '../usage-error.ts';

/** What `check` is asked to judge. */
export type Subject =
  | {
      readonly is: 'addresses';
      readonly given: readonly string[];
      readonly configured: readonly Setting[];
      readonly username?: string;
      readonly exchange?: string;
    }
  | { readonly is: 'replay'; readonly file: string; readonly address?: string }
  | { readonly is: 'again'; readonly run?: string; readonly address?: string };

export interface Request {
  readonly subject: Subject;
  readonly form: 'person' | 'json' | 'quiet';
  readonly report?: { readonly path: string; readonly format: 'html' | 'markdown' };
  readonly save?: string;
  readonly configuration?: string;
  readonly credentials?: CredentialSource;
  /** the mail program whose settings are to be read */
  readonly client?: ClientWish;
  /** what the mail program said, one line */
  readonly clientError?: string;
  readonly clientVersion?: string;
  /** `KEY=VALUE` as given */
  readonly answers: readonly string[];
}

/** Takes the arguments of `check` together; what does not go together is refused in one sentence. */
export function readRequest(asked: Asked): Request {
  const subject = readSubject(asked);
  const several = subject.is === 'addresses' && subject.given.length > 1;
  if (asked.has('json') && asked.has('quiet')) throw new UsageError('--json and --quiet are two forms of output; choose one.');
  const save = asked.value('save');
  if (save !== undefined && several) throw new UsageError('--save keeps one run; give one address with it.');
  if (save !== undefined && subject.is === 'replay') throw new UsageError('--save keeps a new run; with --replay there is none.');
  const credentials = readCredentialSource(asked);
  if (credentials && subject.is === 'replay')
    throw new UsageError('--replay judges what was seen and signs in nowhere; leave the password away.');
  // `--password-stdin SECRET`: the secret was taken for a second address.
  if (credentials?.from === 'stdin' && several && asked.words.some((word) => !word.includes('@'))) throw new UsageError(PASSWORD_REFUSED);
  if (credentials && several) throw new UsageError('A password belongs to one address; give one address with it.');
  const path = asked.value('report');
  const configuration = asked.value('config');
  return {
    subject,
    answers: asked.values('answer'),
    form: asked.has('json') ? 'json' : asked.has('quiet') ? 'quiet' : 'person',
    ...(path === undefined ? {} : { report: { path, format: formatOf(path) } }),
    ...(save === undefined ? {} : { save }),
    ...(configuration === undefined ? {} : { configuration }),
    ...(credentials === undefined ? {} : { credentials }),
    ...readClientWords(asked),
  };
}

/** A word after `--again` is the run meant, unless it is an address and no file of that name is there. */
export function isRunName(option: string, word: string): boolean {
  return option !== 'again' || !word.includes('@') || existsSync(word);
}

function readSubject(asked: Asked): Subject {
  const username = asked.value('username');
  const words = eachOnce(asked.words);
  const settingsGiven = [...Object.keys(SETTING_OPTIONS), 'username', 'exchange', 'client'].filter((option) => asked.has(option));
  if (asked.has('replay') && asked.has('again'))
    throw new UsageError('--replay judges an earlier run and --again repeats one; choose one.');
  for (const option of ['replay', 'again'] as const) {
    if (!asked.has(option)) continue;
    if (settingsGiven[0] !== undefined)
      throw new UsageError(`--${settingsGiven[0]} does not go with --${option}: the run has its own settings.`);
    if (words.length > 1) throw new UsageError(`--${option} is about one run; give at most one address with it.`);
  }
  const [address] = words;
  const of = address === undefined ? {} : { address };
  if (asked.has('replay')) return { is: 'replay', file: asked.value('replay') ?? '', ...of };
  const run = asked.value('again');
  if (asked.has('again')) return { is: 'again', ...(run === undefined ? {} : { run }), ...of };
  if (address === undefined && !asked.has('client')) throw new UsageError('Give an address: mailmedic check you@example.org');
  if (username !== undefined && words.length > 1) throw new UsageError('--username belongs to one address; give one address with it.');
  return {
    is: 'addresses',
    given: words,
    configured: readSettings(asked),
    ...(username === undefined ? {} : { username: readUsername(username) }),
    ...readExchange(asked),
  };
}

/** What was given twice, also in other letters of the domain, is looked at and told once. */
function eachOnce(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const address = addressIn(word);
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}

/** An address as it is looked at; what is none is told of later, in its own words. */
function addressIn(word: string): string {
  try {
    return readAddress(word);
  } catch (cause) {
    if (cause instanceof UsageError) return word;
    throw cause;
  }
}

export function readSettings(asked: Asked): readonly Setting[] {
  return (Object.keys(SETTING_OPTIONS) as SettingOption[]).flatMap((option) => {
    const text = asked.value(option);
    return text === undefined ? [] : [readSetting(option, text)];
  });
}

/** Which program it is, what it said, and which version of it. */
export function readClientWords(asked: Asked): Pick<Request, 'client' | 'clientError' | 'clientVersion'> {
  const client = asked.value('client');
  const said = oneLine('error', asked, 2000);
  const version = oneLine('client-version', asked, 200);
  return {
    ...(client === undefined ? {} : { client: readClientWish(client) }),
    ...(said === undefined ? {} : { clientError: said }),
    ...(version === undefined ? {} : { clientVersion: version }),
  };
}

/** A message copied from a screen comes with line breaks and marks that nobody sees. */
function oneLine(option: 'error' | 'client-version', asked: Asked, longest: number): string | undefined {
  const text = asked.value(option);
  const line = text?.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (line === '') throw new UsageError(`--${option} ${quoted(text ?? '')}: there is nothing in it; give the words themselves.`);
  return line?.slice(0, longest);
}

/** Which Exchange server the mail program was told, if any. */
export function readExchange(asked: Asked): { readonly exchange?: string } {
  const exchange = asked.value('exchange');
  const other = (Object.keys(SETTING_OPTIONS) as SettingOption[]).find((option) => asked.has(option));
  if (exchange !== undefined && other !== undefined)
    throw new UsageError(`--exchange is in place of --imap, --pop3 and --smtp: leave it out, or leave out --${other}.`);
  return exchange === undefined ? {} : { exchange: readExchangeHost(exchange) };
}

export function readUsername(username: string): string {
  if (username.trim() === '') throw new UsageError(`--username ${quoted(username)}: there is no name in it.`);
  if (/\p{Cc}/u.test(username)) throw new UsageError(`--username ${quoted(username)}: a user name holds no control characters.`);
  if (username.includes('\ufffd')) throw new UsageError(`--username ${quoted(username)} is not written in UTF-8.`);
  if (Buffer.byteLength(username) > 255) throw new UsageError('--username is longer than 255 bytes; no user name is.');
  return username;
}

export function formatOf(path: string): 'html' | 'markdown' {
  const extension = extname(path).toLowerCase();
  if (extension === '.html' || extension === '.htm') return 'html';
  if (extension === '.md' || extension === '.markdown') return 'markdown';
  throw new UsageError(`--report ${quoted(path)}: the name has to end in .html or .md.`);
}
