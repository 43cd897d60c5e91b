import { pattern } from '../../lexicon/pattern.ts';
import type { ErrorTable } from '../client-error.ts';
import { BROKEN_OFF, NAME_NOT_FOUND, NOT_CONNECTED, NOT_ENCRYPTED, NOT_TRUSTED, REFUSED, TOO_SLOW } from './causes.ts';

/** Thunderbird's own wordings (English), with any server's name in them; compared with the two files of messages that are named. */
export const THUNDERBIRD: ErrorTable = {
  client: 'Thunderbird',
  source:
    'mozilla/releases-comm-central, mail/locales/en-US/chrome/messenger: imapMsgs.properties, composeMsgs.properties; NSS and SSL error names',
  seen: '2026-11-21',
  errors: [
    {
      words:
        /does not support the selected authentication method|does not seem to support encrypted passwords|does not allow plaintext passwords/i,
      step: 'sign-in',
      means: 'the way of signing in that is set is not one that the server offers',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required', 'settings/wrong-encryption'],
    },
    {
      words: /it does not support authentication \(SMTP-AUTH\)/i,
      step: 'sign-in',
      means: 'a sign-in is set, but the server for sending takes none on that port and encryption',
      causes: ['settings/wrong-encryption', 'settings/wrong-port', 'firewall/protocol-filtered'],
    },
    {
      words: /Kerberos\/GSSAPI ticket was not accepted/i,
      step: 'sign-in',
      means: 'the server did not accept the Kerberos ticket',
      causes: ['auth/mechanism-mismatch', 'tls/clock-wrong'],
    },
    {
      words: pattern('i')`
        unable to authenticate to outgoing server|login to server .* failed|
        sending of (?:password|username) (?:for user .* )?did not succeed|authentication failure while connecting to server|
        unable to log in at server|configuration could not be verified
      `,
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: /unable to establish a secure link with .* using STARTTLS since it doesn't advertise/i,
      step: 'encrypt',
      means: 'STARTTLS is set, but the server does not offer it there',
      causes: ['settings/wrong-encryption', 'tls/starttls-missing', 'firewall/protocol-filtered'],
    },
    {
      words: /exceeded the maximum number of connections to this server/i,
      isSupposed: true,
      step: 'greet',
      means: 'the server ended the connection; too many at once is one possible reason',
      causes: ['auth/rate-limited', 'server/unavailable', ...BROKEN_OFF],
    },
    {
      words: /(?:could not connect to (?:mail )?server .*;? ?the connection was refused|connection (?:to server .* )?was refused)/i,
      step: 'connect',
      means: 'the server refused the connection on that port',
      causes: ['settings/wrong-port', 'server/down', 'firewall/port-blocked', 'settings/wrong-host', 'firewall/local'],
    },
    {
      words: /(?:outgoing server \(SMTP\)|server) .* is unknown\b|unknown host/i,
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: /connection to (?:outgoing server \(SMTP\)|server) .* timed out/i,
      step: 'connect',
      means: 'the server did not answer in time',
      causes: TOO_SLOW,
    },
    {
      words: pattern('i')`
        connecting to outgoing server \(SMTP\) .* failed|failed to connect to server|could not connect to (?:mail )?server|
        cannot contact server|can't find a server
      `,
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: [...NOT_CONNECTED, ...NAME_NOT_FOUND.slice(0, 4)],
    },
    {
      words: /was lost in the middle of the transaction|has disconnected\. the server may have gone down/i,
      step: 'greet',
      means: 'the connection broke off',
      causes: BROKEN_OFF,
    },
    {
      words: /sent an incorrect greeting/i,
      step: 'greet',
      means: 'the first words of the server were not those of a mail server that is ready',
      causes: ['server/wrong-service', 'server/unavailable', 'firewall/protocol-filtered', 'firewall/address-blocked'],
    },
    {
      words: /is not an IMAP4 mail server/i,
      step: 'greet',
      means: 'what answers there is no IMAP server',
      causes: ['server/wrong-service', 'settings/wrong-port', 'network/captive-portal'],
    },
    {
      words: /SSL_ERROR_UNSUPPORTED_VERSION|SSL_ERROR_PROTOCOL_VERSION_ALERT|peer using unsupported version of security protocol/i,
      step: 'encrypt',
      means: 'the two sides share no version of TLS',
      causes: ['tls/version-mismatch', 'settings/client-too-old'],
    },
    {
      words: /SSL_ERROR_NO_CYPHER_OVERLAP|no common encryption algorithm/i,
      step: 'encrypt',
      means: 'the two sides share no cipher',
      causes: ['tls/cipher-mismatch', 'settings/client-too-old', 'tls/version-mismatch'],
    },
    {
      words: /SSL_ERROR_RX_RECORD_TOO_LONG/i,
      step: 'encrypt',
      means: 'the server answered without encryption where encryption was expected',
      causes: ['settings/wrong-encryption', 'server/wrong-service', 'network/captive-portal'],
    },
    {
      words: /SSL_ERROR_BAD_CERT_DOMAIN|attempts to identify itself with (?:invalid|wrong)|wrong site/i,
      step: 'encrypt',
      means: 'the certificate is for another name than the server that is set',
      causes: ['tls/certificate-name-mismatch', 'settings/wrong-host'],
    },
    {
      words: /SEC_ERROR_EXPIRED(?:_ISSUER)?_CERTIFICATE|outdated information/i,
      step: 'encrypt',
      means: 'the certificate of the server has expired',
      causes: ['tls/certificate-expired', 'tls/clock-wrong'],
    },
    {
      words: /SEC_ERROR_UNKNOWN_ISSUER|MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT|unknown identity|add security exception/i,
      step: 'encrypt',
      means: 'the certificate of the server is not trusted',
      causes: NOT_TRUSTED,
    },
    {
      words: /SSL_ERROR_\w+|PR_END_OF_FILE_ERROR/i,
      step: 'encrypt',
      means: 'the encrypted connection did not come about',
      causes: NOT_ENCRYPTED,
    },
    {
      words: /unable to find the settings for your email account|thunderbird failed to find the settings/i,
      step: 'settings',
      means: 'the settings could not be found by themselves',
      causes: ['settings/not-found', 'settings/wrong-address'],
    },
    {
      words: /could not get password for/i,
      step: 'sign-in',
      means: 'no password was given, so nothing was sent',
      causes: ['auth/bad-credentials'],
    },
    {
      words: /exceeds (?:the global size limit|a temporary size limit)/i,
      means: 'the message is larger than the server takes',
      causes: ['delivery/message-too-large'],
    },
    {
      words: /the message could not be sent using .* for an unknown reason/i,
      step: 'connect',
      means: 'the message could not be handed over, and Thunderbird does not say why',
      causes: [...NOT_CONNECTED, ...NOT_ENCRYPTED],
    },
    {
      words: /mailbox .* (?:is full|exceeds? .* quota)|over quota/i,
      step: 'mailbox',
      means: 'the mailbox is full',
      causes: ['mailbox/over-quota'],
    },
  ],
};
