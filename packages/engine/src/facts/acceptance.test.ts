import { describe, expect, test } from 'vitest';
import { asked, exchanger, soundWay, told, turnedAway } from '../testing/exchangers.ts';
import { evidenceOf } from '../testing/looks.ts';
import { answered, isOfFirst, turnedAwayFirst } from './acceptance.ts';

const SPARE = exchanger({ preference: 20, host: 'spare.example.org', addresses: ['192.0.2.26'] });
const TWO = told({ exchangers: [exchanger({ addresses: ['192.0.2.25', '2001:db8::25'] }), SPARE] });
const SPARE_SAYS_NO = turnedAway('554 5.7.1 Relay access denied', { host: 'spare.example.org', address: '192.0.2.26' });

describe('what a host that takes the mail answers', () => {
  test.each([
    ['552 5.2.2 Mailbox full', 'recipient-full'],
    ['452 4.2.2 The email account that you tried to reach is over quota', 'recipient-full'],
    ['552 ann is over her quota; the mailbox is full', 'recipient-full'],
    ['452 4.3.1 Insufficient system storage', 'unknown'],
    ['550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown in virtual mailbox table', 'recipient-unknown'],
    ['550 5.1.1 -', 'recipient-unknown'],
    ['550 No such user here', 'recipient-unknown'],
    ['450 4.1.1 <ann@example.org>: Recipient address rejected: unverified address', 'unknown'],
    ['550 5.2.1 The mailbox is disabled', 'recipient-disabled'],
    ['554 5.7.1 <ann@example.org>: Relay access denied', 'relay-denied'],
    ['454 4.7.1 <ann@example.org>: Relay access denied', 'unknown'],
    ['550 5.7.1 Relaying denied. IP name lookup failed [192.0.2.7]', 'unknown'],
    ['554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org', 'unknown'],
    ['450 4.2.0 <ann@example.org>: Recipient address rejected: Greylisted', 'unknown'],
    ['550 5.7.1 Sender policy of this network forbids direct delivery', 'unknown'],
    ['550 -', 'unknown'],
    ['530 5.7.0 Must issue a STARTTLS command first', 'unknown'],
    ['421 4.7.0 Try again later', 'unknown'],
  ])('%s means %s', (reply, state) => {
    expect(answered(evidenceOf([...soundWay(), TWO, turnedAway(reply)]))).toMatchObject([{ host: 'mx.example.org', state }]);
  });

  test('a notice that it does not take says nothing of the recipient', () => {
    const looks = [...soundWay(), TWO, turnedAway('550 5.1.1 no empty senders', { refusedAt: 'MAIL' })];
    expect(answered(evidenceOf(looks))).toMatchObject([{ state: 'unknown' }]);
  });

  test('one of its addresses that takes mail outweighs another that does not', () => {
    const looks = [...soundWay(), TWO, turnedAway('550 5.1.1 no such user'), asked({ address: '2001:db8::25' })];
    expect(answered(evidenceOf(looks))).toMatchObject([{ state: 'taken' }]);
  });

  test('the preferred host comes first, whoever answered sooner', () => {
    const evidence = evidenceOf([...soundWay(), TWO, SPARE_SAYS_NO, asked()]);
    const [first, second] = answered(evidence);
    expect([first?.host, second?.host]).toEqual(['mx.example.org', 'spare.example.org']);
    expect([first, second].map((one) => one && isOfFirst(evidence, one))).toEqual([true, false]);
  });

  test.each([
    ['the preferred host says so', [turnedAway('550 5.1.1 no such user')], 'mx.example.org'],
    ['only the spare says so, and the preferred host was not heard', [SPARE_SAYS_NO], undefined],
    ['the spare says so, and the preferred host takes it', [SPARE_SAYS_NO, asked()], undefined],
  ])('the address is turned away where %s', (_, looks, host) => {
    expect(turnedAwayFirst(evidenceOf([...soundWay(), TWO, ...looks]))?.host).toBe(host);
  });
});
