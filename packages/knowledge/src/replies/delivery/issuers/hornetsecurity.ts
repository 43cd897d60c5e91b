import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Hornetsecurity mean, which was called antispameurope and is sold as EveryCloud too. */
export const hornetsecurity: Issuer = {
  name: 'Hornetsecurity',
  hosts: ['hornetsecurity.com', 'antispameurope.com', 'everycloudtech.com'],
  marks: ['antispameurope', 'hornetsecurity', 'everycloudtech'],
  wordings: [
    saysExactly('poor-reputation', 'spam ip rejected'),
    saysExactly('policy-rejected', 'sender/recipient rejected', 'multi-recipient bounce'),
  ],
  codes: {
    '550 5.2.2': 'policy-rejected',
    '552 5.2.2': 'policy-rejected',
    '550 5.5.3': 'policy-rejected',
    '552 5.5.2': 'message-too-large',
    '554 5.5.3': 'message-too-large',
    '554 5.5.4': 'poor-reputation',
    '554 5.5.5': 'marked-as-spam',
    '554 5.5.6': 'mail-loop',
    '554 5.5.7': 'content-rejected',
    '554 5.6.1': 'marked-as-spam',
    '554 5.6.2': 'marked-as-spam',
    '554 5.6.3': 'marked-as-spam',
    '554 5.6.4': 'virus-detected',
    '554 5.6.5': 'tls-required',
    '554 5.7.1': 'recipient-unknown',
  },
  source: 'http://support.everycloudtech.com/support/solutions/articles/4000039509-workspace-reason-codes',
  date: '2026-11-22',
};
