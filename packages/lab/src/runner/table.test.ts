import { expect, test } from 'vitest';
import { table } from './table.ts';

test('the closing table shows what was expected, what was found and what was wrong; its last line counts', () => {
  const scenario = (name: string, finds: readonly string[]): { name: string; finds: readonly string[]; arrange: () => void } => ({
    name,
    finds,
    arrange: () => undefined,
  });
  const text = table([
    { scenario: scenario('healthy/plain', []), state: 'passed', found: 'healthy', wrong: [], arrangedMs: 40, checkedMs: 1234 },
    {
      scenario: scenario('server/down: all', ['server/down']),
      state: 'failed',
      found: 'healthy',
      wrong: ['missing server/down'],
      arrangedMs: 1,
      checkedMs: 99,
    },
  ]);
  expect(text).toMatchInlineSnapshot(`
    "  scenario          expected     found     seconds    set-up
      healthy/plain     healthy      healthy       1.2       0.0
    ✗ server/down: all  server/down  healthy       0.1       0.0
          missing server/down

    1 passed, 1 failed, 0 skipped
    "
  `);
});
