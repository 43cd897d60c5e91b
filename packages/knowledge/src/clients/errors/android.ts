import { pattern } from '../../lexicon/pattern.ts';
import type { ErrorTable } from '../client-error.ts';
import { BROKEN_OFF, NAME_NOT_FOUND, NOT_CONNECTED, NOT_ENCRYPTED, NOT_TRUSTED, REFUSED, TOO_SLOW } from './causes.ts';

/**
 * The mail programs that come with Android telephones (Samsung's among them goes on with their sentences), K-9 Mail and Thunderbird for
 * Android (English), and what Java says below them. The sentences of both were compared with their strings.xml.
 */
export const ANDROID: ErrorTable = {
  client: 'Android mail',
  alike: /\bk-?9\b|samsung|thunderbird.*android|android.*thunderbird/i,
  source:
    'aosp-mirror/platform_packages_apps_email, res/values/strings.xml (account_setup_failed_…); thunderbird/thunderbird-android, feature/account/server/validation/src/main/res/values/strings.xml; exceptions of java.net and javax.net.ssl',
  seen: '2026-11-21',
  errors: [
    {
      words: /TLS required but not supported by (?:the )?server|STARTTLS connection security not available/i,
      step: 'encrypt',
      means: 'encryption is set, but the server does not offer it there',
      causes: ['settings/wrong-encryption', 'tls/starttls-missing', 'firewall/protocol-filtered'],
    },
    {
      words: /authentication methods? (?:are )?not supported by (?:the )?server/i,
      step: 'sign-in',
      means: 'the program and the server share no way of signing in',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required', 'settings/client-too-old'],
    },
    {
      words: pattern('i')`
        (?:user ?name|login) or password incorrect|(?:please )?check (?:your|the) user ?name and password|authentication error|
        AuthenticationFailedException|negative \w+ reply.*(?:auth|535)
      `,
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: pattern('i')`
        CertPathValidatorException|chain validation failed|trust anchor for certification path not found|SSLPeerUnverifiedException|
        CertificateException|cannot (?:safely|securely) connect to (?:the )?server|certificate error\b
      `,
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: /WRONG_VERSION_NUMBER|unsupported or unrecogni[sz]ed SSL message|unable to parse TLS packet header/i,
      step: 'encrypt',
      means: 'the server answered without encryption where encryption was expected',
      causes: ['settings/wrong-encryption', 'server/wrong-service'],
    },
    {
      words: pattern('i')`
        UNSUPPORTED_PROTOCOL|TLSV1_ALERT_PROTOCOL_VERSION|NO_CIPHERS? (?:SHARED|MATCH)|SSLHandshakeException|
        SSLV3_ALERT_HANDSHAKE_FAILURE|due to (?:a )?security error
      `,
      step: 'encrypt',
      means: 'the encrypted connection did not come about: the two sides share no version of TLS or no cipher',
      causes: ['settings/client-too-old', ...NOT_ENCRYPTED],
    },
    {
      words: /client certificate (?:is no longer valid|couldn't be accessed)/i,
      step: 'encrypt',
      means: "the program's own certificate cannot be used",
      causes: ['tls/client-certificate-required'],
    },
    {
      words: /missing (?:this |server )?capability/i,
      step: 'capabilities',
      means: 'the server does not offer something that is set, encryption or a way of signing in',
      causes: ['settings/wrong-encryption', 'auth/mechanism-mismatch', 'tls/starttls-missing', 'firewall/protocol-filtered'],
    },
    {
      words: /incorrect server address or the server requires a protocol version/i,
      step: 'connect',
      means: 'what answers there is no server of the kind that is set, or a newer one than the program knows',
      causes: ['settings/wrong-host', 'server/wrong-service', 'settings/client-too-old'],
    },
    {
      words: /unable to resolve host|UnknownHostException|EAI_NODATA/i,
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: /ECONNREFUSED|connection refused/i,
      step: 'connect',
      means: 'the server refused the connection on that port',
      causes: ['settings/wrong-port', 'server/down', 'firewall/port-blocked', 'settings/wrong-host'],
    },
    {
      words: /ETIMEDOUT|SocketTimeoutException|failed to connect to .* after \d+ ?ms/i,
      step: 'connect',
      means: 'the server did not answer in time',
      causes: TOO_SLOW,
    },
    {
      words: /ENETUNREACH|EHOSTUNREACH|network is unreachable|no route to host/i,
      step: 'route',
      means: 'there is no way from the telephone to the server',
      causes: ['network/offline', 'network/no-internet', 'network/ipv6-broken', 'server/unreachable'],
    },
    {
      words: /ECONNRESET|connection reset|unexpected end of stream|EOFException/i,
      step: 'greet',
      means: 'the connection broke off',
      causes: BROKEN_OFF,
    },
    {
      words:
        /cannot (?:connect|open (?:a )?connection) to (?:the )?server|can't connect to (?:the )?server|connection error|unable to open connection to server/i,
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
  ],
};
