import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { mail, reference, resolver, thisComputer, trial } from '../../testing/way-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './local.ts';

const judge = (looks: readonly Look[]) =>
  cause.judge(evidenceOf([...thisComputer(), ...looks], { configured: [settingOf(), settingOf({ service: 'submission' })] }));
const silent = mail('192.0.2.10', 'silent');
const rules = (ports: number[], addresses: string[] = []) =>
  lookAt({
    probe: 'link/firewall',
    data: { readable: true, blocking: [{ rule: 'tcp dport 993 drop', ports, addresses, transport: 'tcp' }] },
  });

describe('firewall/local', () => {
  test.each([
    ['packets that never leave', trial('192.0.2.10', 993, 'dropped')],
    ['this computer answering itself', trial('192.0.2.10', 993, 'answered-here')],
    ['a rule that names the port', rules([993])],
    ['a rule that names port and address', rules([993], ['192.0.2.10'])],
  ])('is certain by %s', (_, look) => {
    expect(judge([silent, reference('1.1.1.1'), look])).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [silent.id], affects: [{ service: 'imap', port: 993 }] },
    ]);
  });

  test('is certain by a permission error, without anything else', () => {
    const denied = mail('192.0.2.10', 'denied');
    expect(judge([denied])).toMatchObject([{ state: 'found', accountsFor: [denied.id] }]);
  });

  test('explains names that could not be asked for', () => {
    const asked = resolver('203.0.113.53', 'denied');
    const name = lookAt({
      probe: 'dns/query',
      outcome: 'denied',
      data: { server: '203.0.113.53', error: 'EPERM', rcode: undefined, answers: [] },
    });
    expect(judge([asked, name])).toMatchObject([
      { state: 'found', accountsFor: expect.arrayContaining([asked.id, name.id]), detail: { ports: [53] } },
    ]);
  });

  test('extends a trial to the same port of other addresses, but not to other ports', () => {
    const six = mail('2001:db8:a::25', 'silent');
    const other = mail('203.0.113.77', 'silent', { port: 465 });
    expect(judge([silent, six, other, trial('192.0.2.10', 993, 'dropped')])).toMatchObject([{ accountsFor: [silent.id, six.id] }]);
  });

  test.each(['0.0.0.0', '127.0.0.1', '198.51.100.20'])('is not found when the name leads to this computer itself, %s', (address) => {
    expect(judge([mail(address, 'refused', { error: 'ECONNREFUSED' }), trial(address, 993, 'answered-here')])).toEqual([]);
  });

  test('is found when this computer may not even ask itself', () => {
    expect(judge([mail('127.0.0.1', 'silent'), trial('127.0.0.1', 993, 'denied')])).toMatchObject([{ state: 'found' }]);
  });

  test.each([
    ['a rule for another port', rules([25])],
    ['a rule for another address', rules([993], ['203.0.113.9'])],
    ['counters that tell nothing', trial('192.0.2.10', 993, 'unclear')],
  ])('is not found by %s', (_, look) => {
    expect(judge([silent, reference('1.1.1.1'), look])).toEqual([]);
  });

  test('is ruled out when packets leave', () => {
    expect(judge([silent, trial('192.0.2.10', 993, 'left')])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test("a rule that stops nothing on the path is nobody's business", () => {
    expect(judge([mail('192.0.2.10'), rules([993])])).toEqual([]);
  });

  test('quotes the rule', () => {
    const [finding] = judge([silent, rules([993])]);
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidenceOf([])).fix).toMatchObject({
      who: 'you',
      steps: expect.arrayContaining(['This rule stops it: tcp dport 993 drop']),
    });
  });
});
