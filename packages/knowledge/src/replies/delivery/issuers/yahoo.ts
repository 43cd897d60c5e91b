import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Yahoo and AOL mean. */
export const yahoo: Issuer = {
  name: 'Yahoo and AOL',
  hosts: ['yahoodns.net', 'yahoo.com', 'yahoo.co.jp', 'aol.com', 'yahoo.net'],
  marks: ['postmaster.yahoo', 'yahooinc', '[tss', '[ts0', 'mta.am0', 'yahoo.com - ', 'postmaster.aol', 'mail.yahoo'],
  wordings: [
    saysExactly(
      'poor-reputation',
      'unexpected volume or user complaints',
      'temporarily deferred',
      'permanently deferred',
      'all messages from',
    ),
    saysExactly('policy-rejected', 'email not accepted for policy reasons', '[ph01]', 'not allowed - [29'),
    saysExactly('sender-blocklisted', '[bl2', 'spamhaus', 'exploits block list', 'xbl'),
    saysExactly('malformed-message', 'headers are not rfc compliant'),
    saysExactly('recipient-disabled', 'mailbox is disabled', 'disabled or discontinued'),
    saysExactly('recipient-unknown', "doesn't have a * account", 'mailbox not found', 'user unknown'),
    saysExactly('dmarc-fail', 'dmarc', 'unauthenticated sender', 'is unable to be authenticated'),
  ],
  codes: {},
  help: 'https://senders.yahooinc.com/contact/',
  source: 'https://senders.yahooinc.com/smtp-error-codes/',
  date: '2026-11-21',
};
