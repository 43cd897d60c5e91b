import { contentRejected } from './common/content-rejected.ts';
import { dkimFail } from './common/dkim-fail.ts';
import { dmarcFail } from './common/dmarc-fail.ts';
import { greylisted } from './common/greylisted.ts';
import { mailLoop } from './common/mail-loop.ts';
import { malformedMessage } from './common/malformed-message.ts';
import { markedAsSpam } from './common/marked-as-spam.ts';
import { messageTooLarge } from './common/message-too-large.ts';
import { networkFailure } from './common/network-failure.ts';
import { policyRejected } from './common/policy-rejected.ts';
import { poorReputation } from './common/poor-reputation.ts';
import { protocolError } from './common/protocol-error.ts';
import { rateLimited } from './common/rate-limited.ts';
import { recipientDisabled } from './common/recipient-disabled.ts';
import { recipientDomainUnknown } from './common/recipient-domain-unknown.ts';
import { recipientFull } from './common/recipient-full.ts';
import { recipientMoved } from './common/recipient-moved.ts';
import { recipientUnknownElsewhere } from './common/recipient-unknown-elsewhere.ts';
import { recipientUnknown } from './common/recipient-unknown.ts';
import { relayDenied } from './common/relay-denied.ts';
import { remoteError } from './common/remote-error.ts';
import { reverseDns } from './common/reverse-dns.ts';
import { senderBlocklisted } from './common/sender-blocklisted.ts';
import { senderRejected } from './common/sender-rejected.ts';
import { spfFail } from './common/spf-fail.ts';
import { suppressed } from './common/suppressed.ts';
import { tlsRequired } from './common/tls-required.ts';
import { virusDetected } from './common/virus-detected.ts';
import type { Wording } from './wording.ts';

/**
 * Wordings that mean the same whoever writes them: of Postfix, Exim, Sendmail, qmail, Exchange, Courier, filters and
 * lists, read from their sources, manuals and logs, and what people add in their own languages. One file per
 * meaning, phrases in alphabetical order. Source: the programs' own texts and RFC 3463; 2026-11-21. A Message-ID that
 * comes twice is mostly a delivery that was repeated by mistake (https://www.fml.org/fml/Japanese/errormails/5.html).
 */
export const COMMON: readonly Wording[] = [
  ...recipientUnknown,
  ...recipientUnknownElsewhere,
  ...recipientDomainUnknown,
  ...recipientFull,
  ...recipientDisabled,
  ...recipientMoved,
  ...messageTooLarge,
  ...contentRejected,
  ...markedAsSpam,
  ...virusDetected,
  ...malformedMessage,
  ...senderBlocklisted,
  ...poorReputation,
  ...spfFail,
  ...dkimFail,
  ...dmarcFail,
  ...reverseDns,
  ...senderRejected,
  ...tlsRequired,
  ...relayDenied,
  ...rateLimited,
  ...greylisted,
  ...policyRejected,
  ...suppressed,
  ...networkFailure,
  ...mailLoop,
  ...remoteError,
  ...protocolError,
];
