import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of KDDI au mean. */
export const kddi: Issuer = {
  name: 'KDDI au',
  hosts: ['ezweb.ne.jp', 'au.com', 'kddi.com'],
  marks: ['ezweb', 'au.com'],
  wordings: [
    saysExactly('recipient-unknown', 'user unknown'),
    saysExactly('policy-rejected', 'cannot be accepted', 'sorry, service'),
    saysExactly('recipient-disabled', 'the user is not currently reachable'),
  ],
  codes: {},
  source: 'https://www.au.com/mobile/service/email/',
  date: '2026-11-21',
};
