import { cutterFor } from '@mailmedic/wire/sasl/cut-out.ts';
import type { World } from '../probe.ts';

/**
 * Makes a function that takes the secret of a run out of every text in a value, in every form in which it could be there.
 * A server may say back anywhere what it was told at the sign-in, and an error may quote what was being written.
 */
export function withoutSecret({ credentials }: Pick<World, 'credentials'>): <T>(value: T) => T {
  if (!credentials) return (value) => value;
  const cut = cutterFor('', credentials.secret.reveal());
  return <T>(value: T): T => cutIn(value, cut) as T;
}

function cutIn(value: unknown, cut: (text: string) => string): unknown {
  if (typeof value === 'string') return cut(value);
  if (Array.isArray(value)) return value.map((one) => cutIn(one, cut));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cutIn(one, cut)]));
}
