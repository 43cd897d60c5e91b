import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../testing/looks.ts';
import { affected, pathPlaces, places, publishedPorts, registered, worksInOtherFamily } from './endpoints.ts';

const imap = settingOf();

function connect(data: { host?: string; address?: string; port?: number; family?: 4 | 6 }) {
  return lookAt({ probe: 'tcp/connect', outcome: 'silent', data });
}

describe('places', () => {
  test('know what they are for: as configured, as published, by what was said, by the registered port', () => {
    const looks = [
      connect({ port: 993 }),
      connect({ port: 2525 }),
      connect({ port: 1430 }),
      lookAt({ probe: 'mail/greeting', data: { port: 1430, service: 'imap', encryption: 'starttls' } }),
      connect({ port: 110 }),
      connect({ port: 12_345 }),
    ];
    const evidence = evidenceOf([published([{ service: 'submission', port: 2525, encryption: 'starttls' }]), ...looks], {
      configured: [imap],
    });
    expect(places(evidence).map(({ port, service, encryption }) => [port, service, encryption])).toEqual([
      [993, 'imap', 'tls'],
      [2525, 'submission', 'starttls'],
      [1430, 'imap', 'starttls'],
      [110, 'pop3', 'starttls'],
    ]);
  });

  test.each<[string, Parameters<typeof settingOf>[0], boolean]>([
    ['published', {}, true],
    ['not published, and the published one works', { port: 1993 }, false],
    ['at another host, and the published one works', { host: 'imap.example.net' }, false],
  ])('are in force or not: %s', (_, given, inForce) => {
    const configured = settingOf(given);
    const working = soundDialogue({ encryption: 'starttls', role: 'control' });
    const evidence = evidenceOf(
      [published([imap, { encryption: 'starttls' }]), connect({ host: configured.host, port: configured.port }), ...working],
      { configured: [configured] },
    );
    expect(pathPlaces(evidence)).toHaveLength(inForce ? 1 : 0);
  });

  test('stay in force while no published place works, and when nothing is published', () => {
    const odd = settingOf({ port: 1993 });
    expect(
      pathPlaces(evidenceOf([published([imap]), connect({ port: 1993 }), connect({ port: 993 })], { configured: [odd] }))[0]?.inForce,
    ).toBe(true);
    expect(pathPlaces(evidenceOf([connect({ port: 1993 })], { configured: [odd] }))).toHaveLength(1);
    expect(pathPlaces(evidenceOf([connect({ port: 1993 }), ...soundDialogue({ role: 'control' })], { configured: [odd] }))).toHaveLength(0);
  });

  test('a guess is no publication', () => {
    const guess = published([imap], { trust: 'guess', origin: 'guess' });
    expect(publishedPorts(evidenceOf([guess, connect({})]), '192.0.2.10')).toEqual([]);
    expect(publishedPorts(evidenceOf([published([imap]), connect({})]), '192.0.2.10')).toMatchObject([{ port: 993 }]);
  });
});

test('an IPv4 connection to the same port shows that IPv6 alone fails', () => {
  const six = connect({ address: '2001:db8::10', family: 6 });
  const place = (looks: Parameters<typeof evidenceOf>[0]) => {
    const evidence = evidenceOf(looks, { configured: [imap] });
    const [found] = places(evidence).filter(({ family }) => family === 6);
    return found && worksInOtherFamily(evidence, found);
  };
  expect(place([six, ...soundDialogue()])).toBe(true);
  expect(place([six, connect({})])).toBe(false);
});

test.each([
  [993, 'imap', 'tls'],
  [143, 'imap', 'starttls'],
  [465, 'submission', 'tls'],
  [587, 'submission', 'starttls'],
  [25, 'smtp', 'tls'],
  [4190, 'managesieve', 'tls'],
] as const)('port %i is registered for %s', (port, service, encryption) => {
  expect(registered(port)).toEqual({ service, encryption });
});

test('a place is named once, however many addresses it has', () => {
  const evidence = evidenceOf([connect({}), connect({ address: '192.0.2.11' })], { configured: [imap] });
  expect(affected(places(evidence))).toEqual([{ service: 'imap', host: 'mail.example.org', port: 993 }]);
});
