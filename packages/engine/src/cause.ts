import type { Affected, Certainty, EvidenceLine, Fix, Impact } from '@mailmedic/contract/diagnosis.ts';
import type { Look, Subject } from '@mailmedic/contract/look.ts';
import type { Evidence } from './evidence.ts';
import type { Ask } from './probe.ts';

/** A cause found: a claim about one subject that accounts for symptoms. */
export interface Found<Detail = unknown> {
  readonly state: 'found';
  readonly subject: Subject;
  readonly certainty: Certainty;
  readonly impact: Impact;
  /** ids of the abnormal path looks that this cause predicts; empty for a mere warning */
  readonly accountsFor: readonly string[];
  /** true: nothing on the path failed, and the complaint is explained all the same, because the person meets the fault later (at the sign-in, or in mail that goes elsewhere) */
  readonly standsAlone?: boolean;
  /** ids of looks that are void because of it: they looked at something that is not what was meant */
  readonly invalidates?: readonly string[];
  readonly evidence: readonly EvidenceLine[];
  readonly affects: readonly Affected[];
  /** what else was seen beside it and matters to the person: sentences for the summary, and what to do about it first */
  readonly besides?: { readonly says: readonly string[]; readonly steps: readonly string[] };
  readonly detail: Detail;
}

/** The cause would predict a failure where a look went well, or a control speaks against it. */
export interface RuledOutFinding {
  readonly state: 'ruled-out';
  readonly subject: Subject;
  readonly because: string;
}

/** The evidence allows it and does not show it; `question` names what would tell. */
export interface Undecided {
  readonly state: 'undecided';
  readonly subject: Subject;
  readonly question: string;
}

export type Finding<Detail = unknown> = Found<Detail> | RuledOutFinding | Undecided;

/** What a person is told once a cause stands. */
export interface Words {
  /** one sentence: what is wrong, where */
  readonly summary: string;
  readonly fix: Fix;
}

/**
 * An entry of the catalogue. `asks` and `judge` are pure: no I/O, no waiting, no clock, no other cause.
 * Facts that several causes share live in `facts/`.
 */
export interface Cause<Detail = unknown> {
  readonly id: string;
  /** what holds when this is the cause, one sentence for the catalogue */
  readonly claim: string;
  /** what it is, for a person who knows nothing of the terms: two to four sentences */
  readonly explanation: string;
  /** how it is proved, and the neighbour it is told apart from */
  readonly proof: string;
  /** ids of neighbours that a careless tool reports instead */
  readonly neighbours: readonly string[];
  /** how common it is in practice, 1 rare … 5 everyday; breaks ties only */
  readonly frequency: 1 | 2 | 3 | 4 | 5;
  /** RFC and section */
  readonly references: readonly string[];
  /** controls that this cause wants once a symptom calls for them */
  asks?(evidence: Evidence): readonly Ask[];
  judge(evidence: Evidence): readonly Finding<Detail>[];
  words(found: Found<Detail>, evidence: Evidence): Words;
}

export function defineCause<Detail>(cause: Cause<Detail>): Cause<Detail> {
  return cause;
}

export function found<Detail>(finding: Omit<Found<Detail>, 'state'>): Found<Detail> {
  return { state: 'found', ...finding };
}

export function ruledOut(subject: Subject, because: string): RuledOutFinding {
  return { state: 'ruled-out', subject, because };
}

export function undecided(subject: Subject, question: string): Undecided {
  return { state: 'undecided', subject, question };
}

/** A line of evidence: what a look says, in a sentence that cites it. */
export function cite(look: Pick<Look, 'id'>, says: string): EvidenceLine {
  return { observation: look.id, says };
}
