import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findDependencies } from './dependencies.ts';

test('a package without a sentence is named with the file that needs it', () => {
  const root = repository({ dependencies: { zod: '^4.0.0', '@mailmedic/wire': '0.1.0' } }, '- `zod` (contract): reads schemas.\n');
  expect(findDependencies(root)).toEqual([]);
  expect(findDependencies(repository({ devDependencies: { vitest: '^5.0.0' } }, ''))).toEqual([
    'package.json needs vitest: say why in docs/dependencies.md, as a line "- `vitest` (who uses it): why."',
  ]);
});

test('a sentence about a package that is gone is named', () => {
  expect(findDependencies(repository({}, '- `left-pad` (cli): pads.\n'))).toEqual([
    'docs/dependencies.md describes left-pad, which no package.json names: remove the line.',
  ]);
});

function repository(manifest: object, page: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'mailmedic-dependencies-'));
  mkdirSync(path.join(root, 'docs'));
  writeFileSync(path.join(root, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(root, 'docs/dependencies.md'), page);
  return root;
}
