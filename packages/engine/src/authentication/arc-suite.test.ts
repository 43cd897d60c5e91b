import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LookupError, type Resolve } from './name-lookup.ts';
import { verifyArc } from './verify-arc.ts';

// The validation suite of ARC's authors, one YAML file: ARC_SUITE names it. It is not part of this repository; without it
// nothing is compared here.
const FILE = process.env['ARC_SUITE'] ?? '';

interface Case {
  readonly name: string;
  readonly message: string;
  readonly expected: string;
  readonly resolve: Resolve;
}

test.skipIf(!existsSync(FILE))('the chains of the ARC validation suite are judged as it says', { timeout: 60_000 }, async () => {
  const cases = readSuite(readFileSync(FILE, 'utf8'));
  const wrong: string[] = [];
  for (const { name, message, expected, resolve } of cases) {
    const { result, because } = await verifyArc(Buffer.from(message), resolve);
    if (result !== expected) wrong.push(`${name}: ${expected}, not ${result} (${because})`);
  }
  expect(wrong).toEqual([]);
  expect(cases.length).toBe(171);
});

/** The suite uses little of YAML: blocks by indentation. A name that comes twice counts once, the last time. */
function readSuite(text: string): readonly Case[] {
  return text.split(/^---\s*$/m).flatMap((scenario) => {
    const [, tests = '', records = ''] = /^tests:\s*$([\s\S]*?)^txt-records:\s*$([\s\S]*)/m.exec(scenario) ?? [];
    const known = new Map<string, string>();
    for (const [, name = '', folded, plain] of records.matchAll(/^ {2}(\S+):(?: >-\n((?: {4}.*\n?)+)| (?!>)(\S.*))$/gm))
      known.set(
        name,
        plain ??
          (folded ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean)
            .join(' '),
      );
    const resolve: Resolve = async (name, type) => {
      const record = known.get(name);
      if (type !== 'TXT' || record === undefined) throw new LookupError('ENOTFOUND', name);
      return Promise.resolve([[record]]);
    };
    const cases = new Map<string, Case>();
    for (const [, name = '', body = ''] of tests.matchAll(/^ {2}(\w+):\n((?: {4}.*\n|\s*\n)+)/gm)) {
      const message = /^ {4}message: +\|\n((?: {6}.*\n|[ \t]*\n)*)/m.exec(body)?.[1] ?? '';
      const said = /^ {4}cv: +(.*)$/m.exec(body)?.[1]?.replace('|', '').trim().toLowerCase() ?? '';
      const lines = message.split('\n').map((line) => line.slice(6));
      cases.set(name, {
        name,
        message: lines.join('\r\n').replace(/(?:\r\n)+$/, '\r\n'),
        // A chain that says of itself that it failed gets no new verdict (RFC 8617 section 5.2 step 2): it has failed.
        expected: said === '' ? 'fail' : said,
        resolve,
      });
    }
    return [...cases.values()];
  });
}
