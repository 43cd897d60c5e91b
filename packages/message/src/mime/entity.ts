import { decodeCharset } from './charset.ts';
import { type Header, readHeader, withParameters } from './header.ts';
import { htmlText } from './html-text.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** A part of a message, or the message itself. `body` is as it came, one byte a character, lines ended by LF. */
export interface Entity {
  readonly header: Header;
  /** `text/plain` in lower case */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly body: string;
  readonly parts: readonly Entity[];
}

const MAX_DEPTH = 12;
const MAX_PARTS = 120;
const DECODED = 400_000;
const QUOTED = 100_000;

/** Reads a message (RFC 5322, RFC 2045, RFC 2046). Nothing is refused: what is broken is read as far as it goes. */
export function readMessage(bytes: Uint8Array | string): Entity {
  const raw = typeof bytes === 'string' ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  const start = /^\s*/.exec(text.slice(0, 2000))?.[0].length ?? 0;
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  // Somebody pasted it with its lines moved to the right, or quoted.
  const body = unlinked(unquoted(text.slice(start)));
  return readEntity(indent === '' ? body : body.replaceAll(`\n${indent}`, '\n'), { left: MAX_PARTS }, 0);
}

/** Where most lines are quoted, what is quoted is meant. */
function unquoted(text: string): string {
  if (text.length > QUOTED || !/^> ?/m.test(text)) return text;
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.filter((line) => line.startsWith('>') && !/^>>>(?!>)/.test(line));
  if (quoted.length < 3 || quoted.length * 3 < filled.length * 2) return text;
  return unquoted(lines.map((line) => line.replace(/^> ?/, '')).join('\n'));
}

/** What was pasted from a page that writes links as `[text](address)`. */
function unlinked(text: string): string {
  if (text.length > QUOTED || !text.includes('](') || /^(?:received|dkim-signature|message-id):/im.test(text.slice(0, 4000))) return text;
  return text.replaceAll(/\[([^\]\n]{1,200})\]\((?:mailto:|https?:\/\/)[^)\n]{1,400}\)/g, '$1');
}

/** All parts, outermost first. */
export function everyPart(entity: Entity): readonly Entity[] {
  const all: Entity[] = [entity];
  for (let at = 0; at < all.length; at += 1) all.push(...(all[at]?.parts ?? []));
  return all;
}

/** The part's words as a person reads them, at most 400,000 characters. */
export function textOf({ header, type, parameters, body }: Entity): string {
  const bytes = decodeTransfer(body.slice(0, DECODED), header.raw('content-transfer-encoding'));
  const text = decodeCharset(bytes, parameters.get('charset') ?? '');
  return type === 'text/html' || (type === 'text/plain' && /^\s*<(?:!doctype )?html/i.test(text)) ? htmlText(text) : text;
}

function readEntity(text: string, budget: { left: number }, depth: number, inherited = 'text/plain'): Entity {
  const { header, body: at } = readHeader(text);
  const { value, parameters } = withParameters(header.raw('content-type'));
  const type = value.includes('/') ? value : inherited;
  const body = text.slice(at);
  const parts = type.startsWith('multipart/') && depth < MAX_DEPTH ? split(body, parameters.get('boundary') ?? '') : [];
  // A "multipart" without parts is read as the text that it is.
  const shown = type.startsWith('multipart/') && parts.length === 0 ? 'text/plain' : type;
  return {
    header,
    type: shown,
    parameters,
    body,
    parts: parts.flatMap((part) => {
      budget.left -= 1;
      return budget.left < 0 ? [] : [readEntity(part, budget, depth + 1, type === 'multipart/digest' ? 'message/rfc822' : 'text/plain')];
    }),
  };
}

/** The texts between the boundary's lines (RFC 2046 section 5.1.1). A boundary that is not there is guessed from the body. */
function split(body: string, named: string): readonly string[] {
  const boundary = named !== '' && (body.startsWith(`--${named}`) || body.includes(`\n--${named}`)) ? named : guessed(body);
  if (boundary === undefined) return [];
  const line = `--${boundary}`;
  const parts: string[] = [];
  let from = -1;
  let at = body.startsWith(line) ? 0 : body.indexOf(`\n${line}`) + 1;
  while (parts.length <= MAX_PARTS) {
    const after = at + line.length;
    const end = body.indexOf('\n', after);
    const rest = body.slice(after, end === -1 ? undefined : end).trimEnd();
    if (rest === '' || rest === '--') {
      if (from !== -1) parts.push(body.slice(from, Math.max(from, at - 1)));
      from = end === -1 ? body.length : end + 1;
      if (rest === '--' || end === -1) return parts;
    }
    const next = body.indexOf(`\n${line}`, after);
    if (next === -1) break;
    at = next + 1;
  }
  if (from !== -1 && from < body.length) parts.push(body.slice(from));
  return parts;
}

function guessed(body: string): string | undefined {
  return /^--([\w'()+,./:=?-]{6,70})[ \t]*\n(?=content-|\n)/im.exec(body.slice(0, 20_000))?.[1];
}
