import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { control, ONE, REFERENCE, REFERENCE_TWO, says, TWO, zoneOf } from '../../testing/names.ts';
import cause from './resolver-failing.ts';

const NAME = 'mail.example.org';
const ADDRESS = '192.0.2.10';

function judge(looks: readonly Look[], resolvers = [ONE]) {
  return cause.judge(evidenceOf([lookAt({ probe: 'link/resolvers', data: { resolvers } }), ...looks], { configured: [settingOf()] }));
}

function unchecked(server: string, said: string) {
  return says(server, NAME, said, { purpose: 'repeat', checkingDisabled: true, dnssecOk: true, role: 'control' });
}

describe('dns/resolver-failing', () => {
  test.each(['SERVFAIL', 'REFUSED', 'NOTIMP'])('answers %s for a name that others resolve', (rcode) => {
    const looks = [control(ONE), ...says(ONE, NAME, rcode), ...unchecked(ONE, rcode), ...says(REFERENCE, NAME, ADDRESS)];
    const [finding] = judge(looks);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      subject: { address: ONE },
      detail: { rcode, names: [NAME], validation: false },
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(finding.accountsFor).toEqual(looks.filter(({ role, outcome }) => role === 'path' && outcome !== 'ok').map(({ id }) => id));
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `The DNS server ${ONE} that this computer uses answers ${rcode} for ${NAME}, while other DNS servers resolve it.`,
    );
  });

  test('refuses even the control name, which another one answers', () => {
    expect(judge([control(ONE, 'REFUSED'), control(REFERENCE)])).toMatchObject([
      { state: 'found', detail: { rcode: 'REFUSED', names: [] } },
    ]);
  });

  test.each([
    ['refuses what it could say by itself', ownWord('REFUSED')],
    ['takes connections and is silent there', silentConnection()],
  ])('is there and answers nothing that it has to ask about: it %s', (_, sign) => {
    const silent = [control(ONE, 'silent'), ...says(ONE, NAME, 'silent')];
    const [finding] = judge([...silent, sign, control(REFERENCE)]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', detail: { stuck: true } });
    expect(finding?.state === 'found' && finding.accountsFor).toHaveLength(3);
    expect(judge([...silent, sign])).toMatchObject([{ state: 'found', certainty: 'likely' }]);
    expect(judge([...silent, control(REFERENCE)])).toEqual([]);
  });

  test('only refers to other servers, which no mail program follows', () => {
    const refers = says(ONE, NAME, 'nothing').map((look) => ({
      ...look,
      data: { ...look.data, authorities: [{ name: 'org', type: 'NS', ttl: 3600, data: 'a.org-servers.example' }] },
    }));
    const [finding] = judge([control(ONE), ...refers, ...says(REFERENCE, NAME, ADDRESS)]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', detail: { refers: true } });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toContain('looks no names up for others');
  });

  test('blocks where the other resolver finds other names, and not this one', () => {
    const two = [control(TWO), ...says(TWO, 'www.example.net', ADDRESS), ...says(TWO, NAME, 'REFUSED')];
    const looks = [control(ONE), ...says(ONE, NAME, 'REFUSED'), ...two, ...says(REFERENCE, NAME, ADDRESS)];
    expect(judge(looks, [TWO, ONE])).toMatchObject([{ impact: 'blocks' }, { impact: 'blocks' }]);
  });

  test('refuses only the control name, and resolves: in order', () => {
    expect(judge([control(ONE, 'REFUSED'), ...says(ONE, NAME, ADDRESS), control(REFERENCE)])).toEqual([]);
  });

  test.each(['NXDOMAIN', 'nothing'])('denies everything with %s, even the root of all names', (said) => {
    const none = lookAt({
      probe: 'dns/query',
      role: 'path',
      data: { server: ONE, name: '.', type: 'NS', purpose: 'control', rcode: said === 'nothing' ? 'NOERROR' : said, answers: [] },
    });
    const asked = says(ONE, NAME, said).map((look) => ({ ...look, data: { ...look.data, authorities: [] } }));
    const [finding] = judge([none, ...asked, ...unchecked(ONE, said), ...says(REFERENCE, NAME, ADDRESS)]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', detail: { deniesAll: true, validation: false } });
    expect(judge([control(ONE), ...asked, ...unchecked(ONE, said), ...says(REFERENCE, NAME, ADDRESS)])).toEqual([]);
  });

  test('leaves the question for one family without an answer, which others give', () => {
    const half = (server: string) =>
      says(server, NAME, ADDRESS).map((look) =>
        look.data.type === 'A' ? look : { ...look, outcome: 'silent' as const, data: { ...look.data, rcode: undefined, answers: [] } },
      );
    const lost = half(ONE);
    expect(judge([control(ONE), ...lost, ...says(REFERENCE, NAME, ADDRESS)])).toMatchObject([
      { state: 'found', certainty: 'certain', impact: 'sometimes', accountsFor: [lost[1]?.id], detail: { unanswered: 'AAAA' } },
    ]);
    expect(judge([control(ONE), ...lost, ...half(REFERENCE)])).toEqual([]);
  });

  test('is certain when one of the two questions meets with an error that others do not give', () => {
    const half = (server: string) =>
      says(server, NAME, '2001:db8::10').map((look) =>
        look.data.type === 'A' ? { ...look, outcome: 'refused' as const, data: { ...look.data, rcode: 'SERVFAIL' } } : look,
      );
    const lost = half(ONE);
    const [finding] = judge([control(ONE), ...lost, ...says(REFERENCE, NAME, '192.0.2.10 2001:db8::10')]);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [lost[0]?.id], detail: { unanswered: 'A', rcode: 'SERVFAIL' } });
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidenceOf([])).summary).toContain('answers SERVFAIL when it is asked for the IPv4 address');
    expect(judge([control(ONE), ...lost, ...half(REFERENCE)]).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('a spare that fails is never heard; a first one that fails is', () => {
    const spare = [control(ONE), ...says(ONE, NAME, ADDRESS), control(TWO), ...says(TWO, NAME, 'SERVFAIL'), ...unchecked(TWO, 'SERVFAIL')];
    expect(judge(spare, [ONE, TWO])).toMatchObject([{ subject: { address: TWO }, impact: 'none' }]);
    expect(judge(spare, [TWO, ONE])).toMatchObject([{ subject: { address: TWO }, impact: 'sometimes' }]);
  });

  test('rejects signatures that others check and find in order', () => {
    const looks = [
      control(ONE),
      ...says(ONE, NAME, 'SERVFAIL'),
      ...unchecked(ONE, ADDRESS),
      ...says(REFERENCE, NAME, ADDRESS),
      ...says(REFERENCE, NAME, ADDRESS, { purpose: 'repeat', dnssecOk: true, ad: true, role: 'control' }),
    ];
    expect(judge(looks)).toMatchObject([{ state: 'found', certainty: 'certain', detail: { validation: true } }]);
  });

  test('is likely when only the zone’s own servers can be asked, and they answer', () => {
    const looks = [
      control(ONE),
      ...says(ONE, NAME, 'SERVFAIL'),
      ...unchecked(ONE, 'SERVFAIL'),
      ...says(REFERENCE, NAME, 'silent'),
      ...says(REFERENCE_TWO, NAME, 'silent'),
      ...zoneOf(NAME, ADDRESS, ADDRESS, { guide: ONE }),
    ];
    expect(judge(looks)).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('when nobody else can be asked: REFUSED is its own decision, SERVFAIL may be anything', () => {
    expect(judge([control(ONE), ...says(ONE, NAME, 'SERVFAIL'), ...unchecked(ONE, 'SERVFAIL')])).toMatchObject([
      { state: 'found', certainty: 'possible' },
    ]);
    expect(judge([control(ONE), ...says(ONE, NAME, 'REFUSED'), ...unchecked(ONE, 'REFUSED')])).toMatchObject([
      { state: 'found', certainty: 'likely' },
    ]);
    const other = says(ONE, 'www.example.net', ADDRESS, { role: 'control' });
    expect(judge([control(ONE), ...says(ONE, NAME, 'SERVFAIL'), ...unchecked(ONE, 'SERVFAIL'), ...other])).toMatchObject([
      { state: 'ruled-out' },
    ]);
  });

  test('is ruled out when others fail as well, or when it lies with the signatures', () => {
    const everywhere = [
      control(ONE),
      ...says(ONE, NAME, 'SERVFAIL'),
      ...unchecked(ONE, 'SERVFAIL'),
      control(REFERENCE),
      ...says(REFERENCE, NAME, 'SERVFAIL'),
      ...zoneOf(NAME, 'REFUSED', 'REFUSED', { serials: ['none', 'none'] }),
    ];
    expect(judge(everywhere)).toMatchObject([{ state: 'ruled-out' }]);
    const bogus = [
      control(ONE),
      ...says(ONE, NAME, 'SERVFAIL'),
      ...unchecked(ONE, ADDRESS),
      control(REFERENCE),
      ...says(REFERENCE, NAME, 'SERVFAIL'),
    ];
    expect(judge(bogus)).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('silence for one name by a resolver that answers others counts like an error', () => {
    expect(
      judge([control(ONE), ...says(ONE, NAME, 'silent'), ...unchecked(ONE, 'silent'), ...says(REFERENCE, NAME, ADDRESS)]),
    ).toMatchObject([{ state: 'found', certainty: 'certain' }]);
  });

  test('healthy neighbours: a name without an address, a name that does not exist', () => {
    for (const said of ['nothing', 'NXDOMAIN', ADDRESS])
      expect(judge([control(ONE), ...says(ONE, NAME, said), ...says(REFERENCE, NAME, ADDRESS)])).toEqual([]);
  });
});

/** A question that needs no asking around: recursion is not desired. */
function ownWord(rcode: string) {
  const look = control(ONE, rcode);
  return { ...look, role: 'control' as const, data: { ...look.data, recursionDesired: false } };
}

function silentConnection() {
  const look = control(ONE, 'silent', { transport: 'tcp' });
  return { ...look, data: { ...look.data, connected: true } };
}
