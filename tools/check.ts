import { readCommandLine } from './command-line.ts';
import { findByCommand } from './check/command.ts';
import { findCatalogue } from './check/catalogue.ts';
import { findDependencies } from './check/dependencies.ts';
import { findDocuments } from './check/documents.ts';
import type { Step } from './check/step.ts';
import { findPurity } from './check/purity.ts';

readCommandLine({
  usage: 'npm run check\n  everything that can be said about the text of the repository without running the product',
  options: {},
});

const steps: readonly Step[] = [
  { name: 'format', find: () => findByCommand('oxfmt', ['--check', '.']) },
  { name: 'types', find: () => findByCommand('tsc', ['--project', '.']) },
  { name: 'rules', find: () => findByCommand('oxlint', ['--deny-warnings', '--report-unused-disable-directives-severity=error']) },
  { name: 'generated files', find: () => findByCommand('node', ['tools/generate.ts', '--check']) },
  { name: 'purity', find: () => findPurity() },
  { name: 'catalogue', find: () => findCatalogue() },
  { name: 'dependencies', find: () => findDependencies() },
  { name: 'documents', find: () => findDocuments() },
];

let failed = 0;
for (const { name, find } of steps) {
  const begun = performance.now();
  const findings = await find();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${findings.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  for (const finding of findings) console.error(finding.replace(/^/gm, '  '));
  if (findings.length > 0) failed += 1;
}

if (failed > 0) console.error('\n`npm run format` and `npm run generate` mend what they can.');
console.log(`check: ${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
