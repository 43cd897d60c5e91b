import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesMatching, ROOT } from '../repository.ts';

/** What the linter has no word for: a date made of nothing is the clock. */
export function findPurity(root: string = ROOT): string[] {
  return filesMatching('packages/engine/src/{causes,facts}/**/*.ts', root)
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => linesThatAskTheTime(readFileSync(path.join(root, file), 'utf8')).map((line) => `${file}:${line}: ${SENTENCE}`));
}

const SENTENCE = 'Causes and facts never ask the time: give `new Date` a moment from a look or from `evidence.startedAt`.';

function linesThatAskTheTime(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      /\bnew Date(\(\s*\)|(?!\w|\())|(?<!new )\bDate\(/.test(line.replace(/\/\/.*|^\s*\*.*/, '')) ? [index + 1] : [],
    );
}
