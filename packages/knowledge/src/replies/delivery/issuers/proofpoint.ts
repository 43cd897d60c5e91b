import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Proofpoint mean. */
export const proofpoint: Issuer = {
  name: 'Proofpoint',
  hosts: ['pphosted.com', 'ppe-hosted.com'],
  marks: ['proofpoint.com', 'ipcheck.proofpoint', 'dnsbl/ip', 'cloudmark sender intelligence'],
  wordings: [
    saysExactly(
      'sender-blocklisted',
      'ipcheck.proofpoint',
      'cloudmark sender intelligence',
      'blocked - see',
      'connection refused * proofpoint',
    ),
    saysExactly('dmarc-fail', "sender's dmarc policy"),
    saysExactly('recipient-unknown', 'marked as invalid', 'user unknown', 'address verification in progress', 'unverified address'),
  ],
  codes: {},
  help: 'https://ipcheck.proofpoint.com/',
  source: 'https://proofpoint.my.site.com/community/s/',
  date: '2026-11-21',
};
