import { clientErrorIn, whatHappened, type KnownError } from '@mailmedic/knowledge/clients/client-error.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import { meaningOf as meaningOfDelivery } from '@mailmedic/knowledge/replies/delivery/meaning.ts';
import { RECIPIENT, SENDER } from '@mailmedic/knowledge/clients/errors/said/messages.ts';
import { messageInEnglish } from '@mailmedic/knowledge/clients/errors/said/in-english.ts';
import { LOGGING_IN, OF_THIS_DEVICE } from '@mailmedic/knowledge/clients/errors/said/signing-in.ts';
import { BANDWIDTH } from '@mailmedic/knowledge/lexicon/amounts.ts';
import { any, without } from '@mailmedic/knowledge/lexicon/combined.ts';
import { CREDENTIALS, PASSWORD } from '@mailmedic/knowledge/lexicon/credentials.ts';
import { REQUIRED } from '@mailmedic/knowledge/lexicon/sentences.ts';
import { EXPIRED, LOCKED } from '@mailmedic/knowledge/lexicon/states.ts';
import { ACCOUNT, CONNECTION, PROTOCOL, SIGN_IN } from '@mailmedic/knowledge/lexicon/things.ts';
import type { SignInMeaning, Wording } from '@mailmedic/knowledge/replies/sign-in/row.ts';
import { withoutMarks } from '@mailmedic/knowledge/lexicon/without-marks.ts';
import { normalised } from '@mailmedic/message/reply/normalised.ts';
import type { Evidence } from '../evidence.ts';
import { meaningOf } from './sign-in-refusals.ts';

/** What the mail program's message means; undefined when there is none or it is not a known one. */
export function clientMessage(evidence: Evidence): KnownError | undefined {
  return evidence.fact(computeMessage);
}

/** The message that the person saw is one to which this cause gives rise. */
export function speaksFor(evidence: Evidence, cause: string): boolean {
  return clientMessage(evidence)?.causes.includes(cause) ?? false;
}

function computeMessage({ complaint: { clientError, clientVersion } }: Evidence): KnownError | undefined {
  if (clientError === undefined) return undefined;
  const replied = serversWords(clientError);
  // "not allowed" and "not available" say less than what the program says of it
  const isUnavailable = replied?.causes[0] === 'auth/unavailable';
  const told =
    replied && !isUnavailable && !replied.causes.includes('delivery/policy-rejected')
      ? undefined
      : clientErrorIn(clientError, clientVersion);
  const isVague = isUnavailable ? told?.step === 'connect' : replied?.causes.includes('delivery/policy-rejected') === true;
  return isVague ? (told ?? replied) : (replied ?? withReason(clientError, told));
}

/** Many programs show what the server said to the sign-in; that tells more than the sentence around it. */
function serversWords(message: string): KnownError | undefined {
  const quoted = QUOTED.exec(message)?.[1]?.replace(TRY_AGAIN, '');
  const refusal =
    BARE_REPLY.exec(quoted ?? message) ?? BY_CODE.exec(quoted ?? message) ?? AS_LIST.exec(message) ?? OF_ENTRA_ID.exec(message);
  const delivery = refusal ? undefined : (OF_A_MESSAGE.exec(quoted ?? message) ?? OF_AN_ADDRESS.exec(quoted ?? ''));
  if (delivery) return refusedMessage(message, delivery);
  if (quoted === undefined && !refusal) return undefined;
  if (!refusal && OF_A_FOLDER.test(quoted ?? '')) return undefined;
  if (!refusal && OF_DELIVERY.test(withoutMarks(message.slice(0, -(quoted?.length ?? 0))))) return undefined;
  const [, status = 'NO', code, text = ''] = refusal ?? LEFT_OF_A_REPLY.exec(quoted ?? '') ?? [];
  // the mailbox's room is no matter of signing in (RFC 9208 section 5.3)
  if (/^OVERQUOTA\b/i.test(code ?? '') || /\b(?:over|exceed\w*) (?:\w+ )?quota\b|\bquota exceeded\b/i.test(text)) return undefined;
  // the answer to STARTTLS has the number of a sign-in that cannot be checked for now (RFC 3207 section 4, RFC 4954 section 6)
  if (/^(?:4\.\d+\.\d+ )?(?:start)?tls\b/i.test(text)) return undefined;
  const said = /^\d/.test(status) ? /^[45]\.\d{1,3}\.\d{1,3}/.exec(text)?.[0] : code;
  const { meaning, row } = meaningOf({
    status: status === '' ? 'NO' : status,
    text,
    host: '',
    greeting: message,
    ...(said === undefined ? {} : { code: said }),
  });
  // a reply with no refusal to sign in before it may speak of anything: only its words count, and not "failed" alone
  if (meaning === 'unknown' || (refusal === null && said === undefined && row === undefined)) return undefined;
  return {
    client: 'the server',
    source: row?.source ?? 'https://www.rfc-editor.org/rfc/rfc5530',
    words: message,
    step: 'sign-in',
    means: MEANS[meaning],
    causes: meaning === 'auth/bad-credentials' ? [meaning, 'settings/wrong-username', 'auth/app-password-required'] : [meaning],
  };
}

