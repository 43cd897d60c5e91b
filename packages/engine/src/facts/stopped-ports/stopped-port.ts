import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Place } from '../endpoints.ts';
import type { PortSeen } from '../ports.ts';

/** Where the filter sits, as far as the looks tell. */
export type Site = 'near' | 'unknown' | 'towards-server';

/** A place that fails because of its port. */
export interface StoppedPort {
  readonly place: Place;
  readonly seen: PortSeen;
  readonly certainty: Certainty;
  readonly site: Site;
  /** what shows that the port makes the difference */
  readonly proof: readonly PortSeen[];
}

/** A place that fails, and of which nothing shows whether the port makes the difference. */
export interface OpenQuestion {
  readonly open: Place;
  readonly how: PortSeen;
}
