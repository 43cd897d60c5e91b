import { BASE, type Known, type Reply, type Scored } from './known.ts';
import type { Meaning } from './wording.ts';

/**
 * What a meaning becomes by the command that was answered, and by the code beside it: a "no" without a reason of its own is
 * about what was just said, the host, the sender or the recipient. The first that fits counts.
 */
export function atStage({ known, score }: Scored, { stage, reply, status = '' }: Reply): Known {
  const isWeak = score < BASE.exact && known.means !== 'remote-error' && known.means !== 'network-failure';
  const said: Said = { ...known, isWeak, stage, reply, status };
  const correction = CORRECTIONS.find(({ fits }) => fits(said));
  return correction === undefined ? known : { ...known, means: correction.means };
}

interface Said extends Known {
  readonly stage: Reply['stage'] | undefined;
  readonly reply: string | undefined;
  readonly status: string;
  /** nothing that means one thing only */
  readonly isWeak: boolean;
}

interface Correction {
  readonly fits: (said: Said) => boolean;
  readonly means: Meaning;
}

/** What a server may say before it has heard of sender, recipient and message. */
const TOLD_AT_ANY_STAGE: ReadonlySet<Meaning> = new Set([
  'protocol-error',
  'rate-limited',
  'greylisted',
  'tls-required',
  'reverse-dns',
  'relay-denied',
  'sender-blocklisted',
  'poor-reputation',
  'message-too-large',
  'spf-fail',
  'dmarc-fail',
]);

const CORRECTIONS: readonly Correction[] = [
  // A "no" to the message itself hardly says that the address is unknown.
  {
    fits: ({ stage, by, means, status }) =>
      stage === 'data' && by === 'registry' && means === 'recipient-unknown' && !/^.\.1\./.test(status),
    means: 'policy-rejected',
  },
  // Who took the recipient's address, and then the message, means another domain: the sender's.
  {
    fits: ({ stage, means, isWeak, status }) =>
      stage === 'data' && means === 'recipient-domain-unknown' && isWeak && !/^.\.1\.2$/.test(status),
    means: 'sender-rejected',
  },
  {
    fits: ({ stage, strength, means, status }) =>
      stage === 'rcpt' && strength === 'bare' && means === 'policy-rejected' && !/^.\.7\./.test(status),
    means: 'recipient-unknown',
  },
  {
    fits: ({ stage, means, isWeak }) =>
      stage === 'mail' && ((isWeak && !TOLD_AT_ANY_STAGE.has(means)) || means === 'recipient-domain-unknown'),
    means: 'sender-rejected',
  },
  // These codes speak of the sender's address alone (RFC 3463 section 3.2).
  {
    fits: ({ means, isWeak, status }) => isWeak && /^.\.1\.[78]$/.test(status) && means.startsWith('recipient-'),
    means: 'sender-rejected',
  },
  // What is wrong with a header that is refused for security is its content (RFC 3463 section 3.8).
  { fits: ({ phrase, status }) => phrase === 'header error' && /^.\.7\./.test(status), means: 'policy-rejected' },
  // What is denied for security is no failure of a system (RFC 3463 section 3.8).
  {
    fits: ({ means, phrase, status }) => means === 'remote-error' && phrase === 'permission denied' && /^5\.7\./.test(status),
    means: 'policy-rejected',
  },
  // A system that takes nothing for now is overloaded or shut down (RFC 3463 section 3.4).
  { fits: ({ means, isWeak, status }) => isWeak && means === 'policy-rejected' && status === '4.3.2', means: 'remote-error' },
  // Who has moved is gone for good (RFC 5321 section 4.2.3, 551): "is being moved", for now, is the server's own work.
  {
    fits: ({ means, isWeak, reply, status }) => isWeak && means === 'recipient-moved' && (reply ?? status).startsWith('4'),
    means: 'remote-error',
  },
  // Microsoft refuses whom its directory does not know with 5.4.1 (learn.microsoft.com, Directory-Based Edge Blocking).
  { fits: ({ means, isWeak, status }) => isWeak && means === 'policy-rejected' && status === '5.4.1', means: 'recipient-unknown' },
  // A server that answers was reached: by "connection refused" it means that it refuses.
  {
    fits: ({ reply, status, phrase }) => reply !== undefined && !/^.\.4\./.test(status) && phrase?.endsWith('connection refused') === true,
    means: 'poor-reputation',
  },
  // What failed while it answered failed behind it.
  {
    fits: ({ isSense, means, reply, stage, status }) =>
      isSense === true &&
      means === 'network-failure' &&
      reply !== undefined &&
      (stage === 'rcpt' || stage === 'data') &&
      !/^.\.4\./.test(status),
    means: 'remote-error',
  },
  // Who has not seen the message yet cannot mean its content (RFC 5321 section 3.3).
  { fits: ({ means, stage }) => means === 'marked-as-spam' && (stage === 'mail' || stage === 'rcpt'), means: 'sender-rejected' },
  { fits: ({ means, stage }) => means === 'marked-as-spam' && (stage === 'connect' || stage === 'helo'), means: 'poor-reputation' },
  {
    fits: ({ means, isWeak, stage }) => (stage === 'connect' || stage === 'helo') && isWeak && means === 'recipient-unknown',
    means: 'policy-rejected',
  },
];
