import { expect, test } from 'vitest';
import { Evidence } from '../evidence.ts';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { control, ONE, REFERENCE, says, TWO } from '../testing/names.ts';
import { askAgain, askPatiently, isPatient } from './second-hearing.ts';

const NAME = 'mail.example.org';
const resolvers = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE, TWO] } });

function asked(looks: Parameters<typeof evidenceOf>[0]) {
  return askAgain(evidenceOf([resolvers, ...looks], { configured: [settingOf()] })).map(({ probe, role, attempt, input }) => {
    const { server, name } = input as { server: string; name: string };
    return `${role} ${attempt}: ${probe.id} ${name} at ${server}`;
  });
}

test('a question that was left without an answer is asked once more, on the path', () => {
  expect(new Set(asked([control(ONE, 'silent'), ...says(ONE, NAME, 'silent'), control(TWO), ...says(TWO, NAME, '192.0.2.10')]))).toEqual(
    new Set([`path 2: dns/question . at ${ONE}`, `path 2: dns/addresses ${NAME} at ${ONE}`]),
  );
});

test.each(['SERVFAIL', 'NXDOMAIN', 'ECONNREFUSED', '192.0.2.10'])('an answer or an error, %s, is none to ask about again', (said) => {
  expect(asked([control(ONE), ...says(ONE, NAME, said)])).toEqual([]);
});

test('a second silence is the last', () => {
  const again = says(ONE, NAME, 'silent').map((look) => ({ ...look, attempt: 2 }));
  expect(asked([control(ONE), ...again])).toEqual([]);
});

test.each([
  ['nobody is heard', [control(ONE, 'silent'), control(REFERENCE, 'silent')], [ONE, REFERENCE]],
  ['an unrelated resolver is heard', [control(ONE, 'silent'), control(REFERENCE)], []],
  ['it refuses what it could say by itself', [control(ONE, 'silent'), refusal(ONE)], []],
  ['it answers', [control(ONE)], []],
])('a long wait is asked for where %s', (_, looks, expected) => {
  const { complaint, configuration, startedAt } = evidenceOf([], { configured: [settingOf()] });
  const evidence = new Evidence({ complaint, configuration, startedAt, looks: [resolvers, ...looks], complete: false, elapsedMs: 4000 });
  const asks = askPatiently(evidence, ['dns/port-53-blocked']);
  const asked = asks.map(({ input }) => input as { server: string; patienceMs: number });
  expect(asked.map(({ server }) => server)).toEqual(expect.arrayContaining(expected));
  expect(asked.length > 0).toBe(expected.length > 0);
  // it is the configured one that the answer hangs on
  expect(asks.filter(({ awaited }) => awaited).map(({ input }) => (input as { server: string }).server)).toEqual(expected.slice(0, 1));
});

test.each([
  ['before', 1400, []],
  ['after', 1500, [ONE, TWO]],
])('a resolver that is still waited for is asked beside, %s a second and a half', (_when, elapsedMs, expected) => {
  const { complaint, configuration, startedAt } = evidenceOf([], { configured: [settingOf()] });
  const evidence = new Evidence({ complaint, configuration, startedAt, looks: [resolvers], complete: false, elapsedMs });
  const asks = askPatiently(evidence, []);
  const servers = asks.map(({ input }) => (input as { server: string }).server);
  expect(servers.filter((server) => server === ONE || server === TWO)).toEqual(expected);
  // nothing hangs on it yet
  expect(asks.some(({ awaited }) => awaited)).toBe(false);
});

test('the look of the long wait is known again', () => {
  expect([isPatient(control(ONE)), isPatient(control(ONE, 'ok', { sample: 9 }))]).toEqual([false, true]);
});

function refusal(server: string) {
  const look = control(server, 'REFUSED');
  return { ...look, role: 'control' as const, data: { ...look.data, recursionDesired: false } };
}
