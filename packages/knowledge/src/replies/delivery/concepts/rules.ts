import type { Meaning } from '../wording.ts';
import type { Concept } from './concepts.ts';

/** What concepts mean that are spoken of in one clause. */
export interface Rule {
  readonly means: Meaning;
  /** one of each has to be spoken of */
  readonly all: readonly (readonly Concept[])[];
  /** none of these may be */
  readonly none?: readonly Concept[];
}

const NO = ['denied', 'required', 'wrong', 'missing', 'unknown'] as const;
const WHO = ['recipient', 'user', 'mailbox'] as const;

/** The rarer reason first: "denied" and "unknown" stand beside all the others. */
export const TOGETHER: readonly Rule[] = [
  { means: 'greylisted', all: [['greylist']] },
  { means: 'spf-fail', all: [['spf'], NO] },
  { means: 'dmarc-fail', all: [['dmarc'], [...NO, 'policy']] },
  { means: 'dkim-fail', all: [['dkim'], NO] },
  { means: 'suppressed', all: [['suppression'], ['recipient', 'address', 'mailbox', 'user', 'message']] },
  { means: 'virus-detected', all: [['virus'], ['message', 'attachment', 'content', 'denied']], none: ['blocklist'] },
  { means: 'mail-loop', all: [['loop'], ['message', 'many', 'host', 'wrong', 'address', 'domain', 'denied', 'full', 'maximum']] },
  { means: 'reverse-dns', all: [['reverse'], [...NO, 'host', 'client', 'domain']] },
  { means: 'reverse-dns', all: [['greeting'], [...NO, 'host', 'client', 'domain']], none: ['command', 'authentication'] },
  {
    means: 'sender-blocklisted',
    all: [['blocklist'], ['client', 'denied', 'host', 'message', 'address', 'domain']],
    none: ['recipient', 'content'],
  },
  { means: 'sender-rejected', all: [['sender', 'posting'], ['permission'], ['unknown', 'missing', 'denied']] },
  { means: 'relay-denied', all: [['relay'], ['denied', 'required', 'wrong', 'unknown']], none: ['temporary', 'time'] },
  { means: 'tls-required', all: [['encryption'], [...NO, 'silent', 'disabled']] },
  { means: 'network-failure', all: [['queue'], ['silent', 'large', 'full', 'many', 'maximum']], none: ['exchange', 'spam'] },
  {
    means: 'rate-limited',
    all: [
      ['many', 'time'],
      ['message', 'exchange', 'recipient', 'client', 'sender', 'maximum', 'full', 'posting'],
    ],
    none: ['unknown', 'queue', 'mailbox'],
  },
  { means: 'rate-limited', all: [['number'], ['full'], ['message', 'recipient', 'exchange', 'maximum']] },
  { means: 'rate-limited', all: [['posting', 'exchange'], ['quota', 'maximum'], ['full']] },
  { means: 'network-failure', all: [['resolution'], ['wrong', 'silent']] },
  { means: 'recipient-domain-unknown', all: [['resolution'], ['unknown', 'missing']], none: ['client', 'sender'] },
  { means: 'remote-error', all: [['system'], ['silent']] },
  {
    means: 'sender-rejected',
    all: [['group'], ['permission', 'membership', 'authentication'], ['posting', 'sender', 'denied', 'message', 'unknown', 'required']],
  },
  { means: 'recipient-full', all: [WHO, ['full']], none: ['sender', 'large', 'group', 'header'] },
  { means: 'recipient-full', all: [['quota'], ['full', 'missing', 'unknown']], none: ['system', 'sender', 'posting'] },
  { means: 'message-too-large', all: [['message', 'attachment', 'size'], ['large']] },
  { means: 'message-too-large', all: [['size'], ['full', 'maximum']], none: ['header', 'many', 'time'] },
  { means: 'message-too-large', all: [['message'], ['full'], ['maximum', 'size']], none: ['header', 'many', 'time', 'system'] },
  {
    means: 'sender-rejected',
    all: [
      ['recipient', 'address'],
      ['membership', 'permission'],
      ['posting', 'sender', 'denied'],
    ],
  },
  { means: 'poor-reputation', all: [['reputation'], ['client', 'sender', 'host', 'domain', 'message', 'denied']] },
  { means: 'marked-as-spam', all: [['spam'], ['message', 'content', 'denied', 'policy', 'system', 'virus']] },
  { means: 'relay-denied', all: [['authentication'], ['required', 'denied', 'wrong']], none: ['sender', 'group', 'message'] },
  { means: 'recipient-moved', all: [['moved'], ['address', 'recipient', 'user', 'mailbox']] },
  { means: 'content-rejected', all: [['content'], ['policy'], ['message', 'denied']] },
  { means: 'sender-rejected', all: [['sender'], ['authentication'], ['required', 'denied', 'wrong', 'unknown']], none: ['recipient'] },
  { means: 'policy-rejected', all: [['policy'], ['denied'], ['message']], none: ['sender', 'recipient', 'client', 'spam'] },
];

/** What says little, or is told of nobody. */
export const ALONE: readonly Rule[] = [
  { means: 'spf-fail', all: [['spf']] },
  { means: 'dkim-fail', all: [['dkim']] },
  { means: 'dmarc-fail', all: [['dmarc']] },
  { means: 'virus-detected', all: [['virus']] },
  { means: 'mail-loop', all: [['loop']] },
  { means: 'sender-blocklisted', all: [['blocklist']] },
  { means: 'marked-as-spam', all: [['spam']] },
  { means: 'poor-reputation', all: [['reputation']] },
  { means: 'network-failure', all: [['silent']] },
  { means: 'recipient-full', all: [['quota']] },
  { means: 'policy-rejected', all: [['message'], ['denied'], [...WHO, 'address', 'policy']] },
  { means: 'recipient-unknown', all: [['recipient', 'address', 'user'], ['denied']], none: ['policy'] },
  { means: 'policy-rejected', all: [['policy'], ['message', 'denied', 'wrong']] },
  { means: 'recipient-disabled', all: [['disabled'], WHO] },
  { means: 'malformed-message', all: [['header'], ['message']] },
  { means: 'network-failure', all: [['queue']] },
  {
    means: 'remote-error',
    all: [
      ['wrong', 'busy'],
      ['temporary', 'system'],
    ],
  },
  { means: 'policy-rejected', all: [['denied']] },
  { means: 'remote-error', all: [['temporary']] },
  { means: 'recipient-unknown', all: [['unknown']], none: ['command', 'header', 'sender', 'wrong'] },
];
