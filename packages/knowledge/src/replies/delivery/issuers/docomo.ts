import { saysAt, saysExactly, type Issuer } from '../wording.ts';

/**
 * What replies of NTT docomo mean. After the message was sent, "unknown user" is what its subscribers' own filters
 * answer; and a server that sent much to unknown users is turned away at its greeting
 * (http://support.ntt.com/maintenance/info/detail/pid2500000049).
 */
export const docomo: Issuer = {
  name: 'NTT docomo',
  hosts: ['docomo.ne.jp'],
  marks: ['docomo.ne.jp', 'mfsmax.'],
  wordings: [
    saysAt(['data'], 'sender-rejected', 'unknown user'),
    saysAt(['connect'], 'poor-reputation', 'service not available'),
    saysExactly('recipient-unknown', 'unknown user'),
    saysExactly('recipient-full', 'too much mail data'),
    saysExactly('malformed-message', 'line too long'),
    saysExactly('policy-rejected', 'rejected by policy'),
  ],
  codes: {},
  source: 'https://akisoftware.com/pmsrv/help/docomo.html and https://note.com/sendmagic/n/neb6bbe7e51cf',
  date: '2026-11-21',
};
