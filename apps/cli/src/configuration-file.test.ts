import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfiguration } from './configuration-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailmedic-'));
});
afterAll(() => rm(folder, { recursive: true }));

const nowhere = { environment: {}, platform: 'linux', home: '/nonexistent', signal: new AbortController().signal } as const;

describe('readConfiguration', () => {
  test('gives the defaults where there is no file', async () => {
    expect((await readConfiguration(undefined, nowhere)).timeouts).toEqual({ connectMs: 3000, totalMs: 20_000 });
  });

  test('prefers the option to the variable to the folder', async () => {
    await mkdir(join(folder, '.config/mailmedic'), { recursive: true });
    await writeFile(join(folder, '.config/mailmedic/config.json'), '{"resolvers":["192.0.2.1"]}');
    await writeFile(join(folder, 'variable.json'), '{"resolvers":["192.0.2.2"]}');
    await writeFile(join(folder, 'option.json'), '\uFEFF{"resolvers":["192.0.2.3:5353"]}');
    const home = { ...nowhere, home: folder };
    const variable = { ...home, environment: { MAILMEDIC_CONFIG: join(folder, 'variable.json') } };
    expect((await readConfiguration(undefined, home)).resolvers).toEqual(['192.0.2.1']);
    expect((await readConfiguration(undefined, variable)).resolvers).toEqual(['192.0.2.2']);
    expect((await readConfiguration(join(folder, 'option.json'), variable)).resolvers).toEqual(['192.0.2.3:5353']);
  });

  test('takes files named in it from where it lies', async () => {
    expect((await readFrom('{"ca":["extra.pem","/etc/root.pem"]}')).ca).toEqual([join(folder, 'extra.pem'), '/etc/root.pem']);
  });

  test.each([
    ['{"reolvers":[]}', 'has the key "reolvers", which does not exist; did you mean "resolvers"?'],
    ['{"timeouts":{"connectMS":5}}', 'has the key "timeouts.connectMS", which does not exist; did you mean "connectMs"?'],
    ['{"dnsbl":{"colour":[]}}', 'has the key "dnsbl.colour", which does not exist; there is ip, domain.'],
    ['{"resolvers":"192.0.2.1"}', '"resolvers" is "192.0.2.1" and has to be a list.'],
    ['{"resolvers":["192.0.2.1","dns.example"]}', '"resolvers[1]" "dns.example" is no IP address'],
    ['{"referenceEndpoints":["192.0.2.1"]}', '"referenceEndpoints[0]" "192.0.2.1" is no address with a port'],
    ['{"referenceWeb":"ftp://x.example"}', '"referenceWeb" "ftp://x.example" is no web address that begins with https:// or http://.'],
    ['{"timeouts":{"connectMs":0}}', '"timeouts.connectMs" is "0" and has to be at least 1.'],
    ['{"timeouts":{"connectMs":1.5}}', '"timeouts.connectMs" is "1.5" and has to be a whole number.'],
    ['{"timeouts":{"totalMs":600001}}', '"timeouts.totalMs" is "600001" and may be at most 600000.'],
    ['[]', 'holds no JSON object: it has to begin with "{".'],
    ['', 'is not sound JSON in line 1, column 1.'],
    ['{\n  "resolvers": [,]\n}', 'is not sound JSON in line 2, column 17.'],
    ['{\n  "rdap": "",\n', 'is not sound JSON in line 3, column 1.'],
    ['{\n  // mine\n  "rdap": ""\n}', 'is not sound JSON in line 2, column 3; comments are not allowed in it.'],
  ])('refuses %j in one sentence', async (text, message) => {
    await expect(readFrom(text)).rejects.toThrow(message);
  });

  test('names a file that is not there, is a folder, or is too large', async () => {
    await expect(readConfiguration(join(folder, 'gone.json'), nowhere)).rejects.toThrow(
      `The configuration file (--config) "${join(folder, 'gone.json')}" does not exist.`,
    );
    await expect(readConfiguration(folder, nowhere)).rejects.toThrow('is a folder, not a file.');
    await expect(readFrom(`"${'x'.repeat(1024 * 1024)}"`)).rejects.toThrow('is larger than 1 MB');
  });
});

async function readFrom(text: string) {
  const path = join(folder, 'given.json');
  await writeFile(path, text);
  return readConfiguration(path, nowhere);
}
