import { CAUSES } from '@mailmedic/engine/causes.gen.ts';
import { TERMS } from '@mailmedic/engine/terms/glossary.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Home } from '../testing/mailmedic.ts';

let home: Home;
beforeAll(async () => {
  home = await Home.open();
});
afterAll(() => home[Symbol.asyncDispose]());

describe('mailmedic explain', () => {
  test.each([
    [['tls/certificate-expired'], 'tls/certificate-expired\n', 'How it is proved'],
    [['Certificate Expired'], 'tls/certificate-expired\n', 'Easily mistaken for'],
    [['implicit', 'tls'], 'implicit TLS\n', 'RFC 8314 section 3'],
    [['ssl'], 'TLS\n', 'Also called'],
  ])('%j', async (words, title, part) => {
    const { status, out, err } = await home.run(['explain', ...words]);
    expect(out.startsWith(title)).toBe(true);
    expect(out).toContain(part);
    expect([status, err]).toEqual([0, '']);
  });

  test('without anything lists every cause and every term', async () => {
    const { out } = await home.run(['explain'], { COLUMNS: '100' });
    expect(CAUSES.filter(({ id }) => !out.includes(`  ${id}\n`))).toEqual([]);
    const running = out.replaceAll(/\s+/g, ' ');
    expect(TERMS.filter(({ term }) => !running.includes(term))).toEqual([]);
  });

  test('gives the same as JSON', async () => {
    const all = JSON.parse((await home.run(['explain', '--json'])).out) as { causes: unknown[]; terms: unknown[] };
    expect([all.causes.length, all.terms.length]).toEqual([CAUSES.length, TERMS.length]);
    expect(JSON.parse((await home.run(['explain', 'dns', '--json'])).out)).toMatchObject({
      schema: 'mailmedic.explanation/1',
      term: { term: 'DNS' },
    });
    expect(JSON.parse((await home.run(['explain', 'tls/certificate-expired', '--json'])).out)).toMatchObject({
      cause: { id: 'tls/certificate-expired', references: expect.any(Array) },
    });
  });
});

describe('the help', () => {
  test.each([32, 40, 60, 80, 100])('fits into %i columns, but for what is to be copied whole', async (columns) => {
    for (const args of [['--help'], ['check', '--help'], ['demo', '--help'], ['trace', '--help']]) {
      const { out } = await home.run(args, { COLUMNS: String(columns) });
      const long = out.split('\n').filter((line) => line.length > columns && !/^ {2}(?:mailmedic|echo|--imap) /.test(line));
      expect(long).toEqual([]);
    }
  });

  test.each([[['--help']], [['-h']], [['help']]])('%j lists the commands there are', async (args) => {
    const { status, out } = await home.run(args);
    expect(out).toMatch(/ {2}check {4}.*\n(?: {2}\w+ +.*\n)* {2}bounce {3}.*\n {2}trace {4}.*\n {2}explain {2}.*\n {2}demo {5}/);
    expect(status).toBe(0);
  });

  test.each(['check', 'bounce', 'explain', 'demo'])('%s says its options and the exit status', async (name) => {
    const { status, out } = await home.run([name, '--help']);
    expect(out).toContain(`Usage: mailmedic ${name}`);
    expect(out).toMatch(/130 +interrupted/);
    expect(status).toBe(0);
    expect((await home.run(['help', name])).out).toBe(out);
  });

  test('the version is the package’s', async () => {
    expect((await home.run(['--version'])).out).toMatch(/^mailmedic \d+\.\d+\.\d+\n$/);
  });
});
