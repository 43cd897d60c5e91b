import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { lookAt, soundDialogue } from '../testing/looks.ts';
import { stationsOf, stationsSoFar, type Concluded } from './station.ts';

const start = [lookAt({ probe: 'link/interfaces' }), lookAt({ probe: 'link/routes' }), lookAt({ probe: 'dns/query' })];
const nothing: Concluded = { causes: [], warnings: [], notLookedAt: [] };

const [ONE, TWO] = ['198.51.100.53', '198.51.100.54'] as const;
const NAME = 'imap.exmaple.org';
const none = (type: 'A' | 'AAAA', server: string, alias?: string, rcode = 'NXDOMAIN'): Look =>
  lookAt({
    probe: 'dns/query',
    outcome: 'refused',
    role: 'path',
    because: `the server answered ${rcode}`,
    data: { name: NAME, type, server, rcode, answers: alias === undefined ? [] : [{ name: NAME, type: 'CNAME', ttl: 60, data: alias }] },
  });
const there = (server: string): Look =>
  lookAt({
    probe: 'dns/query',
    role: 'path',
    data: { name: NAME, server, answers: [{ name: NAME, type: 'A', ttl: 60, data: '192.0.2.1' }] },
  });

describe('stationsOf', () => {
  test('while nothing was seen, everything is still to be looked at', () => {
    expect(states([])).toBe('looking looking looking looking looking unlooked unlooked');
  });

  test('where a password is at hand, sign-in and mailbox are still to be looked at too, until they are', () => {
    const soFar = (looks: readonly Look[]): readonly string[] => stationsSoFar(looks, true).map(({ state }) => state);
    expect(soFar([]).slice(-2)).toEqual(['looking', 'looking']);
    expect(soFar([...start, ...soundDialogue(), lookAt({ probe: 'mail/sign-in' })]).slice(-2)).toEqual(['ok', 'looking']);
    expect(stationsSoFar([], false)[5]).toMatchObject({ state: 'unlooked', says: 'no password was given' });
  });

  test('a server that ends its sentence leaves no full stop in the middle of a line', () => {
    const because = (text: string): Look =>
      lookAt({ probe: 'mail/sign-in', outcome: 'refused', because: `the server answered ${text}`, data: { result: 'refused' } });
    expect(stationsOf([because('NO Failed.')], nothing)[5]?.says).toBe('IMAP: the server answered NO Failed');
    expect(stationsOf([because('NO wait...')], nothing)[5]?.says).toBe('IMAP: the server answered NO wait...');
  });

  test.each<[string, readonly Look[], string]>([
    ['once for all who were asked', [none('A', ONE), none('AAAA', ONE), none('A', TWO)], 'there is no name imap.exmaple.org (NXDOMAIN)'],
    [
      'and names the end of an alias',
      [none('A', ONE, 'mx.example.net')],
      'imap.exmaple.org leads to mx.example.net, and there is no such name (NXDOMAIN)',
    ],
    [
      'and who says so where another knows it',
      [none('A', ONE), there(TWO)],
      '198.51.100.53 says that there is no name imap.exmaple.org (NXDOMAIN)',
    ],
    [
      'and who could not say',
      [none('A', ONE, undefined, 'SERVFAIL'), none('AAAA', ONE, undefined, 'SERVFAIL')],
      'imap.exmaple.org at 198.51.100.53: the server answered SERVFAIL',
    ],
  ])('a name that is not there is said %s', (_, looks, says) => {
    expect(stationsOf([...start.slice(0, 2), ...looks], nothing)[2]?.says).toBe(says);
  });

  test('a computer without an interface fails whatever else is read of it, and says so once', () => {
    const because = 'this computer has no network interface';
    const looks = [lookAt({ probe: 'link/interfaces', outcome: 'refused', because }), lookAt({ probe: 'link/resolvers' })];
    expect(stationsOf(looks, nothing)[0]).toMatchObject({ state: 'fails', says: because });
  });

  test('a sound path is in order', () => {
    expect(states([...start, ...soundDialogue()], nothing)).toBe('ok ok ok ok ok unlooked unlooked');
  });

  test('an open connection without a greeting is still looked at', () => {
    const [connect, handshake] = soundDialogue();
    const stations = stationsOf([...start, connect as Look, handshake as Look]);
    expect(stations.map(({ state }) => state).join(' ')).toBe('ok ok ok looking ok unlooked unlooked');
    expect(stations[3]?.says).toBe('mail.example.org:993: connected, waiting for the greeting');
  });

  test('one of two servers that fails makes it fail in part', () => {
    const refused = lookAt({ probe: 'tcp/connect', outcome: 'refused', because: 'the connection was refused', data: { port: 465 } });
    const stations = stationsOf([...start, ...soundDialogue(), refused], nothing);
    expect(stations[3]).toMatchObject({ state: 'partly', says: 'mail.example.org:465: the connection was refused' });
  });

  test('a dialogue that breaks after it began fails, however well it began', () => {
    const [connect] = soundDialogue();
    expect(states([...start, connect as Look, lookAt({ probe: 'mail/greeting', outcome: 'silent' })], nothing)).toBe(
      'ok ok ok fails unreached unlooked unlooked',
    );
  });

  test('what lies behind a broken name is not reached', () => {
    expect(states([...start.slice(0, 2), lookAt({ probe: 'dns/query', outcome: 'refused', data: { rcode: 'NXDOMAIN' } })], nothing)).toBe(
      'ok ok fails unreached unreached unlooked unlooked',
    );
  });

  test('one good repeat makes a station good', () => {
    const first = lookAt({ probe: 'dns/query', outcome: 'silent' });
    expect(states([first, { ...lookAt({ probe: 'dns/query' }), series: first.series, attempt: 2 }], nothing).split(' ')[2]).toBe('ok');
  });

  test('a cause that is the network’s ends the way there', () => {
    const silent = [lookAt({ probe: 'dns/query', outcome: 'silent' }), lookAt({ probe: 'tcp/connect', outcome: 'silent' })];
    const diagnosis = {
      ...nothing,
      causes: [{ id: 'network/no-internet', impact: 'blocks', confidence: 'certain' }] as unknown as Diagnosis['causes'],
    };
    expect(states([...start.slice(0, 2), ...silent], diagnosis)).toBe('ok fails unreached unreached unreached unlooked unlooked');
  });

  test('a cause that is the resolver’s ends the way at the names, and says what shows it rather than what was not found', () => {
    const looks = [...start, lookAt({ probe: 'discovery', role: 'path', outcome: 'refused', because: 'none of the usual names exists' })];
    const resolver = {
      id: 'dns/resolver-failing',
      impact: 'blocks',
      confidence: 'certain',
      evidence: [{ observation: 'dns/query#1', says: '192.0.2.53 says that not even the root of all names exists.' }],
    };
    const told = (changed: object): typeof nothing => ({
      ...nothing,
      causes: [{ ...resolver, ...changed }] as unknown as Diagnosis['causes'],
    });
    expect(states(looks, told({}))).toBe('ok ok fails unreached unreached unlooked unlooked');
    expect(stationsOf(looks, told({}))[2]?.says).toBe('192.0.2.53 says that not even the root of all names exists');
    expect(states(looks, told({ impact: 'degrades' })).split(' ')[2]).toBe('partly');
    expect(states(looks, told({ confidence: 'possible' })).split(' ')[2]).toBe('partly');
  });

  test.each(['mailbox/over-quota', 'mailbox/read-only'])('a mailbox that opens is in order in part alone with %s', (id) => {
    const looks = [...start, ...soundDialogue(), lookAt({ probe: 'mail/sign-in' }), lookAt({ probe: 'mail/mailbox' })];
    const causes = [{ id, impact: 'blocks', confidence: 'certain', evidence: [] }] as unknown as Diagnosis['causes'];
    expect(stationsOf(looks, nothing).find((one) => one.id === 'mailbox')?.state).toBe('ok');
    expect(stationsOf(looks, { ...nothing, causes }).find((one) => one.id === 'mailbox')?.state).toBe('partly');
  });

  test('controls and discovery neither break nor mend a station', () => {
    const control = lookAt({ probe: 'tcp/connect', role: 'control', outcome: 'refused', data: { port: 143 } });
    expect(states([...start, ...soundDialogue(), control], nothing)).toBe('ok ok ok ok ok unlooked unlooked');
  });

  test('a dialogue that was to go without encryption says so', () => {
    const stations = stationsOf([...start, ...soundDialogue({ encryption: 'plain' })], nothing);
    expect(stations[4]).toMatchObject({ state: 'unlooked', says: 'the settings ask for none' });
  });
});

function states(looks: readonly Look[], diagnosis?: typeof nothing): string {
  return stationsOf(looks, diagnosis)
    .map(({ state }) => state)
    .join(' ');
}
