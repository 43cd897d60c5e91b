import path from 'node:path';
import { filesMatching, ROOT } from '../repository.ts';

/**
 * A reader of outside bytes, fed with damaged input. `run` may answer anything; it must neither throw, hang nor eat
 * memory. A file `*.fuzz.ts` exports `fuzzTargets`, a list of these.
 */
export interface FuzzTarget {
  readonly name: string;
  /** sound inputs from which damaged ones are made */
  readonly seeds?: readonly Uint8Array[];
  run(bytes: Uint8Array): void;
}

/** Where a target stands, as a worker finds it again. */
export interface TargetPlace {
  readonly file: string;
  readonly name: string;
}

/** The targets of all `*.fuzz.ts` files whose name or file contains the pattern. */
export async function findTargets(pattern = '', root: string = ROOT): Promise<TargetPlace[]> {
  const files = filesMatching('{packages,apps}/**/*.fuzz.ts', root).map((file) => path.join(root, file));
  const places = await Promise.all(files.map(async (file) => (await targetsOf(file)).map(({ name }) => ({ file, name }))));
  return places.flat().filter(({ file, name }) => name.includes(pattern) || path.relative(root, file).includes(pattern));
}

export async function loadTarget({ file, name }: TargetPlace): Promise<FuzzTarget> {
  const target = (await targetsOf(file)).find((candidate) => candidate.name === name);
  if (target === undefined) throw new Error(`${file} has no fuzz target named ${name}.`);
  return target;
}

async function targetsOf(file: string): Promise<readonly FuzzTarget[]> {
  const { fuzzTargets } = (await import(file)) as { fuzzTargets?: readonly FuzzTarget[] };
  if (fuzzTargets === undefined) throw new Error(`${file} exports no \`fuzzTargets\`.`);
  return fuzzTargets;
}
