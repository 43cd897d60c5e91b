import type { Exchange } from './exchange.ts';

/** What a server says first. */
export interface Greeting {
  /** `ready`: a client may go on; `turned-away`: a reply that sends it away; `foreign`: another protocol; `broken`: this protocol, damaged */
  readonly is: 'ready' | 'turned-away' | 'foreign' | 'broken';
  /** protocol recognised in the bytes */
  readonly recognised: string;
  /** `OK`, `PREAUTH`, `BYE`, `+OK`, `-ERR`, `220`, `421` … */
  readonly status?: string;
  /** RFC 5530, RFC 2449 or RFC 3463 code */
  readonly code?: string;
  /** all lines, joined by a line feed */
  readonly text: string;
  /** the name the server gives itself */
  readonly serverName?: string;
  /** capabilities told in the greeting: a hint only */
  readonly capabilities?: readonly string[];
  /** where the greeting is the capability response itself (RFC 5804 section 1.7) */
  readonly offer?: Offer;
}

/** What a server offers. */
export interface Offer {
  /** the server answered with a list; without one, what it offers is unknown */
  readonly listed: boolean;
  readonly capabilities: readonly string[];
  readonly mechanisms: readonly string[];
  readonly starttls: boolean;
  readonly serverName?: string;
  /** the last reply's status when it was not a success */
  readonly status?: string;
  readonly code?: string;
  readonly text?: string;
  /** the server said it closes or that nothing goes on */
  readonly ends: boolean;
}

/** A reply to one command. */
export interface Reply {
  readonly ok: boolean;
  readonly status: string;
  readonly code?: string;
  readonly text: string;
  /** the server said it closes */
  readonly ends: boolean;
}

/** The part of a mail protocol that leads to an encrypted channel. */
export interface MailProtocol {
  readonly greeting: () => Exchange<Greeting>;
  /** `clientName` is the EHLO argument; `encrypted` says whether TLS has begun */
  readonly askCapabilities: (clientName: string, encrypted: boolean) => Exchange<Offer>;
  readonly startTls: () => Exchange<Reply>;
  /** said without waiting for an answer */
  readonly farewell: string;
}
