import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Cox mean. */
export const cox: Issuer = {
  name: 'Cox',
  hosts: ['cox.net'],
  marks: ['www.cox.com', 'cox.com', 'cox.net', 'cxbl', 'cxsnd', 'cxmj', 'cxhelo', 'cxthrt', 'cxdns', 'cxcnct', 'cxsmtp', 'cdrbl'],
  wordings: [
    saysExactly('sender-blocklisted', 'cxbl', 'ipbl', 'cdrbl'),
    saysExactly('reverse-dns', 'cxhelo', 'cxdns', 'ptr'),
    saysExactly('rate-limited', 'cxcnct', 'cxthrt', 'cxsnd', 'cxmxrt', 'cxmj'),
    saysExactly('marked-as-spam', 'aupkip', 'urlbl', 'surbl'),
    saysExactly('sender-rejected', 'cxsndr', 'cxsmtp'),
    saysExactly('sender-blocklisted', 'sender rejected'),
  ],
  codes: {},
  help: 'https://www.cox.com/residential/support/email-error-codes.html',
  source: 'https://www.cox.com/residential/support/email-error-codes.html',
  date: '2026-11-21',
};
