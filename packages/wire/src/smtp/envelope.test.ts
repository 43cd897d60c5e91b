import { describe, expect, test } from 'vitest';
import type { Exchange } from '../line/exchange.ts';
import { tryEnvelope, type EnvelopeTold } from './envelope.ts';

const MAIL = 'MAIL FROM:<ann@example.org>\r\n';
const RCPT = 'RCPT TO:<ann@example.org>\r\n';
const RSET = 'RSET\r\n';

describe('a sender is tried', () => {
  test.each([
    ['one by one', false, ['250 ok', '250 ok', '250 ok'], [MAIL, RCPT, RSET], { status: '250' }],
    ['in a group', true, ['250 ok', '250 ok', '250 ok'], [MAIL + RCPT + RSET], { status: '250' }],
    ['and refused at once, one by one', false, ['553 5.7.1 not yours'], [MAIL], { refusedAt: 'MAIL', status: '553', code: '5.7.1' }],
    [
      'and refused at once, in a group',
      true,
      ['553 5.7.1 not yours', '503 5.5.1 need MAIL', '250 ok'],
      [MAIL + RCPT + RSET],
      { refusedAt: 'MAIL', status: '553', code: '5.7.1', text: '5.7.1 not yours' },
    ],
    [
      'and refused with the recipient',
      true,
      ['250 ok', '550 5.7.1 no', '250 ok'],
      [MAIL + RCPT + RSET],
      { refusedAt: 'RCPT', status: '550' },
    ],
  ] as const)('%s', (_how, pipelining, answers, said, told) => {
    const heard = hear(tryEnvelope('ann@example.org', 'ann@example.org', pipelining), answers);
    expect(heard.said).toEqual(said);
    expect(heard.told).toMatchObject(told);
    expect(heard.left).toEqual([]);
  });
});

/** Hands an exchange the given lines, and keeps what it says. */
function hear(exchange: Exchange<EnvelopeTold>, answers: readonly string[]): { said: string[]; told: EnvelopeTold; left: string[] } {
  const said: string[] = [];
  const left = [...answers];
  let next = exchange.next();
  while (!next.done) {
    if ('send' in next.value) said.push(next.value.send);
    next = exchange.next('send' in next.value ? '' : (left.shift() ?? ''));
  }
  return { said, told: next.value, left };
}
