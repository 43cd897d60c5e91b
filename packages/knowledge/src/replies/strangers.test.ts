import { expect, test } from 'vitest';
import { strangersCheck } from './strangers.ts';

test.each([
  ['5.7.25 Client host rejected: cannot find your hostname, [192.0.2.10]', 'reverse-dns'],
  ['5.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.10]', 'reverse-dns'],
  ['Your host has no PTR record', 'reverse-dns'],
  ['Reverse DNS lookup failed for host 192.0.2.10', 'reverse-dns'],
  ['5.5.2 <laptop>: Helo command rejected: need fully-qualified hostname', 'name'],
  ['5.7.1 <[192.0.2.10]>: Helo command rejected: Host not found', 'name'],
  ['Bad HELO - Host impersonating [mail.example.org]', 'name'],
  ['EHLO name contains an address', 'name'],
  ['5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.list.example', 'list'],
  ['rejected because 192.0.2.10 is in a black list at homes.example', 'list'],
  ['192.0.2.10 is listed at pbl.example', 'list'],
  ['Ihre IP-Adresse steht auf einer Sperrliste', 'list'],
  ['5.7.1 <client.example[192.0.2.10]>: Client host rejected: Access denied', 'network'],
  ['Ihre IP-Adresse 192.0.2.10 ist gesperrt', 'network'],
  ['5.7.1 Service unavailable; Client host [192.0.2.10] blocked using dbl.example', 'list'],
  ['Message quota of your server is used up', undefined],
  ['Recipient refused by the content policy of this host', undefined],
  ['Mail from your network is not taken here', 'network'],
  ['Der Versand aus Ihrem Netz ist gesperrt', 'network'],
  ['5.7.1 Service unavailable; Sender address [ann@example.org] blocked using domains.example', undefined],
  ['5.7.1 <ann@example.org>: Sender address rejected: not owned by user ann', undefined],
  ['5.1.1 <ann@helo-list.example>: Recipient address rejected: User unknown', undefined],
  [
    '5.1.1 <ann@example.org>: Recipient address rejected: undeliverable address: host mx.example.net[192.0.2.9] said: 550 blocked',
    undefined,
  ],
  ['5.1.8 <ann@example.org>: Sender address rejected: Domain not found', undefined],
  ['4.3.0 Temporary lookup failure', undefined],
  ['5.7.1 Relay access denied', undefined],
  ['Daily limit of messages reached', undefined],
])('"%s" is about %s', (text, check) => {
  expect(strangersCheck(text)).toBe(check);
});
