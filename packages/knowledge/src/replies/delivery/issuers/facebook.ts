import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Facebook mean. */
export const facebook: Issuer = {
  name: 'Facebook',
  hosts: ['facebook.com', 'facebook.net'],
  marks: ['postmaster.facebook.com', 'rcp-p', 'pol-p', 'int-p', 'bod-p', 'dns-p'],
  wordings: [
    saysExactly('policy-rejected', 'rcp-p2', 'pol-p4', 'pol-p6', 'recipient preferences'),
    saysExactly('recipient-unknown', 'rcp-p1', 'rcp-p3', 'int-p1', 'int-p3', 'int-p4'),
    saysExactly('rate-limited', 'con-t1', 'pol-t', 'con-t3'),
    saysExactly('recipient-disabled', 'rcp-t4', 'account is unavailable'),
    saysExactly('message-too-large', 'bod-p1', 'msg-p4', 'int-p2'),
    saysExactly('sender-rejected', 'dns-p1', 'dns-p2'),
    saysExactly('reverse-dns', 'dns-p3', 'pol-p8'),
    saysExactly('poor-reputation', 'pol-p1', 'pol-p2', 'pol-p3', 'pol-p7', 'pol-p5'),
    saysExactly('sender-blocklisted', 'spamhaus.org'),
  ],
  codes: {},
  source: 'https://www.facebook.com/postmaster/response_codes',
  date: '2026-11-21',
};
