import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../probe.ts';
import { found, type Found } from '../cause.ts';
import { CAUSES } from '../causes.gen.ts';
import { symptoms } from '../facts/symptoms.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue, STARTED_AT } from '../testing/looks.ts';
import type { Ranked } from './rank.ts';
import type { Entry } from './schedule.ts';
import { mayAskControls, whyStop, type Moment } from './stop.ts';

const nothingRanked: Ranked = {
  symptoms: [],
  roots: [],
  consequences: [],
  warnings: [],
  rivals: [],
  ruledOut: [],
  undecided: [],
  uncovered: [],
};

function pending(role: Ask['role']): Entry {
  return {
    key: role,
    state: 'running',
    ask: { probe: { id: 'x', doing: () => '', key: () => '', look: async () => {} }, input: {}, role, attempt: 1, decides: [] },
  };
}

function moment(given: {
  looks?: readonly Look[];
  pending?: readonly Entry[];
  elapsedMs?: number;
  busyMs?: number;
  ranked?: Ranked;
  isSigningIn?: boolean;
}): Moment {
  return {
    evidence: evidenceOf(given.looks ?? [], { configured: [settingOf()] }),
    pending: given.pending ?? [],
    elapsedMs: given.elapsedMs ?? 100,
    busyMs: given.busyMs ?? 300,
    startedAtMs: Date.parse(STARTED_AT),
    isSigningIn: given.isSigningIn ?? false,
    ranked: () => given.ranked ?? nothingRanked,
  };
}

function rooted(id: string, finding: Partial<Found>): Ranked {
  const cause = CAUSES.find((one) => one.id === id);
  if (!cause) throw new Error(`${id} is gone`);
  const root = found({
    ...{ subject: { kind: 'vantage' }, certainty: 'likely', impact: 'blocks' },
    ...{ accountsFor: [], evidence: [], affects: [], detail: {} },
    ...finding,
  });
  return { ...nothingRanked, roots: [{ cause, found: root }] };
}

const UNREACHED = ['203.0.113.80', '2001:db8:c::81'].map((address) =>
  lookAt({
    probe: 'tcp/connect',
    role: 'control',
    outcome: 'refused',
    data: { host: undefined, address, family: address.includes(':') ? 6 : 4, purpose: 'reference', error: 'ENETUNREACH', answer: 'local' },
  }),
);

const refused = lookAt({ probe: 'tcp/connect', role: 'path', outcome: 'refused', durationMs: 10 });

