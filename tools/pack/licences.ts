import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, byCodePoint } from '../repository.ts';

/** The licences of the packages of others that went into a bundle, as one text to hand on with it. */
export function licencesOf(inputs: readonly string[], root: string = ROOT): string {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const texts = [...folders].toSorted(byCodePoint).map((folder) => licenceOf(path.join(root, folder)));
  return `mailmedic contains these packages of others.\n${texts.join('')}`;
}

/** `node_modules/a/node_modules/@b/c/d.js` → `node_modules/a/node_modules/@b/c` */
function packageFolder(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${folder} names no licence: it cannot be handed on.`);
  const text = file === undefined ? `Licence: ${String(license)}` : readFileSync(path.join(folder, file), 'utf8').trim();
  return `\n${'-'.repeat(78)}\n${String(name)} ${String(version)} (${String(license)})\n\n${text}\n`;
}
