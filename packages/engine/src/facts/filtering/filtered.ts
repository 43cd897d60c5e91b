import type { Certainty, EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import type { Evidence } from '../../evidence.ts';
import type { DialogueSeen, Part } from '../dialogues.ts';
import type { Place } from '../endpoints.ts';

/** What is done on the way to a dialogue. */
export type How = 'stripped' | 'rewritten' | 'cut' | 'handshake' | 'taken';

/** A place whose dialogue is interfered with on the way, and what shows it. */
export interface Filtered {
  readonly place: Place;
  /** where it breaks off, each time it was tried */
  readonly at: readonly Part[];
  readonly how: How;
  readonly certainty: Certainty;
  readonly proof: readonly EvidenceLine[];
}

/** `open-question` another network would tell · `elsewhere-alike` every entrance behaves so: it is the server · undefined: nothing speaks for a filter */
export type Judged = Filtered | 'open-question' | 'elsewhere-alike' | undefined;

/** A dialogue on the path that breaks off, the first time it was held, and where it does so every time. */
export interface Broken {
  readonly evidence: Evidence;
  readonly place: Place;
  readonly seen: DialogueSeen;
  readonly at: readonly Part[];
}

/** Rivals remain. */
export function likely({ place, at }: Broken, how: How, proof: EvidenceLine): Filtered {
  return { place, at, how, certainty: 'likely', proof: [proof] };
}

/** How far a dialogue came. */
export function lastOf(seen: DialogueSeen): Part {
  return seen.parts.at(-1) as Part;
}
