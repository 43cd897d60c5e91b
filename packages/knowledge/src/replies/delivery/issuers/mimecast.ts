import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Mimecast mean. */
export const mimecast: Issuer = {
  name: 'Mimecast',
  hosts: ['mimecast.com', 'mimecast.co.za'],
  marks: ['mimecast', 'envelope blocked', 'mcspamsignature'],
  wordings: [
    saysExactly('dmarc-fail', 'anti-spoofing', 'antispoofing', 'dmarc sender invalid'),
    saysExactly('dkim-fail', 'dkim sender invalid'),
    saysExactly('spf-fail', 'spf sender invalid'),
    saysExactly('policy-rejected', 'envelope blocked', 'blocked senders', 'security policies', 'administrative prohibition'),
    saysExactly('marked-as-spam', 'mcspamsignature'),
    saysExactly('relay-denied', 'open relay'),
    saysExactly('remote-error', 'internal resource', 'account service'),
    saysExactly('recipient-unknown', 'recipient email address is possibly incorrect', 'invalid recipient', 'known recipient'),
    saysExactly('sender-blocklisted', 'ip found on rbl', 'rbl'),
    saysExactly('recipient-disabled', 'account inbounds disabled'),
  ],
  codes: {},
  help: 'https://community.mimecast.com/s/article/email-security-cloud-gateway-mimecast-smtp-error-codes',
  source: 'https://community.mimecast.com/s/article/email-security-cloud-gateway-mimecast-smtp-error-codes',
  date: '2026-11-21',
};
