import type { Exchangers } from '@mailmedic/contract/looks/exchangers.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { agreed, elsewhere, exchanger, knocked, REFERENCE, soundWay, told, turnedAway } from '../../testing/exchangers.ts';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import cause from './no-mx.ts';

const NONE: Partial<Exchangers> = { takesNone: true };
const BARE: Partial<Exchangers> = { vouched: true, implicit: { says: 'nothing', addresses: [] } };
const WEB: Partial<Exchangers> = { vouched: true, implicit: { says: 'addresses', addresses: ['192.0.2.80'] } };
const OWN: Partial<Exchangers> = { vouched: true, implicit: { says: 'addresses', addresses: ['192.0.2.10'] } };
const HOSTS = { exchangers: [exchanger()] };
const web = (reach: 'open' | 'refused' | 'silent') => knocked({ host: 'example.org', address: '192.0.2.80', reach });
const refusal = (reply: string) => turnedAway(reply, { host: 'example.org', address: '192.0.2.80' });

describe('dns/no-mx', () => {
  test.each<[string, readonly Look[], string, string | undefined]>([
    ['the domain takes no mail, and another resolver agrees', agreed(NONE), 'found', 'certain'],
    ['only one resolver says that no mail is taken', [told(NONE)], 'undecided', undefined],
    ['another resolver finds hosts', [told(NONE), told({ ...HOSTS, server: REFERENCE, serverRole: 'reference' })], 'undecided', undefined],
    ['the other one is of this network too', [told(NONE), told({ ...NONE, server: '198.51.100.54' })], 'found', 'likely'],
    ['there is neither a record nor an address', agreed(BARE), 'found', 'certain'],
    ['the "no" comes without the zone’s word for it', agreed({ ...BARE, vouched: false }), 'undecided', undefined],
    ['the domain is a web server that refuses mail', [...agreed(WEB), web('refused'), elsewhere('open')], 'found', 'certain'],
    ['the domain is silent at port 25, and others are not', [...agreed(WEB), web('silent'), elsewhere('open')], 'found', 'likely'],
    ['port 25 is silent everywhere', [...agreed(WEB), web('silent'), elsewhere('silent')], 'undecided', undefined],
    ['port 25 is refused everywhere', [...agreed(WEB), web('refused'), elsewhere('refused')], 'undecided', undefined],
    ['nobody knocked', agreed(WEB), 'undecided', undefined],
    ['the domain itself takes mail', [...agreed(WEB), web('open')], 'ruled-out', undefined],
    [
      'the domain itself takes mail, though none for the address',
      [...agreed(WEB), web('open'), refusal('554 5.7.1 Relay access denied')],
      'found',
      'likely',
    ],
    [
      'the domain itself turns strangers away',
      [...agreed(WEB), web('open'), refusal('554 5.7.1 blocked using a list')],
      'ruled-out',
      undefined,
    ],
    ['the domain itself is the mail server', agreed(OWN), 'ruled-out', undefined],
    ['hosts are named', [told(HOSTS)], 'ruled-out', undefined],
  ])('%s', (_, looks, state, certainty) => {
    const [finding] = cause.judge(evidenceOf([...soundWay(), ...looks]));
    expect(finding).toMatchObject(certainty === undefined ? { state } : { state, certainty, standsAlone: true, impact: 'blocks' });
  });

  test.each<[string, readonly Look[]]>([
    ['nothing is known of it yet', []],
    ['the resolver does not answer for MX', [told({ rcode: 'SERVFAIL' })]],
    ['the domain does not exist', [told({ rcode: 'NXDOMAIN' })]],
    ['its address was not told', agreed({ vouched: true, implicit: { says: 'unheard', addresses: [] } })],
    [
      'names fail on the way',
      [...agreed(NONE), lookAt({ probe: 'dns/query', outcome: 'refused', data: { rcode: 'SERVFAIL', name: 'smtp.example.org' } })],
    ],
  ])('says nothing when %s', (_, looks) => {
    expect(cause.judge(evidenceOf([...soundWay(), ...looks]))).toEqual([]);
  });

  test('says nothing where no mailbox is known of', () => {
    const looks = soundWay().filter(({ probe }) => probe !== 'discovery');
    expect(cause.judge(evidenceOf([...looks, ...agreed(NONE)]))).toEqual([]);
    expect(cause.judge(evidenceOf([...looks, ...agreed(NONE)], { configured: [settingOf()] }))).toMatchObject([{ state: 'found' }]);
  });

  test('asks one resolver while all is well, and others once its answer is out of order', () => {
    const asks = (looks: readonly Look[]) =>
      (cause.asks?.(evidenceOf([...soundWay(), ...looks])) ?? []).map(({ probe, awaited }) => `${probe.id}${awaited ? ' awaited' : ''}`);
    expect(asks([])).toEqual(['dns/exchangers']);
    expect(asks([told(HOSTS)])).toEqual(['dns/exchangers', 'mail/exchanger']);
    expect(asks([told(NONE)])).toEqual(['dns/exchangers', 'dns/exchangers awaited', 'dns/exchangers awaited']);
    expect(asks([told(WEB)])).toContain('mail/exchanger awaited');
    expect(asks([told(OWN)])).not.toContain('mail/exchanger awaited');
  });

  test('names the domain and what to add', () => {
    const evidence = evidenceOf([...soundWay(), ...agreed(NONE)]);
    const [finding] = cause.judge(evidence);
    if (finding?.state !== 'found') throw new Error('nothing was found');
    const { summary, fix } = cause.words(finding, evidence);
    expect(summary).toContain('example.org says in the DNS that it takes no mail');
    expect(fix.steps.join(' ')).toContain('mail.example.org');
    expect(finding.affects).toEqual([{ service: 'smtp', host: 'example.org', port: 25 }]);
  });
});
