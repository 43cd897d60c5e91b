import { pattern } from '../../../lexicon/pattern.ts';

/** A text without the words that an error, its reason or its cause is unknown: nothing else is said to be unknown by them. */
export function withoutUnexplained(text: string): string {
  return text.replaceAll(BEFORE, ' $1 ').replaceAll(AFTER, ' ').replaceAll(UNSPACED, '');
}

const BEFORE = pattern('giu')`
  (?<!\p{L})(?:unknown|unspecified|unidentified|unbekannt|onbekend|nieznan|neznam|okand|okant|ukendt|ukjent|bilinmeyen|неизвест|невідом|
  inconnu|desconocid|sconosciut|desconhecid|nepoznat)\p{L}{0,4}( \p{L}{3,20})?? (?:\p{L}{0,12}(?:fehler|fout|problem)|errors?|error
  occurred|reasons?|causes?|failures?|ursache|grund|grunden|oorzaak|reden|b[lł][aę]d|przyczyn|powod|chyb|duvod|pricin|fel|fejl|feil|hata|
  sunucu hata|ошибк|причин|помилк|грешк|gresk|pogresk|erreur|raison|motiv|sorun|orsak|arsag)\p{L}{0,6}(?!\p{L})
`;

/** … where the language puts it behind. */
const AFTER = pattern('giu')`
  (?<!\p{L})(?:erreur|raison|cause|error|motivo|causa|errore|erro|razao|ragione)(?: (?:du |de |del |do )?(?:serveur|servidor|server))? \s*(?:inconnu|desconocid|sconosciut|desconhecid)\p{L}{0,4}(?!\p{L})
`;

const UNSPACED = /(?:未知|不明)的?な?(?:错误|錯誤|原因|エラー)|알 수 없는 (?:오류|이유)/gu;
