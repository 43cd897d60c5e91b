import { spawnSync } from 'node:child_process';
import { readCommandLine } from './command-line.ts';
import { bundle, PACKAGE } from './pack/bundle.ts';

readCommandLine({ usage: 'npm run pack\n  makes build/mailmedic and, in it, the archive that `npm install` takes', options: {} });
await bundle();
const { status } = spawnSync('npm', ['pack', '--silent'], { cwd: PACKAGE, stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
