import { spelledAlike } from '../../../lexicon/in-english.ts';
import { GREEK as SERVERS_GREEK } from '../../../lexicon/glossaries/greek.ts';
import { BULGARIAN as SERVERS_BULGARIAN } from '../../../lexicon/glossaries/bulgarian.ts';
import { ARABIC as SERVERS_ARABIC } from '../../../lexicon/glossaries/arabic.ts';
import { HEBREW as SERVERS_HEBREW } from '../../../lexicon/glossaries/hebrew.ts';
import { THAI as SERVERS_THAI } from '../../../lexicon/glossaries/thai.ts';
import { FINNISH as SERVERS_FINNISH } from '../../../lexicon/glossaries/finnish.ts';
import { HUNGARIAN as SERVERS_HUNGARIAN } from '../../../lexicon/glossaries/hungarian.ts';
import { ROMANIAN as SERVERS_ROMANIAN } from '../../../lexicon/glossaries/romanian.ts';
import { INDONESIAN as SERVERS_INDONESIAN } from '../../../lexicon/glossaries/indonesian.ts';
import { VIETNAMESE as SERVERS_VIETNAMESE } from '../../../lexicon/glossaries/vietnamese.ts';
import { CROATIAN as SERVERS_CROATIAN } from '../../../lexicon/glossaries/croatian.ts';
import { SLOVAK as SERVERS_SLOVAK } from '../../../lexicon/glossaries/slovak.ts';
import type { Glossary } from '../../../lexicon/glossaries/glossary.ts';
import { HUNGARIAN } from '../glossaries/hungarian.ts';
import { ROMANIAN } from '../glossaries/romanian.ts';
import { FINNISH } from '../glossaries/finnish.ts';
import { INDONESIAN } from '../glossaries/indonesian.ts';
import { VIETNAMESE } from '../glossaries/vietnamese.ts';
import { CROATIAN } from '../glossaries/croatian.ts';
import { SLOVAK } from '../glossaries/slovak.ts';
import { GREEK } from '../glossaries/greek.ts';
import { BULGARIAN } from '../glossaries/bulgarian.ts';
import { ARABIC } from '../glossaries/arabic.ts';
import { HEBREW } from '../glossaries/hebrew.ts';
import { THAI } from '../glossaries/thai.ts';
import { LITHUANIAN } from '../glossaries/lithuanian.ts';
import { HINDI } from '../glossaries/hindi.ts';

/**
 * A message in one of the rarer languages (lexicon/in-english.ts), put into English: first what only programs speak of (certificates, connections,
 * names of servers, networks, messages), then what servers speak of as well. Expected without marks above and below Latin letters.
 */
export function messageInEnglish(text: string): string {
  const spelled = spelledAlike(text);
  const language = LANGUAGES.find((glossaries) => glossaries.some(({ spoken }) => spoken.test(spelled)));
  if (!language) return text;
  return language
    .reduce((said, { inEnglish }) => inEnglish(said), spelled)
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** Each with its words of programs first. */
const LANGUAGES: readonly (readonly Glossary[])[] = [
  [GREEK, SERVERS_GREEK],
  [BULGARIAN, SERVERS_BULGARIAN],
  [ARABIC, SERVERS_ARABIC],
  [HEBREW, SERVERS_HEBREW],
  [THAI, SERVERS_THAI],
  [HINDI],
  [FINNISH, SERVERS_FINNISH],
  [HUNGARIAN, SERVERS_HUNGARIAN],
  [ROMANIAN, SERVERS_ROMANIAN],
  [INDONESIAN, SERVERS_INDONESIAN],
  [VIETNAMESE, SERVERS_VIETNAMESE],
  [CROATIAN, SERVERS_CROATIAN],
  [SLOVAK, SERVERS_SLOVAK],
  [LITHUANIAN],
];
