import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Barracuda mean. */
export const barracuda: Issuer = {
  name: 'Barracuda',
  hosts: ['barracudanetworks.com', 'cudamail.com'],
  marks: ['barracudacentral', 'barracuda', 'cuda_nsu'],
  wordings: [
    saysExactly('sender-blocklisted', 'barracudacentral.org/reputation', 'blocked using', 'http://www.barracudacentral.org'),
    saysExactly('marked-as-spam', 'ube', 'spam url', 'message content rejected'),
    saysExactly('content-rejected', 'banned content'),
    saysExactly('recipient-unknown', 'no such user'),
    saysExactly('remote-error', 'license expired'),
  ],
  codes: {},
  help: 'https://www.barracudacentral.org/rbl/removal-request',
  source: 'https://campus.barracuda.com/',
  date: '2026-11-21',
};
