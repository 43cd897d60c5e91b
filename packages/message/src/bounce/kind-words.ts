import { anyOf } from './any-of.ts';

/** The words by which a person would tell what kind of message it is, language by language. */

/** A subject that says that something was not delivered. */
export const FAILED_IN_SUBJECT = anyOf([
  'undeliver|not deliver|non[ -]?deliver|could ?not (?:be )?(?:deliver|send|sent)|couldn.t be delivered|unable to deliver',
  'delivery (?:status|failure|failed|has failed|problem|error|report|notification|did not)|failure (?:notice|delivery)|fail(?:ed|ure)?[: ]',
  'mail (?:could not|delivery|system error|error|failure)|mail failed|message (?:status|error|delivery)|error (?:sending|delivering|in delivery|mail)',
  'returned (?:mail|message|to sender)|returning to sender|bounced|rejected|loop alert',
  // German, French, Italian, Spanish
  'unzustellbar|nicht zustellbar|nicht zugestellt|zustellung|fehler bei der nachrichtenzustellung',
  'non remis|échec de (?:la )?remise|impossible de remettre',
  'non recapitab|impossibile recapitare',
  'no se pu(?:do|ede) entregar|no entregad',
  // Portuguese, Dutch, Polish, Swedish, Norwegian and Danish, Russian
  'não é possível entregar|não (?:foi )?entreg',
  'onbestelbaar|kan niet worden bezorgd|niet bezorgd',
  'nie (?:można dostarczyć|dostarczono)|niedostarcz',
  'inte leverera|ikke levere',
  'не (?:удалось|удается) (?:доставить|выполнить доставку)|не доставлено|недоставлен',
  // Chinese, Japanese, Korean
  '未送达|未能传递|無法傳遞|傳遞失敗|退回|退信|无法投递|投递失败|配信|送信エラー|送信できません|전송',
]);

/** A text that says so. */
export const FAILED_IN_TEXT = anyOf([
  "(?:could not|cannot|can't|couldn't|wasn't able to|unable to|not be|failed to|error occurred while trying to) (?:be )?deliver|undeliverable",
  'delivery (?:to the following recipient|has) failed|had trouble delivering|(?:was|were) not delivered|wasn.t delivered',
  "did not reach (?:the following|some or all)|following recipient(?:s|\\(s\\))? (?:cannot|could not|can't|couldn't) be reached",
  'sent to \\S+@\\S+ (?:cannot|could not) be (?:processed|accepted|handled|delivered)|(?:could|can) ?not be reached',
  '(?:mail|message) (?:has been|was|is being) returned|permanent(?: fatal)? error',
  // German, French, Italian, Spanish
  'konnte nicht (?:zugestellt|übermittelt) werden|empfänger (?:nicht erreicht|konnten? nicht erreicht)',
  'fehler bei der nachrichtenzustellung|zustellung[^\\n]{0,60} fehlgeschlagen',
  "impossible de contacter le|n'a pas été transmis|n'a pas (?:pu être|été) (?:remis|délivré|distribué)|échec de la remise",
  'non ha raggiunto|impossibile (?:raggiungere|recapitare)|non (?:è stato possibile|può essere) (?:consegna|recapita)',
  'no se (?:puede|pudo) (?:localizar|contactar)|no llegó a algunos|no se pu(?:do|ede) entregar|no ha podido ser entregado',
  // Portuguese, Dutch, Polish, Swedish and Danish, Russian
  'não (?:alcançou|foi possível (?:contatar|entregar))|não (?:pôde|pode) ser entregue|falha na entrega',
  'geadresseerden? niet bereikt|niet bereikbaar|kon niet worden (?:bezorgd|afgeleverd)',
  'nie dotarła|nie (?:można|udało się) dostarczyć',
  'nådde inte|nåede ikke',
  'не достигло|не (?:удалось|может быть) (?:доставить|доставлен)',
  // Chinese, Japanese
  '(?:无法|無法|未能)(?:将|將|投递|投遞|送达|送達|传递|傳遞)|(?:投递|投遞|发送|發送|递送|傳送|传送)(?:失败|失敗)|退回',
  '(?:配信|配送|送信)できません|届けられません',
]);

/** A subject of what a responder writes. */
export const AUTOMATIC_IN_SUBJECT = new RegExp(
  `^(?:re: ?)?\\[?(?:${[
    'out of (?:the )?office|automatic reply|auto(?:matic)?[ -]?(?:reply|response|antwort)|auto:|autoreply',
    'i am currently away|away (?:until|from)|on vacation',
    'automatische antwort|abwesen|automatisch|automatisch antwoord|autosvar',
    'réponse automatique|absence|respuesta automática|risposta automatica|resposta automática',
    'automatyczna odpowied|odpowiedź automatyczna|otomatik yan|автоответ',
    '自動応答|自動返信|不在|自动回复',
  ].join('|')})`,
  'i',
);

/** A text that says that it is still tried. */
export const DELAYED_IN_TEXT = anyOf([
  'this is a warning message only|you do not need to re-?send|has not yet been delivered|delivery attempts will continue',
  'will (?:continue|keep) (?:to )?(?:try|be (?:re)?tried|trying)|will (?:be )?re-?tr(?:y|ied)|will keep trying',
  'temporary problem|problème temporaire|problema tempor(?:al|aneo|ário)|vorübergehendes problem|weitere zustellversuche',
]);

/** Senders that are mail systems, by address or name. */
export const SYSTEM_SENDER = anyOf([
  'mailer-?daemon|mdaemon|daemon@|post_?master|mail_?gw|no-?reply@sns\\.amazonaws',
  'mail delivery|mail (?:deliver )?system|delivery subsystem|mail transport|internet mail delivery|microsoft outlook',
  'system administrator|mail administrator',
]);
