import { spawnSync } from 'node:child_process';
import { bundle, PACKAGE } from './pack/bundle.ts';

// `npm run pack` makes build/mailmedic and, in it, the archive that `npm install` takes.
await bundle();
const { status } = spawnSync('npm', ['pack', '--silent'], { cwd: PACKAGE, stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
