import type { Impact } from '@mailmedic/contract/diagnosis.ts';
import type { Found } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { type ResolverView, resolverViews } from '../resolvers.ts';

/** What a configured resolver does wrong. */
export interface FaultDetail {
  readonly resolver: string;
  readonly rcode: string;
  readonly names: readonly string[];
  /** it only fails to check signatures that others find in order */
  readonly validation: boolean;
  /** it is there, and every question that it has to ask others about stays without an answer */
  readonly stuck: boolean;
  /** somebody else does resolve the names, or answers at least */
  readonly elsewhere: boolean;
  /** it looks nothing up for anybody, and only refers to other name servers */
  readonly refers: boolean;
  /** it says of everything that it does not exist */
  readonly deniesAll: boolean;
  /** the one question about the names that it leaves without an answer, or answers with an error */
  readonly unanswered?: 'A' | 'AAAA';
}

/** A configured resolver that fails, and what shows it. */
export type ResolverFault = Omit<Found<FaultDetail>, 'state' | 'subject'>;

/** What holds of a fault unless it is told otherwise. */
export const ORDINARY = { names: [], validation: false, stuck: false, elsewhere: true, refers: false, deniesAll: false } as const;

/** Clients ask the resolvers in order: one that fails after a working one is never heard. Working is who finds just what this one does not. */
export function impactOf(evidence: Evidence, { place, address }: ResolverView, names: readonly string[] = []): Impact {
  const finds = (view: ResolverView, name?: string): boolean =>
    view.looks.some(({ outcome, data }) => outcome === 'ok' && data.purpose === 'name' && (name === undefined || data.name === name));
  const working = resolverViews(evidence).filter(
    (view) => view.address !== address && (names.length === 0 ? finds(view) : names.every((name) => finds(view, name))),
  );
  if (working.length === 0) return 'blocks';
  return working.some((view) => view.place < place) ? 'none' : 'sometimes';
}
