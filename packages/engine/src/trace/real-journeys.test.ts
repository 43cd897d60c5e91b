import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { explainTrace } from './explain.ts';

// Messages as real servers delivered them in the lab's post office (packages/lab/README.md), kept as they arrived.
const FOLDER = fileURLToPath(new URL('../../../message/fixtures/journeys/', import.meta.url));

const MARKED = { verdict: 'problem', causes: [{ id: 'delivery/marked-as-spam' }] };

/** file: the servers on its way, and what else the trace has to hold */
const EXPECTED: Readonly<Record<string, readonly [way: readonly string[], more: object]>> = {
  'encrypted-to-postfix': [['exim.sender.example', 'mx.postfix.example'], {}],
  'forwarded-by-exim': [
    ['smtpd.sender.example', 'mx.exim.example', 'mx.postfix.example'],
    { forwards: [{ from: 'forwarder@exim.example', to: 'box2@postfix.example', at: 'mx.exim.example' }] },
  ],
  'forwarded-by-sieve': [
    ['exim.sender.example', 'mx.postfix.example', 'mx.postfix.example', 'mx.postfix.example', 'mx.exim.example'],
    { forwards: [{ from: 'user1@store.postfix.example', to: 'box2@exim.example' }] },
  ],
  'greylisted-by-postgrey': [['mail.sender.example', 'mx.postfix.example'], { greylisting: [{ software: 'postgrey' }] }],
  'held-by-exim': [
    ['late.sender.example', 'mx.postfix.example'],
    {
      verdict: 'problem',
      causes: [{ id: 'delivery/delayed' }],
      summary: expect.stringContaining('waited 2 h at late.sender.example') as string,
    },
  ],
  'list-by-mlmmj': [
    ['mail.sender.example', 'mx.postfix.example', 'mx.postfix.example', 'mx.exim.example'],
    { list: { id: 'list0.lists.postfix.example' } },
  ],
  'marked-by-rspamd': [['mail.sender.example', 'mx.postfix.example'], { ...MARKED, spam: [{ filter: 'rspamd', score: 9 }] }],
  'marked-by-spamassassin': [
    ['exim.sender.example', 'mx.postfix.example'],
    { ...MARKED, spam: [{ filter: 'SpamAssassin', verdict: 'spam', score: 7.5, threshold: 5 }] },
  ],
  'to-opensmtpd': [['mail.sender.example', 'mx.opensmtpd.example'], {}],
};

test('every message that was kept has an expectation', () => {
  expect(readdirSync(FOLDER)).toEqual(Object.keys(EXPECTED).map((name) => `${name}.eml`));
});

test.each(Object.entries(EXPECTED))('%s', (name, [way, more]) => {
  const report = explainTrace(readFileSync(`${FOLDER}${name}.eml`), name);
  expect(report.hops.map(({ server }) => server)).toEqual(way);
  expect(report).toMatchObject({ verdict: 'healthy', causes: [], passedOver: [], left: 0, ...more });
  expect(report.hops.filter(({ time, broken }) => time === undefined || broken === true)).toEqual([]);
});
