import { glossary } from '../../../lexicon/glossaries/glossary.ts';

export const HUNGARIAN = glossary(/kiszolgalo|szerver|tanusitvany|kapcsolat|csatlakoz|halozat|uzenet|cimzett|\bfelado|mellekl/i, {
  'self-signed': 'onalair|sajat maga altal alair',
  'not trusted': 'nem megbizhato|nem hiteles|megbizhatatlan',
  certificate: 'tanusitvany',
  'not match': 'nem egyez',
  'timed out': 'idotullep|lejart az ido|tullepte az idokorlat|idokorlat',
  'no network connection': 'nincs (?:internet|halozati?)[ -]?kapcsolat|nincs (?:internet|halozat)',
  'server name': '(?:kiszolgalo|szerver)~ nev~|allomasnev|gazdanev',
  'secure connection': '(?:biztonsagos|titkositott) kapcsolat',
  interrupted: 'megszakad|megszakit|bontotta|lezarta|megszunt',
  refused: 'elutasit|visszautasit|megtagad',
  connect: 'csatlakoz|kapcsolod',
  connection: 'kapcsolat',
  busy: 'foglalt|tulterhel|elfoglalt',
  'too large': 'tul nagy|meghaladja a (?:megengedett )?(?:meret|maximalis)',
  recipient: 'cimzett',
  sender: 'felado',
  attachment: 'mellekl|csatolmany',
  message: 'uzenet',
  network: 'halozat',
  resolve: 'felold',
});
