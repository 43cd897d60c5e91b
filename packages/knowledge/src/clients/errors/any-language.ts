import { lines } from '../../lexicon/pattern.ts';
import type { ErrorTable } from '../client-error.ts';
import { any, either, inOneSentence, or, together, without } from '../../lexicon/combined.ts';
import { LIMIT, REACHED, TOO_MANY } from '../../lexicon/amounts.ts';
import { CREDENTIALS, METHOD, NEW_PASSWORD, OAUTH, PASSWORD, TOKEN } from '../../lexicon/credentials.ts';
import { FAILED, FALSE, NOT_ALLOWED, UNSUPPORTED } from '../../lexicon/refusing.ts';
import { ANSWERS, ESTABLISHED, FINDS, GIVEN, KNOWS, NEGATION, NONE, REQUIRED, RIGHT, SUCCESS, TAKES } from '../../lexicon/sentences.ts';
import { EXPIRED, IN_USE, PENDING } from '../../lexicon/states.ts';
import { ACCOUNT, ADDRESS, BACKEND, CONNECTION, MESSAGE } from '../../lexicon/things.ts';
import { BROKEN_OFF, NAME_NOT_FOUND, NOT_CONNECTED, NOT_ENCRYPTED, NOT_TRUSTED, OUT_OF_SERVICE, REFUSED, TOO_SLOW } from './causes.ts';
import * as answering from './said/answering.ts';
import * as connecting from './said/connecting.ts';
import * as encrypting from './said/encrypting.ts';
import * as messages from './said/messages.ts';
import * as signingIn from './said/signing-in.ts';

const { SERVER, NOT_DONE, TURNED_DOWN } = connecting;
const REFUSED_THERE = 'the server refused name or password';
/** Ways of signing in by what the network vouches for. */
const OF_A_NETWORK = '\\b(?:kerberos|gssapi|ntlm|spa)\\b';
/** "Speaks no TLS". */
const NO_ENCRYPTION = `(?:${NONE})(?:e|en)? (?:ssl|tls|starttls)`;
/** "No connection", with nothing between. */
const NO_CONNECTION = `(?:${NONE})(?:e|en)?.{0,12}?(?:${connecting.CONNECTING})`;
const QUOTA = '(?<![a-z])(?:quota|quote(?![a-z])|quotum|cota(?![a-z])|cuota|kwot|kvot|kota)|квот|配额|クォータ|할당량';
/** An IMAP server, in either order of the words. */
const OF_THAT_KIND = `(?<![a-z])(?:imap|pop|smtp)\\d?.{0,10}(?:${SERVER})|(?:${SERVER}).{0,15}(?<![a-z])(?:imap|pop|smtp)(?!-)`;
/** "Is no IMAP server": where the language puts its "no" first, and where it puts it last. */
const NOT_OF_THAT_KIND = `(?:${answering.NOT_A}).{0,10}?(?:${OF_THAT_KIND})|(?:${OF_THAT_KIND}).{0,8}?(?:degil|ではありません|아닙니다)`;
const UNAVAILABLE = lines`
  unavailable|unreachable|\b(?:not|\w+n.t) (?:reachable|available|accessible|running|online|accept(?:ing)? connections)|
  \b(?:is|are|be|seems?|appears?|went) down\b|\b(?:cannot|can.t|could not|couldn.t) be (?:accessed|opened)\b|
  nicht (?:erreichbar|verfugbar|zu erreichen|zur verfugung)|ausgefallen|abgeschaltet|ausser betrieb|(?:lauft|funktioniert) nicht|
  nimmt keine (?:verbindung|anfrage)|injoignable|inaccessible|indisponib|pas (?:disponible|joignable|accessible)|
  (?:peut|pu) (?:pas )?(?:etre )?(?:contacte|joint|atteint)|hors (?:service|ligne|d.usage)|en panne|
  n.accepte (?:pas|aucune?) (?:les |de )?connexions?(?! (?:secur|chiffr|ssl|tls))|inalcanzab|inaccesible|
  no (?:es|esta) (?:accesible|disponible|activo|operativo|en funcionamiento)|fuera de (?:servicio|linea)|no disponible|
  no acepta conexiones(?! (?:segur|cifrad))|irraggiungib|inaccessibil|non (?:e )?(?:raggiungibile|disponibile|accessibile|attivo|operativo)|
  non (?:puo|e stato possibile|possono|e) (?:essere )?contatta|fuori (?:servizio|linea|uso)|non accetta (?:le )?connessioni(?! (?:sicur|cifrat|protett|critto))|
  indisponiv|inacessiv|nao (?:esta )?(?:acessivel|disponivel|ativo)|nao (?:pode|pude|foi) (?:ser )?(?:contatad|contactad|alcancad|acessad)|
  fora d[oe] (?:ar|servico)|nao aceita conexoes(?! (?:segur|cript))|onbereikbaar|niet (?:bereikbaar|beschikbaar|te bereiken)|
  buiten (?:werking|gebruik|dienst)|is offline|uitgevallen|accepteert geen verbindingen|nieosiagaln|niedostepn|
  nie (?:jest )?(?:dostepn|osiagaln)|nie dziala|nie przyjmuje polaczen|jest wylaczon|nedostupn|neni (?:dostupn|k dispozici|dosaziteln)|
  k dispozici|nefunguje|mimo provoz|neprijima (?:pripojen|spojen)|kan (?:inte|ikke) na(?:s|es)|(?:inte|ikke|ej) gar att na|
  gar (?:inte|ikke|ej) att na|ikke til at (?:na|fa fat)|(?:ej|inte) (?:tillganglig|nabar)|ur funktion|otillganglig|(?:ar|er|ligger) ne(?:re?|de)(?![a-z])|
  ikke tilgaengelig|utilgaengelig|utilgjengelig|(?:ude|ute) a[fv] drift|virker ikke|fungerar inte|ikke tilgjengelig|kullanilam|erisilem|ulasilam|eriselem|calismiyor|
  devre disi|hizmet disi|недоступ|отсутств|не работает|отключ[её]н|выключен|не принимает (?:подключ|соедин)|не працює|вимкнен|
  не приймає|无法访问|不可用|宕机|停机|無法使用|无法使用|不在线|アクセスできません|利用できません|停止して|ダウンして|접근할 수 없|사용할 수 없|작동하지|다운
`;

