import { FRENCH_CODES } from '../french-codes.ts';
import type { Issuer } from '../wording.ts';

/** What replies of Orange mean. */
export const orange: Issuer = {
  name: 'Orange',
  hosts: ['orange.fr', 'wanadoo.fr'],
  marks: ['ofr_', 'ofr0', 'mwinf'],
  wordings: FRENCH_CODES,
  codes: {},
  help: 'https://postmaster.orange.fr/',
  source: 'https://postmaster.orange.fr/',
  date: '2026-11-21',
};
