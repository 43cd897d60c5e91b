import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Rackspace mean. */
export const rackspace: Issuer = {
  name: 'Rackspace',
  hosts: ['emailsrvr.com'],
  marks: ['(g1', '(g2', '(g3', '(g4', '(g5', '(g7', 'emailsrvr'],
  wordings: [
    saysExactly('rate-limited', '(g28)', '(g30)', 'too many messages from'),
    saysExactly('virus-detected', '(g3)', '(g4)', '(g5)'),
    saysExactly('dmarc-fail', '(g15)'),
    saysExactly('content-rejected', '(g18)', '(g19)', '(g1a)'),
    saysExactly('policy-rejected', '(g7)', '(ge)'),
    saysExactly('sender-blocklisted', '(g31)', 'dns_rbl'),
  ],
  codes: {},
  source: 'https://docs.rackspace.com/docs/rackspace-email-inbound-error-codes',
  date: '2026-11-21',
};
