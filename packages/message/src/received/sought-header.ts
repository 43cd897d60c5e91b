import { everyPart, readMessage } from '../mime/entity.ts';
import { type Header, readHeader } from '../mime/header.ts';

const QUOTED = 200_000;

/**
 * The header whose way a person asks for: the message's own; where that has not travelled (a message forwarded as an attachment, saved
 * from among those sent), the first one inside of it that has; where it was quoted, moved in or unfolded as it was pasted, the one
 * without that.
 */
export function soughtHeader(bytes: Uint8Array): Header {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, QUOTED))
    .toString('latin1')
    .replaceAll(/\r\n?/g, '\n');
  // What begins with white space would be read as one folded line.
  const moved = /^\s*[ \t]\S/.test(text.slice(0, 2000)) ? unquoted(text) : undefined;
  if (moved) return moved;
  const message = readMessage(bytes);
  if (hasTravelled(message.header)) return refolded(text) ?? message.header;
  for (const part of everyPart(message))
    if (part.type === 'message/rfc822' || part.type === 'message/global' || part.type === 'text/rfc822-headers') {
      const { header } = readHeader(part.body.replace(/^\s+/, ''));
      if (hasTravelled(header)) return header;
    }
  return unquoted(text) ?? message.header;
}

/**
 * A field begins with its name and a colon (RFC 5322 section 2.2); a space behind it is custom. Without one it may as well be the list of
 * names in a signature, where a colon follows the next word.
 */
const FIELD = /^[A-Za-z][A-Za-z0-9-]{0,60}:(?:[ \t]|$|(?![\w-]*[ \t]*(?:[:;]|$)))/;

/**
 * Copied out of a window, folded lines lose what they begin with, and the header would end at the first of them. Where more fields
 * follow before the first empty line, what is no field goes on with the one before.
 */
function refolded(text: string): Header | undefined {
  const end = text.search(/\S\s*\n[ \t]*\n/);
  const lines = text.slice(0, end === -1 ? text.length : end + 1).split('\n');
  const first = lines.findIndex((line) => line !== '' && !/^[ \t]/.test(line) && !FIELD.test(line) && !/^From /.test(line));
  if (first === -1 || !lines.slice(first).some((line) => /^(?:Received|From|Date|Message-ID):\s/i.test(line))) return undefined;
  const folded = lines.map((line) => (line === '' || /^[ \t]/.test(line) || FIELD.test(line) || /^From /.test(line) ? line : ` ${line}`));
  return readHeader(folded.join('\n')).header;
}

/** The message at hand is the one whose way is asked for, so that its body belongs to the header. */
export function isItself(bytes: Uint8Array, sought: Header): boolean {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1000)).toString('latin1');
  const { fields } = readMessage(bytes).header;
  return (
    // The reader takes the quotation marks away, and with them the bytes as they were.
    !/^\s*>(?!From )/.test(beginning) &&
    fields.length === sought.fields.length &&
    fields.every(([name, value], index) => sought.fields[index]?.[0] === name && sought.fields[index]?.[1] === value)
  );
}

function hasTravelled(header: Header): boolean {
  return header.has('received') || header.has('x-received');
}

/** `> Received: …` or `    Received: …`, with the same in front of each line. */
function unquoted(text: string): Header | undefined {
  const first = /^([ \t]*(?:[>|][ \t]?)*)(?:Received|X-Received|Return-Path|Delivered-To|Authentication-Results):[ \t]/im.exec(text);
  const mark = first?.[1] ?? '';
  if (!first || mark === '') return undefined;
  const lines = text.slice(first.index).split('\n');
  const { header } = readHeader(
    lines.map((line) => (line.startsWith(mark) ? line.slice(mark.length) : line === mark.trimEnd() ? '' : line)).join('\n'),
  );
  return hasTravelled(header) ? header : undefined;
}
