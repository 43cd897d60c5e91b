import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { explainBounce } from './explain.ts';

// What real servers wrote in the lab's post office (packages/lab/README.md), kept as it came.
const FOLDER = fileURLToPath(new URL('../../../message/fixtures/bounces/', import.meta.url));

/** file: kind, cause, recipient, and a part of what is said */
const EXPECTED: Readonly<
  Record<string, readonly [kind: string, cause: string | undefined, recipient?: string | undefined, says?: RegExp]>
> = {
  'dovecot-quota': ['failure', 'recipient-full', 'user3@store.postfix.example', /Quota exceeded/],
  'dovecot-sieve-reject': ['failure', 'policy-rejected', 'user2@store.postfix.example'],
  'dovecot-vacation': ['autoreply', 'not-a-bounce', 'user0@store.postfix.example'],
  'exim-chunk-too-large': ['failure', 'message-too-large', undefined, /Chunk exceeds message size limit/],
  'exim-delay-without-reason': ['delay', 'network-failure', 'info@hasty.example'],
  'exim-domain-unknown': ['failure', 'recipient-domain-unknown', 'info@nowhere.example', /^Unrouteable address$/],
  'exim-filter-down': ['failure', 'remote-error', undefined, /try again later/],
  'exim-generated-address': ['failure', 'recipient-unknown', 'nobody@postfix.example', /User unknown/],
  'exim-no-reverse-name': ['failure', 'reverse-dns', undefined, /Reverse DNS lookup failed/],
  'exim-quota': ['delay', 'recipient-full', undefined, /mailbox is full$/],
  'exim-unknown-helo': ['failure', 'reverse-dns', undefined, /does not resolve/],
  'exim-user-unknown': ['failure', 'recipient-unknown', 'nobody@exim.example', /Unrouteable address/],
  'mlmmj-access-rule': ['failure', 'policy-rejected', 'list1@lists.postfix.example', /access rule/],
  'mlmmj-moderated': ['not-a-bounce', undefined],
  'mlmmj-not-a-member': ['failure', 'sender-rejected', 'list2@lists.postfix.example', /not a list subscriber/],
  'opendmarc-policy': ['failure', 'dmarc-fail'],
  'opensmtpd-expired': ['failure', 'network-failure', 'rule0@postfix.example', /Envelope expired/],
  'opensmtpd-nobody-listens': ['delay', 'network-failure', 'info@down.example', /Network error/],
  'opensmtpd-user-unknown': ['failure', 'recipient-unknown', 'nobody@opensmtpd.example', /Invalid recipient/],
  'postfix-access-denied': ['failure', 'policy-rejected', undefined, /Access denied/],
  'postfix-alias-unknown': ['failure', 'recipient-unknown', 'gone@postfix.example', /unknown user/],
  'postfix-blocklisted': ['failure', 'sender-blocklisted', undefined, /dnsbl\.example/],
  'postfix-dane-mismatch': ['failure', 'tls-required', undefined, /not verified/],
  'postfix-greylisted-delay': ['delay', 'greylisted', undefined, /Greylisted/],
  'postfix-greylisted-expired': ['failure', 'greylisted', undefined, /Greylisted/],
  'postfix-mailbox-file-full': ['failure', 'recipient-full', 'full@postfix.example'],
  'postfix-null-mx': ['failure', 'recipient-domain-unknown', 'info@nomail.example', /nullMX/],
  'postfix-relayed': ['success', 'not-a-bounce'],
  'postfix-sendmail-sender-domain': ['failure', 'sender-rejected', undefined, /does not exist/],
  'postfix-spf-unreadable': ['failure', 'spf-fail', undefined, /SPF Permanent Error/],
  'postfix-tls-not-offered': ['failure', 'tls-required', undefined, /TLS is required/],
  'postfix-user-unknown': ['failure', 'recipient-unknown', 'nobody@postfix.example', /User unknown/],
  'rspamd-spam': ['failure', 'marked-as-spam', undefined, /Spam message rejected/],
  'sendmail-delay': ['delay', 'greylisted', undefined, /Greylisted/],
  'sendmail-loop': ['failure', 'mail-loop', 'info@forgotten.example', /points back to/],
  'sendmail-user-unknown': ['failure', 'recipient-unknown', 'nobody@postfix.example', /User unknown/],
};

test('every message that was kept has an expectation', () => {
  expect(readdirSync(FOLDER)).toEqual(Object.keys(EXPECTED).map((name) => `${name}.eml`));
});

test.each(Object.entries(EXPECTED))('%s', (name, [kind, cause, recipient, says]) => {
  const report = explainBounce(readFileSync(`${FOLDER}${name}.eml`), name);
  expect(report.kind).toBe(kind);
  const [first] = report.recipients;
  expect(first?.cause).toBe(cause === undefined ? undefined : `delivery/${cause}`);
  if (recipient !== undefined) expect(first?.address).toBe(recipient);
  if (says !== undefined) expect(first?.says).toMatch(says);
});
