/** By which protocol something is signed in to. Port 25 and submission are one: both speak SMTP. */
export type SignInProtocol = 'imap' | 'pop3' | 'smtp' | 'managesieve';

/** A line of a client that begins a sign-in. */
export interface SignInLine {
  readonly protocol: SignInProtocol;
  /** a SASL mechanism, or the command that carries name and password */
  readonly by: string;
  /** the tag that the answer will bear (IMAP) */
  readonly tag?: string;
}

/**
 * Whether a line begins a sign-in: RFC 9051 sections 6.2.2 and 6.2.3, RFC 5034 section 4, RFC 1939 section 7, RFC 4954
 * section 4, RFC 5804 section 2.1. `greeted`: EHLO or HELO was said before on the connection.
 */
export function signInIn(line: string, greeted: boolean): SignInLine | undefined {
  const sieve = /^AUTHENTICATE\s+"([\w-]+)"/i.exec(line);
  if (sieve) return { protocol: 'managesieve', by: upper(sieve[1]) };
  const imap = /^([^\s"(){%*\\+]+)\s+(?:AUTHENTICATE\s+([\w-]+)|(LOGIN)\s+\S)/i.exec(line);
  if (imap) return { protocol: 'imap', by: upper(imap[2] ?? imap[3]), tag: imap[1] ?? '' };
  const sasl = /^AUTH\s+([\w-]+)/i.exec(line);
  if (sasl) return { protocol: greeted ? 'smtp' : 'pop3', by: upper(sasl[1]) };
  const own = greeted ? null : /^(PASS|APOP)\s/i.exec(line);
  return own ? { protocol: 'pop3', by: upper(own[1]) } : undefined;
}

/** Whether a line of a server ends the sign-in, and how; undefined while it asks for more. */
export function answerIn(line: string, { protocol, tag = '' }: SignInLine): 'yes' | 'no' | undefined {
  if (protocol === 'imap' && /^\* BYE\b/i.test(line)) return 'no';
  const pattern = {
    imap: /^(\S+)\s+(OK|NO|BAD)\b/i,
    pop3: /^()(\+OK|-ERR)(?:\s|$)/i,
    smtp: /^()(2\d\d|[45]\d\d)(?:\s|$)/,
    managesieve: /^()(OK|NO|BYE)\b/i,
  }[protocol].exec(line);
  if (!pattern || (pattern[1] ?? '') !== (protocol === 'imap' ? tag : '')) return undefined;
  return /^(?:OK|\+OK|2\d\d)$/i.test(pattern[2] ?? '') ? 'yes' : 'no';
}

function upper(word: string | undefined): string {
  return (word ?? '').toUpperCase();
}
