import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of La Poste mean. */
export const laposte: Issuer = {
  name: 'La Poste',
  hosts: ['laposte.net'],
  marks: ['lpn'],
  wordings: [
    saysExactly('rate-limited', 'lpn105', 'lpn_105', 'too many connections', 'lpn007_104'),
    saysExactly('marked-as-spam', 'lpn007_510', 'likely unsolicited', 'contenu non sollicite'),
    saysExactly('sender-blocklisted', 'lpn006_102'),
    saysExactly('recipient-disabled', 'boite du destinataire archivee', 'lpn007_420'),
    saysExactly('recipient-full', 'lpn_417', 'lpn_422'),
    saysExactly('network-failure', 'lpn007_401'),
  ],
  codes: {},
  source: 'https://www.laposte.net/',
  date: '2026-11-21',
};
