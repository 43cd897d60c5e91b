import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../repository.ts';

/** Runs a program of the repository's own; what it prints is the finding when it fails. */
export function findByCommand(program: string, args: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const child = spawn(path.join(ROOT, 'node_modules/.bin', program), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (error) => resolve([`${program} could not be started (${error.message}). Run \`npm ci\`.`]));
    child.on('close', (status) => resolve(status === 0 ? [] : [said.trimEnd() || `${program} ended with status ${status}.`]));
  });
}
