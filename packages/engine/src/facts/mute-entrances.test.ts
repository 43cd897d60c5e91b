import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { muteEntrances } from './mute-entrances.ts';

const AT = { host: 'mail.example.org', address: '192.0.2.10', port: 993 };
const connected = lookAt({ probe: 'tcp/connect', data: AT });
const shaken = lookAt({ probe: 'tls/handshake', data: AT });
const greeted = lookAt({ probe: 'mail/greeting', data: { ...AT, encryption: 'tls' } });
const aside = lookAt({ probe: 'mail/greeting', role: 'control', data: { ...AT, encryption: 'tls' } });

const mute = (
  looks: readonly Look[],
  given: { readonly complete?: boolean; readonly elapsedMs?: number; readonly encryption?: 'starttls' } = {},
) => {
  const { complete = false, elapsedMs = 5000, encryption = 'tls' } = given;
  return muteEntrances(evidenceOf(looks, { configured: [settingOf({ encryption, port: AT.port })], complete, elapsedMs })).map(
    ({ address }) => address,
  );
};

describe('an entrance that has not greeted', () => {
  test.each<[string, readonly Look[], Parameters<typeof mute>[1], boolean]>([
    ['inside encryption, for a while', [connected, shaken], {}, true],
    ['in the clear, for a while', [connected], { encryption: 'starttls' }, true],
    ['and one that speaks on another connection', [connected, shaken, aside], {}, true],
    ['and has not begun encryption either', [connected], {}, false],
    ['for a moment', [connected, shaken], { elapsedMs: 900 }, false],
    ['when nothing more is looked at', [connected, shaken], { complete: true }, false],
    ['any more', [connected, shaken, greeted], {}, false],
    ['and was not reached', [lookAt({ probe: 'tcp/connect', outcome: 'refused', data: AT })], { encryption: 'starttls' }, false],
  ])('%s', (_, looks, given, isMute) => {
    expect(mute(looks, given)).toEqual(isMute ? [AT.address] : []);
  });
});
