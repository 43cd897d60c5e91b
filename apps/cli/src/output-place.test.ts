import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { htmlReport } from '@mailmedic/engine/render/html/report.ts';
import { markdownReport } from '@mailmedic/engine/render/markdown-report.ts';
import { traceHtml } from '@mailmedic/engine/trace/render/html/report.ts';
import { traceMarkdown } from '@mailmedic/engine/trace/render/markdown.ts';
import { checkOutputs, type InputPlace } from './output-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailmedic-places-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const RUN = '{\n "schema": "mailmedic.run/1",\n "id": "x"';
const saving = (path: string, inputs: readonly InputPlace[] = []) => checkOutputs([{ option: '--save', path }], inputs);
const reporting = (path: string, inputs: readonly InputPlace[] = []) => checkOutputs([{ option: '--report', path }], inputs);

describe('a file may be written where nothing of anybody stands', () => {
  test.each<[string, string]>([
    ['empty.json', ''],
    ['run.json', `${RUN}}\n`],
    ['half-a-run.json', RUN],
    ['sorted.json', '{"id":"x","schema":"mailmedic.run/3"}'],
  ])('--save %s', async (name, text) => {
    await expect(saving(file(name, text))).resolves.toBeUndefined();
  });

  test.each<[string, string]>([
    ['empty.md', ''],
    ['diagnosis.md', markdownReport([])],
    ['several.md', `# Mail diagnosis of 2 addresses\n\n- x\n${markdownReport([])}`],
    ['diagnosis.html', htmlReport([])],
    ['way.html', traceHtml([])],
    ['way.md', `# Lunch\n\nlate.eml\n\n**In order:** x\n${traceMarkdown([])}`],
    ['no-message.md', traceMarkdown([])],
  ])('--report %s', async (name, text) => {
    await expect(reporting(file(name, text))).resolves.toBeUndefined();
  });

  test('a name that is not taken yet, also in a folder that is not there', async () => {
    await expect(saving(join(folder, 'new.json'))).resolves.toBeUndefined();
    await expect(saving(join(folder, 'gone', 'new.json'))).resolves.toBeUndefined();
  });
});

describe('what somebody else wrote stays', () => {
  test.each<[string, string]>([
    ['pw', 'secret\n'],
    ['muttrc', 'set folder=imaps://mail.example.org\n'],
    ['config.json', '{"resolvers":[]}'],
    ['diagnosis.json', '{"schema":"mailmedic.diagnosis/1"}'],
    ['text-about.json', '"mailmedic.run/1"'],
  ])('--save %s', async (name, text) => {
    await expect(saving(file(name, text))).rejects.toThrow(
      /^--save ".*" is there already and is no run saved by mailmedic; name another file\.$/,
    );
  });

  test.each<[string, string]>([
    ['notes.md', '# Notes\n\nof mine\n\n**today:** milk\n'],
    ['page.html', '<!doctype html>\n<html lang="en"><title>Mail diagnosis</title></html>'],
    ['with-notes.md', `# Mail diagnosis for ann\n${markdownReport([])}\nI called them on Monday.\n`],
    ['run.md', `${RUN}}\n`],
  ])('--report %s', async (name, text) => {
    await expect(reporting(file(name, text))).rejects.toThrow(
      /is there already and is no report as mailmedic writes it; name another file\.$/,
    );
  });
});

describe('what the same run reads stays, by whatever name', () => {
  const read = file('earlier.json', `${RUN}}\n`);
  symlinkSync('earlier.json', join(folder, 'link.json'));
  linkSync(read, join(folder, 'hard.json'));
  mkdirSync(join(folder, 'real'));
  symlinkSync('real', join(folder, 'other'));

  test.each(['earlier.json', 'link.json', 'hard.json', 'real/../earlier.json'])('%s', async (name) => {
    await expect(saving(`${folder}/${name}`, [{ what: 'the earlier run', path: read }])).rejects.toThrow(
      /is the earlier run and would be lost; name another file\.$/,
    );
  });

  test('and the two files that are written are two', async () => {
    const both = (save: string, report: string) =>
      checkOutputs(
        [
          { option: '--save', path: join(folder, save) },
          { option: '--report', path: join(folder, report) },
        ],
        [],
      );
    await expect(both('same.md', 'same.md')).rejects.toThrow(/^--save and --report both name ".*"; give each a file of its own\.$/);
    await expect(both('real/same.md', 'other/same.md')).rejects.toThrow('both name');
    await expect(both('one.json', 'other.md')).resolves.toBeUndefined();
  });
});
