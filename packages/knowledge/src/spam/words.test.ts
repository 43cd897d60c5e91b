import { expect, test } from 'vitest';
import { filterWords, meaningOfCode } from './words.ts';

test.each([
  ['spamassassin', 'BAYES_99', /spam/],
  ['spamassassin', 'RCVD_IN_DNSWL_MED', /trusted/],
  ['spamassassin', 'RCVD_IN_SOMETHING', /list/],
  ['spamassassin', 'RCVD_IN_ZEN_BLOCKED_OPENDNS', /says nothing/],
  ['amavis', 'RDNS_NONE', /no name/],
  ['barracuda', 'BSF_SC5_MJ1963', /Barracuda/],
  ['barracuda', 'HTML_MESSAGE', /HTML/],
  ['rspamd', 'DMARC_POLICY_REJECT', /reject/],
  ['rspamd', 'NEURAL_SPAM_SHORT', /spam/],
  ['microsoft', 'SFV:SKB', /block/],
  ['microsoft', 'compauth:130', /ARC/],
  ['microsoft', 'compauth:109', /passed/],
  ['proofpoint', 'rule=notspam', /no rule/],
  ['rspamd', 'SPAMHAUS_SBL_CSS_FROM', /Spamhaus/],
  ['rspamd', 'ACME_URIBL_FRESH7', /days or weeks/],
  ['rspamd', 'LOCAL_URIBL_BLOCKED', /says nothing/],
  ['spamassassin', 'DNS_FROM_RFC_POST', /has to take/],
  ['spamassassin', 'ACME_DNSBL_2', /blocklist/],
  ['spamassassin', 'UNDISC_RECIPS', /nobody/],
  ['stalwart', 'R_SPF_FAIL', /SPF/],
  ['microsoft', 'ofr:TrustedSenderList', /safe/],
  ['microsoft', 'wl:1', /safe/],
])('%s means by %s', (filter, code, words) => {
  expect(meaningOfCode(filter, code)).toMatch(words);
});

test.each([
  ['spamassassin', 'LOCAL_RULE_17'],
  ['spamassassin', 'toString'],
  ['nobody', 'BAYES_99'],
  ['microsoft', 'BAYES_99'],
])('nothing is made up for %s and %s', (filter, code) => {
  expect(meaningOfCode(filter, code)).toBeUndefined();
});

test('every table has its source and its date', () => {
  for (const filter of ['spamassassin', 'rspamd', 'microsoft', 'google', 'barracuda', 'proofpoint', 'cisco', 'mimecast', 'filter']) {
    const words = filterWords(filter);
    expect(words?.source).toMatch(/^https:\/\//);
    expect(words?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
