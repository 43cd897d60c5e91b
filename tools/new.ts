import { causeFiles } from './new/cause-files.ts';
import { faultOf } from './new/cause-id.ts';
import { writeFiles } from './new/write-files.ts';
import { ROOT } from './repository.ts';

// `npm run new cause tls/some-state` writes a cause, its test and its fault, ready to be filled in.
const [kind = '', id = '', ...rest] = process.argv.slice(2);
const sentence = faultOf(kind, id, rest);
if (sentence === undefined) {
  for (const line of writeFiles(causeFiles(id), ROOT)) console.log(line);
  console.log('Next: `npm run generate`, then fill them in. CONTRIBUTING.md goes through one, step by step.');
} else {
  console.error(sentence);
  process.exitCode = 2;
}
