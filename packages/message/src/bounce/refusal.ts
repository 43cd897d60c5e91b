import { codesIn } from '../reply/codes.ts';
import { anyOf } from './any-of.ts';

/** A negative code, or in a short text a word that says no. */
export function saysNo(text: string): boolean {
  return refuses(text) || (text.length < 2000 && REFUSAL.test(text));
}

/** Beside the address of somebody more words say no. */
export function saysNoToSomebody(text: string): boolean {
  return saysNo(text) || (text.length < 2000 && REFUSAL_TO_SOMEBODY.test(text));
}

/** A negative code. */
export function refuses(text: string): boolean {
  const { reply, status } = codesIn(text);
  return /^[45]/.test(reply ?? status ?? '');
}

/** Lines of a program hold words that say no, too, and nobody answered with them. */
export function isProgram(text: string): boolean {
  return text.trimStart().startsWith('#!') || [...text.slice(0, MOST).matchAll(PROGRAM)].length >= SEVERAL;
}

const PROGRAM = /\$[({\w]|&&|\|\||;\s*$|^\s*(?:[}\])]|\/[/*]|import |export |return |const |function )/gm;
const SEVERAL = 3;
const MOST = 4000;

const REFUSAL = anyOf([
  'fail|defer|no route|unreachable|not (?:a )?valid|no such|refus|reject|timed? ?out|unknown|\\bfull\\b|denied|undeliver|unable to|could not',
  'bounced|expired|not (?:found|exist|accept|allow|sent)|quota|block|error|no longer|deactivated|disabled|suspended|inactive',
  'too (?:large|big)|spam|\\blisted',
  // German, French, Italian, Spanish, Portuguese
  '\\bvoll\\b|unbekannt|existiert nicht|abgelehnt',
  'ple?ine?\\b|inconnu|n.existe',
  'pien[ao]\\b|inesistente|sconosciut|rifiut',
  'llen[oa]\\b|no existe|desconocid|rechaz',
  'desconhecid|rejeitad',
  // Dutch, Polish, Russian, Chinese
  '\\bvol\\b|onbekend|geweigerd',
  'odrzuc|nie istnieje',
  'переполнен|не существует|отклонен|неизвест',
  '不存在|已满|拒',
]);

const REFUSAL_TO_SOMEBODY = anyOf([
  'exceed|overdrawn',
  // German, French, Spanish, Italian, Portuguese
  'überschritten|überfüllt|nicht gefunden',
  'dépass|introuvable',
  'superad|no se encuentra',
  'supera(?:to|ta)|esaurit',
  'não encontrad|excedid',
  // Dutch, Polish, Czech, Swedish, Danish and Norwegian, Turkish, Russian
  'overschreden',
  'przepełnion|przekrocz|nie znaleziono',
  'neexist|nenalezen|odmítn|nedoruč',
  'hittades inte|finns inte|avvisa',
  'findes ikke|finnes ikke|afvist|avvist',
  'bulunama|reddedil',
  'превы|не найден|отказано',
  // Chinese, Japanese, Korean
  '超|不明|見つかり|存在しま|いっぱい|초과|없습니다|거부|실패|차단',
]);
