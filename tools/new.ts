import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { causeFiles } from './new/cause-files.ts';
import { faultOf } from './new/cause-id.ts';
import { ROOT } from './repository.ts';

// `npm run new cause tls/some-state` writes a cause, its test and its fault, ready to be filled in.
const [kind = '', id = '', ...rest] = process.argv.slice(2);
const sentence = faultOf(kind, id, rest);
if (sentence !== undefined) {
  console.error(sentence);
  process.exit(2);
}

for (const [file, text] of causeFiles(id)) {
  const place = path.join(ROOT, file);
  if (existsSync(place)) {
    console.log(`kept  ${file}`);
    continue;
  }
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  console.log(`wrote ${file}`);
}
console.log('Next: `npm run generate`, then fill them in. CONTRIBUTING.md goes through one, step by step.');