/**
 * What programs say in whatever language: no program's own sentences, but what stands together in one of them, as the refusals of servers are
 * read. Asked last; what is said more exactly comes first.
 */
export const ANY_LANGUAGE: ErrorTable = {
  client: 'a mail program',
  source: 'the meaning of the words themselves, in the languages of the lexicon of refusals',
  seen: '2026-11-22',
  unmarked: true,
  errors: [
    {
      words: /\bopen ?pgp\b|\bgnupg\b|\bpgp\b|\bs\/?mime\b/i,
      means: 'it speaks of how a message is signed or encrypted, not of the way to the server',
      causes: [],
    },
    {
      words: any(encrypting.CLIENT_CERTIFICATE),
      step: 'encrypt',
      means: "the program's own certificate cannot be used",
      causes: ['tls/client-certificate-required'],
    },
    {
      words: without(together(encrypting.CERTIFICATE, encrypting.DOUBTFUL, 60), encrypting.YET_TO_COME),
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: together(encrypting.CERTIFICATE, NOT_DONE, 12),
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: either(
        inOneSentence(PASSWORD, signingIn.PLAIN_OR_NOT, or(UNSUPPORTED, TURNED_DOWN)),
        inOneSentence(PASSWORD, or(signingIn.PLAIN_OR_NOT, encrypting.ENCRYPTING), NEGATION, TAKES),
      ),
      step: 'sign-in',
      means: 'the server does not take passwords in the form that is set',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required', 'settings/wrong-encryption'],
    },
    {
      words: either(
        inOneSentence(METHOD, or(UNSUPPORTED, TURNED_DOWN)),
        inOneSentence(METHOD, NEGATION, TAKES),
        inOneSentence(signingIn.AUTHENTICATION, or(PASSWORD, OF_A_NETWORK, OAUTH), or(UNSUPPORTED, messages.NOT_TAKEN)),
      ),
      step: 'sign-in',
      means: 'the program and the server share no way of signing in',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required', 'settings/wrong-encryption', 'settings/client-too-old'],
    },
    {
      words: either(
        together(OF_A_NETWORK, or(TURNED_DOWN, NOT_DONE, UNSUPPORTED, FAILED), 80),
        inOneSentence(OF_A_NETWORK, NEGATION, TAKES),
      ),
      step: 'sign-in',
      means: 'the server did not accept the ticket of the network that was shown to it',
      causes: ['auth/mechanism-mismatch', 'auth/bad-credentials', 'tls/clock-wrong'],
    },
    {
      words: inOneSentence(encrypting.SAFELY, connecting.CONNECTING, NOT_DONE),
      step: 'encrypt',
      means: 'the encrypted connection did not come about, usually because the certificate is not trusted',
      causes: [...NOT_TRUSTED.slice(0, 4), ...NOT_ENCRYPTED.slice(0, 2), ...NOT_TRUSTED.slice(4)],
    },
    {
      words: together(encrypting.ENCRYPTING, or(NOT_DONE, TURNED_DOWN), 60),
      step: 'encrypt',
      means: 'the encrypted connection did not come about',
      causes: NOT_ENCRYPTED,
    },
    {
      words: either(
        inOneSentence(encrypting.ENCRYPTING, UNSUPPORTED),
        inOneSentence(encrypting.ENCRYPTING, messages.NOT_KNOWN),
        inOneSentence(SERVER, NO_ENCRYPTION),
        inOneSentence(encrypting.ENCRYPTING, NEGATION, or(TAKES, ESTABLISHED)),
        together(encrypting.ENCRYPTING, UNAVAILABLE, 60),
      ),
      step: 'encrypt',
      means: 'the server does not offer the encryption that is set',
      causes: NOT_ENCRYPTED,
    },
    {
      words: without(together(encrypting.ENCRYPTING, REQUIRED, 30), '\\b(?:device|phone|tablet|disk|polic(?:y|ies))\\b'),
      step: 'encrypt',
      means: 'encryption is demanded, and none is set',
      causes: ['settings/wrong-encryption', 'auth/mechanism-mismatch', 'settings/wrong-port', 'tls/starttls-missing'],
    },
    {
      words: either(
        inOneSentence(encrypting.CERTIFICATE, NEGATION),
        any('(?:zertifikats?|certificaat|certifikat|sertifikat)-?(?:fehler|problem|warnung|fout|fel|feil|fejl)'),
        without(
          together(encrypting.CERTIFICATE, or(encrypting.OTHERWISE, FALSE, FAILED, EXPIRED), 60),
          encrypting.YET_TO_COME,
          encrypting.UNTIL,
        ),
      ),
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: without(together(messages.RELAY, or(TURNED_DOWN, NOT_DONE, NEGATION), 30), signingIn.LOGGING_IN),
      means: 'the server for sending passes mail on only for whoever has signed in',
      causes: ['delivery/relay-denied', 'settings/sender-mismatch', 'delivery/recipient-unknown'],
    },
    {
      words: together(or(MESSAGE, messages.ATTACHMENT), messages.TOO_LARGE, 40),
      means: 'the message is larger than the server takes',
      causes: ['delivery/message-too-large'],
    },
    {
      words: inOneSentence(or(MESSAGE, messages.ATTACHMENT), messages.SIZE, or(TOO_MANY, REACHED)),
      means: 'the message is larger than the server takes',
      causes: ['delivery/message-too-large'],
    },
    {
      words: together(messages.RECIPIENT, TOO_MANY, 40),
      means: 'the message has more recipients than the server takes at once',
      causes: ['delivery/rate-limited', 'delivery/policy-rejected'],
    },
    {
      words: together(messages.SENDER, or(TURNED_DOWN, FALSE, NOT_DONE, UNSUPPORTED, PENDING, NOT_ALLOWED), 60),
      means: 'the server for sending does not take this sender',
      causes: ['settings/sender-mismatch', 'delivery/relay-denied', 'delivery/sender-rejected', 'delivery/recipient-unknown'],
    },
    {
      words: together(messages.RECIPIENT, or(TURNED_DOWN, FALSE, NOT_DONE, messages.NOT_KNOWN), 60),
      means: 'the server for sending refused a recipient, who is unknown there or for whom it wants a sign-in first',
      causes: ['delivery/relay-denied', 'delivery/recipient-unknown', 'settings/sender-mismatch'],
    },
    {
      words: together(or(signingIn.OAUTH_NAME, TOKEN), or(FALSE, EXPIRED, FAILED, NOT_DONE, TURNED_DOWN), 40),
      step: 'sign-in',
      means: 'the permission that the program was once given is no longer valid',
      causes: ['auth/oauth-required', 'auth/bad-credentials'],
    },
    {
      words: together(or(PASSWORD, CREDENTIALS, '(?<![a-z])pass(?![a-z])'), or(FALSE, FAILED, TURNED_DOWN)),
      step: 'sign-in',
      means: REFUSED_THERE,
      causes: REFUSED,
    },
    {
      words: either(
        together(or(PASSWORD, CREDENTIALS), or(NOT_DONE, signingIn.CHECK), 60),
        inOneSentence(or(PASSWORD, CREDENTIALS, signingIn.LOGGING_IN), NEGATION, SUCCESS),
        inOneSentence(or(PASSWORD, CREDENTIALS), NEGATION, RIGHT),
        inOneSentence(PASSWORD, NEGATION, KNOWS),
        inOneSentence(signingIn.ACCESS, TURNED_DOWN, or(SERVER, ACCOUNT)),
      ),
      step: 'sign-in',
      means: 'the server refused name or password, or none is set',
      causes: REFUSED,
    },
    {
      words: together(signingIn.LOGGING_IN, or(NOT_DONE, TURNED_DOWN), 100),
      step: 'sign-in',
      means: REFUSED_THERE,
      causes: REFUSED,
    },
    {
      words: either(without(together(PASSWORD, signingIn.ONCE_MORE, 40), NEW_PASSWORD), any(signingIn.SIGNED_OUT)),
      step: 'sign-in',
      means: 'the password is asked for once more, so the server refused it, or what was given is no longer valid',
      causes: [...REFUSED.slice(0, 3), 'auth/password-expired', ...REFUSED.slice(3)],
    },
    {
      words: either(
        without(together(PASSWORD, REQUIRED, 25), NEW_PASSWORD, RIGHT, signingIn.LONG_ENOUGH, messages.ATTACHMENT, messages.FILE),
        inOneSentence(signingIn.ACCOUNT_DATA, signingIn.VERIFY, or(NOT_DONE, NEGATION)),
      ),
      step: 'sign-in',
      means: 'the program wants the password, so the server refused it, or none is set',
      causes: REFUSED,
    },
    {
      words: together(signingIn.DISCOVERY, or(NOT_DONE, NEGATION), 40),
      step: 'settings',
      means: 'the settings could not be found by themselves',
      causes: ['settings/not-found', 'settings/wrong-address'],
    },
    {
      words: without(inOneSentence(ACCOUNT, signingIn.SETTING_UP, NOT_DONE), messages.OF_A_MAILBOX),
      step: 'settings',
      means: 'the program found no settings by itself, or could not use those that it found',
      causes: ['settings/not-found', ...NOT_CONNECTED.slice(0, 3), ...REFUSED.slice(0, 2)],
    },
    {
      words: together(or(signingIn.SESSION, signingIn.LOGGING_IN), EXPIRED, 30),
      step: 'sign-in',
      means: 'what was once given to sign in is no longer valid',
      causes: ['auth/oauth-required', 'auth/bad-credentials', 'auth/password-expired'],
    },
    {
      words: any(signingIn.LOGIN_FAULT),
      step: 'sign-in',
      means: REFUSED_THERE,
      causes: REFUSED,
    },
    {
      words: together(signingIn.LOGGING_IN, or(REQUIRED, '\\b(?:wants|expects)\\b'), 20),
      step: 'sign-in',
      means: 'the server wants a sign-in, and none is set',
      causes: ['delivery/relay-denied', 'auth/mechanism-mismatch', 'settings/wrong-encryption', 'auth/bad-credentials'],
    },
    {
      words: either(any(signingIn.NOT_GIVEN), inOneSentence(or(PASSWORD, CREDENTIALS), NEGATION, GIVEN)),
      step: 'sign-in',
      means: 'no name or no password was given',
      causes: REFUSED,
    },
    {
      words: any(connecting.NO_ROUTE),
      step: 'route',
      means: 'there is no way from this computer to the server',
      causes: ['network/offline', 'network/no-internet', 'network/ipv6-broken', 'server/unreachable'],
    },
    {
      words: any(connecting.NO_NAME),
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: together(SERVER, '(?:ist|is|est|sind|are|esta|e|ar|er|jest|je) offline', 12),
      step: 'connect',
      means: 'the server cannot be reached',
      causes: [...NOT_CONNECTED.slice(0, 3), 'server/unavailable', ...NOT_CONNECTED.slice(3)],
    },
    {
      words: either(any(connecting.OFFLINE), together(connecting.INTERNET, or(NEGATION, NONE), 25)),
      step: 'link',
      means: 'this device has no connection to the internet',
      causes: ['network/offline', 'network/no-internet', 'network/captive-portal'],
    },
    {
      words: without(
        either(
          any(messages.MAILBOX_FULL),
          inOneSentence(...messages.FULL_MAILBOX),
          without(inOneSentence(messages.MAILBOX, LIMIT, or(REACHED, TOO_MANY)), CONNECTION),
          inOneSentence(messages.MAILBOX, messages.NO_ROOM),
          together(QUOTA, or(REACHED, TOO_MANY), 40),
          inOneSentence(messages.MAILBOX, messages.ROOM, or(messages.USED_UP, messages.FULL, NONE, REACHED)),
        ),
        messages.NEARLY,
        messages.PARTLY,
      ),
      step: 'mailbox',
      means: 'the mailbox is full',
      causes: ['mailbox/over-quota'],
    },
    {
      words: any(NOT_OF_THAT_KIND),
      step: 'greet',
      means: 'what answers there is no mail server of the kind that is set',
      causes: ['server/wrong-service', 'settings/wrong-port', 'settings/wrong-host', 'network/captive-portal'],
    },
    {
      words: without(together(or(answering.GREETING, answering.ANSWER), answering.UNEXPECTED, 20), '\\baddress\\b'),
      step: 'greet',
      means: 'the server gave an answer that the program could not read',
      causes: ['server/protocol-error', 'server/wrong-service', 'firewall/protocol-filtered', 'server/unavailable'],
    },
    {
      words: together(answering.MISSING, answering.ABILITY, 30),
      step: 'capabilities',
      means: 'the server does not offer something that is set, encryption or a way of signing in',
      causes: ['settings/wrong-encryption', 'auth/mechanism-mismatch', 'tls/starttls-missing', 'firewall/protocol-filtered'],
    },
    {
      words: without(
        either(together(or(SERVER, 'domain|domaine|dominio'), connecting.NOT_FOUND, 50), inOneSentence(SERVER, NEGATION, FINDS)),
        messages.OF_A_MAILBOX,
      ),
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: without(inOneSentence(connecting.CONNECTING, ACCOUNT, or(NOT_DONE, NEGATION)), SERVER, BACKEND),
      means: 'the program could not connect, or could not sign in',
      causes: [...REFUSED.slice(0, 1), ...NOT_CONNECTED.slice(0, 3), ...REFUSED.slice(1, 3), ...NOT_CONNECTED.slice(3)],
    },
    {
      words: without(
        either(
          without(inOneSentence(or(messages.MAILBOX, ACCOUNT), IN_USE), 'already (?:connected|logged in)'),
          inOneSentence(messages.MAILBOX, signingIn.ELSEWHERE),
        ),
        messages.FILE,
      ),
      means: 'another program has the mailbox open',
      causes: ['auth/rate-limited'],
    },
    {
      words: any(messages.SENDING_LIMIT),
      means: 'more was sent than the server takes in a time',
      causes: ['delivery/rate-limited', 'auth/rate-limited'],
    },
    {
      words: any(answering.PROTOCOL_ERROR),
      step: 'greet',
      means: 'the server gave an answer that the program could not read',
      causes: ['server/protocol-error', 'server/wrong-service', 'firewall/protocol-filtered', 'server/unavailable'],
    },
    {
      words: inOneSentence(TOO_MANY, signingIn.DEVICES),
      step: 'sign-in',
      means: 'the account is used by more devices at once than the server takes',
      causes: ['auth/rate-limited'],
    },
    {
      words: any(signingIn.YOUR_CONNEXION),
      means: 'the server refused the sign-in, or the connection',
      causes: [...REFUSED.slice(0, 4), 'settings/wrong-port', 'server/down', ...REFUSED.slice(4)],
    },
    {
      words: together(connecting.CONNECTING, TURNED_DOWN, 60),
      step: 'connect',
      means: 'the server refused the connection on that port',
      causes: ['settings/wrong-port', 'server/down', 'firewall/port-blocked', 'settings/wrong-host', 'firewall/local'],
    },
    {
      words: either(
        any(connecting.NO_ANSWER),
        together(or(connecting.CONNECTING, answering.ANSWER), EXPIRED, 60),
        inOneSentence(or(connecting.CONNECTING, answering.ANSWER, ANSWERS), SERVER, connecting.TOO_LONG),
        together(connecting.CONNECTING, connecting.TOO_LONG, 40),
        inOneSentence(SERVER, NEGATION, ANSWERS),
        together(SERVER, connecting.TOO_LONG, 50),
      ),
      step: 'connect',
      means: 'the server did not answer in time',
      causes: TOO_SLOW,
    },
    {
      words: either(
        together(or(connecting.CONNECTING, SERVER), connecting.BROKEN, 90),
        together(connecting.CONNECTING, connecting.SUDDENLY, 60),
        without(any(connecting.DISCONNECTED), '\\b(?:bluetooth|usb|headset|vpn)\\b'),
      ),
      means: 'the connection broke off',
      causes: BROKEN_OFF,
    },
    {
      words: together(connecting.PASSING, NOT_DONE, 60),
      means: 'the connection broke off',
      causes: BROKEN_OFF,
    },
    {
      words: without(together(connecting.NETWORK, or(UNAVAILABLE, NONE), 25), SERVER),
      step: 'link',
      means: 'this device has no connection to the network',
      causes: ['network/offline', 'network/no-internet', 'network/captive-portal'],
    },
    {
      words: any(connecting.NETWORK_FAULT),
      means: 'the network failed the program, and it does not say where',
      causes: ['network/offline', 'network/no-internet', ...NOT_CONNECTED],
    },
    {
      words: any(connecting.CONNECTION_FAULT),
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
    {
      words: either(
        together(connecting.CONNECTING, NOT_DONE, 120),
        without(together(NO_CONNECTION, SERVER, 30), SUCCESS),
        inOneSentence(connecting.CONNECTING, NEGATION, or(ESTABLISHED, SUCCESS)),
      ),
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
    {
      words: without(together(or(SERVER, BACKEND, '(?<![a-z])(?:exchange|service)(?![a-z])'), UNAVAILABLE, 60), signingIn.WAY_IN),
      step: 'connect',
      means: 'the server cannot be reached',
      causes: [...NOT_CONNECTED.slice(0, 3), 'server/unavailable', ...NOT_CONNECTED.slice(3)],
    },
    {
      words: together(or(SERVER, BACKEND), connecting.BUSY, 40),
      step: 'greet',
      means: 'the server has too much to do or a fault of its own',
      causes: OUT_OF_SERVICE,
    },
    {
      words: without(together(answering.SETTINGS, or(FALSE, EXPIRED), 25), messages.KEPT),
      means: 'what is set in the program does not fit the server',
      causes: [...NOT_CONNECTED.slice(0, 2), ...REFUSED.slice(0, 2), ...NOT_CONNECTED.slice(2)],
    },
    {
      words: without(together(or(MESSAGE, '(?<![а-яё])письмо'), TURNED_DOWN, 40), messages.KEPT, messages.FOR_NOW),
      means: 'the server for sending refused the message',
      causes: ['delivery/content-rejected', 'delivery/policy-rejected', 'delivery/marked-as-spam'],
    },
    {
      words: together(ADDRESS, signingIn.ACCOUNT_PROPERTIES, 40),
      means: 'the server for sending does not take this sender, usually because no sign-in for sending is set',
      causes: ['settings/sender-mismatch', 'delivery/relay-denied', 'auth/mechanism-mismatch'],
    },
  ],
};
