import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../testing/looks.ts';
import { contacts, distanceOf } from './reach.ts';

const at25 = (reach: 'open' | 'refused' | 'silent' | 'unreachable') =>
  lookAt({
    probe: 'mail/exchanger',
    outcome: reach === 'open' ? 'ok' : reach === 'silent' ? 'silent' : 'refused',
    subject: { kind: 'endpoint', name: 'mail.example.org', address: '2001:db8:a::25', port: 25 },
    data: { host: 'mail.example.org', address: '2001:db8:a::25', port: 25, purpose: 'exchanger', reach },
  });

describe('what a look says of the way', () => {
  test.each([
    ['open', ['answered']],
    ['refused', ['refused']],
    ['unreachable', ['lost']],
    ['silent', []],
  ] as const)('port 25 %s: %j', (reach, came) => {
    expect(contacts(evidenceOf([at25(reach)])).map((contact) => contact.came)).toEqual(came);
  });

  test('no route to a server is no answer of it', () => {
    const look = lookAt({ probe: 'tcp/connect', outcome: 'refused', data: { error: 'EHOSTUNREACH' } });
    expect(contacts(evidenceOf([look]))).toMatchObject([{ came: 'lost', distance: 'far' }]);
  });

  test.each([
    ['127.0.0.1', 'here'],
    ['10.1.2.3', 'near'],
    ['fd00::1', 'near'],
    ['100.64.0.1', 'near'],
    ['203.0.113.9', 'far'],
  ] as const)('%s is %s', (address, distance) => {
    expect(distanceOf(evidenceOf([]), address)).toBe(distance);
  });
});
