import { expect, test } from 'vitest';
import { innermostReply } from './innermost.ts';

test.each([
  ['qmail', 'a does not like recipient.\nRemote host said: 550 no mailbox\nGiving up on 192.0.2.7.', '550 no mailbox'],
  ['Gmail', 'It was rejected.\n\nThe error that the other server returned was:\n550 5.1.1 no mailbox', '550 5.1.1 no mailbox'],
  ['Microsoft', "bob@example.net\nRemote Server returned '550 5.1.1 no mailbox'", '550 5.1.1 no mailbox'],
  ['Cisco', "5.1.0 - Unknown address error 550-'5.1.1 no mailbox'", "550-'5.1.1 no mailbox"],
  [
    'Exchange, after all its tries',
    "returned '400 4.4.7 Message delayed'\n1/2/2020 - returned '451 4.4.0 Primary target IP address responded with: \"451 4.3.2 no mailbox.\" Attempted failover.'",
    '451 4.3.2 no mailbox.',
  ],
  [
    'Exchange Online, of the last error',
    '550 5.4.300 Message expired [{LED=450 4.2.2 no mailbox [Message=ab]};{MSG=x};{FQDN=mx.example.net}]',
    '450 4.2.2 no mailbox',
  ],
  ['nobody', 'no mailbox', 'no mailbox'],
])('the reply that %s quotes is the reason', (_name, text, reply) => {
  expect(innermostReply(text)).toBe(reply);
});
