import type { Step } from '@mailmedic/contract/look.ts';
import { pattern } from '../lexicon/pattern.ts';
import { ANDROID } from './errors/android.ts';
import { withoutMarks } from '../lexicon/without-marks.ts';
import type { Wording } from '../replies/sign-in/row.ts';
import { ANY_LANGUAGE } from './errors/any-language.ts';
import { ANY_PROGRAM } from './errors/any-program.ts';
import { APPLE_MAIL } from './errors/apple-mail.ts';
import { NOT_CONNECTED, NOT_ENCRYPTED, OUT_OF_SERVICE, REFUSED } from './errors/causes.ts';
import { FAIREMAIL } from './errors/fairemail.ts';
import { GMAIL_APP } from './errors/gmail-app.ts';
import { numbersIn } from './errors/numbers.ts';
import { OUTLOOK } from './errors/outlook.ts';
import { withoutUnexplained } from './errors/said/unexplained.ts';
import { messageInEnglish } from './errors/said/in-english.ts';
import { APPLE_SYSTEM } from './errors/apple-systems.ts';
import { LIBRARIES } from './errors/libraries.ts';
import { WINDOWS } from './errors/windows.ts';
import { THUNDERBIRD } from './errors/thunderbird.ts';

/** What a mail program's message means. */
export interface ClientError {
  /** its number or name (numbers.ts: `0x800CCC0E`, `Winsock 10061`), or a pattern that fits its words with every host and name in them */
  readonly words: string | Wording;
  /** the station of the way at which it gave up, where the message tells */
  readonly step?: Step;
  /** one sentence for a person */
  readonly means: string;
  /** ids of causes that give rise to it, the commonest first */
  readonly causes: readonly string[];
  /** it stands in a sentence that only supposes: "You may have …" */
  readonly isSupposed?: true;
}

/** One program's messages, from the most special to the most general. */
export interface ErrorTable {
  readonly client: string;
  /** fits the names of programs that speak with its words, beside its own */
  readonly alike?: RegExp;
  readonly source: string;
  /** when the source was read, ISO 8601 */
  readonly seen: string;
  /** its words are written without the marks on letters */
  readonly unmarked?: true;
  readonly errors: readonly ClientError[];
}

export interface KnownError extends ClientError {
  readonly client: string;
  readonly source: string;
}

export const ERROR_TABLES: readonly ErrorTable[] = [
  WINDOWS,
  APPLE_SYSTEM,
  LIBRARIES,
  OUTLOOK,
  THUNDERBIRD,
  APPLE_MAIL,
  GMAIL_APP,
  ANDROID,
  FAIREMAIL,
  ANY_PROGRAM,
  ANY_LANGUAGE,
];

/**
 * What a message of a mail program means, if it is a known one. A number that tells something is looked for before words, a named program before others,
 * and of what several sentences tell, the reason before "no connection".
 */
export function clientErrorIn(message: string, client = ''): KnownError | undefined {
  const text = normalised(message);
  const tables = ERROR_TABLES.toSorted((a, b) => Number(isNamed(b, client)) - Number(isNamed(a, client)));
  const numbers = numbersIn(text);
  const numbered = (tellsMore: boolean) =>
    find(ERROR_TABLES, ({ words, causes }) => typeof words === 'string' && numbers.includes(words) && causes.length > 0 === tellsMore);
  const supposed = () => find(tables, ({ words, isSupposed }) => isSupposed === true && typeof words !== 'string' && words.test(text));
  const known =
    numbered(true) ?? supposed() ?? foreign(text, tables) ?? said(whatHappened(text), tables) ?? said(text, tables) ?? numbered(false);
  return known && saysAnyProgram(known, text, client) ? { ...known, client: ANY_PROGRAM.client } : known;
}

/** Words that mean the same whoever says them ("Authentication failed") tell nothing of the program, unless the person named it. */
function saysAnyProgram(known: KnownError, text: string, named: string): boolean {
  const table = PROGRAMS.find(({ client }) => client === known.client);
  if (!table || typeof known.words === 'string' || isNamed(table, named)) return false;
  return text.split(' ').length <= BARE_WORDS && said(text, [ANY_PROGRAM])?.step === known.step;
}

/** The tables whose words are one program's own. */
const PROGRAMS: readonly ErrorTable[] = [OUTLOOK, THUNDERBIRD, APPLE_MAIL, GMAIL_APP, ANDROID, FAIREMAIL];
/** Longer sentences are quoted from a program that has them in its own form. */
const BARE_WORDS = 4;

/** What is said in a language that is read by way of English. */
function foreign(text: string, tables: readonly ErrorTable[]): KnownError | undefined {
  const bare = withoutMarks(text);
  const english = messageInEnglish(bare);
  return english === bare ? undefined : (said(whatHappened(english), tables) ?? said(english, tables));
}

