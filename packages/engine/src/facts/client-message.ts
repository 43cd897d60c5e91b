import { clientErrorIn, type KnownError } from '@mailmedic/knowledge/clients/client-error.ts';
import type { SignInMeaning } from '@mailmedic/knowledge/replies/sign-in/row.ts';
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
  return serversWords(clientError) ?? clientErrorIn(clientError, clientVersion);
}

/** Many programs show what the server said to the sign-in; that tells more than the sentence around it. */
function serversWords(message: string): KnownError | undefined {
  const reply = QUOTED.exec(message)?.[1];
  const bare = BARE_REPLY.exec(reply ?? message);
  if (reply === undefined && !bare) return undefined;
  const [, status = 'NO', code, text = ''] = bare ?? LEFT_OF_A_REPLY.exec(reply ?? '') ?? [];
  const said = /^\d/.test(status) ? /^[45]\.\d{1,3}\.\d{1,3}/.exec(text)?.[0] : code;
  const { meaning, row } = meaningOf({ status, text, host: '', ...(said === undefined ? {} : { code: said }) });
  // a reply with no refusal to sign in before it may speak of anything: only its words count, and not "failed" alone
  if (meaning === 'unknown' || (bare === null && row === undefined && said === undefined)) return undefined;
  return {
    client: 'the server',
    source: row?.source ?? 'https://www.rfc-editor.org/rfc/rfc5530',
    words: message,
    step: 'sign-in',
    means: MEANS[meaning],
    causes: meaning === 'auth/bad-credentials' ? [meaning, 'settings/wrong-username', 'auth/app-password-required'] : [meaning],
  };
}

/** What stands before the words of a server in programs' messages, also in other languages, and behind the command that it refused. */
const QUOTED =
  /(?:\b(?:responded|server (?:said|says|response|reported|message|replied)|(?:response|reply|answer) (?:is|was)|response from (?:the )?server)|antwortete|antwort(?: des \S*servers?)?|meldete|a r[ée]pondu|r[ée]ponse du serveur|respondi[óo]|respuesta del servidor|ha risposto|risposta del server|respondeu|resposta do servidor|antwoordde|antwoord van de server|odpowied\S+(?: serwera)?|odpov[ěe]d\S*(?: serveru)?|svarade|svarede|svarte|svar fr[åa]n servern|svar fra serveren|yan[ıi]t[ıi]?|ответил|ответ сервера|відповів|服务器(?:返回|响应|应答|回复)|伺服器回應|(?:応答|返答)(?:内容)?|서버 응답|\bAUTHENTICATE [A-Z\d-]+|\bLOGIN)\s?[:：]\s*(\S.*)$/is;

/** A refused sign-in as it stands in a dialogue (a NO behind a tag or a colon); other numbers speak of messages, not of people. */
const BARE_REPLY = /(?<![\w.])((?<=^|[:("]\s?|\b[A-Za-z]{0,4}\d{1,5} )NO|-ERR|535|534|538|454|432)[ -](?:\[([A-Z0-9/-]+)\] ?)?(\S.*)$/s;

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
