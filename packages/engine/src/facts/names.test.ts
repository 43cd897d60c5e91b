import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../testing/looks.ts';
import { type Asked, control, ONE, says, TWO } from '../testing/names.ts';
import { answersFor, clientAnswers, impactOnName, namesInTrouble, strayings } from './names.ts';

const NAME = 'mail.example.org';
const own = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE, TWO] } });

describe('what one server says of a name', () => {
  test.each<[string, string, Asked, Record<string, unknown>]>([
    ['both families', '192.0.2.1 2001:db8::1', {}, { says: 'addresses', addresses: ['192.0.2.1', '2001:db8::1'], ttl: 300 }],
    ['one family', '192.0.2.1', {}, { says: 'addresses', addresses: ['192.0.2.1'] }],
    ['no such name', 'NXDOMAIN', { ttl: 60 }, { says: 'no-such-name', rcode: 'NXDOMAIN', ttl: 60 }],
    ['no address', 'nothing', {}, { says: 'nothing', rcode: undefined }],
    ['an alias that ends in addresses', '→ pool.example.org 192.0.2.1', {}, { says: 'addresses', alias: 'pool.example.org' }],
    ['an alias that ends nowhere', '→ pool.example.org NXDOMAIN', {}, { says: 'no-such-name', alias: 'pool.example.org' }],
    ['an error', 'SERVFAIL', {}, { says: 'failure', rcode: 'SERVFAIL' }],
    ['silence', 'silent', {}, { says: 'unheard' }],
    ['an error of the way', 'EHOSTUNREACH', {}, { says: 'unheard' }],
    ['its own authority', '192.0.2.1', { aa: true }, { authoritative: true }],
  ])('%s', (_, said, asked, expected) => {
    expect(answersFor(evidenceOf(says(ONE, NAME, said, asked)), NAME)).toMatchObject([expected]);
  });

  test('no address in one family and no reply in the other proves nothing', () => {
    const [four, six] = [says(ONE, NAME, 'nothing')[0], says(ONE, NAME, 'silent')[1]];
    if (!four || !six) throw new Error('two looks were expected');
    expect(answersFor(evidenceOf([four, six]), NAME)).toMatchObject([{ says: 'unheard' }]);
  });

  test('controls of the same server stand apart from what a client hears', () => {
    const looks = [
      ...says(ONE, NAME, 'SERVFAIL'),
      ...says(ONE, NAME, '192.0.2.1', { checkingDisabled: true, purpose: 'repeat' }),
      ...says(ONE, NAME, '192.0.2.1', { sample: 2, purpose: 'repeat' }),
    ];
    expect(answersFor(evidenceOf(looks), NAME)).toHaveLength(3);
    expect(clientAnswers(evidenceOf(looks), NAME)).toMatchObject([{ says: 'failure' }]);
  });

  test('an alias that points at itself ends', () => {
    const loop = says(ONE, NAME, `→ ${NAME} nothing`);
    expect(answersFor(evidenceOf(loop), NAME)).toMatchObject([{ says: 'nothing', alias: undefined }]);
  });
});

describe('names in trouble', () => {
  const configured = [settingOf(), settingOf({ service: 'submission', host: 'smtp.example.org' })];
  const dead = lookAt({ probe: 'tcp/connect', outcome: 'silent' });

  test('are those that do not resolve, or behind which something fails', () => {
    expect(namesInTrouble(evidenceOf([own, ...says(ONE, 'smtp.example.org', 'NXDOMAIN'), dead], { configured }))).toEqual([
      NAME,
      'smtp.example.org',
    ]);
    expect(namesInTrouble(evidenceOf([own, control(ONE), ...says(ONE, NAME, '192.0.2.1'), ...soundDialogue()], { configured }))).toEqual(
      [],
    );
  });

  test('are not those that the hosts file answers, nor address literals', () => {
    const file = lookAt({
      probe: 'link/resolvers',
      data: { resolvers: [ONE], overrides: [{ address: '192.0.2.10', names: [NAME.toUpperCase()] }] },
    });
    expect(namesInTrouble(evidenceOf([file, dead], { configured }))).toEqual([]);
    expect(
      namesInTrouble(
        evidenceOf([own, lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { host: '192.0.2.10' } })], {
          configured: [settingOf({ host: '192.0.2.10' })],
        }),
      ),
    ).toEqual([]);
  });

  test('the domain of the address stands in where nothing is configured or published', () => {
    const blind = lookAt({ probe: 'discovery', role: 'path', step: 'settings', outcome: 'silent' });
    expect(namesInTrouble(evidenceOf([own, blind]))).toEqual(['example.org']);
    expect(namesInTrouble(evidenceOf([own, blind], { configured }))).toEqual([]);
  });

  test.each([
    ['nobody listens', lookAt({ probe: 'tcp/connect', outcome: 'refused' }), true],
    ['this computer’s own rule', lookAt({ probe: 'tcp/connect', outcome: 'denied' }), false],
    ['another name in the certificate', lookAt({ probe: 'tls/handshake', outcome: 'denied', data: { nameMatches: false } }), true],
    ['an expired certificate of the right name', lookAt({ probe: 'tls/handshake', outcome: 'denied', data: { nameMatches: true } }), false],
    ['another protocol', lookAt({ probe: 'mail/greeting', outcome: 'foreign' }), true],
  ])('%s would be explained by the wrong place: %s', (_, look, strays) => {
    expect(strayings(evidenceOf([own, look], { configured }), NAME).length).toBe(strays ? 1 : 0);
  });
});

test('one resolver that knows the way makes it fail only sometimes', () => {
  const one = says(ONE, NAME, 'SERVFAIL');
  expect(impactOnName(evidenceOf(one), [NAME])).toBe('blocks');
  expect(impactOnName(evidenceOf([...one, ...says(TWO, NAME, '192.0.2.10')]), [NAME])).toBe('sometimes');
});
