import { filesMatching, ROOT } from '../repository.ts';
import { causeIds } from '../generate/cause-registry.ts';

const CAUSES = 'packages/engine/src/causes';

/** Every cause has its test beside it, and every test there its cause. (That it has a fault too, the lab's own tests say.) */
export function findCatalogue(root: string = ROOT): string[] {
  const ids = new Set(causeIds(root));
  const tests = new Set(filesMatching(`${CAUSES}/*/**/*.test.ts`, root).map((file) => file.slice(CAUSES.length + 1, -'.test.ts'.length)));
  return [
    ...[...ids].filter((id) => !tests.has(id)).map((id) => `The cause ${id} has no test: write ${CAUSES}/${id}.test.ts.`),
    ...[...tests].filter((id) => !ids.has(id)).map((id) => `${CAUSES}/${id}.test.ts tests no cause: name it after its cause.`),
  ];
}
