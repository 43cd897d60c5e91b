import { BrokenReply, line, type Exchange } from '../line/exchange.ts';

/** A reply of one or more lines (RFC 5321 section 4.2). */
export interface SmtpReply {
  readonly code: number;
  /** RFC 3463, when the text begins with it */
  readonly enhanced?: string;
  readonly lines: readonly string[];
}

const MOST_LINES = 200;

/** Reads a whole reply: `250-` goes on, `250 ` or a bare `250` ends it. `first` is a line already read. */
export function* readReply(first?: string): Exchange<SmtpReply> {
  const lines: string[] = [];
  let code: string | undefined;
  for (let text = first ?? (yield* line()); ; text = yield* line()) {
    const parts = /^([2-5][0-9]{2})(?:([ -])(.*))?$/s.exec(text);
    if (!parts) throw new BrokenReply('a line without a reply code', text);
    code ??= parts[1];
    // a code that changes within a reply is wrong (RFC 5321 section 4.2.1), yet the last one counts for clients that take it
    if (parts[2] !== '-') code = parts[1];
    lines.push(parts[3] ?? '');
    if (parts[2] !== '-') break;
    if (lines.length === MOST_LINES) throw new BrokenReply('a reply without end', text);
  }
  const enhanced =
    /^([245]\.\d{1,3}\.\d{1,3})(?:\s|$)/.exec(lines.at(-1) ?? '')?.[1] ?? /^([245]\.\d{1,3}\.\d{1,3})(?:\s|$)/.exec(lines[0] ?? '')?.[1];
  return { code: Number(code), lines, ...(enhanced === undefined ? {} : { enhanced }) };
}