/** What a server said to a message, its sender or a recipient, as the words of bounces are read. */
function refusedMessage(message: string, [, reply = '', status, text = '']: RegExpExecArray): KnownError | undefined {
  const known = meaningOfDelivery({ words: normalised(text), reply, ...(status === undefined ? {} : { status }) });
  if (known?.by !== 'wording' || known.strength === 'vague' || known.strength === 'bare') return undefined;
  const besides = known.means === 'relay-denied' || known.means === 'sender-rejected' ? ['settings/sender-mismatch'] : [];
  return {
    client: 'the server',
    source: known.help ?? 'https://www.rfc-editor.org/rfc/rfc5321#section-4.2',
    words: message,
    means: 'it refused the message, its sender or a recipient',
    causes: [`delivery/${known.means}`, ...besides],
  };
}

/** Where a program says more than that a sign-in failed: locked, expired, an app password wanted. */
function withReason(message: string, known: KnownError | undefined): KnownError | undefined {
  const isPlainNo = known?.step === 'sign-in' && typeof known.words !== 'string';
  if (known && !isPlainNo) return known;
  const bare = withoutMarks(message);
  const english = messageInEnglish(bare);
  const told = whatHappened(english === bare ? message : english);
  const { meaning, row, by } = meaningOf({ status: 'NO', text: told, host: '', greeting: message });
  const isSaid = row !== undefined && by === 'general' && row.ambiguous !== true && meaning !== 'unknown' && meaning !== 'auth/unavailable';
  if (!isSaid || (known ? NOTHING_MORE.has(meaning) : OPEN_WIDE[meaning]?.test(english) === false)) return known;
  if (meaning === 'auth/account-disabled' && TAKEN_AWAY_HERE.test(english)) return known;
  if (meaning.startsWith('auth/account-') && GIVEN_BACK.test(english)) return known;
  return {
    client: known?.client ?? 'a mail program',
    source: row.source,
    words: message,
    step: 'sign-in',
    means: MEANS[meaning],
    causes: [...new Set([meaning, ...isOpen(meaning, english), ...(known?.causes ?? [])])],
  };
}

/** An account that is "blocked" may be so for good or for some minutes: only the reason tells. */
function isOpen(meaning: SignInMeaning, told: string): readonly SignInMeaning[] {
  return meaning === 'auth/account-disabled' && LOCKED_UP.test(told) ? ['auth/account-locked'] : [];
}

const LOCKED_UP = any(LOCKED);

/** Folders and files, which may be closed without anybody's sign-in being refused. */
const NO_MAILBOX =
  '\\b(?:idle|uidl|xtnd|sieve|utf-?8|extensions?)\\b|(?:sub)?folders?|ordner|dossier|carpeta|cartella|pasta |папк|文件夹|フォルダ|폴더|\\bfiles?\\b|datei|fichier|archivo';

/** What is reached or wrong in many things, and what has to be spoken of as well. */
const OPEN_WIDE: Partial<Record<string, Wording>> = {
  // a subscription that has run out may be one to the program itself
  'auth/account-disabled': without(
    any(ACCOUNT),
    '(?:abonn?[aei]ment|subscription|suscripci|assinatura|подписк|підписк|abonelik|licen[cs]e|lizenz)',
  ),
  'auth/protocol-disabled': without(any(ACCOUNT, PROTOCOL, SIGN_IN), NO_MAILBOX),
  'auth/rate-limited': any(CONNECTION, SIGN_IN, BANDWIDTH),
  'auth/password-expired': any(EXPIRED, REQUIRED),
  'auth/bad-credentials': any(ACCOUNT, CREDENTIALS, PASSWORD),
};

/** An account that is removed from a program, not closed by its server. */
const TAKEN_AWAY_HERE = any(OF_THIS_DEVICE);

/** An account that was locked and is so no more. */
const GIVEN_BACK =
  /\bunlocked\b|entsperrt|freigeschaltet|deverrouill|debloque|desbloquead|sbloccat|ontgrendeld|odblokowan|odblokovan|lasts? upp|genabnet|разблокир|розблок|已解锁|解除され|해제되/i;

/** What "name or password was refused" holds already. */
const NOTHING_MORE: ReadonlySet<string> = new Set(['auth/bad-credentials', 'settings/wrong-username', 'auth/mechanism-mismatch']);

/** What a server is said to have answered to a message, not to a sign-in. */
const OF_DELIVERY = without(any(RECIPIENT, SENDER, '\\bdeliver(?:ed|y)?\\b'), LOGGING_IN);

