import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import { control, ONE, REFERENCE, says, zoneOf } from '../../testing/names.ts';
import cause from './split-horizon.ts';

const NAME = 'mail.example.org';
const OLD = '192.0.2.99';
const NEW = '192.0.2.10';
const dead = lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { address: OLD } });
const works = soundDialogue({ address: NEW, role: 'control' });

function evidence(looks: readonly Look[]) {
  return evidenceOf([lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } }), control(ONE), control(REFERENCE), ...looks], {
    configured: [settingOf()],
  });
}

function judge(looks: readonly Look[]) {
  return cause.judge(evidence(looks));
}

/** The resolver's answer, and again a little later. */
function ageing(said: string, first: number, second: number, aa = false) {
  return [
    ...says(ONE, NAME, said, { ttl: first, aa }),
    ...says(ONE, NAME, said, { ttl: second, aa, purpose: 'repeat', sample: 2, role: 'control' }),
  ];
}

const truth = [...says(REFERENCE, NAME, NEW), ...zoneOf(NAME, NEW)];

describe('dns/split-horizon', () => {
  test('an answer of 0.0.0.0 is that of a filter, which has to allow the name', () => {
    const nobody = lookAt({ probe: 'tcp/connect', outcome: 'refused', data: { address: '0.0.0.0' } });
    const [finding] = judge([...ageing('0.0.0.0', 3600, 3600), nobody, ...truth, ...works]);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).fix.steps[0]).toContain(`allow ${NAME} there`);
  });

  test('the resolver answers with its own authority, and only the public way works', () => {
    const [finding] = judge([...ageing(OLD, 3600, 3600, true), dead, ...truth, ...works]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: [dead.id],
      invalidates: [dead.id],
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `In this network ${ONE} answers for ${NAME} by itself (${OLD}), which does not lead to the mail server; the public answer ${NEW} does.`,
    );
  });

  test('its answer does not age', () => {
    expect(judge([...ageing(OLD, 300, 300), dead, ...truth, ...works])).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  /** What the resolver says of the zone itself. */
  function zoneAtResolver(aa: boolean): Look {
    const answers = [{ name: 'example.org', type: 'NS', ttl: 86_400, data: 'dc1.corp.example.org' }];
    return lookAt({
      probe: 'dns/query',
      role: 'control',
      data: { server: ONE, name: 'example.org', type: 'NS', purpose: 'repeat', answers, flags: { aa, tc: false, ra: true, ad: false } },
    });
  }

  test('it speaks for the zone itself, although its answer ages', () => {
    expect(judge([...ageing(OLD, 300, 298), dead, ...truth, ...works, zoneAtResolver(true)])).toMatchObject([
      { state: 'found', certainty: 'certain' },
    ]);
  });

  test('has it from other servers: an internal zone behind it, or an old delegation; that is a question', () => {
    expect(judge([...ageing(OLD, 300, 298), dead, ...truth, ...works, zoneAtResolver(false)])).toMatchObject([{ state: 'undecided' }]);
  });

  test('the inside zone lacks the name', () => {
    const looks = [...ageing('NXDOMAIN', 300, 300, true), ...truth, ...works];
    expect(judge(looks)).toMatchObject([{ state: 'found', accountsFor: looks.slice(0, 2).map(({ id }) => id) }]);
  });

  test('different and working is in order', () => {
    expect(judge([...ageing(OLD, 3600, 3600, true), ...soundDialogue({ address: OLD }), ...truth])).toEqual([]);
  });

  test('is ruled out when the public address fails as well, or the answer counts down', () => {
    const deadToo = lookAt({ probe: 'tcp/connect', outcome: 'silent', role: 'control', data: { address: NEW } });
    expect(judge([...ageing(OLD, 3600, 3600, true), dead, ...truth, deadToo])).toMatchObject([{ state: 'ruled-out' }]);
    expect(judge([...ageing(OLD, 2400, 2398), dead, ...truth, ...works])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is merely possible where nobody looked at the public address', () => {
    expect(judge([...ageing(OLD, 3600, 3600, true), dead, ...truth])).toMatchObject([{ state: 'found', certainty: 'possible' }]);
  });
});
