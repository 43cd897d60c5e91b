import { glossary } from '../../../lexicon/glossaries/glossary.ts';

export const SLOVAK = glossary(
  /\b(?:nie je|nepodarilo sa|nemozno|nenasiel|spojenie|pripojenie|odosielatel|prijemca|siet|vyprsal casovy|sprav[aeyu]|pretazen\w*|zaneprazdneny|schranka je)\b/i,
  {
    reason: 'dovod',
    'self-signed': 'podpisan~ sam~|samopodpis',
    'not trusted': 'nie je (?:~ )?(?:doveryhodn|bezpecn)|nedoveryhodn',
    certificate: 'certifikat',
    'not match': 'nezhoduj|nezodpoved',
    'timed out': 'vyprsal~ (?:casov~ )?(?:limit|cas)~|casov~ limit~ (?:~ )?(?:vyprsal|uplynul)~|uplynul~ cas~',
    'no network connection': '(?:ziadne|bez|nie je) (?:~ )?(?:pripoj|spojen)~ (?:k|na) (?:internet|siet)~|ste offline',
    'cannot connect': '(?:nemozno|neda|nepodarilo|nemoze|nie je mozne) (?:sa )?(?:pripojit|spojit|nadviazat)~',
    'cannot find': '(?:nemozno|neda|nepodarilo|nemoze) (?:sa )?najst~',
    'not found': 'nenasiel|nenasla|nenaslo|nebol~ najden',
    interrupted: 'prerus|stratil|ukoncil|zatvoril|ukoncene',
    refused: 'odmiet',
    busy: 'zaneprazdnen|pretazen|vytazen',
    'too large': 'prilis velk|presahuje (?:~ )?velkost',
    recipient: 'prijemc',
    sender: 'odosielatel',
    attachment: 'priloh',
    message: 'sprav[aeyu]$',
    network: 'siet',
  },
);
