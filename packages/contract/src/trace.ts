import type { Certainty, DiagnosedCause, Diagnosis } from './diagnosis.ts';
import type { HandedBy, MessageTrace, ReceivedHop } from './looks/message-trace.ts';
import type { TraceAuthentication, TraceSpam } from './trace-checks.ts';

/** One server on the way, the one nearest to the sender first. */
export interface TraceHop {
  readonly number: number;
  /** the server that took the message and wrote the line */
  readonly server: string;
  readonly address?: string;
  /** who handed it over: the name claimed and what was seen */
  readonly from?: HandedBy;
  readonly software?: string;
  readonly protocol?: string;
  readonly encryption?: NonNullable<ReceivedHop['encryption']>;
  readonly authenticated?: NonNullable<ReceivedHop['authenticated']>;
  readonly id?: string;
  readonly for?: readonly string[];
  /** as the server's clock showed it, ISO 8601 with its offset */
  readonly time?: string;
  /** with the clock's error taken out, where it has one */
  readonly corrected?: string;
  /** how long it took from the hop before, or from the writing */
  readonly waitedMs?: number;
  /** the wait was measured by clocks that agree */
  readonly measured?: boolean;
  /** why that time was no delay: it lay in a mailbox until it was fetched, somebody sent it anew, it is dated long before it was sent, or no server keeps a message so long */
  readonly rest?: 'mailbox' | 'resent' | 'dated' | 'clock';
  /** `trusted`: written by a server that can be believed; `told`: anybody may have written it */
  readonly trust: 'trusted' | 'told';
  /** the message came from outside here */
  readonly border?: true;
  /** the line above names another server than this one */
  readonly broken?: true;
  readonly line: string;
}

/** A clock that cannot be right, in milliseconds ahead of the others; a missing bound is not known. */
export interface TraceClock {
  readonly of: string;
  readonly aheadMinMs?: number;
  readonly aheadMaxMs?: number;
  /** a sentence */
  readonly says: string;
}

/** `trace --json`, one line per message, schema `mailmedic.trace/1`. */
export interface TraceReport {
  readonly schema: 'mailmedic.trace/1';
  readonly file: string;
  readonly verdict: Diagnosis['verdict'];
  /** one sentence for a person */
  readonly summary: string;
  readonly message: {
    readonly messageId?: string;
    readonly subject?: string;
    readonly from?: string;
    readonly to?: string;
    readonly date?: string;
  };
  /** from the writing to the last hop */
  readonly totalMs?: number;
  /** where it took longest, apart from a mailbox in which it lay until it was fetched; none: where nothing can be measured */
  readonly longest?: { readonly at?: string; readonly to: string; readonly ms: number };
  readonly hops: readonly TraceHop[];
  readonly clocks: readonly TraceClock[];
  readonly forwards: readonly { readonly from: string; readonly to: string; readonly at?: string }[];
  readonly list?: NonNullable<MessageTrace['list']>;
  /** the envelope's sender and what was made of it */
  readonly sender?: { readonly address: string; readonly form?: 'srs' | 'batv' | 'verp' };
  readonly greylisting: readonly { readonly software: string; readonly by?: string; readonly delayedMs?: number }[];
  /** who it is from, by those who checked it */
  readonly authentication?: TraceAuthentication;
  /** what spam filters made of it, the last one first */
  readonly spam?: readonly TraceSpam[];
  readonly causes: readonly DiagnosedCause[];
  /** what is worth a sentence and is no cause: sentences, with how sure they are */
  readonly notes: readonly { readonly says: string; readonly confidence: Certainty }[];
  /** trace lines that carry no hop */
  readonly passedOver: readonly { readonly line: string; readonly because: string }[];
  /** more trace lines than were read */
  readonly left: number;
}

/** An input that could not be read, in the place of its report. */
export interface TraceError {
  readonly schema: 'mailmedic.error/1';
  readonly input: string;
  readonly error: string;
}
