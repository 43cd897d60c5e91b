import { readCommandLine, refuse } from './command-line.ts';
import { causeFiles } from './new/cause-files.ts';
import { faultOf } from './new/cause-id.ts';
import { writeFiles } from './new/write-files.ts';
import { ROOT } from './repository.ts';

const USAGE = 'npm run new cause LAYER/STATE\n  writes a cause, its test and its fault, ready to be filled in, such as tls/some-state';

const { positionals } = readCommandLine({ usage: USAGE, options: {}, takesWords: true });
const [kind = '', id = '', ...rest] = positionals;
const sentence = faultOf(kind, id, rest);
if (sentence !== undefined) refuse(sentence, USAGE);
for (const line of writeFiles(causeFiles(id), ROOT)) console.log(line);
console.log('Next: `npm run generate`, then fill them in. CONTRIBUTING.md goes through one, step by step.');
