import { expect, test } from 'vitest';
import { isItself, soughtHeader } from './sought-header.ts';

const TRAVELLED = [
  'Received: from a.example.net ([192.0.2.9])',
  '\tby mx.example.org with ESMTP id 1; Sat, 21 Nov 2026 11:00:00 +0000',
  'Subject: inner',
];
const ATTACHED = [
  'From: bob@example.org',
  'Subject: outer',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  'See this.',
  '--b',
  'Content-Type: message/rfc822',
  '',
  ...TRAVELLED,
  '',
  'hello',
  '--b--',
];

test.each([
  ['its own', [...TRAVELLED, '', 'hello'], 'inner'],
  ['its own, whatever is attached', [TRAVELLED[0] ?? '', TRAVELLED[1] ?? '', ...ATTACHED], 'outer'],
  ['the attached one, where the message has not travelled', ATTACHED, 'inner'],
  ['the quoted one', ['Hi,', '', 'here it is:', ...TRAVELLED.map((line) => `> ${line}`), '> ', '> hello'], 'inner'],
  [
    'its own, with tabs and nothing behind the colons',
    [...TRAVELLED.map((line) => line.replace(': ', ':\t')), 'To:bob@example.org', 'From:\tann@example.net', '', 'hi'],
    'inner',
  ],
  ['the one that was moved in', ['', ...TRAVELLED.map((line) => `    ${line}`)], 'inner'],
  ['its own, where there is no other', ['Subject: a draft', '', 'hello'], 'a draft'],
])('the header whose way is asked for is %s', (_which, lines, subject) => {
  expect(soughtHeader(Buffer.from(lines.join('\r\n'))).text('subject')).toBe(subject);
});

test('folded lines stay whole when a quoted header is read', () => {
  const header = soughtHeader(Buffer.from(TRAVELLED.map((line) => `> ${line}`).join('\n')));
  expect(header.raw('received')).toMatch(/by mx\.example\.org.*2026/);
});

test('a header whose folded lines lost what they begin with is read to its end', () => {
  const lines = [
    ...TRAVELLED,
    'DKIM-Signature: v=1; d=example.net;',
    '\th=from:to:',
    '\tsubject:date;',
    'From: ann@example.net',
    '',
    'Received: no more',
  ];
  const header = soughtHeader(Buffer.from(lines.map((line) => line.trimStart()).join('\n')));
  expect(header.raw('received')).toMatch(/by mx\.example\.org.*2026/);
  expect(header.text('subject')).toBe('inner');
  expect(header.text('from')).toBe('ann@example.net');
  expect(header.all('received')).toHaveLength(1);
});

test.each([
  ['itself', [...TRAVELLED, '', 'hello'], true],
  ['attached', ATTACHED, false],
  ['quoted', TRAVELLED.map((line) => `> ${line}`), false],
])('the message at hand is known to be %s', (_how, lines, expected) => {
  const bytes = Buffer.from(lines.join('\r\n'));
  expect(isItself(bytes, soughtHeader(bytes))).toBe(expected);
});

test('a list of names in a signature that lost its beginning is no field', () => {
  const lines = [
    ...TRAVELLED,
    'DKIM-Signature: v=1; d=example.net; h=From:To:',
    'Subject:Date:Message-ID; b=abc',
    'From: ann@example.net',
    '',
    'hi',
  ];
  const header = soughtHeader(Buffer.from(lines.join('\n')));
  expect([header.all('subject').length, header.text('from')]).toEqual([1, 'ann@example.net']);
});
