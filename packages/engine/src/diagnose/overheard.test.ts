import type { Look } from '@mailmedic/contract/look.ts';
import { expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../testing/looks.ts';
import { OverheardGreetings } from './overheard.ts';

const AT = { address: '198.51.100.25', port: 993 };
const HTTP = 'HTTP/1.1 400 Bad Request';

const greeting = (recognised: string, encrypted: boolean, text = HTTP): readonly Look[] => [
  lookAt({
    probe: 'mail/greeting',
    role: 'control',
    outcome: 'foreign',
    data: { ...AT, encryption: encrypted ? 'tls' : 'starttls', encrypted, recognised, text, dialogue: 'one' },
  }),
];
const answeredInTheClear = (plainAnswer: string): readonly Look[] => [
  lookAt({ probe: 'tls/handshake', role: 'control', outcome: 'foreign', data: { ...AT, plainAnswer, entrance: 'tls', dialogue: 'one' } }),
];

test.each<[string, readonly Look[], { readonly clear: boolean; readonly inside: boolean }]>([
  ['a service that greets inside encryption from the start', soundDialogue({ ...AT, encryption: 'tls' }), { clear: true, inside: false }],
  ['one that begins it later', soundDialogue({ ...AT, encryption: 'starttls' }), { clear: false, inside: false }],
  ['one at another address', soundDialogue({ ...AT, address: '198.51.100.26', encryption: 'tls' }), { clear: false, inside: false }],
  ['a web server that answers in the clear', greeting('http', false), { clear: true, inside: false }],
  ['a web server that answers inside encryption', greeting('http', true), { clear: false, inside: true }],
  ['a web server that answers an offer of TLS in the clear', answeredInTheClear(`${HTTP}\\r\\n`), { clear: true, inside: false }],
  ['a mail server that answers it so', answeredInTheClear('* OK IMAP4rev1 ready\\r\\n'), { clear: false, inside: false }],
  ['words that nobody knows', greeting('unknown', false, 'hello'), { clear: false, inside: false }],
  ['another mail service', greeting('smtp', true, '220 ready'), { clear: false, inside: false }],
])('%s', (_, looks, { clear, inside }) => {
  const overheard = new OverheardGreetings();
  const [waiting, inTls] = [overheard.waitsAt({ ...AT, encrypted: false }), overheard.waitsAt({ ...AT, encrypted: true })];
  overheard.update(evidenceOf(looks));
  expect({ clear: waiting.aborted, inside: inTls.aborted }).toEqual({ clear, inside });
  expect(overheard.waitsAt({ ...AT, encrypted: false }).aborted).toBe(clear);
});
