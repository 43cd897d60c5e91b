import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Benchmark, Measured } from './benchmark.ts';
import { DECODERS, rateOf } from './bounces/decoders.ts';
import { exampleBounces } from './bounces/examples.ts';

const MESSAGES = Number(process.env['MESSAGES'] ?? 100_000);
const PER_SECOND = 1500;
const MOST_MB = 300;
/** The others are asked for fewer, because they take longer. */
const BESIDE = 2000;
const BESIDE_LIMIT_MS = 60_000;

/** Explains an mbox of many returned messages: those of the folder SAMPLES (files .eml), or examples written here. */
const bounces: Benchmark = {
  promise: `\`bounce\` explains ${PER_SECOND} messages a second, under ${MOST_MB} MB.`,

  async run(): Promise<Measured> {
    const folder = mkdtempSync(path.join(tmpdir(), 'mailmedic-bounces-'));
    try {
      const file = path.join(folder, 'returned.mbox');
      writeMbox(file, samples(), MESSAGES);
      const { seconds, cpuSeconds, mb, lines } = await explain(file);
      const rate = MESSAGES / seconds;
      const few = path.join(folder, 'few.mbox');
      writeMbox(few, samples(), BESIDE);
      return {
        lines: [
          `${MESSAGES} messages, ${(statSync(file).size / 1e6).toFixed(0)} MB: ${seconds.toFixed(1)} s, ${rate.toFixed(0)} a second`,
          `processor time ${cpuSeconds.toFixed(1)} s (${(MESSAGES / cpuSeconds).toFixed(0)} messages a second of it), at most ${mb.toFixed(0)} MB`,
          ...(await besideOthers(few)),
        ],
        kept: rate >= PER_SECOND && mb < MOST_MB && lines === MESSAGES,
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
export default bounces;

async function besideOthers(mbox: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const decoder of DECODERS) {
    const rate = await rateOf(decoder, mbox, BESIDE, BESIDE_LIMIT_MS);
    lines.push(`beside it, ${decoder.name}: ${rate === undefined ? 'not installed, or too slow' : `${rate.toFixed(0)} a second`}`);
  }
  return lines;
}

function samples(): readonly Buffer[] {
  const given = process.env['SAMPLES'];
  if (given === undefined) return exampleBounces().map((text) => Buffer.from(text));
  return readdirSync(given)
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .map((name) => readFileSync(path.join(given, name)));
}

/** As a delivery program writes it: a From line before each message, and a mark before lines that look like one. */
function writeMbox(file: string, messages: readonly Buffer[], count: number): void {
  const quoted = messages.map((message) => {
    const text = message
      .toString('latin1')
      .replaceAll('\r\n', '\n')
      .replace(/^From .*\n/, '')
      .replaceAll(/^(?=>*From )/gm, '>')
      .trimEnd();
    return Buffer.from(`From MAILER-DAEMON Sat Nov 21 10:00:00 2026\n${text}\n\n`, 'latin1');
  });
  const out = openSync(file, 'w');
  for (let at = 0; at < count; at += 1) writeSync(out, quoted[at % quoted.length] ?? Buffer.alloc(0));
  closeSync(out);
}

const PROGRAM = fileURLToPath(new URL('../apps/cli/bin/mailmedic.js', import.meta.url));
const REPORT = "process.on('exit',()=>{const u=process.resourceUsage();require('fs').writeSync(2,JSON.stringify(u)+'\\n')})";

async function explain(file: string): Promise<{ seconds: number; cpuSeconds: number; mb: number; lines: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'bounce', '--json', file], {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('/'); ${REPORT}`)}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let lines = 0;
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => {
    for (const byte of bytes) if (byte === 10) lines += 1;
  });
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  const usage = JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    mb: usage.maxRSS / 1024,
    lines,
  };
}
