import { expect, test } from 'vitest';
import { clientMessageLines } from './client-message-lines.ts';

test.each([
  ['nothing said', undefined, []],
  ['an unknown message', { said: 'Oh no', fits: [] }, ['It said: "Oh no". This message is not known here.']],
  [
    'a known one that fits nothing found',
    { said: '0x800CCC0D', client: 'Outlook', means: 'no address was found', fits: [] },
    ['It said: "0x800CCC0D".', 'From Outlook that means: no address was found.'],
  ],
  [
    'a known one that fits',
    { said: '0x800CCC0D', client: 'Outlook', means: 'no address was found', fits: ['dns/name-not-found'] },
    ['It said: "0x800CCC0D".', 'From Outlook that means: no address was found.', 'That fits what was found here (dns/name-not-found).'],
  ],
])('%s', (_case, message, lines) => {
  expect(clientMessageLines(message)).toEqual(lines);
});

test('what would move the cursor stays out', () => {
  expect(clientMessageLines({ said: 'a\u001b[2Jb', fits: [] }).join()).not.toContain('\u001b');
});
