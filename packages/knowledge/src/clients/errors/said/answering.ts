import { lines } from '../../../lexicon/pattern.ts';
import { concept } from './concept.ts';

/**
 * What messages of mail programs say of what answers there, and how the program is set, beside what refusals of servers speak of (lexicon/), in the languages of that lexicon.
 * Written without the marks on Latin letters: what is read is stripped of them first.
 */

export const GREETING = concept(
  'greeting|banner',
  'begrussung|salutation|message d.accueil|saludo|saluto|saudacao|begroeting|powitani|pozdrav|uvitan|halsning|hilsen|karsilama|приветств|вітанн',
  '问候|欢迎信息|グリーティング|挨拶|인사',
);

export const ANSWER = concept(
  'response|reply|answer',
  'antwort|reponse|respuesta|risposta|resposta|antwoord|odpowied|odpoved|svar(?!\\p{L})|yanit|ответ|відповід',
  '响应|回应|应答|応答|返答|응답',
);

export const UNEXPECTED = concept(
  'empty|unexpected|invalid|incorrect|malformed|strange|unintelligible|garbled|unreadable|nonsense|(?:not|\\w+n[^a-z]t) (?:be )?(?:understood|read|parsed|interpreted)',
  lines`
    leere?(?!\p{L})|vide(?!\p{L})|vaci[ao]|vuot[ao]|vazi[ao]|leeg|pust[aey]|prazdn|пуст|unerwartet|ungultig|falsch|fehlerhaft|inattendu|invalide|incorrect|inesperad|invalid|inaspettat|imprevist|non valid|onverwacht|
    ongeldig|nieoczekiwan|nieprawid[lł]ow|neocekavan|neplatn|ovantad|uventet|ogiltig|ugyldig|beklenmedik|gecersiz|неожиданн|
    некорректн|неверн|недопустим|неправильн|несподіван|некоректн
  `,
  '意外|无效|异常|予期しない|不正な|無効|예기치|잘못된',
);

/** "… is no IMAP server". */
export const NOT_A = concept(
  'not an?|no',
  'kein|pas un|non e un|no es un|nao e um|geen|nie jest|neni|inte en|ikke en|degil|не является|не є',
  '不是|ではありません|아닙니다',
);

export const MISSING = concept(
  'missing|lacks?|without',
  'fehl|manqu|falta|ontbrek|mist(?!\\p{L})|brak|chyb(?:i|ejici)|manca|saknas|mangler|eksik|отсутств|не хвата|бракує',
  '缺少|不足|없',
);

export const ABILITY = concept(
  'capabilit(?:y|ies)|features?',
  '\\p{L}{0,20}fahigkeit|\\p{L}{0,20}fun[kc]ti|capac|funzional|funcionalid|fonctionnalit|funkc|schopnost|funktion|funksjon|ozellik|возможност|функци|можливіст',
  '功能|機能|기능',
);

/** What stands in the program's own settings. */
export const SETTINGS = concept(
  '(?:server |account |imap |smtp |pop3? )?settings',
  lines`
    (?:server|account)?-?instelling|(?:server|konto)installning|(?:server|konto)?-?einstellung|parametres|reglages|configuracion|
    ajustes|impostazion|configurac|definic|instelling|ustawieni|nastaveni|installning|indstilling|innstilling|ayarlar|настройк|
    налаштуван
  `,
  '设置|設定|설정',
);

export const PROTOCOL_ERROR = concept(
  'protocol (?:error|violation|fault|problem)s?',
  'protokoll?-?(?:fehler|fel|feil|fejl|hatasi)|erreur de protocole|error de(?:l)? protocolo|errore (?:di|del) protocollo|erro de protocolo|protocolfout|b[lł]ad protoko[lł]u|chyba protokolu|ошибк\\p{L} протокол|помилк\\p{L} протокол',
  '协议错误|プロトコル ?エラー|프로토콜 오류',
);
