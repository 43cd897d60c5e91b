import type { Certainty, Who } from './diagnosis.ts';

/** Something that a bounce claims, looked up again. `unchecked` speaks neither for it nor against it. */
export interface VerifiedClaim {
  readonly result: 'confirmed' | 'contradicted' | 'unchecked';
  readonly says: string;
}

/** What became of a message for one recipient, and what to do about it. */
export interface BouncedRecipient {
  readonly address: string;
  /** id of the cause; none where the message does not let it be told */
  readonly cause?: string;
  readonly confidence?: Certainty;
  readonly permanent: boolean;
  readonly status?: string;
  readonly reply?: string;
  /** host that said it */
  readonly remote?: string;
  /** the diagnostic text */
  readonly says: string;
  /** the address as the sender wrote it, where another was tried in its place */
  readonly alias?: string;
  /** when it is given up at the latest, as the report says */
  readonly willRetryUntil?: string;
  /** what is so now of what it was refused for (`--live`): sentences */
  readonly verified?: readonly VerifiedClaim[];
  /** one sentence for a person */
  readonly summary: string;
  readonly fix: { readonly who: Who; readonly steps: readonly string[] };
}

/** `bounce --json`, one line per message, schema `mailmedic.bounce/1`. */
export interface BounceReport {
  readonly schema: 'mailmedic.bounce/1';
  readonly file: string;
  readonly kind: 'failure' | 'delay' | 'success' | 'autoreply' | 'disposition' | 'feedback' | 'not-a-bounce';
  readonly recipients: readonly BouncedRecipient[];
  readonly original: {
    readonly messageId?: string;
    readonly subject?: string;
    readonly from?: string;
    readonly to?: string;
    readonly date?: string;
  };
  /** software or service that wrote it */
  readonly reporter?: string;
  /** what the message says in two ways that cannot both be true */
  readonly contradictions: readonly string[];
}

/** An input that could not be read, in the place of its report. */
export interface BounceError {
  readonly schema: 'mailmedic.error/1';
  readonly input: string;
  readonly error: string;
}
