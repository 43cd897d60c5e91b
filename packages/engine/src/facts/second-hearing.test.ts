import { expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { control, ONE, says, TWO } from '../testing/names.ts';
import { askAgain } from './second-hearing.ts';

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
