import { BrokenReply, line, type Exchange } from '../line/exchange.ts';

/** A tagged reply with everything untagged before it (RFC 9051 section 7); literals stand in their lines, unquoted. */
export interface TaggedReply {
  readonly status: 'OK' | 'NO' | 'BAD';
  readonly code?: string;
  readonly text: string;
  readonly untagged: readonly string[];
  /** an untagged BYE came: the server closes */
  readonly bye: boolean;
}

const MOST_UNTAGGED = 500;

/** Reads up to the reply that carries `tag`. A BYE without one ends the reading too: nothing more is to come. */
export function* readTagged(tag: string): Exchange<TaggedReply> {
  const untagged: string[] = [];
  for (;;) {
    const text = yield* readLogicalLine();
    const tagged = /^(\S+) (OK|NO|BAD)(?: +(.*))?$/is.exec(text);
    if (tagged?.[1] === tag) {
      return {
        status: tagged[2]?.toUpperCase() as 'OK' | 'NO' | 'BAD',
        ...textAndCode(tagged[3] ?? ''),
        untagged,
        bye: untagged.some(isBye),
      };
    }
    if (isBye(text)) return { status: 'NO', ...textAndCode(text.slice(6)), untagged: [...untagged, text], bye: true };
    if (!text.startsWith('* ') && !text.startsWith('+')) throw new BrokenReply('a line that is neither tagged nor untagged', text);
    untagged.push(text);
    if (untagged.length > MOST_UNTAGGED) throw new BrokenReply('untagged lines without end', text);
  }
}

/** One line with its literals (RFC 9051 section 4.3): `{12}` and the 12 bytes after it, then the line goes on. `first` is a line already read. */
export function* readLogicalLine(first?: string): Exchange<string> {
  let text = first ?? (yield* line());
  for (let literals = 0; ; literals += 1) {
    const literal = /\{(\d{1,9})\+?\}$/.exec(text);
    if (!literal) return text;
    if (literals === 20) throw new BrokenReply('literals without end', text.slice(0, 200));
    const bytes = yield { bytes: Number(literal[1]) };
    text = `${text.slice(0, literal.index)}${bytes}${yield* line()}`;
  }
}

/** Takes a response code off a text: `[UNAVAILABLE] later` (RFC 9051 section 7.1, RFC 5530). */
export function textAndCode(text: string): { code?: string; text: string } {
  const code = /^\[([^\]]*)\]\s*(.*)$/s.exec(text);
  return code?.[1] === undefined ? { text } : { code: code[1].toUpperCase(), text: code[2] ?? '' };
}

function isBye(text: string): boolean {
  return /^\* BYE(?: |$)/i.test(text);
}
