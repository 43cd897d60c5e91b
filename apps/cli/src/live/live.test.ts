import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NO_PAINT } from '@mailmedic/engine/render/paint.ts';
import { liveOn } from './live.ts';

test('a sign-in that is under way is said before all that is done beside it, until it has ended', async () => {
  let screen = '';
  const output = {
    write: (text: string) => void (screen += text),
    isTerminal: true,
    colour: false,
    unicode: true,
    columns: () => 80,
    closed: () => false,
    trouble: () => undefined,
    flushed: () => Promise.resolve(),
  };
  const shown = async (): Promise<string> => {
    screen = '';
    await setTimeout(250);
    return screen;
  };
  const live = liveOn(output, { width: 80, paint: NO_PAINT, unicode: true }, true);
  try {
    live.signsIn(['mail.example.org']);
    live.asked('Knocking at mx.example.org:25');
    expect(await shown()).toMatch(/Signing in to mail\.example\.org/);
    live.signsIn([]);
    expect(await shown()).toMatch(/Knocking at mx\.example\.org:25/);
  } finally {
    live.end([]);
  }
});
