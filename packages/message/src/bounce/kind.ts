import { everyPart, textOf } from '../mime/entity.ts';
import { type Header, withParameters } from '../mime/header.ts';
import type { Opened } from './opened.ts';
import type { Kind, Recipient } from './reading.ts';
import { isProgram, refuses, saysNo, saysNoToSomebody } from './refusal.ts';

/** Tells failures from what merely looks like one: delays, confirmations, automatic replies, receipts, complaints. */
export function kindOf(opened: Opened, recipients: readonly Recipient[], feedback: boolean): Kind {
  if (feedback) return 'feedback';
  const types = everyPart(opened.message).map(({ type }) => type);
  if (types.includes('message/disposition-notification') || reportType(opened) === 'disposition-notification')
    return isRefusal(opened) ? 'failure' : 'disposition';
  const actions = new Set(recipients.flatMap(({ action }) => action ?? []));
  if (actions.has('failed')) return 'failure';
  if (actions.has('complained')) return 'feedback';
  if (actions.has('delayed')) return recipients.every(isOver) ? 'failure' : 'delay';
  if (actions.size > 0 && [...actions].every((action) => ['delivered', 'relayed', 'expanded', 'deliverable'].includes(action)))
    return 'success';
  const daemon = isFromDaemon(opened);
  const failed = isFailure(opened);
  if (
    !opened.header.has('x-failed-recipients') &&
    !isSystem(opened.from) &&
    !(isNobody(opened.from) && recipients.some(({ diagnostic, context }) => saysNo(diagnostic) || saysNo(context))) &&
    isAutomatic(opened) &&
    (!failed || /^(?:re: ?)?(?:out of|auto)/i.test(opened.subject))
  )
    return 'autoreply';
  if (recipients.length === 0) return failed && (daemon || isReport(opened)) ? 'failure' : 'not-a-bounce';
  if ((daemon || failed) && isDelay(opened)) return 'delay';
  if (daemon && isSuccess(opened)) return 'success';
  if (failed || opened.groups.length > 0) return 'failure';
  if (daemon && recipients.some(({ diagnostic, context }) => refuses(diagnostic) || refuses(context))) return 'failure';
  if (
    (isPasted(opened.header) || isNobody(opened.from)) &&
    recipients.some(({ address, diagnostic, context }) => [diagnostic, context].some(address === '' ? saysNo : saysNoToSomebody)) &&
    !isProgram(opened.text)
  )
    return 'failure';
  return isAutomatic(opened) ? 'autoreply' : daemon && opened.returned ? 'failure' : 'not-a-bounce';
}

/** A rule of the recipient's refused the message; it says so in the form of a receipt (RFC 5429 section 2.2). */
function isRefusal({ message, text }: Opened): boolean {
  const receipt = everyPart(message).find(({ type }) => type === 'message/disposition-notification');
  return receipt !== undefined && /^disposition:.*\bdeleted\b/im.test(textOf(receipt)) && /\b(?:rejected|refused)\b/i.test(text);
}

/** OpenSMTPD calls it a delay when the time is over and the message has been thrown away. */
function isOver({ diagnostic }: Recipient): boolean {
  return /^envelope expired$/i.test(diagnostic.trim());
}

/** Sent by a mail system, as far as From and Return-Path tell (RFC 5321 section 4.5.5). */
export function isFromDaemon({ from, header }: Opened): boolean {
  return isSystem(from) || isNobody(from) || /^<\s*>$/.test(header.raw('return-path').trim()) || header.has('x-failed-recipients');
}

/** No address in From: a person who answers has one. */
function isNobody(from: string): boolean {
  return /^(?:[\w ]{0,40}<\s*>)?$/.test(from.trim());
}

function isSystem(from: string): boolean {
  return /mailer-?daemon|post_?master|mail delivery|mail (?:deliver )?system|system administrator|mail administrator|delivery subsystem|mail transport|microsoft outlook|internet mail delivery|mdaemon|mail_?gw|daemon@|no-?reply@sns\.amazonaws/i.test(
    from,
  );
}

const FAILED =
  /undeliver|not deliver|non[ -]?deliver|unzustellbar|delivery (?:status|failure|failed|has failed|problem|error|report|notification|did not)|failure (?:notice|delivery)|fail(?:ed|ure)?[: ]|returned (?:mail|message|to sender)|mail (?:could not|delivery|system error|error|failure)|could ?not (?:be )?(?:deliver|send|sent)|couldn.t be delivered|unable to deliver|error (?:sending|delivering|in delivery|mail)|mail failed|returning to sender|bounced|rejected|loop alert|message (?:status|error|delivery)|non remis|non recapitab|impossibile recapitare|impossible de remettre|échec de (?:la )?remise|no se pu(?:do|ede) entregar|não é possível entregar|onbestelbaar|kan niet worden bezorgd|nie (?:można dostarczyć|dostarczono)|niedostarcz|не (?:удалось|удается) (?:доставить|выполнить доставку)|nicht zustellbar|fehler bei der nachrichtenzustellung|未送达|未能传递|無法傳遞|傳遞失敗|退回|no entregad|não (?:foi )?entreg|niet bezorgd|inte leverera|ikke levere|nicht zugestellt|zustellung|не доставлено|недоставлен|配信|送信エラー|送信できません|退信|无法投递|投递失败|전송/i;

