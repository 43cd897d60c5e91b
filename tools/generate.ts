import { readCommandLine } from './command-line.ts';
import { generateCatalogue } from './generate/catalogue.ts';
import { generateCauseRegistry } from './generate/cause-registry.ts';
import { generateDecisionIndex } from './generate/decisions.ts';
import { staleFiles, writeGenerated } from './generate/generated-file.ts';

const { values } = readCommandLine({
  usage: 'npm run generate [-- --check]\n  writes every generated file; with --check only says whether one is stale',
  options: { check: { type: 'boolean', default: false } },
});
const act = values.check ? staleFiles : writeGenerated;

// The registry comes first: it needs no cause to be importable.
const touched = act(generateCauseRegistry());
try {
  touched.push(...act(generateDecisionIndex()), ...act(await generateCatalogue()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

if (!values.check) for (const file of touched) console.log(`wrote ${file}`);
else if (touched.length > 0) {
  for (const file of touched) console.error(`${file} is stale.`);
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
