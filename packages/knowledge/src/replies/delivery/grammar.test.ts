import { expect, test } from 'vitest';
import { parsed } from './grammar.ts';

test.each([
  ['sender address (address) is not allowed', 'sender-rejected'],
  ['host denies the sender', 'sender-rejected'],
  ['the mailbox of this name has been closed', undefined],
  ['mailbox (address) has been closed', 'recipient-disabled'],
  ['(address) is now suspended', 'recipient-disabled'],
  ['unknown local user', 'recipient-unknown'],
  ['the addressee you specified does not exist', 'recipient-unknown'],
  ['your inbox is over quota', 'recipient-full'],
  ['attachment is too large', 'message-too-large'],
  ['message exceeds the permitted maximum size', 'message-too-large'],
  ['client host (ip) is on our block list', 'sender-blocklisted'],
  ['client host (ip) blocked by list.example.net', 'sender-blocklisted'],
  ['client host (ip) denied by policy', 'poor-reputation'],
  ['you have been greylisted', 'greylisted'],
  ['your host lacks a reverse dns record', 'reverse-dns'],
  ['encryption is required here', 'tls-required'],
  ['we do not relay for you', 'relay-denied'],
  ['relaying to (address) forbidden', 'relay-denied'],
  ['too many concurrent sessions', 'rate-limited'],
  ['message identified as junk', 'marked-as-spam'],
  ['attachment infected', 'virus-detected'],
  ['no route to host', 'network-failure'],
  ['host nowhere.example not found', 'recipient-domain-unknown'],
  ['no valid mx hosts found', 'recipient-domain-unknown'],
  ['your "received:" header counts exceeds the maximum setting', 'mail-loop'],
  ['mail server permanently rejected message', undefined],
  ['no reply-to field given', 'malformed-message'],
  ['missing "date" header', 'malformed-message'],
  ['customer e-mail is unknown', 'recipient-unknown'],
  ['sorry, only subscribers may post', 'sender-rejected'],
  ['the group does not allow posting through email', 'sender-rejected'],
  ['the group has reached its limit on the number of recipients', 'rate-limited'],
  ['your domain fails its spf check', 'spf-fail'],
  ['turned away because of spf', 'spf-fail'],
  ['refused because of an spf error', 'spf-fail'],
  ['the dkim signature did not match', 'dkim-fail'],
  ['rejected according to the dmarc policy of its author', 'dmarc-fail'],
  ['please configure spf, helo and ptr', undefined],
  ['this is a first-time client, come back soon', 'greylisted'],
  ['that address is on our suppression list', 'suppressed'],
  ['sender verification has failed', 'sender-rejected'],
  ['outgoing mail of yours is suspended', 'sender-rejected'],
  ['i cannot resolve your hostname', 'reverse-dns'],
  ['the inbox holds too many messages', 'recipient-full'],
  ['user is overdrawn', undefined],
  ['user is over her disk quota', 'recipient-full'],
  ['domain nowhere.example never receives mail', 'recipient-domain-unknown'],
  ['(ip) is listed at bl.nowhere.example', 'sender-blocklisted'],
  ['go away, see https://dnsbl.nowhere.example/why', 'sender-blocklisted'],
  ['go away, see https://www.nowhere.example/why', undefined],
  ['return address is fake', 'sender-rejected'],
  ['thank you for your message', undefined],
])('%s', (words, means) => {
  expect(parsed(words)?.means).toBe(means);
});

test('a reply of any length is read at once', () => {
  const begun = performance.now();
  for (const part of ['is ', 'user ', 'message exceeds ', 'relay ', 'spam ', 'number of recipients '])
    parsed(part.repeat(1000).slice(0, 3000));
  expect(performance.now() - begun).toBeLessThan(500);
});