/** What stands before the words of a server in programs' messages, also in other languages, and behind the command that it refused. */
const QUOTED = pattern('is')`
  (?:\b(?:responded|server (?:said|says|response|reported|message|replied)|(?:response|reply|answer) (?:is|was)|
  response from (?:the )?server)|antwortete|antwort(?: des \S*servers?)?|meldete|a r[ée]pondu|r[ée]ponse du serveur|respondi[óo]|
  respuesta del servidor|ha risposto|risposta del server|respondeu|resposta do servidor|antwoordde|antwoord van de server|
  odpowied\S+(?: serwera)?|odpov[ěe]d\S*(?: serveru)?|svarade|svarede|svarte|svar fr[åa]n servern|svar fra serveren|yan[ıi]t[ıi]?|
  ответил|ответ сервера|відповів|服务器(?:返回|响应|应答|回复|回应)|伺服器回應|(?:応答|返答)(?:内容)?|応答しました|서버 응답|\bAUTHENTICATE [A-Z\d-]+|
  \bLOGIN)\s?[:：]\s*(\S.*)$
`;

/** What Thunderbird puts behind the words of a server: to check the message, its recipients or the settings, and to try again. */
const TRY_AGAIN = pattern('isu')`
  (?<=[.!?]\s{0,3})(?:please|bitte|veuillez|por favor|compruebe|revise|verifique|controllare|verificare|controleer|sprawdź|proszę|проверьте)
  \b[^.!?]{0,160}(?:try again|erneut|noch ?mal|nouveau|de nuevo|novamente|riprovare|opnieuw|ponownie|ещё раз|снова)[^.!?]{0,40}[.!?]?\s*$
`;

/** A refused sign-in as it stands in a dialogue (a NO behind a tag or a colon); other numbers speak of messages, not of people. */
const BARE_REPLY = /(?<![\w.])((?<=^|[:("']\s?|\b[A-Za-z]{0,4}\d{1,5} )NO|-ERR|535|534|538|454|432)[ -](?:\[([A-Z0-9/-]+)\] ?)?(\S.*)$/s;

/** A response code of RFC 5530 or RFC 3206, which only servers say, with its "NO" left out. */
const BY_CODE =
  /()\[(AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|EXPIRED|PRIVACYREQUIRED|CONTACTADMIN|NOPERM|UNAVAILABLE|LIMIT|LOGIN-DELAY|SYS\/TEMP|SYS\/PERM|AUTH)\] ?(\S.*)$/s;

/** The answer in parts, as K-9 Mail and Thunderbird for Android write it down: `#2# [NO, [EXPIRED], Password expired]`. */
const AS_LIST = /#\d+# \[(NO|BAD), (?:\[([A-Z0-9/-]+)\], )?([^\]]{2,400})\]/;

/** The number of a sign-in that Microsoft's page refused: https://learn.microsoft.com/entra/identity-platform/reference-error-codes. */
const OF_ENTRA_ID = /()()\b(AADSTS\d{5,7}\b.*)$/s;

/** Another refusal than of a sign-in, by its number: RFC 5321 section 4.2.3. */
const OF_A_MESSAGE = /(?:^|[^\w.-])((?:45[0-2]|5(?:2[1-9]|5[0-9]|7\d)))[):]{0,2} (?:([45]\.\d{1,3}\.\d{1,3}) )?(\S.{3,})$/s;

/** … and by its words, where the program left the number out. */
const OF_AN_ADDRESS = /^()(?:([45]\.\d{1,3}\.\d{1,3}) )?((?:<[^>]{1,320}>:? )?(?:recipient|sender) address rejected: .+)$/is;

/** A folder that is not there (RFC 9051 section 7.1), which is no account. */
const OF_A_FOLDER =
  /^\[(?:NONEXISTENT|TRYCREATE)\]|^(?:unknown |no such )?mailbox (?:doesn't exist|does not exist)?:|\bno such (?:folder|mailbox):/i;

/** … and without its first word, as programs quote it. */
const LEFT_OF_A_REPLY = /^()(?:\[([A-Z0-9/-]+)\] ?)?(\S.*)$/s;

const MEANS: Readonly<Record<SignInMeaning, string>> = {
  'auth/bad-credentials': 'it refuses the name or the password',
  'auth/password-expired': 'the password has expired',
  'auth/app-password-required': 'it wants an app password in place of the usual one',
  'auth/second-factor-failing': 'the second step of signing in is missing or refused',
  'auth/oauth-required': 'it takes no password from mail programs, only OAuth',
  'auth/account-locked': 'the account is locked after failed sign-ins',
  'auth/account-disabled': 'the account is switched off',
  'auth/rate-limited': 'there are too many connections or sign-ins for now',
  'auth/protocol-disabled': 'this mailbox may not be used in this way',
  'auth/mechanism-mismatch': 'it does not take this way of signing in',
  'auth/unavailable': 'it cannot check passwords for now',
  'settings/wrong-username': 'it wants the user name in another form',
};
