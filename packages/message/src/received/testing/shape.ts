/** A way of writing a Received line, a line of that shape, and what of it has to be read. */
export type Shape = readonly [shape: string, line: string, says: object];

export const NOON = 'Sat, 21 Nov 2026 12:00:00 +0100 (CET)';

export const at = (iso: string): object => ({ at: Date.parse(iso) });

/** The moment that `NOON` names. */
export const TAKEN = at('2026-11-21T11:00:00Z');
