import type { Look } from '@mailmedic/contract/look.ts';
import { Evidence } from '../evidence.ts';
import { isOnPath } from '../facts/goals.ts';
import { withoutShutOut } from '../facts/shut-out.ts';

/**
 * Makes evidence of looks and settles their roles: an endpoint that was asked as part of the path, before better
 * settings were published, is mere discovery once the path leads elsewhere; and what fails only because a server shut
 * this computer out after a refused sign-in is not looked at.
 */
export function gather(of: ConstructorParameters<typeof Evidence>[0]): Evidence {
  const evidence = new Evidence(of);
  const settled = withoutShutOut(evidence).map((look): Look =>
    look.role === 'path' && !isOnPath(evidence, look) ? { ...look, role: 'discovery' } : look,
  );
  return settled.every((look, index) => look === of.looks[index]) ? evidence : new Evidence({ ...of, looks: settled });
}
