import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesMatching, ROOT } from '../repository.ts';
import { causeIds } from '../generate/cause-registry.ts';

const FAULTS = 'packages/lab/src/faults';
const REASONS = 'packages/lab/src/not-reproducible.ts';

/** Every cause has its test, and its fault in the lab or a reason why the lab cannot break that. */
export async function findCatalogue(root: string = ROOT): Promise<string[]> {
  const ids = causeIds(root);
  const reasons = await reasonsOf(root);
  return [...ids.flatMap((id) => gapsOf(id, reasons, root)), ...strangers(new Set(ids), reasons, root)];
}

function gapsOf(id: string, reasons: ReadonlySet<string>, root: string): string[] {
  const gaps: string[] = [];
  if (!existsSync(path.join(root, `packages/engine/src/causes/${id}.test.ts`)))
    gaps.push(`The cause ${id} has no test: write packages/engine/src/causes/${id}.test.ts.`);
  const hasFault = existsSync(path.join(root, `${FAULTS}/${id}.ts`));
  if (!hasFault && !reasons.has(id))
    gaps.push(`The cause ${id} has no fault: write ${FAULTS}/${id}.ts, or say in ${REASONS} why the lab cannot break that.`);
  if (hasFault && reasons.has(id)) gaps.push(`The cause ${id} has a fault, yet ${REASONS} says that there can be none: remove the reason.`);
  return gaps;
}

/** Reasons for causes that do not exist. */
function strangers(ids: ReadonlySet<string>, reasons: ReadonlySet<string>, root: string): string[] {
  const tests = filesMatching('packages/engine/src/causes/*/**/*.test.ts', root).map((file) =>
    file.slice('packages/engine/src/causes/'.length, -'.test.ts'.length),
  );
  return [
    ...[...reasons].filter((id) => !ids.has(id)).map((id) => `${REASONS} speaks of ${id}, which is no cause: remove it.`),
    ...tests.filter((id) => !ids.has(id)).map((id) => `packages/engine/src/causes/${id}.test.ts tests no cause: name it after its cause.`),
  ];
}

async function reasonsOf(root: string): Promise<Set<string>> {
  const file = path.join(root, REASONS);
  if (!existsSync(file)) return new Set();
  const module = (await import(file)) as { NOT_REPRODUCIBLE?: Readonly<Record<string, string>> };
  return new Set(Object.keys(module.NOT_REPRODUCIBLE ?? {}));
}
