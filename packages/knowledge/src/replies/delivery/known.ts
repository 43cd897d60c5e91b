import type { Meaning, Stage, Strength } from './wording.ts';

/** A reply as it is looked up. */
export interface Reply {
  /** the words that give the reason, normalised */
  readonly words: string;
  /** what else is said, normalised; asked only when the words say nothing */
  readonly context?: () => string;
  readonly status?: string;
  readonly reply?: string;
  /** the command that was refused */
  readonly stage?: Stage;
  /** the host that said it */
  readonly remote?: string;
}

/** What a reply means, and by what it is known. */
export interface Known {
  readonly means: Meaning;
  /** `wording` its words say it, `code` its issuer's code does, `registry` only the registry's meaning of its code is known */
  readonly by: 'wording' | 'code' | 'registry';
  readonly issuer?: string;
  readonly help?: string;
  readonly phrase?: string;
  readonly strength?: Strength;
  /** no wording that is known, but what the words speak of */
  readonly isSense?: true;
}

/** … and how surely, to be weighed against what else it could mean. */
export interface Scored {
  readonly known: Known;
  readonly score: number;
}

/** How much a wording weighs by its strength; the longer its phrase, the more is added. */
export const BASE = { exact: 200, plain: 100, bare: 25, vague: 0 } as const;
/** What the registry says that a code means. */
export const REGISTRY = 60;
