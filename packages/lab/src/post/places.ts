import type { Pair } from '../world/addresses.ts';
import { ADDRESS } from '../world/addresses.ts';

/** Where the servers of the post office are. All of them share one host, each with an address of its own. */
export const PLACES = {
  /** sends for sender.example, and keeps its mailboxes */
  postfix: { name: 'mail.sender.example', address: '198.51.100.10' },
  exim: { name: 'exim.sender.example', address: '198.51.100.11' },
  opensmtpd: { name: 'smtpd.sender.example', address: '198.51.100.12' },
  sendmail: { name: 'sendmail.sender.example', address: '198.51.100.13' },
  toPostfix: { name: 'mx.postfix.example', address: '198.51.100.20' },
  toExim: { name: 'mx.exim.example', address: '198.51.100.30' },
  toOpensmtpd: { name: 'mx.opensmtpd.example', address: '198.51.100.40' },
  toSendmail: { name: 'mx.sendmail.example', address: '198.51.100.50' },
  /** the person's computer, from which letters are handed in */
  person: { name: 'laptop.sender.example', address: '198.51.100.9' },
  /** took its letters two hours ago, and delivers them now */
  late: { name: 'late.sender.example', address: '198.51.100.16' },
  /** somebody else's computer, from which letters in the sender's name are handed in */
  forger: { name: 'dsl.elsewhere.example', address: '198.51.100.60' },
  nameless: { name: '', address: '198.51.100.14' },
  disagreeing: { name: 'old.sender.example', address: '198.51.100.15' },
  resolver: { name: 'resolver.example', address: ADDRESS.referenceOne.v4 },
} as const;

export type Place = keyof typeof PLACES;

/** Addresses handed out to further servers, one after another. */
export const SPARE = { network: '203.0.113.', from: 100, until: 200 } as const;

/** The name servers' and the resolver's addresses, which live on the same host here. */
export const NAMING: readonly Pair[] = [ADDRESS.root, ADDRESS.ns1, ADDRESS.ns2, ADDRESS.referenceOne];
