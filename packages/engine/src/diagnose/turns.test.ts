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
