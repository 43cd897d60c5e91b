import type { Meaning } from '../wording.ts';
import type { Concept } from './concepts.ts';

/** What something means that is said of a party, by the party. */
export interface About {
  readonly state: Concept;
  /** `unsaid`: said of them it tells nothing */
  readonly of: Readonly<Partial<Record<Concept, Meaning | 'unsaid'>>>;
}

/** What is said of a party: of several, of the nearest. */
export const ABOUT: readonly About[] = [
  {
    state: 'busy',
    of: { mailbox: 'remote-error', host: 'remote-error', system: 'remote-error', message: 'remote-error', user: 'remote-error' },
  },
  {
    state: 'disabled',
    of: {
      recipient: 'recipient-disabled',
      user: 'recipient-disabled',
      mailbox: 'recipient-disabled',
      address: 'recipient-disabled',
      domain: 'recipient-domain-unknown',
      sender: 'sender-rejected',
      posting: 'sender-rejected',
      exchange: 'poor-reputation',
      client: 'poor-reputation',
      message: 'unsaid',
    },
  },
  {
    state: 'unknown',
    of: {
      recipient: 'recipient-unknown',
      user: 'recipient-unknown',
      mailbox: 'recipient-unknown',
      address: 'recipient-unknown',
      domain: 'recipient-domain-unknown',
      host: 'recipient-domain-unknown',
      sender: 'sender-rejected',
      client: 'reverse-dns',
      command: 'protocol-error',
      header: 'malformed-message',
    },
  },
  { state: 'silent', of: { host: 'network-failure', exchange: 'network-failure', domain: 'network-failure', message: 'network-failure' } },
  {
    state: 'denied',
    of: {
      sender: 'sender-rejected',
      client: 'poor-reputation',
      host: 'poor-reputation',
      domain: 'sender-rejected',
      exchange: 'poor-reputation',
      attachment: 'content-rejected',
      content: 'content-rejected',
      command: 'protocol-error',
      group: 'sender-rejected',
      posting: 'sender-rejected',
      recipient: 'unsaid',
      address: 'unsaid',
      user: 'unsaid',
      message: 'unsaid',
    },
  },
  {
    state: 'missing',
    of: { header: 'malformed-message', command: 'protocol-error', sender: 'sender-rejected', domain: 'recipient-domain-unknown' },
  },
  {
    state: 'wrong',
    of: {
      system: 'remote-error',
      command: 'protocol-error',
      header: 'malformed-message',
      host: 'remote-error',
      exchange: 'network-failure',
      sender: 'sender-rejected',
    },
  },
  { state: 'full', of: { system: 'remote-error', host: 'remote-error' } },
  { state: 'required', of: { header: 'malformed-message', command: 'protocol-error' } },
];
