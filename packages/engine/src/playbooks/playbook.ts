import type { StationId } from '../render/station.ts';
import type { QuestionKey } from './questions.ts';

/** How a step is settled. */
export type Settling =
  /** by the looks at these stations of the path; `shared`: another step is about the same station, so what is ruled out counts */
  | { readonly by: 'path'; readonly stations: readonly StationId[]; readonly shared?: true }
  /** by comparing what the mail program was told with what is published */
  | { readonly by: 'settings' }
  /** by what only a person knows */
  | { readonly by: 'answer'; readonly asks: readonly QuestionKey[] }
  /** by a sign-in, else by what the person sees on the web */
  | { readonly by: 'mailbox'; readonly asks: readonly QuestionKey[] }
  /** by whether sending fails alone */
  | { readonly by: 'sending' }
  /** by what Autodiscover says */
  | { readonly by: 'exchange' }
  /** by somebody else, with a report */
  | { readonly by: 'hand-over' };

/** One step of a playbook: a question that is settled before the next one. */
export interface PlaybookStep {
  readonly id: string;
  /** the question that is settled here */
  readonly question: string;
  /** why it comes at this place */
  readonly why: string;
  readonly audience: 'you' | 'administrator';
  readonly difficulty: 'easy' | 'moderate' | 'expert';
  /** how long it takes a person who does it by hand */
  readonly takes: string;
  readonly tools: readonly string[];
  readonly settling: Settling;
  /** the causes that are found here: ids, or whole layers with a slash at the end */
  readonly causes: readonly string[];
  /** what a person does where it cannot be seen from here */
  readonly byHand: readonly string[];
}

/** The methodical order in which a complaint is worked through: the cheapest and most telling first. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly PlaybookStep[];
}

/** The first step of a playbook at which a cause is found. A cause named by its id goes before its layer. */
export function stepOf({ steps }: Playbook, cause: string): PlaybookStep | undefined {
  const layer = `${cause.split('/')[0] ?? ''}/`;
  return steps.find(({ causes }) => causes.includes(cause)) ?? steps.find(({ causes }) => causes.includes(layer));
}
