import { contextOf } from '../http/fetch.ts';
import { secureContextFor } from './hello.ts';

/** Reads the trusted roots ahead, in a moment of waiting: later it would hold up whoever is about to shake hands. */
export function prepareTls(roots: readonly string[]): void {
  secureContextFor('default', roots);
  contextOf(roots);
}
