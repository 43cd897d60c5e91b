import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../../evidence.ts';
import { isSteady, isSuspicious, isUnsteady, series, type Series } from '../series.ts';
import { isAbnormal } from '../symptoms.ts';

/** The same connections, tried again and again, that sometimes come about and sometimes do not. */
export interface Unsteadiness {
  /** near this computer · at one server or on its way · one of these two */
  readonly where: 'here' | 'there' | 'unsure';
  readonly unsteady: readonly [Series, ...Series[]];
  /** a server that has nothing to do with it, and never lost anything */
  readonly steady: Series | undefined;
  /** the addresses of the server, where it is one server's */
  readonly addresses: ReadonlySet<string> | undefined;
  /** tries that failed or were late, of so many, at all places that show it */
  readonly lost: number;
  readonly of: number;
  /** so many losses are no chance */
  readonly isPlain: boolean;
  /** looks on the path that failed because of it */
  readonly failed: readonly Look[];
}

/** Two late answers are proof enough beside a failure; where all went well in the end they may be a moment's crowd. */
const FEW = 3;
const MANY = 4;

export function unsteadiness(evidence: Evidence): Unsteadiness | undefined {
  const all = series(evidence);
  const [first, ...more] = all.filter(isUnsteady);
  if (!first) return undefined;
  const unsteady = [first, ...more] as const;
  const steady = all.find((one) => isSteady(one) && areUnrelated(evidence, one.address, first.address));
  const isWide = more.some((one) => areUnrelated(evidence, one.address, first.address));
  const where = isWide ? 'here' : steady ? 'there' : 'unsure';
  const addresses = isWide ? undefined : sameServer(evidence, all, unsteady);
  const odd = all.filter((one) => isSuspicious(one) && (addresses?.has(one.address) ?? true));
  const lost = sum(odd.map((one) => one.lost));
  const failed = failures(evidence, addresses);
  if (failed.length === 0 && lost < (where === 'unsure' ? MANY : FEW)) return undefined;
  return { where, unsteady, steady, addresses, lost, of: sum(odd.map(({ samples }) => samples.length)), isPlain: lost >= MANY, failed };
}

/** The unsteady addresses, and those of the same server that can be connected to at all: losses there are the same ones. */
function sameServer(evidence: Evidence, all: readonly Series[], unsteady: readonly Series[]): ReadonlySet<string> {
  const open = all.filter(({ samples }) => samples.some(({ look }) => look.outcome === 'ok'));
  return new Set(open.flatMap(({ address }) => (unsteady.some((one) => !areUnrelated(evidence, one.address, address)) ? [address] : [])));
}

/** Neither a name nor an address in common: two servers that have nothing to do with each other. */
function areUnrelated(evidence: Evidence, a: string, b: string): boolean {
  if (a === b) return false;
  const [namesOfA, namesOfB] = [a, b].map(
    (address) =>
      new Set(evidence.of('tcp/connect').flatMap(({ data }) => (data.address === address && data.host !== undefined ? [data.host] : []))),
  );
  return ![...(namesOfA ?? [])].some((name) => namesOfB?.has(name) === true);
}

/** Silence and cuts on the path, at these addresses or anywhere. */
function failures(evidence: Evidence, addresses: ReadonlySet<string> | undefined): readonly Look[] {
  return evidence.looks.filter((look) => {
    if (look.role !== 'path' || !isAbnormal(look)) return false;
    if (addresses)
      return (
        look.subject.address !== undefined &&
        addresses.has(look.subject.address) &&
        (look.outcome === 'silent' || look.outcome === 'cut' || look.probe === 'tcp/connect')
      );
    return look.outcome === 'silent' || look.outcome === 'cut';
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
