import { plainAddress } from '../address.ts';

/** The resolvers and search domains that one source names, in the order in which they are asked. */
export interface Configured {
  /** a link-local address keeps its zone index: without it nobody can be reached there */
  readonly resolvers: readonly string[];
  readonly search: readonly string[];
}

/** A resolver's address as it is dialled: a zone index stays only where it is needed. */
export function resolverAddress(text: string): string | undefined {
  const address = plainAddress(text);
  if (address === undefined) return undefined;
  const zone = /%([\w.-]{1,32})$/.exec(text.trim())?.[1];
  return zone !== undefined && /^fe[89ab]/.test(address) ? `${address}%${zone}` : address;
}

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
