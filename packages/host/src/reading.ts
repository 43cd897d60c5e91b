/** What came of asking this computer about itself. Not being allowed or able to read something is an answer, with its reason. */
export type Reading<T> =
  | { readonly readable: true; readonly source: string; readonly value: T }
  | { readonly readable: false; readonly source: string; readonly because: string };

export function read<T>(source: string, value: T): Reading<T> {
  return { readable: true, source, value };
}

export function unreadable<T>(source: string, because: string): Reading<T> {
  return { readable: false, source, because };
}

/** The first reading that could be made; otherwise one that names why each could not. */
export async function firstReadable<T>(...readings: readonly (() => Promise<Reading<T>>)[]): Promise<Reading<T>> {
  const failed: { source: string; because: string }[] = [];
  for (const attempt of readings) {
    const reading = await attempt();
    if (reading.readable) return reading;
    failed.push(reading);
  }
  return unreadable(failed.map(({ source }) => source).join(', '), failed.map(({ source, because }) => `${source}: ${because}`).join('; '));
}

/** Turns what was read into something else; what could not be read stays so. */
export function parsed<A, B>(reading: Reading<A>, parse: (value: A) => B): Reading<B> {
  return reading.readable ? read(reading.source, parse(reading.value)) : reading;
}
