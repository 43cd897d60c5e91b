import { expect, test } from 'vitest';
import { startStopwatch } from './stopwatch.ts';

test('counts the time spent waiting', async () => {
  const watch = startStopwatch();
  await pause(200);
  // a busy test machine may itself stand still, which is left out
  expect(watch.stop()).toBeGreaterThan(80);
  expect(watch.read()).toBeLessThan(400);
});

test('leaves out the time in which the program stood still', async () => {
  const watch = startStopwatch();
  await pause(30);
  const until = performance.now() + 400;
  while (performance.now() < until);
  expect(watch.stop()).toBeLessThan(200);
});

test('leaves out a standstill that the next turn of the loop reads', async () => {
  const watch = startStopwatch();
  await pause(30);
  const until = performance.now() + 400;
  while (performance.now() < until);
  await new Promise((resolve) => setImmediate(resolve));
  expect(watch.stop()).toBeLessThan(200);
});

test('counts a standstill after which there was more to wait for', async () => {
  const watch = startStopwatch();
  const until = performance.now() + 300;
  while (performance.now() < until);
  await pause(150);
  expect(watch.stop()).toBeGreaterThan(250);
});

test('does not change once stopped', async () => {
  const watch = startStopwatch();
  const last = watch.stop();
  await pause(30);
  expect(watch.read()).toBe(last);
  expect(watch.stop()).toBe(last);
});

test('two at once do not disturb each other', async () => {
  const first = startStopwatch();
  const second = startStopwatch();
  first.stop();
  await pause(150);
  expect(second.stop()).toBeGreaterThan(60);
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
