import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../repository.ts';
import { licencesOf } from './licences.ts';

/** Where the package for people is put together. */
export const PACKAGE = path.join(ROOT, 'build/mailmedic');

/** Bundles the command line: one file for each command that is loaded when it is called, and nothing to install beside it. */
export async function bundle(): Promise<void> {
  rmSync(PACKAGE, { recursive: true, force: true });
  mkdirSync(path.join(PACKAGE, 'bin'), { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'apps/cli/src/main.ts' },
    outdir: path.join(PACKAGE, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.19',
    sourcemap: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    chunkNames: 'part-[hash]',
    // Some dependencies are CommonJS and ask for Node's own modules by `require`.
    banner: { js: "import { createRequire as mailmedicRequire } from 'node:module'; const require = mailmedicRequire(import.meta.url);" },
  });
  writeFileSync(path.join(PACKAGE, 'bin/mailmedic.js'), starter(), { mode: 0o755 });
  writeFileSync(path.join(PACKAGE, 'THIRD-PARTY-LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)));
  writeFileSync(path.join(PACKAGE, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md']) cpSync(path.join(ROOT, file), path.join(PACKAGE, file));
}

/** An older Node would end with a story about its own modules; it is told in a sentence, in words that it understands. */
function starter(): string {
  const own = JSON.parse(readFileSync(path.join(ROOT, 'apps/cli/package.json'), 'utf8')) as { readonly engines: { readonly node: string } };
  const needed = own.engines.node.replace('>=', '');
  const [major, minor] = needed.split('.');
  return `#!/usr/bin/env node
const { node } = process.versions;
const [major, minor] = node.split('.').map(Number);
if (major < ${major} || (major === ${major} && minor < ${minor})) {
  console.error('mailmedic: Node.js ${needed} or newer is needed; this one is ' + node + '.');
  process.exitCode = 2;
} else await import('../dist/main.js');
`;
}

/** The package that people install names no workspace and nothing to install beside it. */
function manifest(): object {
  const own = JSON.parse(readFileSync(path.join(ROOT, 'apps/cli/package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, description, license, engines } = own;
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    bin: { mailmedic: 'bin/mailmedic.js' },
    files: ['bin', 'dist', 'CHANGELOG.md', 'THIRD-PARTY-LICENSES.txt'],
    engines,
  };
}
