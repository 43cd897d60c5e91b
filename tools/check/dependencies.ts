import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesMatching, ROOT } from '../repository.ts';

const PAGE = 'docs/dependencies.md';
const LINE = /^- `([^`]+)` \(([^)]+)\): (.+)$/gm;

/** Every package that a package.json names has its sentence in docs/dependencies.md, and no other has. */
export function findDependencies(root: string = ROOT): string[] {
  const described = describedPackages(readFileSync(path.join(root, PAGE), 'utf8'));
  const named = namedPackages(root);
  const missing = [...named].filter(([name]) => !described.has(name));
  const gone = [...described].filter((name) => !named.has(name));
  return [
    ...missing.map(([name, file]) => `${file} needs ${name}: say why in ${PAGE}, as a line "- \`${name}\` (who uses it): why."`),
    ...gone.map((name) => `${PAGE} describes ${name}, which no package.json names: remove the line.`),
  ];
}

function describedPackages(page: string): Set<string> {
  return new Set([...page.matchAll(LINE)].map(([, name]) => name ?? ''));
}

/** Each package of others, with a package.json that names it. */
function namedPackages(root: string): Map<string, string> {
  const named = new Map<string, string>();
  for (const file of filesMatching('{package.json,packages/*/package.json,apps/*/package.json}', root)) {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Manifest;
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      if (!name.startsWith('@mailmedic/') && !named.has(name)) named.set(name, file);
  }
  return named;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
