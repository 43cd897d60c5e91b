import { FRENCH_CODES } from '../french-codes.ts';
import type { Issuer } from '../wording.ts';

/** What replies of SFR mean. */
export const sfr: Issuer = {
  name: 'SFR',
  hosts: ['sfr.fr', 'neuf.fr'],
  marks: ['postmaster.sfr', 'sfr_in_'],
  wordings: FRENCH_CODES,
  codes: {},
  help: 'https://postmaster.sfr.fr/',
  source: 'https://postmaster.sfr.fr/',
  date: '2026-11-21',
};
