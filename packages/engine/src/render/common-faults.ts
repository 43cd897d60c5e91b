import type { Certainty, DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';

/** A fault with everybody whom it affects. */
export interface SharedFault {
  /** as it was told where it is most certain */
  readonly cause: DiagnosedCause;
  /** the verdict where it was told */
  readonly verdict: Diagnosis['verdict'];
  readonly addresses: readonly string[];
}

type Kind = 'causes' | 'warnings';

/** The faults of several diagnoses, each once: the same cause of one server, or told in the same words, is one fault. */
export function sharedFaults(diagnoses: readonly Diagnosis[], kind: Kind = 'causes'): readonly SharedFault[] {
  const faults: SharedFault[] = [];
  for (const diagnosis of diagnoses)
    for (const cause of diagnosis[kind]) {
      const known = faults.findIndex((fault) => isSameFault(fault.cause, cause));
      const before = faults[known];
      if (before) faults[known] = joined(before, cause, diagnosis);
      else faults.push({ cause, verdict: diagnosis.verdict, addresses: [diagnosis.address] });
    }
  return faults.toSorted((a, b) => ORDER[a.cause.confidence] - ORDER[b.cause.confidence] || b.addresses.length - a.addresses.length);
}

const ORDER: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

function isSameFault(a: DiagnosedCause, b: DiagnosedCause): boolean {
  if (a.id !== b.id) return false;
  return a.summary === b.summary || (a.affects.length > 0 && placesOf(a) === placesOf(b));
}

function placesOf({ affects }: DiagnosedCause): string {
  return affects
    .map((affected) => JSON.stringify(affected))
    .toSorted()
    .join();
}

function joined(fault: SharedFault, cause: DiagnosedCause, { address, verdict }: Diagnosis): SharedFault {
  const addresses = [...new Set([...fault.addresses, address])];
  return ORDER[cause.confidence] < ORDER[fault.cause.confidence] ? { cause, verdict, addresses } : { ...fault, addresses };
}

/** Whom a fault affects, a line for each domain: everybody of it who was looked at, or some and not the others. */
export function affectedLines(affected: readonly string[], looked: readonly string[]): readonly string[] {
  const byDomain = Map.groupBy([...new Set(affected)], domainIn);
  return [...byDomain].map(([domain, addresses]) => {
    const others = [...new Set(looked)].filter((address) => domainIn(address) === domain && !addresses.includes(address));
    if (others.length > 0) return `${addresses.join(', ')} (not ${others.join(', ')})`;
    if (addresses.length === 1) return addresses.join('');
    return `all ${addresses.length} addresses of ${domain} that were looked at: ${addresses.join(', ')}`;
  });
}

function domainIn(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** One line for each fault of several diagnoses and one for those in order: the overview of a report. */
export function overviewLines(diagnoses: readonly Diagnosis[]): readonly string[] {
  const looked = diagnoses.map(({ address }) => address);
  const of = (verdict: Diagnosis['verdict']) =>
    diagnoses.filter((one) => one.verdict === verdict && one.causes.length === 0).map(({ address }) => address);
  const [sound, untold] = [of('healthy'), of('inconclusive')];
  return [
    ...sharedFaults(diagnoses).map(
      ({ cause, addresses }) => `${cause.summary} (${cause.id}) Whom it affects: ${affectedLines(addresses, looked).join('; ')}.`,
    ),
    ...(untold.length === 0 ? [] : [`Could not tell: ${untold.join(', ')}.`]),
    ...(sound.length === 0 ? [] : [`In order: ${sound.join(', ')}.`]),
  ];
}
