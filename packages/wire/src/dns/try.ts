import type { Line } from '@mailmedic/contract/look.ts';
import type { DnsMessage } from './message.ts';

/** One try of an exchange: one datagram or one connection. */
export interface Try {
  readonly server: string;
  readonly port: number;
  readonly id: number;
  readonly question: { readonly name: string; readonly type: string };
  readonly query: Uint8Array;
  /** ends the try: time is up, another try was answered, or the caller stops */
  readonly signal: AbortSignal;
  readonly note: (from: Line['from'], text: string) => void;
}

/** What came of one try. Bytes are kept as they came. */
export type TryEnd =
  | { readonly is: 'answered'; readonly message: DnsMessage; readonly bytes: Uint8Array }
  /** bytes came that are no answer to the question */
  | { readonly is: 'malformed'; readonly problem: string; readonly bytes: Uint8Array }
  /** a local error, or an ICMP error or reset that the system reports as one */
  | { readonly is: 'failed'; readonly error: string }
  /** the connection stood and was closed before a whole answer had come */
  | { readonly is: 'cut'; readonly error?: string; readonly bytes: Uint8Array }
  | { readonly is: 'silent'; readonly connected: boolean };

/** The errno of a socket error: `ECONNREFUSED`. */
export function errnoOf(error: Error & { readonly code?: string }): string {
  return error.code ?? error.message;
}

/** Why a message is no answer to this try's question; undefined when it is one (RFC 5452 section 9.1). */
export function mismatch({ id, question }: Try, message: DnsMessage): string | undefined {
  if (message.id !== id) return 'it carries another id';
  // some servers leave the question out of an error reply; the id and the connected socket must do there
  if (message.question === undefined) return message.rcode === 'NOERROR' ? 'it repeats no question' : undefined;
  const asked = `${question.name.replace(/\.$/, '').toLowerCase() || '.'} ${question.type.toUpperCase()}`;
  const answered = `${message.question.name} ${message.question.type}`;
  return asked === answered ? undefined : `it answers another question (${answered})`;
}
