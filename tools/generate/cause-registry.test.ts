import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateCauseRegistry } from './cause-registry.ts';
import { staleFiles, writeGenerated } from './generated-file.ts';

const REGISTRY = 'packages/engine/src/causes.gen.ts';
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mailmedic-registry-'));
  mkdirSync(path.join(root, 'packages/engine/src'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('a catalogue without causes is an empty list', () => {
  writeGenerated(generateCauseRegistry(root), root);
  expect(registry()).toContain('export const CAUSES: readonly Cause[] = [];');
});

test('causes are listed in the order of their ids; tests and what lies beside the layers are none', () => {
  add('causes/tls/b.ts', 'causes/tls/b.test.ts', 'causes/dns/some-2-words.ts', 'causes/read-me.ts');
  writeGenerated(generateCauseRegistry(root), root);
  expect(registry().match(/^import (?!type).*$/gm)).toEqual([
    "import dnsSome2Words from './causes/dns/some-2-words.ts';",
    "import tlsB from './causes/tls/b.ts';",
  ]);
  expect(registry()).toContain('[\n  dnsSome2Words,\n  tlsB,\n]');
});

test('a new cause makes the registry stale until it is written', () => {
  writeGenerated(generateCauseRegistry(root), root);
  expect(staleFiles(generateCauseRegistry(root), root)).toEqual([]);
  add('causes/tls/new.ts');
  expect(staleFiles(generateCauseRegistry(root), root)).toEqual([REGISTRY]);
});

test('a generated file that nothing makes any more is left over, and removed', () => {
  add('pages/old.md', 'pages/kept.md');
  const generated = { files: new Map([['packages/engine/src/pages/kept.md', '']]), owns: 'packages/engine/src/pages/*.md' };
  expect(staleFiles(generated, root)).toEqual(['packages/engine/src/pages/old.md']);
  writeGenerated(generated, root);
  expect(staleFiles(generated, root)).toEqual([]);
});

function add(...files: readonly string[]): void {
  for (const file of files) {
    const place = path.join(root, 'packages/engine/src', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, '');
  }
}

function registry(): string {
  return readFileSync(path.join(root, REGISTRY), 'utf8');
}
