import { expect, test } from 'vitest';
import { hop, wayOf } from '../../testing/way.ts';
import { sameMailbox, senderFormOf } from './forwards.ts';

test.each([
  ['bob@example.org', 'BOB@example.org', true],
  ['bob+lists@example.org', 'bob@example.org', true],
  ['bob@mx.example.org', 'bob@example.org', true],
  ['example.org-bob@example.org', 'bob@example.org', true],
  ['"Bob" <bob@example.org>', 'bob@example.org', true],
  ['robert@localhost', 'bob@example.org', true],
  ['bob@store.local', 'bob@example.org', true],
  ['bob@example.org', 'carol@example.org', false],
  ['bob@example.org', 'bob@example.com', false],
])('%s is the mailbox %s: %s', (one, other, expected) => {
  expect(sameMailbox(one, other)).toBe(expected);
  expect(sameMailbox(other, one)).toBe(expected);
});

test.each([
  ['SRS0=HHH=TT=example.net=ann@forward.example.org', 'srs'],
  ['srs1+HHH=other.example==HHH=TT=example.net=ann@forward.example.org', 'srs'],
  ['ann+caf_=bob=example.org@gmail.com', 'srs'],
  ['prvs=0123abcdef=ann@example.net', 'batv'],
  ['btv1==0123==ann@example.net', 'batv'],
  ['bounces+bob=example.org@news.example.net', 'verp'],
  ['ann@example.net', undefined],
  ['ann+srs@example.net', undefined],
  ['', undefined],
])('the sender %s was made by %s', (address, form) => {
  expect(senderFormOf(address)).toBe(form);
});

test.each([
  ['X-Sieve-Redirected-From: bob@example.net', 'bob@example.net'],
  ['X-MS-Exchange-Inbox-Rules-Loop: bob@example.net', 'bob@example.net'],
  ['X-Forwarded-To: bob@mailbox.example', 'old@example.net'],
])('a rule that sends on is named by %s', (field, from) => {
  const lines = [
    hop('mx.example.net (mx.example.net [203.0.113.5])', 'mx.mailbox.example', '10:00:09', ' for <bob@mailbox.example>'),
    field,
    hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05', ' for <old@example.net>'),
  ];
  expect(wayOf(lines).forwards).toContainEqual(expect.objectContaining({ from, to: 'bob@mailbox.example' }));
});
