import type { Answers } from './answers.ts';
import type { Look, Outcome, Role, Step } from './look.ts';

/** Who can repair a cause. */
export type Who = 'you' | 'administrator' | 'network' | 'provider' | 'sender' | 'recipient';
/** `certain`: bytes or a control prove it and rivals are ruled out. `likely`: rivals remain. `possible`: compatible. */
export type Certainty = 'certain' | 'likely' | 'possible';
export type Impact = 'blocks' | 'sometimes' | 'none';

export interface Affected {
  readonly service: 'imap' | 'pop3' | 'smtp' | 'submission' | 'managesieve' | 'exchange' | 'dns' | 'mailbox';
  readonly host?: string;
  readonly port?: number;
}

export interface EvidenceLine {
  /** id of an observation */
  readonly observation: string;
  readonly says: string;
}

export interface Fix {
  readonly who: Who;
  readonly steps: readonly string[];
  readonly difficulty: 'easy' | 'moderate' | 'expert';
  /** a person's estimate: `5 minutes`, `an hour` */
  readonly takes: string;
  readonly tools: readonly string[];
  /** what keeps it from coming back */
  readonly prevention: string;
}

export interface DiagnosedCause {
  readonly id: string;
  readonly confidence: Certainty;
  readonly impact: Impact;
  readonly affects: readonly Affected[];
  readonly summary: string;
  readonly evidence: readonly EvidenceLine[];
  readonly fix: Fix;
}

export interface Consequence extends DiagnosedCause {
  readonly becauseOf: string;
}

export interface RuledOut {
  readonly id: string;
  readonly because: string;
}

export interface Unknown {
  readonly question: string;
  readonly key: string;
  readonly wouldTell: readonly string[];
}

export interface Observation {
  readonly id: string;
  readonly probe: string;
  readonly target: string;
  readonly vantage: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly role: Role;
  readonly assuming?: string;
  readonly outcome: Outcome;
  readonly because?: string;
  readonly data: Look['data'];
}

/** What the mail program said, and what that means where it is a known message. */
export interface ClientMessage {
  readonly said: string;
  /** the program whose message it is */
  readonly client?: string;
  /** a clause for a person; left out when the message is not known */
  readonly means?: string;
  /** the station at which the program gave up */
  readonly step?: Step;
  /** causes found that give rise to such a message */
  readonly fits: readonly string[];
}

/** `check --json`, schema `mailmedic.diagnosis/1`. */
export interface Diagnosis {
  readonly schema: 'mailmedic.diagnosis/1';
  readonly address: string;
  readonly vantage: { readonly name: string };
  readonly startedAt: string;
  readonly durationMs: number;
  readonly verdict: 'healthy' | 'problem' | 'inconclusive';
  /** the verdict in one sentence for a person */
  readonly summary: string;
  readonly causes: readonly DiagnosedCause[];
  readonly consequences: readonly Consequence[];
  readonly warnings: readonly DiagnosedCause[];
  readonly ruledOut: readonly RuledOut[];
  readonly unknown: readonly Unknown[];
  /** what the person said; it moves a cause between possible and likely, never further */
  readonly answers?: Answers;
  /** what the mail program said, where the person told it */
  readonly clientMessage?: ClientMessage;
  /** steps that were not looked at, with the reason */
  readonly notLookedAt: readonly { readonly what: string; readonly because: string }[];
  readonly observations: readonly Observation[];
}
