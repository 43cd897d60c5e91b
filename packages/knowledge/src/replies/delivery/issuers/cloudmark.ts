import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Cloudmark mean. */
export const cloudmark: Issuer = {
  name: 'Cloudmark',
  hosts: [],
  marks: ['csi.cloudmark.com'],
  wordings: [saysExactly('sender-blocklisted', 'csi.cloudmark.com')],
  codes: {},
  help: 'https://csi.cloudmark.com/en/reset/',
  source: 'https://csi.cloudmark.com/',
  date: '2026-11-21',
};
