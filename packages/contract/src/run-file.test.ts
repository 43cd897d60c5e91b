import { describe, expect, test } from 'vitest';
import { Configuration } from './configuration.ts';
import { readRun, RUN_FILE_MAX_BYTES, writeRun } from './run-file.ts';
import type { Run } from './run.ts';

const look: Run['looks'][number] = {
  id: 'tcp/connect#1',
  probe: 'tcp/connect',
  step: 'connect',
  subject: { kind: 'endpoint', name: 'mail.example.org', address: '192.0.2.1', port: 993 },
  target: 'mail.example.org:993',
  vantage: 'this computer',
  role: 'path',
  outcome: 'ok',
  startedAt: '2026-11-21T10:00:00.000Z',
  durationMs: 3,
  series: 'tcp/connect',
  attempt: 1,
  data: { host: 'mail.example.org', address: '192.0.2.1', family: 4, port: 993, purpose: 'service', elapsedMs: 3, tries: 1 },
};
const run: Run = {
  schema: 'mailmedic.run/1',
  id: 'r1',
  complaint: { address: 'ann@example.org', configured: [] },
  configuration: Configuration.parse({}),
  vantage: { name: 'this computer' },
  startedAt: '2026-11-21T10:00:00.000Z',
  durationMs: 5,
  ended: 'complete',
  looks: [look],
};

describe('readRun', () => {
  test('reads back what writeRun wrote', () => {
    expect(readRun(bytes(writeRun(run)))).toEqual(run);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'is empty'],
    ['no JSON', 'hello', 'is not JSON, so it is no saved run'],
    ['a run cut in the middle', writeRun(run).slice(0, 700), 'is damaged: it breaks off before its end'],
    ['foreign JSON', '{"name":"left-pad"}', 'is JSON, but not a run saved by mailmedic'],
    ['a diagnosis', '{"schema":"mailmedic.diagnosis/1"}', 'is JSON, but not a run saved by mailmedic'],
    ['null', 'null', 'is JSON, but not a run saved by mailmedic'],
    ['a list', '[]', 'is JSON, but not a run saved by mailmedic'],
    ['a newer schema', altered({ schema: 'mailmedic.run/2' }), 'was saved by a newer mailmedic (schema mailmedic.run/2;'],
    ['a missing part', altered({ looks: undefined }), 'is damaged at looks'],
    ['an unknown outcome', altered({ looks: [{ ...look, outcome: 'odd' }] }), 'is damaged at looks.0.outcome'],
    [
      'an unknown probe',
      altered({ looks: [{ ...look, probe: 'tea/leaves' }] }),
      'holds a look that this version does not know ("tea/leaves")',
    ],
    ['an inherited name for a probe', altered({ looks: [{ ...look, probe: 'toString' }] }), 'holds a look that this version does not know'],
    ['a record that is not its probe’s', altered({ looks: [{ ...look, data: { address: 5 } }] }), 'is damaged at looks.0.data.address'],
    ['an id twice', altered({ looks: [look, look] }), 'is damaged: two looks have the id "tcp/connect#1"'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readRun(bytes(text))).toThrow(message);
  });

  test('refuses bytes that are no UTF-8', () => {
    expect(() => readRun(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).toThrow('is not text in UTF-8');
  });

  test('refuses one byte above 50 MB unread', () => {
    expect(() => readRun(new Uint8Array(RUN_FILE_MAX_BYTES + 1))).toThrow('is larger than 50 MB');
  });

  test('lets no control character of the file into its message', () => {
    const text = altered({ looks: [{ ...look, probe: '\u001b[31mred' }] });
    expect(() => readRun(bytes(text))).toThrow('("?[31mred")');
  });
});

function altered(change: Record<string, unknown>): string {
  return JSON.stringify({ ...run, ...change });
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
