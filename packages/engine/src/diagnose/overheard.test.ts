import { expect, test } from 'vitest';
import { evidenceOf, soundDialogue } from '../testing/looks.ts';
import { OverheardGreetings } from './overheard.ts';

const AT = { address: '198.51.100.25', port: 993 };

test.each([
  ['a service that greets inside encryption from the start', 'tls', AT.address, true],
  ['one that begins it later', 'starttls', AT.address, false],
  ['one at another address', 'tls', '198.51.100.26', false],
] as const)('%s', (_, encryption, address, isHeard) => {
  const overheard = new OverheardGreetings();
  const signal = overheard.encryptedAt(AT);
  overheard.update(evidenceOf(soundDialogue({ encryption, port: AT.port, address })));
  expect(signal.aborted).toBe(isHeard);
  expect(overheard.encryptedAt(AT).aborted).toBe(isHeard);
});
