import { pattern } from './pattern.ts';

/** Latin letters without the marks above and below them, as the words of the lexicons are written. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .replaceAll(/[ıłŁøØæÆœŒßđĐ]/gu, (letter) => UNMARKED[letter] ?? letter)
    .replaceAll(SPELLED_OUT, (word) => word.replaceAll(/([aou])e/gi, '$1'));
}

/** German without its own letters: "Zeitueberschreitung", "ungueltig". */
const SPELLED_OUT = pattern('gi')`
  ue(?=ber(?:schr|pr|tr|l))|gueltig|pruef|schluessel|moeglich|zurueck|verfueg|gehoer|stoer(?=ung)|geloes[ct]h?t|empfaeng|aufgeloest|
  bestaetig|unterstuetz|benoetig|begruess|faehig|koenn|waehrend|geaendert|spaeter|zulaessig|(?<![a-z])fuer(?![a-z])|noetig|muess|
  loesch|hoechst|groess|waehl|naechst
`;

/** Letters that are not made of another one and a mark. */
const UNMARKED: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  đ: 'd',
  Đ: 'D',
};