describe('whyStop', () => {
  test('ends when nothing is outstanding', () => {
    expect(whyStop(moment({ looks: soundDialogue() }))).toBe('complete');
  });
  test('waits for the path', () => {
    expect(whyStop(moment({ looks: soundDialogue(), pending: [pending('path')], elapsedMs: 5000 }))).toBeUndefined();
  });
  test('gives a mute publisher a fifth of the time again, and no more', () => {
    const looks = soundDialogue().map((look) => ({ ...look, durationMs: 1000 }));
    expect(whyStop(moment({ looks, pending: [pending('discovery')], elapsedMs: 1100 }))).toBeUndefined();
    expect(whyStop(moment({ looks, pending: [pending('discovery')], elapsedMs: 1231 }))).toBe('complete');
  });
  test('waits for controls while a symptom has no certain cause', () => {
    expect(whyStop(moment({ looks: [refused], pending: [pending('control')], elapsedMs: 8990 }))).toBeUndefined();
  });
  test('gives what is left over hardly any time once all symptoms have a certain cause', () => {
    const looks = [{ ...refused, durationMs: 4000 }];
    const ranked = { ...nothingRanked, symptoms: symptoms(evidenceOf(looks, { configured: [settingOf()] })) };
    expect(ranked.symptoms).toHaveLength(1);
    expect(whyStop(moment({ looks, ranked, pending: [pending('control')], elapsedMs: 4270 }))).toBeUndefined();
    expect(whyStop(moment({ looks, ranked, pending: [pending('control')], elapsedMs: 4290 }))).toBe('complete');
  });
  test('looks no further where the way out is known to end here, but at this computer', () => {
    const lost = [lookAt({ probe: 'link/interfaces', outcome: 'refused' }), ...UNREACHED];
    const ranked = {
      ...rooted('network/offline', { certainty: 'certain' }),
      symptoms: symptoms(evidenceOf(lost, { configured: [settingOf()] })),
    };
    const awaited = (id: string): Entry => {
      const { ask } = pending('control');
      return { ...pending('control'), ask: { ...ask, probe: { ...ask.probe, id }, awaited: true, decides: ['network/no-internet'] } };
    };
    const at = (id: string) => whyStop(moment({ looks: lost, pending: [awaited(id)], elapsedMs: 2000, ranked }));
    expect(at('dns/question')).toBe('complete');
    expect(at('link/gateway')).toBeUndefined();
  });
  test('ends nine seconds after the start when anything is wrong', () => {
    expect(whyStop(moment({ looks: [refused], pending: [pending('path')], elapsedMs: 9000 }))).toBe('time');
    expect(whyStop(moment({ looks: soundDialogue(), pending: [pending('path')], elapsedMs: 9000 }))).toBeUndefined();
  });
  test('gives a slow computer its time back', () => {
    expect(whyStop(moment({ looks: [refused], pending: [pending('control')], elapsedMs: 9490, busyMs: 1100 }))).toBeUndefined();
    expect(whyStop(moment({ looks: [refused], pending: [pending('control')], elapsedMs: 9500, busyMs: 1100 }))).toBe('time');
    expect(whyStop(moment({ looks: [refused], pending: [pending('control')], elapsedMs: 10_010, busyMs: 9000 }))).toBe('time');
  });
  test('waits longer for what the answer hangs on, unless what it decides was found', () => {
    const awaited = { ...pending('control'), ask: { ...pending('control').ask, awaited: true, decides: ['network/mtu'] } };
    const late = { ...refused, durationMs: 4000 };
    const at = (elapsedMs: number, ranked = nothingRanked) => whyStop(moment({ looks: [late], pending: [awaited], elapsedMs, ranked }));
    expect(at(9490)).toBeUndefined();
    expect(at(9500)).toBe('time');
    expect(at(9000, rooted('network/mtu', { certainty: 'likely' }))).toBe('time');
  });
  test('waits no more for what is certain already', () => {
    const repeat = { ...pending('control'), ask: { ...pending('control').ask, awaited: true, decides: ['network/unstable'] } };
    const at = (ranked: Ranked) => whyStop(moment({ looks: soundDialogue(), pending: [repeat], elapsedMs: 2000, ranked }));
    expect(at(rooted('network/unstable', { certainty: 'likely' }))).toBeUndefined();
    expect(at(rooted('network/mtu', { certainty: 'certain' }))).toBeUndefined();
    expect(at(rooted('network/unstable', { certainty: 'certain' }))).toBe('complete');
  });
  test('waits a few seconds only for a connection where packets are known to get lost', () => {
    const { ask } = pending('path');
    const there = { ...pending('path'), ask: { ...ask, probe: { ...ask.probe, occupies: () => '192.0.2.10' } } };
    const hanging = { ...there, startedAtMs: Date.parse(STARTED_AT) + 500 };
    const lost = { certainty: 'certain', impact: 'sometimes', standsAlone: true } as const;
    const lossy = rooted('network/unstable', lost);
    const at = (elapsedMs: number, ranked: Ranked) => whyStop(moment({ looks: soundDialogue(), pending: [hanging], elapsedMs, ranked }));
    expect(at(3990, lossy)).toBeUndefined();
    expect(at(4010, lossy)).toBe('complete');
    expect(at(4010, rooted('network/unstable', { ...lost, certainty: 'likely' }))).toBeUndefined();
    const queued: Entry = { ...there, state: 'waiting', ask: { ...there.ask, role: 'control', awaited: true, decides: ['network/mtu'] } };
    expect(whyStop(moment({ looks: soundDialogue(), pending: [queued], elapsedMs: 2000, ranked: lossy }))).toBe('complete');
    expect(whyStop(moment({ looks: soundDialogue(), pending: [queued], elapsedMs: 2000 }))).toBeUndefined();
    expect(at(4010, rooted('server/down', { ...lost, standsAlone: false }))).toBeUndefined();
    const sameHost = { kind: 'endpoint', name: 'mail.example.org', address: '2001:db8::10' } as const;
    expect(at(4010, rooted('network/unstable', { ...lost, subject: sameHost }))).toBe('complete');
    const elsewhere = { kind: 'endpoint', name: 'smtp.example.org', address: '192.0.2.11' } as const;
    expect(at(4010, rooted('network/unstable', { ...lost, subject: elsewhere }))).toBeUndefined();
  });
  test('looks for a moment into what turns up late', () => {
    const looks = [{ ...refused, durationMs: 8800 }];
    expect(whyStop(moment({ looks, pending: [pending('control')], elapsedMs: 9390 }))).toBeUndefined();
    expect(whyStop(moment({ looks, pending: [pending('control')], elapsedMs: 9400 }))).toBe('time');
  });
  test('does not break a sign-in off for haste', () => {
    const signingIn = {
      ...moment({ pending: [pending('path')], isSigningIn: true }),
      evidence: evidenceOf([refused], { configured: [settingOf()], credentials: 'password' }),
    };
    expect(whyStop({ ...signingIn, elapsedMs: 9900 })).toBeUndefined();
    expect(whyStop({ ...signingIn, isSigningIn: false, elapsedMs: 9900 })).toBe('time');
    expect(whyStop({ ...signingIn, elapsedMs: 10_010 })).toBe('time');
  });
  test('gives the late a few round trips where the way is long', () => {
    const elsewhere = lookAt({ probe: 'tcp/connect', role: 'control', data: { elapsedMs: 500 } });
    const looks = [elsewhere, { ...refused, durationMs: 8800 }];
    expect(whyStop(moment({ looks, pending: [pending('control')], elapsedMs: 10_790 }))).toBeUndefined();
    expect(whyStop(moment({ looks, pending: [pending('control')], elapsedMs: 10_800 }))).toBe('time');
  });
  test('ends at the limit that the configuration sets', () => {
    expect(whyStop(moment({ looks: soundDialogue(), pending: [pending('path')], elapsedMs: 20_000 }))).toBe('time');
  });
  test('does not hold up a sound path for a mute revocation service', () => {
    const looks = soundDialogue().map((look) => ({ ...look, durationMs: 1000 }));
    const waiting = pending('path');
    const revocation: Entry = { ...waiting, ask: { ...waiting.ask, probe: { ...waiting.ask.probe, id: 'tls/revocation' } } };
    expect(whyStop(moment({ looks, pending: [revocation], elapsedMs: 1040 }))).toBeUndefined();
    expect(whyStop(moment({ looks, pending: [revocation], elapsedMs: 1051 }))).toBe('complete');
    expect(whyStop(moment({ looks, pending: [revocation, waiting], elapsedMs: 1101 }))).toBeUndefined();
    expect(whyStop(moment({ looks: soundDialogue(), pending: [revocation], elapsedMs: 500 }))).toBeUndefined();
    expect(whyStop({ ...moment({ looks, pending: [revocation], elapsedMs: 1051 }), busyMs: 900 })).toBeUndefined();
    expect(whyStop({ ...moment({ looks, pending: [revocation], elapsedMs: 1351 }), busyMs: 900 })).toBe('complete');
    const asideOnly: Entry = { ...waiting, ask: { ...waiting.ask, role: 'control' } };
    expect(whyStop(moment({ looks, pending: [asideOnly], elapsedMs: 1001 }))).toBe('complete');
  });
  test('ends at two hundred looks', () => {
    const looks = Array.from({ length: 200 }, () => lookAt({ probe: 'tcp/connect', role: 'control' }));
    expect(whyStop(moment({ looks, pending: [pending('path')] }))).toBe('looks');
  });
});

describe('mayAskControls', () => {
  const eighty = Array.from({ length: 80 }, () => lookAt({ probe: 'tcp/connect', role: 'control' }));
  test('grows sparing at eighty looks while nothing is wrong', () => {
    expect(mayAskControls(evidenceOf(eighty.slice(1)))).toBe(true);
    expect(mayAskControls(evidenceOf(eighty))).toBe(false);
  });
  test('goes on asking while something is', () => {
    expect(mayAskControls(evidenceOf([...eighty, refused], { configured: [settingOf()] }))).toBe(true);
  });
});
