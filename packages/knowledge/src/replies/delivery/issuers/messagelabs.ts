import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Symantec MessageLabs mean. */
export const messagelabs: Issuer = {
  name: 'Symantec MessageLabs',
  hosts: ['messagelabs.com'],
  marks: ['messagelabs', 'emailsecuritycloud', 'broadcom.com'],
  wordings: [
    saysExactly('relay-denied', 'as a relay', 'smtp authentication', 'relay through this server'),
    saysExactly('recipient-unknown', 'invalid recipient', 'no such user'),
    saysExactly('poor-reputation', 'requested action aborted'),
    saysExactly('marked-as-spam', 'message filtered'),
    saysExactly('sender-blocklisted', 'sorry, your email address has been blocked', 'ip * blocklisted'),
  ],
  codes: {},
  source: 'https://knowledge.broadcom.com/external/article?legacyId=TECH246726',
  date: '2026-11-21',
};
