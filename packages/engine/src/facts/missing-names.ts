import type { Look } from '@mailmedic/contract/look.ts';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Evidence } from '../evidence.ts';
import { addressesOf } from './addresses.ts';

/** The look that says that a host has no address, when every resolver that answered says so; undefined otherwise. */
export function hasNoAddress(evidence: Evidence, host: string): Look<LookData['dns/query']> | undefined {
  const addresses = addressesOf(evidence, host);
  if (!addresses || addresses.length > 0) return undefined;
  const answered = evidence
    .of('dns/query')
    .filter(
      ({ data }) =>
        data.name === host && data.purpose === 'name' && (data.type === 'A' || data.type === 'AAAA') && data.rcode !== undefined,
    );
  const saysNo = answered.filter(({ data, outcome }) => outcome === 'refused' && (data.rcode === 'NXDOMAIN' || data.rcode === 'NOERROR'));
  return answered.length > 0 && saysNo.length === answered.length ? saysNo[0] : undefined;
}

/** How many letters have to be put in, taken away, changed or swapped with their neighbour to make one word of the other. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const plain = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + changed);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const line = rows[row];
      if (line) line[column] = swapped ? Math.min(plain, at(row - 2, column - 2) + 1) : plain;
    }
  }
  return at(a.length, b.length);
}
