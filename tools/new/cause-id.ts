import { filesMatching, ROOT } from '../repository.ts';

/** What is wrong with `npm run new KIND ID`, as one sentence; undefined when nothing is. */
export function faultOf(kind: string, id: string, rest: readonly string[], layers: readonly string[] = knownLayers()): string | undefined {
  if (kind !== 'cause') return `\`npm run new\` makes causes${kind === '' ? '' : `, not "${kind}"`}.`;
  if (id === '') return 'The new cause needs an id, such as tls/some-state.';
  if (rest.length > 0) return `One cause at a time: "${rest[0]}" is one word too many.`;
  if (!/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return `"${id}" is not layer/some-state in small letters, digits and hyphens, such as tls/some-state.`;
  const [layer = ''] = id.split('/');
  if (!layers.includes(layer)) return `There is no layer "${layer}". The layers are ${layers.join(', ')}.`;
  return undefined;
}

/** The layers that the catalogue has. */
function knownLayers(): string[] {
  return [...new Set(filesMatching('packages/engine/src/causes/*/*.ts', ROOT).map((file) => file.split('/')[4] ?? ''))];
}
