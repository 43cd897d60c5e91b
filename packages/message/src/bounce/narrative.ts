import { everyPart, textOf, type Entity } from '../mime/entity.ts';
import { readHeader, type Header } from '../mime/header.ts';

/** What the bounce says in words, and the message that it returns. */
export interface Narrative {
  readonly text: string;
  readonly returned?: Header;
}

const LIMIT = 120_000;

const COPY = new RegExp(
  [
    String.raw`^[ \t>|*=_-]*-{2,}[^\n]{0,20}(?:below this line|this is a copy|copy of (?:the|your) message|original[ -]message|original mail|unsent message|undelivered message|start of message|message text follows|message header|header page|returned (?:message|mail)|attached is your|returned to sender|your message follows|failed message|forwarded message|original headers?|non-delivered message|元のメール|ここより下)[^\n]*$`,
    String.raw`^[ \t]*(?:below is a copy of|your original message|the original message (?:follows|was:)|original message follows|message headers? follows?|original message headers?:|original message:|a copy of the (?:original )?message|your message reads|here is (?:a copy|your message)|the headers? of (?:the|your) (?:original )?message|message header follows|first part of your message|original mail as follows|copia del messaggio|текст письма|the following is a copy|returned message:?$)[^\n]*$`,
    String.raw`^(?:Return-Path: ?<|Received: ?(?:from|by|\()|DKIM-Signature: |X-Originating-IP: |Message-ID: ?<)[^\n]*$`,
    String.raw`^--- ?$(?=\s*\n[A-Z][\w-]+:)`,
  ].join('|'),
  'im',
);

/** Gathers the words for people, without the message that is returned below them, and that message's header. */
export function narrativeOf(message: Entity): Narrative {
  const said: string[] = [];
  const html: string[] = [];
  let returned: Header | undefined;
  let length = 0;
  for (const part of everyPart(message)) {
    if (
      part.type === 'message/rfc822' ||
      part.type === 'text/rfc822-headers' ||
      part.type === 'message/rfc822-headers' ||
      part.type === 'message/global'
    ) {
      returned ??= readHeader(textOf(part).replace(/^\s+/, '')).header;
    } else if ((part.type === 'text/plain' || part.type === 'text/html') && part.parts.length === 0 && length < LIMIT) {
      const attached = /^attachment/i.test(part.header.raw('content-disposition'));
      const text = textOf(part).slice(0, LIMIT - length);
      if (part.header.fields.some(([name]) => /^(?:received|message-id|return-path)$/i.test(name)) && part !== message) {
        // A part that is itself the returned message, without saying so.
        returned ??= part.header;
        continue;
      }
      if (attached && looksReturned(text)) {
        returned ??= readHeader(text.replace(/^\s+/, '')).header;
        continue;
      }
      const { before, after } = cut(text);
      if (after !== undefined && returned === undefined) returned = returnedIn(after);
      (part.type === 'text/html' ? html : said).push(before);
      length += before.length;
    }
  }
  const plain = said.join('\n');
  const text = /\w{3}/.test(plain) ? plain : html.join('\n');
  return { text, ...(returned === undefined ? {} : { returned }) };
}

function looksReturned(text: string): boolean {
  return /^\s*(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){3}/.test(text.slice(0, 6000));
}

function cut(text: string): { readonly before: string; readonly after?: string } {
  // A message's own first line is no copy: something has to be said before it.
  const match = COPY.exec(text);
  if (!match || (match.index < 20 && !/\S/.test(text.slice(0, match.index)))) return { before: text };
  return { before: text.slice(0, match.index), after: text.slice(match.index) };
}

function returnedIn(text: string): Header | undefined {
  const start = /^[>| \t]*(?=[A-Z][\w-]{1,40}: ?\S)/m.exec(
    text.replace(/^[^\n]*-{2,}[^\n]*\n/, (line) => ' '.repeat(line.length - 1) + '\n'),
  );
  if (!start) return undefined;
  const block = text.slice(start.index, start.index + 60_000);
  const { header } = readHeader(
    /^[>|]/.test(block) ? block.replaceAll(/^[>|] ?/gm, '') : block.replaceAll(/^[ \t]+(?=[A-Z][\w-]+: )/gm, ''),
  );
  return header.fields.length > 1 ? header : undefined;
}
