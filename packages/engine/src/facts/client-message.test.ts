import { expect, test } from 'vitest';
import { evidenceOf } from '../testing/looks.ts';
import { clientMessage, speaksFor } from './client-message.ts';

test('a known message speaks for the causes behind it, and for no others', () => {
  const evidence = evidenceOf([], { clientError: 'Fehler 0x800CCC0D' });
  expect(clientMessage(evidence)).toMatchObject({ client: 'Outlook', step: 'name' });
  expect(speaksFor(evidence, 'dns/name-not-found')).toBe(true);
  expect(speaksFor(evidence, 'tls/certificate-expired')).toBe(false);
});

test.each([undefined, 'It does not work'])('%s speaks for nothing', (clientError) => {
  const evidence = evidenceOf([], clientError === undefined ? {} : { clientError });
  expect(clientMessage(evidence)).toBeUndefined();
  expect(speaksFor(evidence, 'dns/name-not-found')).toBe(false);
});
