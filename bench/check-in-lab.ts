import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Lab } from '@mailmedic/lab/lab.ts';
import { ROOT } from '../tools/repository.ts';

const PROGRAM = path.join(ROOT, 'apps/cli/bin/mailmedic.js');
const ADDRESS = 'ann@example.org';

export interface Checked {
  readonly diagnosis: Diagnosis;
  /** from the start of the process to its end */
  readonly wallMs: number;
  /** the most memory that the process ever held */
  readonly peakMb: number;
}

/** Runs `mailmedic check` on the lab's client, as the person there would; with a password, it signs in. */
export async function checkInLab(lab: Lab, settings: readonly string[], password?: string): Promise<Checked> {
  const secret = password === undefined ? [] : ['--password-file', secretFile(lab, password)];
  const args = [
    '--import',
    peakReporter(),
    PROGRAM,
    'check',
    ADDRESS,
    ...settings,
    ...secret,
    '--json',
    '--config',
    lab.client.configurationFile,
  ];
  const begun = performance.now();
  const { code, out, err } = await lab.client.run(process.execPath, args);
  const wallMs = performance.now() - begun;
  if (![0, 1, 3].includes(code) || out === '') throw new Error(`mailmedic ended with status ${code}: ${err.slice(0, 2000)}`);
  return { diagnosis: JSON.parse(out) as Diagnosis, wallMs, peakMb: Number(/peak-kb=(\d+)/.exec(err)?.[1]) / 1024 };
}

function secretFile(lab: Lab, password: string): string {
  const file = path.join(lab.folder, 'password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return file;
}

/** A module that tells the peak of the process that loads it, at its end. */
function peakReporter(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'mailmedic-peak-')), 'peak.mjs');
  writeFileSync(
    file,
    "import { writeSync } from 'node:fs';\nprocess.on('exit', () => writeSync(2, `peak-kb=${process.resourceUsage().maxRSS}\\n`));\n",
  );
  return file;
}
