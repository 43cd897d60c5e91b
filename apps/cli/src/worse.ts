import type { ExitStatus } from './command.ts';

const WEIGHT: readonly ExitStatus[] = [0, 3, 1, 2, 130];

/** Of several inputs the worst one's status is the program's: what cannot be read, then a cause, then what cannot be told. */
export function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return WEIGHT.indexOf(a) >= WEIGHT.indexOf(b) ? a : b;
}
