import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of NTT docomo mean. */
export const docomo: Issuer = {
  name: 'NTT docomo',
  hosts: ['docomo.ne.jp'],
  marks: ['docomo'],
  wordings: [saysExactly('recipient-unknown', 'unknown user'), saysExactly('policy-rejected', 'rejected by policy')],
  codes: {},
  source: 'https://www.docomo.ne.jp/service/imode_mail/',
  date: '2026-11-21',
};
