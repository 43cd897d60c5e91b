/**
 * `node tools/providers.ts FOLDER [REVISION]`: reads a folder of autoconfig provider files and writes
 * packages/knowledge/src/providers.gen.ts (facts alone: hosts, ports, encryption, user-name form, methods, links, domains)
 * and provider-defects.gen.ts (what was wrong in the files and what was done about it).
 * `--check` compares instead of writing.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { contradictionIn } from '@mailmedic/knowledge/contradiction.ts';
import { type ProviderRow, writeSetting } from '@mailmedic/knowledge/provider-row.ts';
import { readClientConfig } from '@mailmedic/wire/autoconfig/client-config.ts';

interface Read {
  readonly rows: readonly ProviderRow[];
  readonly defects: readonly string[];
}

const TARGET = new URL('../packages/knowledge/src/', import.meta.url);

/** Reads every provider file of a folder. */
export async function readProviders(folder: string): Promise<Read> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.xml')).toSorted();
  const rows: ProviderRow[] = [];
  const defects: string[] = [];
  for (const file of files) {
    const reading = readClientConfig(await readFile(`${folder}/${file}`));
    const name = file.replace(/\.xml$/, '');
    if (reading.is === 'unreadable') {
      defects.push(`${name}: the file was left out: ${reading.because}.`);
      continue;
    }
    const { config } = reading;
    defects.push(...config.defects.map((defect) => `${name}: ${defect}`));
    const settings = sound(config.settings, (defect) => defects.push(`${name}: ${defect}`));
    if (settings.length === 0) continue;
    rows.push([
      name,
      config.displayName ?? name,
      config.domains.join(' '),
      settings.map(writeSetting).join('|'),
      config.documentation.join(' '),
    ]);
  }
  return { rows, defects };
}

/** Drops a setting that contradicts itself, or mends it where the service would be lost. */
function sound(settings: readonly Setting[], note: (defect: string) => void): readonly Setting[] {
  const unique = settings.filter((one, index) => settings.findIndex((other) => writeSetting(other) === writeSetting(one)) === index);
  const consistent = unique.filter((one) => contradictionIn(one) === undefined);
  const kept = unique.flatMap((one): Setting[] => {
    const contradiction = contradictionIn(one);
    if (contradiction === undefined) return [one];
    const lost = !consistent.some(({ service }) => service === one.service);
    const { mended } = contradiction;
    note(`${contradiction.says} ${lost ? `Taken as port ${mended.port}, ${mended.encryption}.` : 'Left out.'}`);
    return lost ? [mended] : [];
  });
  return kept;
}

function sourceText({ rows, defects }: Read, revision: string): readonly (readonly [file: string, text: string])[] {
  const header = (what: string) =>
    `// Written by \`node tools/providers.ts\`; do not edit.\n// ${what}\n// Source: facts from the provider files of github.com/thunderbird/autoconfig, revision ${revision}.\n`;
  const literal = (text: string) => JSON.stringify(text);
  return [
    [
      'providers.gen.ts',
      `${header('Mail providers: id, name, domains, settings, documentation.')}import type { ProviderRow } from './provider-row.ts';\n\n` +
        `export const REVISION = ${literal(revision)};\n\nexport const PROVIDERS: readonly ProviderRow[] = [\n${rows.map((row) => `  [${row.map(literal).join(', ')}],`).join('\n')}\n];\n`,
    ],
    [
      'provider-defects.gen.ts',
      `${header('What was wrong in those files, and what was done about it.')}export const DEFECTS: readonly string[] = [\n${defects.map((one) => `  ${literal(one)},`).join('\n')}\n];\n`,
    ],
  ];
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true });
  const [folder, revision = 'unknown'] = positionals;
  if (folder === undefined) {
    process.stderr.write('Which folder holds the provider files? `node tools/providers.ts FOLDER [REVISION]`\n');
    process.exit(2);
  }
  const read = await readProviders(folder);
  for (const [file, text] of sourceText(read, revision)) {
    const target = new URL(file, TARGET);
    if (!values.check) await writeFile(target, text);
    else if ((await readFile(target, 'utf8')) !== text) {
      process.stderr.write(`packages/knowledge/src/${file} is stale: run \`node tools/providers.ts ${folder} ${revision}\`.\n`);
      process.exitCode = 1;
    }
  }
  process.stdout.write(`${read.rows.length} providers, ${read.defects.length} defects\n`);
}
