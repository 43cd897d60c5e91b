import { FRENCH_CODES } from '../french-codes.ts';
import type { Issuer } from '../wording.ts';

/** What replies of La Poste mean. */
export const laposte: Issuer = {
  name: 'La Poste',
  hosts: ['laposte.net'],
  marks: ['lpn0', 'lpn1', 'lpn4', 'lpnaaa', 'lpn_', 'messagerie laposte.net'],
  wordings: FRENCH_CODES,
  codes: {},
  source: 'https://postmaster.orange.fr/',
  date: '2026-11-21',
};
