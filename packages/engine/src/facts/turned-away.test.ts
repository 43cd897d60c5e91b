import { expect, test } from 'vitest';
import { isTemporary, turnedAway, type TurnedAway, type Words } from './turned-away.ts';

test.each<[TurnedAway, Words]>([
  ['unavailable', { status: '421', text: 'Service closing transmission channel' }],
  ['unavailable', { status: '554', text: '554 No SMTP service here' }],
  ['unavailable', { status: 'BYE', code: 'UNAVAILABLE', text: 'sorry' }],
  ['unavailable', { status: '-ERR', code: 'SYS/TEMP', text: '' }],
  ['unavailable', { status: '451', text: '4.3.0 Temporary system problem. Try again later' }],
  ['unavailable', { status: '421', text: '421 Insufficient system storage' }],
  ['unavailable', { status: 'BYE', text: '* BYE Server is shutting down' }],
  ['unavailable', { status: 'BYE', text: '* BYE Disconnected: Auth process broken' }],
  ['unavailable', { status: 'BYE', text: "* BYE Can't connect to the mail store" }],
  ['unavailable', { status: '-ERR', text: '-ERR backend server timed out' }],
  ['unavailable', { status: '554', text: '554 No space left on device' }],
  ['unsaid', { status: 'BYE', text: '* BYE You have been served' }],
  ['too-many', { status: '421', text: 'Too many connections, slow down' }],
  ['too-many', { status: '421', text: 'Connection limit exceeded for your address' }],
  ['too-many', { status: '451', text: '4.7.1 Rate limit exceeded, try again later' }],
  ['too-many', { status: '421', text: '421 4.7.28 We have detected an unusual rate of connections from your address' }],
  ['too-many', { status: 'BYE', code: 'INUSE', text: 'mailbox is open elsewhere' }],
  ['not-welcome', { status: '554', text: '5.7.1 Service unavailable; client blocked using a list' }],
  ['unavailable', { status: '421', code: '4.7.0', text: '4.7.0 Try again later, closing connection' }],
  ['not-welcome', { status: '421', code: '4.7.0', text: '4.7.0 closing connection' }],
  ['not-welcome', { status: '550', text: 'Connection from your network is not allowed' }],
  ['unavailable', { status: '-ERR', text: '-ERR Connection refused. Server is in maintenance.' }],
  ['unavailable', { status: '554', text: '554 mail.example.org ESMTP not accepting messages' }],
  ['not-welcome', { status: '554', text: '554 Connection rejected' }],
  ['not-welcome', { status: '550', text: '550 Administrative prohibition' }],
  ['unsaid', { status: 'BYE', text: '* BYE' }],
  ['unsaid', { status: '554', text: '554 mail.example.org' }],
])('%s: %o', (expected, words) => {
  expect(turnedAway(words)).toBe(expected);
});

test.each([
  [{ status: '421' }, true],
  [{ status: '554' }, false],
  [{ status: 'BYE', code: 'UNAVAILABLE' }, true],
  [{ status: 'BYE' }, false],
  [{ status: '-ERR', code: 'SYS/TEMP' }, true],
  [{ status: '-ERR', code: 'SYS/PERM' }, false],
])('%o is for now only: %s', (words, expected) => {
  expect(isTemporary(words)).toBe(expected);
});
