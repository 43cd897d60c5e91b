import type { Kind } from './kind.ts';

/** What one source says of an interface apart from its addresses. */
export interface State {
  readonly name: string;
  readonly up: boolean;
  readonly kind: Kind;
}
