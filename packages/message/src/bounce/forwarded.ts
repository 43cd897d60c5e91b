import { everyPart, readMessage, textOf, type Entity } from '../mime/entity.ts';

const HEADER = /^(?:>? ?From \S|(?:[>|] ?|[ \t]+)?(?:Return-Path|Received|From|Von|De|Subject|Delivered-To|X-Failed-Recipients):)/im;

/** Messages inside a message: attached ones, and one that was pasted into the text with its header. */
export function forwardedIn(message: Entity): readonly Entity[] {
  const parts = everyPart(message);
  const attached = parts.filter(({ type }) => type === 'message/rfc822').map((part) => readMessage(part.body));
  const pasted = parts
    .filter(({ type, parts: inner }) => (type === 'text/plain' || type === 'text/html') && inner.length === 0)
    .flatMap((part) => {
      const text = textOf(part);
      const start = HEADER.exec(text);
      if (!start) return [];
      const block = text.slice(start.index);
      const quote = /^(?:[>|] ?|[ \t]+)/.exec(block)?.[0];
      const plain =
        quote === undefined
          ? block
          : block
              .split('\n')
              .map((line) => (line.startsWith(quote) ? line.slice(quote.length) : line.replace(/^[>|]$/, '')))
              .join('\n');
      return [readMessage(Buffer.from(plain, 'utf8'))];
    });
  return [...attached, ...pasted].slice(0, 4);
}

/** What a person asks about: the lines that are quoted, or all that was written. */
export function askedAbout(message: Entity): Entity {
  const text = everyPart(message)
    .filter(({ type, parts }) => type === 'text/plain' && parts.length === 0)
    .map(textOf)
    .join('\n');
  const quoted = text.split('\n').filter((line) => line.startsWith('>'));
  return readMessage(`\n${quoted.length < 2 ? text : quoted.map((line) => line.replace(/^(?:> ?)+/, '')).join('\n')}\n`);
}
