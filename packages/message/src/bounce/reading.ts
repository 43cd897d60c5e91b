/** What a message that came back is. */
export type Kind = 'failure' | 'delay' | 'success' | 'autoreply' | 'disposition' | 'feedback' | 'not-a-bounce';

/** The command that a reply answers. */
export type Stage = 'connect' | 'helo' | 'mail' | 'rcpt' | 'data';

/** What a bounce says of one recipient. */
export interface Recipient {
  readonly address: string;
  /** as the sender wrote it, where that differs (RFC 3461 section 4.2) */
  readonly original?: string;
  readonly action?: string;
  readonly status?: string;
  readonly reply?: string;
  /** the host that said it */
  readonly remote?: string;
  /** where in the conversation it was said */
  readonly stage?: Stage;
  /** the words that give the reason */
  readonly diagnostic: string;
  /** everything else that is said of it, for a diagnostic that says nothing */
  readonly context: string;
  readonly lastAttempt?: string;
  readonly willRetryUntil?: string;
  readonly finalLogId?: string;
}

/** What is known of the message that is spoken of. */
export interface Original {
  readonly messageId?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly date?: string;
}

export interface BounceReading {
  readonly kind: Kind;
  readonly recipients: readonly Recipient[];
  readonly original: Original;
  /** which software or service wrote it */
  readonly reporter?: string;
  /** the host that wrote it, as it names itself (RFC 3464 section 2.2.2) */
  readonly reporterHost?: string;
  readonly contradictions: readonly string[];
  /** a few lines without a header, that somebody may have pasted from a log */
  readonly pasted?: string;
  /** a reply or a line of a log, and not a word of the message having been given up */
  readonly isReplyAlone?: true;
}
