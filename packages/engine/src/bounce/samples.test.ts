import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { explainBounce } from './explain.ts';

// A folder of real bounces with what they mean, `expected.jsonl` and `emails/`: BOUNCE_SAMPLES names it. They are other
// people's messages and do not lie here; without them this test is skipped.
const FOLDER = process.env['BOUNCE_SAMPLES'] ?? '';

/** Which causes are right for a reason of the reference's vocabulary; of the rest any is. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  authfailure: ['spf-fail', 'dkim-fail', 'dmarc-fail'],
  badreputation: ['poor-reputation', 'sender-blocklisted'],
  blocked: ['sender-blocklisted', 'poor-reputation', 'policy-rejected'],
  contenterror: ['content-rejected', 'malformed-message'],
  exceedlimit: ['message-too-large'],
  mesgtoobig: ['message-too-large'],
  emailtoolarge: ['message-too-large'],
  expired: ['network-failure'],
  failedstarttls: ['tls-required'],
  filtered: ['recipient-unknown', 'policy-rejected', 'recipient-disabled'],
  hasmoved: ['recipient-moved'],
  hostunknown: ['recipient-domain-unknown'],
  mailboxfull: ['recipient-full'],
  mailererror: ['remote-error'],
  networkerror: ['network-failure', 'mail-loop'],
  norelaying: ['relay-denied'],
  notaccept: ['recipient-domain-unknown', 'policy-rejected'],
  notcompliantrfc: ['malformed-message'],
  policyviolation: ['policy-rejected'],
  rejected: ['sender-rejected'],
  requireptr: ['reverse-dns'],
  securityerror: ['policy-rejected', 'tls-required', 'relay-denied'],
  ratelimited: ['rate-limited'],
  speeding: ['rate-limited'],
  toomanyconn: ['rate-limited'],
  spamdetected: ['marked-as-spam', 'content-rejected'],
  suppressed: ['suppressed'],
  suspend: ['recipient-disabled'],
  syntaxerror: ['protocol-error'],
  systemerror: ['remote-error'],
  systemfull: ['remote-error'],
  userunknown: ['recipient-unknown'],
  virusdetected: ['virus-detected'],
};
const KINDS: Readonly<Record<string, string>> = { feedback: 'feedback', vacation: 'autoreply', delivered: 'success' };

interface Expected {
  readonly file: string;
  readonly expected: readonly { readonly reason: string; readonly recipient: string }[];
}

test.skipIf(!existsSync(path.join(FOLDER, 'expected.jsonl')))('real bounces mean what they are known to mean', () => {
  const samples = readFileSync(path.join(FOLDER, 'expected.jsonl'), 'utf8').trim().split('\n');
  const wrong: string[] = [];
  let all = 0;
  for (const { file, expected } of samples.map((line) => JSON.parse(line) as Expected)) {
    const bytes = readFileSync(path.join(FOLDER, 'emails', file));
    const report = explainBounce(bytes, file);
    expect(explainBounce(bytes, file)).toEqual(report);
    for (const { reason, recipient } of expected) {
      all += 1;
      const told = report.recipients.find(({ address }) => address.toLowerCase() === recipient.toLowerCase()) ?? report.recipients[0];
      const wanted = CAUSES[reason];
      const right =
        KINDS[reason] === undefined
          ? wanted === undefined || wanted.includes(told?.cause?.slice('delivery/'.length) ?? '')
          : report.kind === KINDS[reason];
      if (!right) wrong.push(`${file}: ${reason}, not ${told?.cause ?? report.kind}`);
    }
  }
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(all * 0.03);
});
