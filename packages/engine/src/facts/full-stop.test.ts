import { expect, test } from 'vitest';
import { withFullStop } from './full-stop.ts';

test.each([
  ['It says: "no such table"', 'It says: "no such table".'],
  ['It says: "Failed."', 'It says: "Failed."'],
  ['It is down', 'It is down.'],
  ['It is down.', 'It is down.'],
  ['Is it down?', 'Is it down?'],
  ['It waits …', 'It waits …'],
])('%s ends as %s', (sentence, ended) => {
  expect(withFullStop(sentence)).toBe(ended);
});
