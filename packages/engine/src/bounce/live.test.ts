import { expect, test } from 'vitest';
import { bounceOf } from '../testing/bounce.ts';
import { nameServer, type Records, worldAsking } from '../testing/name-server.ts';
import { goLive } from '../trace/live.ts';
import { explainBounce } from './explain.ts';
import { explainBounceLive } from './live.ts';

const IP = '203.0.113.5';
const SPF = '550 5.7.23 The message was rejected because of Sender Policy Framework violation: 203.0.113.5 is not allowed to send';
const PTR = '550 5.7.25 [203.0.113.5] The IP address sending this message does not have a PTR record setup';
const LISTED = '554 5.7.1 Service unavailable; Client host [203.0.113.5] blocked using zen.spamhaus.org';
const NO_DOMAIN = '550 5.1.2 <bob@example.net>: Recipient address rejected: Domain not found';
const RECIPIENT: Records = { 'MX example.net': ['10 mx.example.net'] };

test.each<[string, string, Records, string, RegExp]>([
  [
    'an SPF record that still lacks the address',
    SPF,
    { 'TXT example.org': ['v=spf1 ip4:192.0.2.0/24 -all'] },
    'confirmed',
    /"v=spf1 ip4:192\.0\.2\.0\/24 -all", does not name 203\.0\.113\.5/,
  ],
  [
    'one that names it by now',
    SPF,
    { 'TXT example.org': ['v=spf1 ip4:203.0.113.5 -all'] },
    'contradicted',
    /names 203\.0\.113\.5 \(mail\.example\.org\) now/,
  ],
  ['none', SPF, { 'A example.org': ['192.0.2.1'] }, 'confirmed', /no SPF record/],
  ['an address without a name', PTR, {}, 'confirmed', /no PTR record/],
  [
    'one whose name leads elsewhere',
    PTR,
    { 'PTR 5.113.0.203.in-addr.arpa': ['a.example'], 'A a.example': ['192.0.2.1'] },
    'confirmed',
    /does not lead back/,
  ],
  [
    'one whose name leads back by now',
    PTR,
    { 'PTR 5.113.0.203.in-addr.arpa': ['a.example'], 'A a.example': [IP] },
    'contradicted',
    /leads back to it/,
  ],
  [
    'an entry in a list',
    LISTED,
    { 'A 5.113.0.203.zen.spamhaus.org': ['127.0.0.4'] },
    'confirmed',
    /on Spamhaus now \(XBL.*check\.spamhaus\.org/,
  ],
  ['an entry that has gone', LISTED, { 'A 2.0.0.127.zen.spamhaus.org': ['127.0.0.2'] }, 'contradicted', /not on Spamhaus/],
  ['a list that does not know its own test entry', LISTED, {}, 'unchecked', /could not be asked/],
  [
    'a list that lists everything',
    LISTED,
    { 'A 5.113.0.203.zen.spamhaus.org': ['127.0.0.4'], 'A 1.0.0.127.zen.spamhaus.org': ['127.0.0.4'] },
    'confirmed',
    /out of order/,
  ],
  [
    'a domain whose server has no address',
    NO_DOMAIN,
    { 'MX example.net': ['10 mx.example.net'], 'TXT mx.example.net': ['x'] },
    'confirmed',
    /goes to mx\.example\.net, which has no address/,
  ],
  [
    'SPF, where nobody says which server it was',
    '550 5.7.23 SPF validation failed',
    { 'TXT example.org': ['v=spf1 -all'] },
    'unchecked',
    /could not be checked.*v=spf1 -all/,
  ],
  [
    'SPF of a domain without a record',
    '550 5.7.23 SPF validation failed',
    { 'A example.org': ['192.0.2.1'] },
    'confirmed',
    /no SPF record/,
  ],
  ['signatures that did not come back', '550 5.7.20 DKIM signature did not verify', {}, 'unchecked', /DKIM\) could not be checked/],
  ['the name of an address that is not told', '550 5.7.25 your host has no reverse DNS', {}, 'unchecked', /PTR\) could not be checked/],
  ['a list that is not named', '554 5.7.1 Your IP address is blacklisted', {}, 'unchecked', /could not be checked/],
  [
    'a list that does not answer public resolvers',
    LISTED,
    { 'A 5.113.0.203.zen.spamhaus.org': ['127.255.255.254'] },
    'unchecked',
    /does not answer the resolver/,
  ],
  ['a list that answers nonsense', LISTED, { 'A 5.113.0.203.zen.spamhaus.org': ['198.51.100.1'] }, 'unchecked', /does not answer/],
  ['a domain that does not exist', NO_DOMAIN, {}, 'confirmed', /example\.net does not exist/],
  [
    'a domain that exists by now',
    NO_DOMAIN,
    { ...RECIPIENT, 'A mx.example.net': ['192.0.2.7'] },
    'contradicted',
    /exists now, and its mail goes to mx\.example\.net/,
  ],
  ['a domain that takes no mail', NO_DOMAIN, { 'MX example.net': ['0 .'] }, 'confirmed', /takes no mail/],
])('%s', async (_, reply, records, result, says) => {
  const [recipient] = await explained(reply, records);
  const [verified] = recipient?.verified ?? [];
  expect(verified?.result).toBe(result);
  expect(verified?.says).toMatch(says);
  expect(recipient?.cause).toBe(explainBounce(bounce(reply), 'x').recipients[0]?.cause);
  expect(recipient?.fix.steps[0]?.startsWith('Send the message once more')).toBe(result === 'contradicted');
  if (result === 'contradicted') expect(recipient?.confidence).toBe('possible');
});

test('what nobody answers for is not held against the bounce', async () => {
  const [recipient] = await explained(NO_DOMAIN, 'silent');
  expect(recipient?.verified).toMatchObject([{ result: 'unchecked' }]);
  expect(recipient?.confidence).toBe(explainBounce(bounce(NO_DOMAIN), 'x').recipients[0]?.confidence);
});

test('a list that was closed is no reason', async () => {
  const [recipient] = await explained('554 5.7.1 Service unavailable; Client host [203.0.113.5] blocked using dnsbl.sorbs.net', {});
  expect(recipient?.verified).toMatchObject([{ result: 'contradicted', says: expect.stringContaining('closed') as string }]);
});

function bounce(reply: string): Buffer {
  const returned = 'From: Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: Lunch\r\n';
  return bounceOf({ reply, returned, headerOnly: true, reporter: 'mail.example.org', remote: 'mx.example.net', to: 'ann@example.org' });
}

async function explained(reply: string, records: Records | 'silent') {
  const live = await goLive(worldAsking([await nameServer(records)]));
  return (await explainBounceLive(bounce(reply), 'x.eml', {}, live)).recipients;
}
