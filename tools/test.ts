import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readCommandLine } from './command-line.ts';
import { ROOT } from './repository.ts';
import { runStage, sumOf, type Count, type Stage } from './test/stage.ts';

readCommandLine({
  usage: `npm test
  the check, the units, a short fuzz, the packed command line, and as root on Linux the whole lab
  MAILMEDIC_LAB=off        leaves the lab out
  MAILMEDIC_LAB=required   makes it a failure if anything of the lab cannot run`,
  options: {},
});
const wish = process.env['MAILMEDIC_LAB'] ?? '';
const PACKED = 'build/mailmedic/bin/mailmedic.js';
const bin = (name: string): string => path.join(ROOT, 'node_modules/.bin', name);

const stages: readonly Stage[] = [
  { name: 'check', command: [process.execPath, 'tools/check.ts'] },
  { name: 'units', command: [bin('vitest'), 'run', '--reporter=default', '--reporter=./tools/test/counting-reporter.ts'] },
  { name: 'fuzz', command: [process.execPath, 'tools/fuzz.ts', '--inputs', '100000'] },
  { name: 'package', command: [process.execPath, 'tools/try-package.ts'] },
  // what was packed before is tried: it is what people install, and begins faster
  {
    name: 'lab',
    command: [process.execPath, 'packages/lab/src/main.ts', '--program', PACKED],
    required: wish === 'required',
    ...reasonToSkip(whyNoLab()),
  },
];

const counts: Count[] = [];
const lines: string[] = [];
for (const stage of stages) {
  console.log(`\n== ${stage.name} ==`);
  const begun = performance.now();
  const count = await runStage(stage);
  counts.push(count);
  lines.push(`${stage.name.padEnd(8)} ${describe(count)} (${Math.round((performance.now() - begun) / 1000)} s)`);
}

const sum = sumOf(counts);
console.log(`\n${lines.join('\n')}\n\n${describe(sum)}`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function describe({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The lab makes network namespaces: that takes Linux, root and the permission to do so. */
function whyNoLab(): string | undefined {
  if (wish === 'off') return 'MAILMEDIC_LAB=off.';
  if (process.platform !== 'linux') return 'The lab needs Linux.';
  if (process.getuid?.() !== 0) return 'The lab needs root. Run `sudo npm test` to include it.';
  if (!existsSync('/proc/self/ns/net') || spawnSync('unshare', ['--net', 'true']).status !== 0)
    return 'This computer does not let us make network namespaces.';
  return undefined;
}

function reasonToSkip(skip: string | undefined): { skip?: string } {
  return skip === undefined ? {} : { skip };
}
