import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findDocuments } from './documents.ts';

test.for([
  ['See [this](docs/there.md).', undefined],
  ['See [this](docs/gone.md#part).', 'README.md links to docs/gone.md, which is not there: mend the link.'],
  ['Run `npm run check`.', undefined],
  ['Run `npm run chekc`.', 'README.md shows `npm run chekc`, which package.json does not know.'],
  ['The cause `tls/known` is one.', undefined],
  ['`mailmedic explain tls/unknown` says more.', 'README.md speaks of the cause tls/unknown, which is not in the catalogue.'],
  [
    '`npm run new cause tls/some-state` scaffolds one; `text/html` is no cause.',
    'README.md shows `npm run new`, which package.json does not know.',
  ],
  ['<!-- from docs/there.md -->\n```ts\nexport const a = 1;\n```\n', undefined],
  [
    '<!-- from docs/there.md -->\n```ts\nexport const a = 2;\n```\n',
    'README.md quotes docs/there.md in words that are not in it: quote it anew.',
  ],
] as const)('%j', ([text, sentence]) => {
  expect(findDocuments(repository(text))).toEqual(sentence === undefined ? [] : [sentence]);
});

function repository(readme: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'mailmedic-documents-'));
  for (const [file, text] of Object.entries({
    'README.md': readme,
    'docs/there.md': 'before\nexport const a = 1;\nafter\n',
    'package.json': '{ "scripts": { "check": "true" } }',
    'packages/engine/src/causes/tls/known.ts': '',
  })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}
