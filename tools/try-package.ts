import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle, PACKAGE } from './pack/bundle.ts';
import { ROOT } from './repository.ts';

// Packs the command line, installs it into an empty folder as a person would, and uses it on each Node that it promises.
const NODES = ['22.19.0', '24', '26'];

interface Use {
  readonly args: readonly string[];
  readonly status: readonly number[];
  readonly says: readonly RegExp[];
}
const USES: readonly Use[] = [
  { args: ['--help'], status: [0], says: [/Usage: mailmedic COMMAND/] },
  { args: ['explain', 'tls/certificate-expired'], status: [0], says: [/certificate/] },
  { args: ['check', 'no address'], status: [2], says: [/no address/] },
  // What Node itself does at the protocols differs between its versions: the verdicts must not.
  {
    args: ['demo', '--json'],
    status: [0],
    says: [
      /"address":"ann@in-order\.test".*?"verdict":"healthy"/,
      /"address":"ann@expired\.test".*?"causes":\[\{"id":"tls\/certificate-expired"/,
      /"address":"ann@wrong-name\.test".*?"causes":\[\{"id":"tls\/certificate-name-mismatch"/,
      /"address":"ann@wrong-encryption\.test".*?"causes":\[\{"id":"settings\/wrong-encryption"/,
    ],
  },
];

const home = mkdtempSync(path.join(tmpdir(), 'mailmedic-package-'));
const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  await bundle();
  const archive = packInto(home);
  const installed = install(archive, path.join(home, 'installed'));
  for (const version of NODES) tryNode(version, installed);
  tryOlder(installed);
} finally {
  rmSync(home, { recursive: true });
}
console.log(`package: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

function packInto(folder: string): string {
  return path.join(folder, npm(['pack', '--silent', '--pack-destination', folder], PACKAGE).trim());
}

/** Installs the archive where nothing else is, and without a network: it brings all that it needs. */
function install(archive: string, folder: string): string {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', '--offline', '--no-audit', '--no-fund', archive], folder);
  return path.join(folder, 'node_modules/mailmedic/bin/mailmedic.js');
}

function tryNode(version: string, installed: string): void {
  const node = fetchNode(version);
  if (node === undefined) {
    counts.skipped += 1;
    console.log(`skipped  Node ${version}: the package registry does not answer.`);
    return;
  }
  for (const { args, status, says } of USES) {
    const run = spawnSync(node, [installed, ...args], { cwd: home, encoding: 'utf8', timeout: 120_000, env: surroundings() });
    const good = status.includes(run.status ?? -1) && says.every((word) => word.test(run.stdout + run.stderr));
    counts[good ? 'passed' : 'failed'] += 1;
    console.log(`${good ? 'ok     ' : 'FAILED '}  Node ${version}: mailmedic ${args.join(' ')}`);
    if (!good) console.error(`ended with status ${run.status}, said:\n${(run.stdout + run.stderr).slice(0, 2000)}`);
  }
}

/** A Node that says it is older is told so in one sentence. */
function tryOlder(installed: string): void {
  const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"22.18.9"}})';
  const run = spawnSync(process.execPath, ['--import', older, installed, '--help'], { cwd: home, encoding: 'utf8', env: surroundings() });
  const good = run.status === 2 && run.stderr === 'mailmedic: Node.js 22.19 or newer is needed; this one is 22.18.9.\n';
  counts[good ? 'passed' : 'failed'] += 1;
  console.log(`${good ? 'ok     ' : 'FAILED '}  an older Node is told so`);
  if (!good) console.error(`ended with status ${run.status}, said:\n${(run.stdout + run.stderr).slice(0, 2000)}`);
}

/** The program of one version of Node, fetched once and kept in .cache. */
function fetchNode(version: string): string | undefined {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = path.join(ROOT, '.cache/node', version);
  const program = path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  try {
    npm(['install', '--no-audit', '--no-fund', `${name}@${version}`], folder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
  return existsSync(program) ? program : undefined;
}

/** Its own home and no settings of ours: as on a computer that never saw mailmedic. */
function surroundings(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    NO_COLOR: '1',
    ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}),
  };
}

function npm(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with status ${status}:\n${stderr}`);
  return stdout;
}
