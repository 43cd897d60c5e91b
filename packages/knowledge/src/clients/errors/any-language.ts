import type { ErrorTable } from '../client-error.ts';
import { any, either, inOneSentence, or, together, without } from '../../lexicon/combined.ts';
import { REACHED, TOO_MANY } from '../../lexicon/amounts.ts';
import { CREDENTIALS, METHOD, PASSWORD, TOKEN } from '../../lexicon/credentials.ts';
import { FAILED, FALSE, UNSUPPORTED } from '../../lexicon/refusing.ts';
import { ANSWERS, ESTABLISHED, FINDS, GIVEN, NEGATION, NONE, REQUIRED, RIGHT, SUCCESS, TAKES } from '../../lexicon/sentences.ts';
import { EXPIRED, PENDING } from '../../lexicon/states.ts';
import { BACKEND, MESSAGE } from '../../lexicon/things.ts';
import { BROKEN_OFF, NAME_NOT_FOUND, NOT_CONNECTED, NOT_ENCRYPTED, NOT_TRUSTED, REFUSED, TOO_SLOW } from './causes.ts';
import * as said from './words.ts';

const { SERVER, NOT_DONE, TURNED_DOWN } = said;
const REFUSED_THERE = 'the server refused name or password';
/** Ways of signing in by what the network vouches for. */
const OF_A_NETWORK = '\\b(?:kerberos|gssapi|ntlm|spa)\\b';
/** "No connection", with nothing between. */
const NO_CONNECTION = `(?:${NONE})(?:e|en)?.{0,12}?(?:${said.CONNECTING})`;
const QUOTA = '(?<![a-z])(?:quota|cuota|kwot|kvot|kota)|квот|配额|クォータ|할당량';
/** An IMAP server, in either order of the words. */
const OF_THAT_KIND = `(?<![a-z])(?:imap|pop|smtp)\\d?.{0,10}(?:${SERVER})|(?:${SERVER}).{0,15}(?<![a-z])(?:imap|pop|smtp)(?!-)`;
/** "Is no IMAP server": where the language puts its "no" first, and where it puts it last. */
const NOT_OF_THAT_KIND = `(?:${said.NOT_A}).{0,10}?(?:${OF_THAT_KIND})|(?:${OF_THAT_KIND}).{0,8}?(?:degil|ではありません|아닙니다)`;
const UNAVAILABLE =
  'unavailable|unreachable|not available|nicht (?:erreichbar|verfugbar)|injoignable|inaccessible|indisponib|no (?:esta )?disponible|non (?:e )?(?:raggiungibile|disponibile)|indisponiv|niet (?:bereikbaar|beschikbaar)|niedostepn|nedostupn|(?:ej|inte) tillganglig|ikke tilgaengelig|utilgjengelig|ulasilam|недоступ|不可用|利用できません|사용할 수 없';

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
      words: any(said.CLIENT_CERTIFICATE),
      step: 'encrypt',
      means: "the program's own certificate cannot be used",
      causes: ['tls/client-certificate-required'],
    },
    {
      words: without(together(said.CERTIFICATE, said.DOUBTFUL, 60), said.YET_TO_COME),
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: together(said.CERTIFICATE, NOT_DONE, 12),
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: either(
        inOneSentence(PASSWORD, said.PLAIN_OR_NOT, or(UNSUPPORTED, TURNED_DOWN)),
        inOneSentence(PASSWORD, or(said.PLAIN_OR_NOT, said.ENCRYPTING), NEGATION, TAKES),
      ),
      step: 'sign-in',
      means: 'the server does not take passwords in the form that is set',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required', 'settings/wrong-encryption'],
    },
    {
      words: either(inOneSentence(METHOD, or(UNSUPPORTED, TURNED_DOWN)), inOneSentence(METHOD, NEGATION, TAKES)),
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
      words: together(said.ENCRYPTING, or(NOT_DONE, TURNED_DOWN), 60),
      step: 'encrypt',
      means: 'the encrypted connection did not come about',
      causes: NOT_ENCRYPTED,
    },
    {
      words: either(inOneSentence(said.ENCRYPTING, UNSUPPORTED), inOneSentence(said.ENCRYPTING, NEGATION, or(TAKES, ESTABLISHED))),
      step: 'encrypt',
      means: 'the server does not offer the encryption that is set',
      causes: NOT_ENCRYPTED,
    },
    {
      words: together(said.ENCRYPTING, REQUIRED, 30),
      step: 'encrypt',
      means: 'encryption is demanded, and none is set',
      causes: ['settings/wrong-encryption', 'auth/mechanism-mismatch', 'settings/wrong-port', 'tls/starttls-missing'],
    },
    {
      words: either(
        inOneSentence(said.CERTIFICATE, NEGATION),
        without(any(said.CERTIFICATE), RIGHT, SUCCESS, said.YET_TO_COME, 'verified|renewed'),
      ),
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: together(or(MESSAGE, said.ATTACHMENT), said.TOO_LARGE, 40),
      means: 'the message is larger than the server takes',
      causes: ['delivery/message-too-large'],
    },
    {
      words: inOneSentence(or(MESSAGE, said.ATTACHMENT), said.SIZE, or(TOO_MANY, REACHED)),
      means: 'the message is larger than the server takes',
      causes: ['delivery/message-too-large'],
    },
    {
      words: together(said.RECIPIENT, TOO_MANY, 40),
      means: 'the message has more recipients than the server takes at once',
      causes: ['delivery/rate-limited', 'delivery/policy-rejected'],
    },
    {
      words: together(said.SENDER, or(TURNED_DOWN, FALSE, NOT_DONE, UNSUPPORTED, PENDING), 60),
      means: 'the server for sending does not take this sender',
      causes: ['settings/sender-mismatch', 'delivery/relay-denied', 'delivery/sender-rejected', 'delivery/recipient-unknown'],
    },
    {
      words: together(said.RECIPIENT, or(TURNED_DOWN, FALSE, NOT_DONE), 60),
      means: 'the server for sending refused a recipient, who is unknown there or for whom it wants a sign-in first',
      causes: ['delivery/relay-denied', 'delivery/recipient-unknown', 'settings/sender-mismatch'],
    },
    {
      words: together(or(said.OAUTH_NAME, TOKEN), or(FALSE, EXPIRED, FAILED, NOT_DONE, TURNED_DOWN), 40),
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
        together(or(PASSWORD, CREDENTIALS), or(NOT_DONE, said.CHECK), 60),
        inOneSentence(or(PASSWORD, CREDENTIALS, said.LOGGING_IN), NEGATION, SUCCESS),
        inOneSentence(or(PASSWORD, CREDENTIALS), NEGATION, RIGHT),
      ),
      step: 'sign-in',
      means: 'the server refused name or password, or none is set',
      causes: REFUSED,
    },
    {
      words: together(said.LOGGING_IN, or(NOT_DONE, TURNED_DOWN), 100),
      step: 'sign-in',
      means: REFUSED_THERE,
      causes: REFUSED,
    },
    {
      words: any(said.LOGIN_FAULT),
      step: 'sign-in',
      means: REFUSED_THERE,
      causes: REFUSED,
    },
    {
      words: together(said.LOGGING_IN, REQUIRED, 20),
      step: 'sign-in',
      means: 'the server wants a sign-in, and none is set',
      causes: ['delivery/relay-denied', 'auth/mechanism-mismatch', 'settings/wrong-encryption', 'auth/bad-credentials'],
    },
    {
      words: either(any(said.NOT_GIVEN), inOneSentence(or(PASSWORD, CREDENTIALS), NEGATION, GIVEN)),
      step: 'sign-in',
      means: 'no name or no password was given',
      causes: REFUSED,
    },
    {
      words: any(said.NO_ROUTE),
      step: 'route',
      means: 'there is no way from this computer to the server',
      causes: ['network/offline', 'network/no-internet', 'network/ipv6-broken', 'server/unreachable'],
    },
    {
      words: any(said.NO_NAME),
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: either(any(said.OFFLINE), together(said.INTERNET, or(NEGATION, NONE), 25)),
      step: 'link',
      means: 'this device has no connection to the internet',
      causes: ['network/offline', 'network/no-internet', 'network/captive-portal'],
    },
    {
      words: either(any(said.MAILBOX_FULL), together(...said.FULL_MAILBOX, 20), together(QUOTA, or(REACHED, TOO_MANY), 40)),
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
      words: together(or(said.GREETING, said.ANSWER), said.UNEXPECTED, 20),
      step: 'greet',
      means: 'the server gave an answer that the program could not read',
      causes: ['server/protocol-error', 'server/wrong-service', 'firewall/protocol-filtered', 'server/unavailable'],
    },
    {
      words: together(said.MISSING, said.ABILITY, 30),
      step: 'capabilities',
      means: 'the server does not offer something that is set, encryption or a way of signing in',
      causes: ['settings/wrong-encryption', 'auth/mechanism-mismatch', 'tls/starttls-missing', 'firewall/protocol-filtered'],
    },
    {
      words: without(
        either(together(or(SERVER, 'domain|domaine|dominio'), said.NOT_FOUND, 50), inOneSentence(SERVER, NEGATION, FINDS)),
        said.OF_A_MAILBOX,
      ),
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: any(said.YOUR_CONNEXION),
      means: 'the server refused the sign-in, or the connection',
      causes: [...REFUSED.slice(0, 4), 'settings/wrong-port', 'server/down', ...REFUSED.slice(4)],
    },
    {
      words: together(said.CONNECTING, TURNED_DOWN, 60),
      step: 'connect',
      means: 'the server refused the connection on that port',
      causes: ['settings/wrong-port', 'server/down', 'firewall/port-blocked', 'settings/wrong-host', 'firewall/local'],
    },
    {
      words: either(
        any(said.NO_ANSWER),
        together(said.CONNECTING, EXPIRED, 60),
        inOneSentence(or(said.CONNECTING, said.ANSWER), SERVER, said.TOO_LONG),
        inOneSentence(SERVER, NEGATION, ANSWERS),
      ),
      step: 'connect',
      means: 'the server did not answer in time',
      causes: TOO_SLOW,
    },
    {
      words: either(
        together(or(said.CONNECTING, SERVER), said.BROKEN, 90),
        together(said.CONNECTING, said.SUDDENLY, 60),
        any(said.DISCONNECTED),
      ),
      means: 'the connection broke off',
      causes: BROKEN_OFF,
    },
    {
      words: any(said.NETWORK_FAULT),
      means: 'the network failed the program, and it does not say where',
      causes: ['network/offline', 'network/no-internet', ...NOT_CONNECTED],
    },
    {
      words: any(said.CONNECTION_FAULT),
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
    {
      words: either(together(said.CONNECTING, NOT_DONE, 120), without(together(NO_CONNECTION, SERVER, 30), SUCCESS)),
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
    {
      words: together(or(SERVER, BACKEND), UNAVAILABLE, 60),
      step: 'connect',
      means: 'the server cannot be reached',
      causes: [...NOT_CONNECTED.slice(0, 3), 'server/unavailable', ...NOT_CONNECTED.slice(3)],
    },
    {
      words: without(together(MESSAGE, TURNED_DOWN, 40), said.KEPT, said.FOR_NOW),
      means: 'the server for sending refused the message',
      causes: ['delivery/content-rejected', 'delivery/policy-rejected', 'delivery/marked-as-spam'],
    },
  ],
};
