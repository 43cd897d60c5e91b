import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import { meaningOf } from '@mailmedic/knowledge/replies/delivery/meaning.ts';
import type { BounceReading } from '@mailmedic/message/bounce/reading.ts';
import { normalised } from '@mailmedic/message/reply/normalised.ts';

/** Words without any code, pasted from a log or a screen, are a failure where they are known to be one. */
export function withPasted(reading: BounceReading): BounceReading {
  const { kind, pasted = '' } = reading;
  if (kind !== 'not-a-bounce' || pasted === '') return reading;
  const known = meaningOf({ words: normalised(pasted) });
  if (known?.phrase === undefined || known.strength === 'vague') return reading;
  if ((known.phrase.length < TELLING || known.strength === 'bare') && pasted.length > FEW) return reading;
  if (known.isSense && (pasted.length > LINE || LETTER.test(pasted))) return reading;
  return { ...reading, kind: 'failure', recipients: [{ address: '', diagnostic: pasted, context: '' }] };
}

/** A phrase that long is hardly in a text by chance. */
const TELLING = 8;
/** Few words hold little else than what was refused. */
const FEW = 30;
/** Longer text speaks of much; what nobody has written down as a refusal is looked for in a sentence or two. */
const LINE = 400;
/** A person greets before anything is said. */
const LETTER = pattern('imu')`
  ^[ \t>]*(?:hi|hello|hey|dear|good (?:morning|day|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|bonjour|salut|
  ch(?:er|ère)s?|hola|estimad[oa]s?|buen[oa]s d[ií]as|ciao|gentile|buongiorno|olá|prezad[oa]s?|beste|geachte|witam|dzień dobry|
  szanown[iya]|dobrý den|hej|kære|merhaba|sayın|здравствуйте|добрый день|уважаем\S+|您好|你好|お世話|안녕하세요)(?![\p{L}\p{N}-])
`;
