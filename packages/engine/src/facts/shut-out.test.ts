import { describe, expect, test } from 'vitest';
import { gather } from '../diagnose/gather.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue, STARTED_AT } from '../testing/looks.ts';
import { askEntranceAgain, isShutAt, shutOutBy, withoutShutOut } from './shut-out.ts';

const HOST = 'mail.example.org';
const configured = [settingOf(), settingOf({ service: 'submission' })];
const at = (ms: number) => new Date(Date.parse(STARTED_AT) + ms).toISOString();
const refused = lookAt({ probe: 'mail/sign-in', outcome: 'refused', startedAt: at(100), data: { result: 'refused', status: 'NO' } });
const lateSilence = lookAt({ probe: 'tcp/connect', outcome: 'silent', startedAt: at(500), data: { host: HOST, port: 465 } });
const again = (outcome: 'silent' | 'ok', probe: 'tcp/connect' | 'mail/capabilities') =>
  lookAt({ probe, outcome, role: 'control', startedAt: at(600), attempt: 2, data: { host: HOST } });

describe('after a refused sign-in', () => {
  test('the same entrance is asked again without a secret where the host then falls silent elsewhere, and not otherwise', () => {
    const [ask] = askEntranceAgain(evidenceOf([refused, lateSilence], { configured }), []);
    expect(ask?.input).toMatchObject({ host: HOST, port: 993 });
    expect(ask?.input).not.toHaveProperty('signIn');
    expect(askEntranceAgain(evidenceOf([refused, ...soundDialogue({ service: 'submission' })], { configured }), [])).toEqual([]);
  });

  test('what fails is no fault of its own where the entrance that refused falls silent too', () => {
    const evidence = evidenceOf([refused, lateSilence, again('silent', 'tcp/connect')], { configured });
    expect(withoutShutOut(evidence).map(({ outcome }) => outcome)).toEqual(['refused', 'unlooked', 'unlooked']);
    expect(shutOutBy(gather(evidence), HOST)).toBeDefined();
  });

  test('it is one where that entrance still speaks, was not asked, or the failure came before the refusal', () => {
    for (const more of [[again('ok', 'mail/capabilities')], []]) {
      const evidence = evidenceOf([refused, lateSilence, ...more], { configured });
      expect(withoutShutOut(evidence)).toBe(evidence.looks);
    }
    const early = lookAt({ probe: 'tcp/connect', outcome: 'refused', startedAt: at(10), data: { host: HOST, port: 465 } });
    expect(withoutShutOut(evidenceOf([early, refused, again('silent', 'tcp/connect')], { configured }))[0]).toBe(early);
  });

  test('the same entrance is asked again where the next service was ready and has said nothing for some time', () => {
    const ready = lookAt({ probe: 'mail/capabilities', startedAt: at(50), data: { service: 'submission', port: 465, stage: 'encrypted' } });
    const asked = (elapsedMs: number, looks = [refused, ready]) =>
      askEntranceAgain(evidenceOf(looks, { configured, complete: false, elapsedMs }), []).length;
    const answeredMs = Date.parse(refused.startedAt) + refused.durationMs - Date.parse(STARTED_AT);
    expect(asked(answeredMs + 2499)).toBe(0);
    expect(asked(answeredMs + 2500)).toBe(1);
    expect(asked(answeredMs + 2500, [refused])).toBe(0);
    const answered = lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { service: 'submission', result: 'refused' } });
    expect(asked(answeredMs + 2500, [refused, ready, answered])).toBe(0);
  });

  test('each address of the host counts as shut, and those of others do not', () => {
    const other = lookAt({ probe: 'tcp/connect', startedAt: at(10), data: { host: HOST, address: '2001:db8::10' } });
    const stranger = lookAt({ probe: 'tcp/connect', startedAt: at(10), data: { host: 'www.example.org', address: '192.0.2.99' } });
    const evidence = gather(evidenceOf([other, stranger, refused, lateSilence, again('silent', 'tcp/connect')], { configured }));
    expect([refused.data.address, '2001:db8::10', '192.0.2.99'].map((address) => isShutAt(evidence, address))).toEqual([true, true, false]);
    expect(isShutAt(evidenceOf([other, refused], { configured }), '2001:db8::10')).toBe(false);
  });
});