function said(message: string, tables: readonly ErrorTable[]): KnownError | undefined {
  const text = withoutUnexplained(message);
  const bare = withoutUnexplained(withoutHosts(text));
  if (OF_A_PRINTER.test(bare) && !OF_MAIL.test(bare)) return undefined;
  const fits = ({ words }: ClientError, { unmarked }: ErrorTable) =>
    typeof words !== 'string' && ((!unmarked && words.test(text)) || words.test(bare));
  const inEnglish = tables.filter(({ unmarked }) => !unmarked);
  return (
    firstDefined([...GENERAL.keys()], (rank) => find(inEnglish, (error, table) => rankOf(error) === rank && fits(error, table))) ??
    find(
      tables.filter(({ unmarked }) => unmarked),
      fits,
    )
  );
}

/** What is out of paper, busy or offline as well, and is no server. */
const OF_A_PRINTER =
  /\b(?:printer|scanner|drucker|imprimante|impresora|stampante|impressora|drukark|tiskarn|skrivare|yazici|принтер)|打印机|プリンター?|프린터/i;
const OF_MAIL = /mail|smtp|imap|pop3|server|serveur|servidor|password|tls|ssl/i;

/** What is said of many faults at once, the more telling first. */
const GENERAL: readonly (readonly string[])[] = [[], NOT_ENCRYPTED, OUT_OF_SERVICE, REFUSED, NOT_CONNECTED];

function rankOf({ causes }: ClientError): number {
  return Math.max(GENERAL.indexOf(causes), 0);
}

/** What a message tells, without what it advises or supposes: "Please check your password", "The server may be down". */
export function whatHappened(message: string): string {
  const dotted = normalised(message).replaceAll(HOST, (host) => host.replaceAll('.', DOT));
  const [first = '', ...later] = dotted.split(/(?<=[.!?])\s+|(?<=[。！？])/u);
  return [first, ...later.filter((sentence) => !ADVICE.test(withoutMarks(sentence)))].join(' ').replaceAll(DOT, '.');
}

/** Without marks on letters and names of hosts: their dots are no ends of sentences. */
function withoutHosts(text: string): string {
  return withoutMarks(text).replaceAll(HOST, 'there');
}

const HOST = /\b(?:[a-z\d-]{1,63}\.){1,10}[a-z]{2,24}\b/gi;
/** Stands for a dot that ends no sentence. */
const DOT = '\ue000';

/** The first words of advice, and the words of what is only possible, in the languages of the lexicon. */
const ADVICE = pattern('iu')`
  ^[^\p{L}]*(?:(?:please|check|verify|make sure|ensure|try|contact|consider|if|see|learn|for|to|use|you (?:can|need|should|must)|
  bitte|stellen sie|wenn|falls|manche|veuillez|si|merci|se|caso|tente|zorg|probeer|als|prosze|nalezy|jesli|pokud|prov|hvis|om|
  lutfen|eger|если|пожалуйста|якщо)(?!\p{L})|(?:pruf|uberpruf|versuch|verifi|assur|essay|contact|kontakt|comprueb|revis|asegur|
  intent|controll|assicur|riprov|confir|certifiq|controle|kontrol|sprawdz|upewni|zkontroluj|ujist|zkus|forsok|провер|убедит|попробу|
  перевір|спробу)\p{L}*)|\b(?:may|might|could be|maybe|perhaps|probably|usually|possibly)\b|
  (?<!\p{L})(?:konnte|moglicherweise|vielleicht|eventuell|peut-etre|pourrait|podria|quiza|potrebbe|forse|talvez|poderia|misschien|
  mogelijk|moze byc|mozliwe|kanske|kanskje|maske|может быть|возможно|можливо)(?!\p{L})|请|請|如果|可能|もし|確認し|ご確認|確かめ|恐れ|かもしれ|확인하|다시 시도|
  수 있습니다
`;

/** One line, plain quotes and dashes, no repeated spaces: messages are copied by hand, from screens and out of mails. */
export function normalised(message: string): string {
  return message
    .slice(0, 4000)
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .replaceAll(/[‘’‚‛′`´]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .trim();
}

function find(tables: readonly ErrorTable[], fits: (error: ClientError, table: ErrorTable) => boolean): KnownError | undefined {
  for (const table of tables) {
    const { client, source, errors } = table;
    const known = errors.find((error) => fits(error, table));
    if (known) return { ...known, client, source };
  }
  return undefined;
}

function firstDefined<T, R>(values: readonly T[], look: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = look(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNamed({ client, alike }: ErrorTable, named: string): boolean {
  return named !== '' && (named.toLowerCase().includes(client.toLowerCase()) || alike?.test(named) === true);
}