/** The subject says that something could not be delivered. */
export function isFailure({ subject, text }: Opened): boolean {
  return (
    FAILED.test(subject) ||
    /(?:mail|message) (?:has been|was|is being) returned|(?:could not|cannot|can't|couldn't|wasn't able to|unable to|not be|failed to|error occurred while trying to) (?:be )?deliver|did not reach (?:the following|some or all)|following recipient(?:s|\(s\))? (?:cannot|could not|can't|couldn't) be reached|sent to \S+@\S+ (?:cannot|could not) be (?:processed|accepted|handled|delivered)|(?:could|can) ?not be reached|permanent(?: fatal)? error|undeliverable|delivery (?:to the following recipient|has) failed|had trouble delivering|(?:was|were) not delivered|wasn.t delivered|konnte nicht (?:zugestellt|übermittelt) werden|empfänger (?:nicht erreicht|konnten? nicht erreicht)|impossible de contacter le|n'a pas été transmis|no se (?:puede|pudo) (?:localizar|contactar)|no llegó a algunos|non ha raggiunto|impossibile raggiungere|geadresseerden? niet bereikt|niet bereikbaar|não (?:alcançou|foi possível (?:contatar|entregar))|nie dotarła|не достигло|nådde inte|nåede ikke|fehler bei der nachrichtenzustellung|zustellung[^\n]{0,60} fehlgeschlagen|n'a pas (?:pu être|été) (?:remis|délivré|distribué)|échec de la remise|no se pu(?:do|ede) entregar|no ha podido ser entregado|impossibile recapitare|non (?:è stato possibile|può essere) (?:consegna|recapita)|kon niet worden (?:bezorgd|afgeleverd)|nie (?:można|udało się) dostarczyć|не (?:удалось|может быть) (?:доставить|доставлен)|não (?:pôde|pode) ser entregue|falha na entrega|配信できません|配送できません|送信できません|届けられません|(?:无法|無法|未能)(?:将|將|投递|投遞|送达|送達|传递|傳遞)|(?:投递|投遞|发送|發送|递送|傳送|传送)(?:失败|失敗)|退回/i.test(
      text.slice(0, 4000),
    )
  );
}

/** Written by a responder (RFC 3834 section 5, and what is usual beside it). */
export function isAutomatic({ header, subject }: Opened): boolean {
  return (
    /^auto-(?:replied|generated|notified)/i.test(header.raw('auto-submitted')) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-mail-autoreply', 'x-autoreply-from', 'x-apple-action'].some((name) =>
      header.has(name),
    ) ||
    /auto_?-?reply/i.test(header.raw('precedence')) ||
    /vacation/i.test(header.raw('x-mailer') + header.raw('preference')) ||
    /^(?:re: ?)?\[?(?:out of (?:the )?office|automatic reply|auto(?:matic)?[ -]?(?:reply|response|antwort)|auto:|autoreply|automatische antwort|abwesen|réponse automatique|absence|respuesta automática|risposta automatica|i am currently away|away (?:until|from)|on vacation|automatyczna odpowied|odpowiedź automatyczna|autosvar|automatisch antwoord|automatisch|otomatik yan|resposta automática|自動応答|自動返信|不在|автоответ|自动回复)/i.test(
      subject.trim(),
    )
  );
}

/** A complaint about a message that follows no standard. */
export function isComplaint({ from, subject, header }: Opened): boolean {
  return (
    (/^staff@hotmail\.com/i.test(from.replace(/^.*</, '')) && /complaint about message/i.test(subject)) ||
    reportTypeOf(header.raw('content-type')) === 'feedback-report' ||
    /email feedback report for ip|abuse report for/i.test(subject) ||
    (/^auto-replied/i.test(header.raw('auto-submitted')) && /^unsubscribe$/i.test(subject.trim()))
  );
}

function isDelay({ subject, text }: Opened): boolean {
  const said = text.slice(0, 3000);
  if (/permanent(?:ly)? (?:error|fail)|giving up|given up|gave up|no longer (?:be )?(?:tried|retr)|retry time(?:out)? exceeded/i.test(said))
    return false;
  return (
    /delay|not yet|still (?:being )?(?:retr|tr(?:y|ied)|queued)|warning: (?:could not send|message)|verzögert/i.test(subject) ||
    /this is a warning message only|you do not need to re-?send|will (?:continue|keep) (?:to )?(?:try|be (?:re)?tried|trying)|delivery attempts will continue|has not yet been delivered|will (?:be )?re-?tr(?:y|ied)|will keep trying|temporary problem|problème temporaire|problema temporal|vorübergehendes problem|problema temporaneo|problema temporário|weitere zustellversuche/i.test(
      said,
    )
  );
}

function isSuccess({ subject, text }: Opened): boolean {
  return (
    /success|relayed|delivered/i.test(subject) &&
    !FAILED.test(subject.replace(/delivery (?:status|report|notification)/gi, '')) &&
    /successful/i.test(`${subject} ${text.slice(0, 2000)}`)
  );
}

/** Sentences that only a report on a delivery has, whoever passed it on. */
function isReport({ text }: Opened): boolean {
  return /^(?:diagnostic information for administrators:|generating server:|reporting-mta:|remote server (?:at \S+ )?returned ')/im.test(
    text,
  );
}

/** Text without a header of its own: somebody pasted it. */
export function isPasted(header: Header): boolean {
  return !['from', 'to', 'date', 'received', 'message-id', 'subject', 'return-path'].some((name) => header.has(name));
}

function reportType({ header }: Opened): string {
  return reportTypeOf(header.raw('content-type'));
}

function reportTypeOf(field: string): string {
  return withParameters(field).parameters.get('report-type')?.toLowerCase() ?? '';
}
