import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Part } from '../dialogues.ts';
import type { Place } from '../endpoints.ts';

/**
 * `silent` no greeting comes · `cut` the connection is closed in its place · `hangs` it greets, and answers nothing ·
 * `expects-proxy` it greets whoever is announced as load balancers do it · `unspoken` it hangs up on who has said nothing, where TLS begins at once
 */
export type How = 'silent' | 'cut' | 'hangs' | 'expects-proxy' | 'unspoken';

/** A place that takes connections and serves nobody. */
export interface Mute {
  readonly place: Place;
  readonly looks: readonly Part[];
  readonly how: How;
  readonly waitedMs: number;
  readonly certainty: Certainty;
  /** the same port of a host that has nothing to do with mail is open too */
  readonly beside: readonly Look[];
  /** what showed how it is, beside the path */
  readonly shown: readonly Look[];
}
