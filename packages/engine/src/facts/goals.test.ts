import { expect, test } from 'vitest';
import { evidenceOf, published, settingOf } from '../testing/looks.ts';
import { entrances } from './goals.ts';

const announced = published([
  { service: 'submission', encryption: 'starttls', port: 587 },
  { service: 'submission', encryption: 'tls', port: 4650 },
]);

test.each([
  ['nothing', undefined, '465 tls'],
  ['the port', ['port'], '4650 tls'],
  ['the encryption', ['encryption'], '465 tls'],
  ['port and encryption', ['port', 'encryption'], '4650 tls'],
] as const)('a configured entrance that left out %s is completed from what its host publishes', (_, assumed, expected) => {
  const setting = settingOf({ service: 'submission', port: 465, encryption: 'tls', ...(assumed ? { assumed: [...assumed] } : {}) });
  const [, ...found] = entrances(evidenceOf([announced], { configured: [settingOf(), setting] }));
  expect(found.map(({ port, encryption }) => `${port} ${encryption}`)).toEqual([expected]);
});

test('what another host publishes completes nothing', () => {
  const setting = settingOf({
    service: 'submission',
    host: 'other.example',
    port: 465,
    encryption: 'tls',
    assumed: ['port', 'encryption'],
  });
  expect(entrances(evidenceOf([announced], { configured: [setting] }))[0]).toMatchObject({
    host: 'other.example',
    port: 465,
    encryption: 'tls',
  });
});
