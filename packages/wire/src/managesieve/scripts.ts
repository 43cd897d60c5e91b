import { BrokenReply, line, say, type Exchange } from '../line/exchange.ts';

/** What a server tells of the rules of an account. */
export interface ScriptsTold {
  readonly ok: boolean;
  readonly scripts: number;
  /** the script in use, by its name */
  readonly active?: string;
  readonly script?: string;
  readonly status: string;
  readonly code?: string;
  readonly text: string;
}

const MOST_SCRIPTS = 200;
/** More than any server lets a script have. */
const MOST_OCTETS = 131_072;

/** Lists the scripts and fetches the one in use (RFC 5804 sections 2.7 and 2.9); nothing is changed. */
export function* readScripts(): Exchange<ScriptsTold> {
  yield* say('LISTSCRIPTS');
  const list = yield* readStrings();
  const scripts = list.entries.length;
  const found = list.entries.find(({ rest }) => /^ACTIVE$/i.test(rest))?.value;
  const { ok, status, code, text } = list;
  const told = { ok, scripts, status, text, ...(code === undefined ? {} : { code }) };
  if (!ok || found === undefined) return told;
  const answer = yield* getScript(found);
  const script = answer.entries[0]?.value;
  return {
    ...told,
    ok: answer.ok,
    active: found,
    ...(answer.ok && script !== undefined ? { script } : {}),
    status: answer.status,
    text: answer.text,
    ...(answer.code === undefined ? {} : { code: answer.code }),
  };
}

/** One script of the account, by its name; undefined where there is none (RFC 5804 section 2.9). */
export function* readScript(name: string): Exchange<string | undefined> {
  const { ok, entries } = yield* getScript(name);
  return ok ? entries[0]?.value : undefined;
}

function* getScript(name: string): Exchange<Strings> {
  yield* say(`GETSCRIPT ${quoted(name)}`);
  return yield* readStrings();
}

interface Entry {
  readonly value: string;
  readonly rest: string;
}

interface Strings {
  readonly ok: boolean;
  readonly status: string;
  readonly code?: string;
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** Reads lines that begin with a string, up to OK, NO or BYE (RFC 5804 section 4). What is in a literal is never taken for an answer. */
function* readStrings(): Exchange<Strings> {
  const entries: Entry[] = [];
  for (let count = 0; count <= MOST_SCRIPTS; count += 1) {
    const text = yield* line();
    const status = /^(OK|NO|BYE)(?: +\(([^)]*)\))?(?: +(.*))?$/is.exec(text);
    if (status?.[1] !== undefined) {
      const word = status[1].toUpperCase();
      const code = status[2]?.toUpperCase();
      const said = yield* wordsOf(status[3] ?? '');
      return { ok: word === 'OK', status: word, text: said, entries, ...(code === undefined ? {} : { code }) };
    }
    entries.push(yield* entryOf(text));
  }
  throw new BrokenReply('scripts without end', '');
}

function* entryOf(text: string): Exchange<Entry> {
  const literal = /^\{(\d{1,9})\+?\}$/.exec(text);
  if (literal) {
    const octets = Number(literal[1]);
    if (octets > MOST_OCTETS) throw new BrokenReply('a script larger than servers keep', text);
    const value = yield { bytes: octets };
    return { value, rest: (yield* line()).trim() };
  }
  const plain = /^"((?:[^"\\]|\\.)*)"(.*)$/s.exec(text);
  if (!plain) throw new BrokenReply('neither a string nor OK, NO or BYE', text);
  return { value: (plain[1] ?? '').replaceAll(/\\(.)/gs, '$1'), rest: (plain[2] ?? '').trim() };
}

function* wordsOf(text: string): Exchange<string> {
  return /^\{\d{1,9}\+?\}$/.test(text) ? (yield* entryOf(text)).value : text.replace(/^"(.*)"$/s, '$1');
}

/** As a quoted string where that is possible, else as a literal that waits for nobody (RFC 5804 section 4). */
function quoted(name: string): string {
  const isPlain = /^[\x20-\x7e]{0,500}$/.test(name);
  return isPlain ? `"${name.replaceAll(/["\\]/g, (char) => `\\${char}`)}"` : `{${Buffer.byteLength(name)}+}\r\n${name}`;
}
