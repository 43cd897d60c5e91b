import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './local-override.ts';

const HOSTS = lookAt({ probe: 'link/resolvers', data: { overrides: [{ address: '192.0.2.66', names: ['mail.example.org'] }] } });
const NAMED = lookAt({ probe: 'dns/query' });
const failing = lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { address: '192.0.2.66' } });
const elsewhere = soundDialogue({ role: 'control' });

describe('settings/local-override', () => {
  test("is certain when the line's address fails and the name servers' works", () => {
    expect(judge([HOSTS, NAMED, failing, ...elsewhere])).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [failing.id], detail: { local: ['192.0.2.66'], everywhere: ['192.0.2.10'] } },
    ]);
  });

  test("is in order when the line's address works", () => {
    expect(judge([HOSTS, NAMED, ...soundDialogue({ address: '192.0.2.66' })])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test("is undecided when the name servers' address was not heard", () => {
    expect(judge([HOSTS, NAMED, failing])).toMatchObject([{ state: 'undecided' }]);
  });

  test('is not found when the service elsewhere is not trusted either', () => {
    const distrusted = elsewhere.map((look) => ({ ...look, assuming: 'an unverified certificate' }));
    expect(judge([HOSTS, NAMED, failing, ...distrusted])).toMatchObject([{ state: 'undecided' }]);
  });

  test('is not found when the line agrees with the name servers', () => {
    const same = lookAt({ probe: 'link/resolvers', data: { overrides: [{ address: '192.0.2.10', names: ['mail.example.org'] }] } });
    expect(judge([same, NAMED, lookAt({ probe: 'tcp/connect', outcome: 'silent' })])).toEqual([]);
  });

  test('is not found when no name server knows the name: the line is all there is', () => {
    const unknown = lookAt({ probe: 'dns/query', outcome: 'refused', data: { rcode: 'NXDOMAIN' } });
    expect(judge([HOSTS, unknown, failing])).toEqual([]);
  });
});

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf(looks, { configured: [settingOf()] }));
}
