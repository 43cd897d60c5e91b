import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Fastmail mean. */
export const fastmail: Issuer = {
  name: 'Fastmail',
  hosts: ['messagingengine.com', 'fastmail.com'],
  marks: ['messagingengine'],
  wordings: [saysExactly('recipient-unknown', 'does not exist', 'invalid recipient')],
  codes: {},
  source: 'https://www.fastmail.help/',
  date: '2026-11-21',
};
