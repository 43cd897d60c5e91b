import { describe, expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { Turn } from '../probe.ts';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { SignInTurns } from './turns.ts';

const places = {
  imap: settingOf(),
  pop3: settingOf({ service: 'pop3', port: 995 }),
  submission: settingOf({ service: 'submission', port: 465 }),
};
type Named = keyof typeof places;

/** Turns at a clock that is set by hand. */
function turnsAt() {
  const clock = { ms: 0 };
  const stop = new AbortController();
  const turns = new SignInTurns(stop.signal, () => clock.ms);
  const given = new Map<Named, Turn>();
  const serve = (ms: number, looks: readonly Look[] = []): readonly Named[] => {
    clock.ms = ms;
    turns.update(evidenceOf(looks, { configured: Object.values(places), credentials: 'password' }), true);
    return [...given.keys()];
  };
  const want = async (...services: readonly Named[]): Promise<void> => {
    for (const service of services) void turns.take(places[service]).then((turn) => given.set(service, turn));
    await Promise.resolve();
  };
  return {
    turns,
    given,
    stop,
    want,
    serve: async (ms: number, looks: readonly Look[] = []) => (serve(ms, looks), await tick(), [...given.keys()]),
  };
}

async function tick(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

const refusedAt = (service: Service) =>
  lookAt({
    probe: 'mail/sign-in',
    outcome: 'refused',
    data: { service, result: 'refused', status: 'NO', code: 'AUTHENTICATIONFAILED', text: 'Authentication failed.' },
  });

describe('turns to sign in', () => {
  test('are taken one after the other', async () => {
    const { turns, want, serve } = turnsAt();
    await want('imap', 'submission');
    expect(await serve(0)).toEqual(['imap']);
    turns.sent(places.imap);
    expect(await serve(3400)).toEqual(['imap']);
    turns.done(places.imap);
    expect(await serve(3410, [lookAt({ probe: 'mail/sign-in' })])).toEqual(['imap', 'submission']);
  });

  test('are given beside one that has had no answer for long, and for a moment only', async () => {
    const { turns, given, want, serve } = turnsAt();
    await want('imap', 'submission');
    await serve(100);
    turns.sent(places.imap);
    expect(await serve(3599)).toEqual(['imap']);
    expect(await serve(3600)).toEqual(['imap', 'submission']);
    expect(given.get('submission')).toMatchObject({ is: 'go', again: true });
  });

  test('are not given beside one of which the server has not asked name and secret yet', async () => {
    const { want, serve } = turnsAt();
    await want('imap', 'submission');
    await serve(0);
    expect(await serve(12_000)).toEqual(['imap']);
  });

  test('never let a third service be refused, whatever is still under way', async () => {
    const { turns, want, serve } = turnsAt();
    await want('imap', 'submission', 'pop3');
    await serve(0);
    turns.sent(places.imap);
    await serve(4000);
    turns.sent(places.submission);
    expect(await serve(9000)).toEqual(['imap', 'submission']);
    turns.done(places.submission);
    expect(await serve(9100, [refusedAt('submission')])).toEqual(['imap', 'submission']);
    turns.done(places.imap);
    expect(await serve(9200, [refusedAt('submission'), refusedAt('imap')])).toEqual(['imap', 'submission', 'pop3']);
  });

  // a clear "no", a temporary one, and one that gives no reason, each at its time; the second service was given name and secret before
  const [SAYS_NOTHING, CLEAR, FOR_NOW] = [
    { status: '535', code: '5.7.8', text: '5.7.8 Error: authentication failed: (reason unavailable)' },
    { status: '535', code: '5.7.8', text: '5.7.8 Authentication credentials invalid' },
    { status: '454', code: '4.7.0', text: '4.7.0 Temporary authentication failure' },
  ];
  test.each([
    ['refused before without a reason', SAYS_NOTHING, 400, 500, 8000],
    ['refused before with a clear word', CLEAR, 400, 500, 4700],
    ['put off before', FOR_NOW, 400, 500, 4700],
    ['refused beside it, while it is waited for', SAYS_NOTHING, 4000, 3700, 11_200],
    ['refused beside it in the last moment', SAYS_NOTHING, 7400, 3700, 11_200],
    ['refused beside it with a clear word', CLEAR, 4000, 3700, 7900],
  ])('let the second service hang where the first one %s, for as long as it tells', async (_how, said, answeredMs, secondMs, endMs) => {
    const { turns, given, want, serve } = turnsAt();
    const refused = lookAt({
      probe: 'mail/sign-in',
      outcome: 'refused',
      data: { service: 'submission', port: 465, result: 'refused', ...said },
    });
    await want('submission', 'imap');
    await serve(100);
    turns.sent(places.submission);
    if (answeredMs < secondMs) turns.done(places.submission);
    await serve(secondMs, answeredMs < secondMs ? [refused] : []);
    const turn = given.get('imap');
    expect.assert(turn?.is === 'go');
    turns.sent(places.imap);
    await serve(answeredMs - 1);
    if (answeredMs > secondMs) turns.done(places.submission);
    await serve(endMs - 1, [refused]);
    expect(turn.enough?.aborted).toBe(false);
    expect(turns.underWay()).toMatchObject([{ place: { service: 'imap' }, again: true }]);
    await serve(endMs, [refused]);
    expect(turn.enough?.aborted).toBe(true);
  });

  test('wait in full for the first one, whatever the second says', async () => {
    const { turns, given, want, serve } = turnsAt();
    await want('imap');
    await serve(100);
    turns.sent(places.imap);
    await serve(20_000);
    expect(given.get('imap')).toEqual({ is: 'go', username: 'ann@example.org' });
  });

  test('are not given twice for a service', async () => {
    const { turns, want, serve, given } = turnsAt();
    await want('imap');
    await serve(0);
    turns.sent(places.imap);
    given.clear();
    await want('imap');
    expect(await serve(6000)).toEqual([]);
  });

  test('are over when the run ends', async () => {
    const { stop, want, serve, given } = turnsAt();
    await want('imap', 'submission');
    await serve(0);
    stop.abort();
    await tick();
    expect(given.get('submission')).toEqual({ is: 'made-elsewhere' });
  });
});
