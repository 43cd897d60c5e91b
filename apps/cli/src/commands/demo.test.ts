import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SCENARIOS } from '../demo/scenarios.ts';
import { Home } from '../testing/mailmedic.ts';

vi.setConfig({ testTimeout: 120_000 });

let home: Home;
beforeAll(async () => {
  home = await Home.open();
});
afterAll(() => home[Symbol.asyncDispose]());

describe('mailmedic demo', () => {
  test('names every fault it made, and nothing where nothing is wrong', async () => {
    const { out, status, err } = await home.run(['demo', '--json']);
    const diagnoses = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Diagnosis);
    expect(diagnoses.map(({ address, verdict, causes }) => [address, verdict, causes.map(({ id }) => id)])).toEqual(
      SCENARIOS.map(({ domain, finds }) => [`ann@${domain}`, finds.length === 0 ? 'healthy' : 'problem', finds]),
    );
    expect([status, err]).toEqual([0, '']);
  });

  test('shows a person the path, the cause and the repair, and what to do next', async () => {
    const { out, status } = await home.run(['demo', 'expired-certificate', 'in-order']);
    expect(out).toContain('1 of 2 “The identity of the server cannot be verified.”');
    expect(out).toMatch(/✗ Encryption +fails/);
    expect(out).toMatch(/\n {2}repair {2}/);
    expect(out).toMatch(/✓ expired-certificate {2}tls\/certificate-expired/);
    expect(out).toMatch(/✓ in-order {13}nothing wrong/);
    expect(out.trimEnd().endsWith('mailmedic check you@example.org')).toBe(true);
    expect(status).toBe(0);
  });
});
