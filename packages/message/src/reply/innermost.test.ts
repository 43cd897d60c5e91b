import { expect, test } from 'vitest';
import { innermostReply } from './innermost.ts';

test.each([
  ['qmail', 'a does not like recipient.\nRemote host said: 550 no mailbox\nGiving up on 192.0.2.7.', '550 no mailbox'],
  ['Gmail', 'It was rejected.\n\nThe error that the other server returned was:\n550 5.1.1 no mailbox', '550 5.1.1 no mailbox'],
  ['Microsoft', "bob@example.net\nRemote Server returned '550 5.1.1 no mailbox'", '550 5.1.1 no mailbox'],
  ['Cisco', "5.1.0 - Unknown address error 550-'5.1.1 no mailbox'", "550-'5.1.1 no mailbox"],
  ['nobody', 'no mailbox', 'no mailbox'],
])('the reply that %s quotes is the reason', (_name, text, reply) => {
  expect(innermostReply(text)).toBe(reply);
});
