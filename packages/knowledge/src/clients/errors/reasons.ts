import type { ClientError } from '../client-error.ts';
import { BROKEN_OFF, NAME_NOT_FOUND, NOT_CONNECTED, NOT_ENCRYPTED, NOT_TRUSTED, REFUSED, TOO_SLOW } from './causes.ts';

/** What an error says, whatever system, library or program has a number or a name for it. */
export type Reason = Omit<ClientError, 'words'>;

export const UNCONNECTED: Reason = { step: 'connect', means: 'the connection to the server did not come about', causes: NOT_CONNECTED };
export const CONNECTION_REFUSED: Reason = {
  step: 'connect',
  means: 'the server refused the connection on that port',
  causes: ['settings/wrong-port', 'server/down', 'firewall/port-blocked', 'settings/wrong-host', 'firewall/local'],
};
export const TIMED_OUT: Reason = { step: 'connect', means: 'the server did not answer in time', causes: TOO_SLOW };
export const DROPPED: Reason = { means: 'the connection broke off', causes: BROKEN_OFF };
export const NAMELESS: Reason = { step: 'name', means: 'no address was found for the name of the server', causes: NAME_NOT_FOUND };
export const RESOLVER_SILENT: Reason = {
  step: 'name',
  means: 'the DNS server that this computer asks gave no answer',
  causes: ['dns/resolver-unreachable', 'dns/resolver-failing', 'network/offline', 'network/no-internet', ...NAME_NOT_FOUND.slice(0, 3)],
};
export const ADDRESSLESS: Reason = {
  step: 'name',
  means: 'the name exists and has no address',
  causes: ['dns/no-address', ...NAME_NOT_FOUND.slice(0, 3)],
};
export const NO_WAY: Reason = {
  step: 'route',
  means: 'there is no way from this computer to the server',
  causes: ['network/offline', 'network/no-internet', 'network/ipv6-broken', 'server/unreachable'],
};
export const WITHOUT_NETWORK: Reason = {
  step: 'link',
  means: 'this computer has no network',
  causes: ['network/offline', 'network/no-internet', 'network/captive-portal'],
};
export const HELD_BACK_HERE: Reason = {
  step: 'connect',
  means: 'this computer itself does not let the program connect',
  causes: ['firewall/local', 'firewall/port-blocked'],
};
export const BEHIND_A_PROXY: Reason = {
  step: 'connect',
  means: 'a proxy stands on the way to the server',
  causes: ['network/proxy-required', ...NOT_CONNECTED.slice(0, 4)],
};

export const NOT_OFFERED: Reason = {
  step: 'encrypt',
  means: 'the server does not offer the encryption that is set',
  causes: ['settings/wrong-encryption', 'tls/starttls-missing', 'firewall/protocol-filtered'],
};
export const UNTRUSTED: Reason = {
  step: 'encrypt',
  means: 'the issuer of the certificate is not trusted',
  causes: [
    'tls/certificate-untrusted',
    'tls/certificate-self-signed',
    'tls/chain-incomplete',
    'tls/interception',
    'network/captive-portal',
    'tls/clock-wrong',
  ],
};
export const DISTRUSTED: Reason = {
  step: 'encrypt',
  means: 'the certificate of the server is not trusted or is for another name',
  causes: NOT_TRUSTED,
};
export const SELF_SIGNED: Reason = {
  step: 'encrypt',
  means: 'the certificate of the server is signed by itself',
  causes: ['tls/certificate-self-signed', 'tls/certificate-untrusted', 'tls/interception', 'network/captive-portal'],
};
export const ISSUER_MISSING: Reason = {
  step: 'encrypt',
  means: 'the certificate of the issuer is missing',
  causes: ['tls/chain-incomplete', 'tls/certificate-untrusted', 'tls/certificate-self-signed', 'tls/interception'],
};
export const OUT_OF_DATE: Reason = {
  step: 'encrypt',
  means: 'the dates of the certificate that the server showed do not fit',
  causes: ['tls/certificate-expired', 'tls/certificate-not-yet-valid', 'tls/clock-wrong'],
};
export const NOT_YET_VALID: Reason = {
  step: 'encrypt',
  means: 'the certificate of the server is not valid yet',
  causes: ['tls/certificate-not-yet-valid', 'tls/clock-wrong', 'tls/certificate-expired'],
};
export const OTHER_NAME: Reason = {
  step: 'encrypt',
  means: 'the certificate is for another name than the server that is set',
  causes: ['tls/certificate-name-mismatch', 'settings/wrong-host'],
};
export const REVOKED: Reason = { step: 'encrypt', means: 'the certificate of the server was revoked', causes: ['tls/certificate-revoked'] };
export const REVOCATION_UNKNOWN: Reason = {
  step: 'encrypt',
  means: 'it could not be found out whether the certificate was revoked',
  causes: ['tls/certificate-revoked', 'tls/certificate-untrusted', 'firewall/port-blocked', 'tls/interception'],
};
export const CLOCK: Reason = {
  step: 'encrypt',
  means: 'the time in a proof of the certificate does not fit the clock of this computer',
  causes: ['tls/clock-wrong', 'tls/certificate-revoked', 'tls/certificate-untrusted'],
};
export const INTERCEPTED: Reason = {
  step: 'encrypt',
  means: 'something on the way shows a certificate of its own',
  causes: ['tls/interception', 'network/captive-portal', 'tls/certificate-untrusted'],
};
export const CLIENT_CERTIFICATE: Reason = {
  step: 'encrypt',
  means: "the server wants a certificate of the program's own, or refused the one that it was shown",
  causes: ['tls/client-certificate-required'],
};
export const WEAK: Reason = {
  step: 'encrypt',
  means: 'a key or signature of the server is weaker than this program takes',
  causes: ['tls/certificate-weak', 'tls/cipher-mismatch', 'tls/certificate-untrusted', 'settings/client-too-old'],
};
export const NO_VERSION: Reason = {
  step: 'encrypt',
  means: 'the two sides share no version of TLS',
  causes: ['tls/version-mismatch', 'settings/client-too-old', 'tls/cipher-mismatch'],
};
export const NO_CIPHER: Reason = {
  step: 'encrypt',
  means: 'the two sides share no cipher',
  causes: ['tls/cipher-mismatch', 'settings/client-too-old', 'tls/version-mismatch'],
};
export const UNENCRYPTED: Reason = {
  step: 'encrypt',
  means: 'the encrypted connection did not come about',
  causes: NOT_ENCRYPTED,
};
export const IN_CLEAR_THERE: Reason = {
  step: 'encrypt',
  means: 'the server answered without encryption where encryption was expected',
  causes: ['settings/wrong-encryption', 'server/wrong-service', 'network/captive-portal'],
};
export const CUT_WHILE_ENCRYPTING: Reason = {
  step: 'encrypt',
  means: 'the connection broke off while it was being encrypted',
  causes: ['settings/wrong-encryption', 'tls/handshake-failed', 'firewall/protocol-filtered', 'server/unavailable', 'tls/version-mismatch'],
};

export const TURNED_AWAY: Reason = { step: 'sign-in', means: 'the server refused name or password', causes: REFUSED };
export const FORBIDDEN: Reason = {
  step: 'sign-in',
  means: 'the server refused access',
  causes: [...REFUSED.slice(0, 3), 'auth/protocol-disabled', ...REFUSED.slice(3)],
};
export const STRANGE_ANSWER: Reason = {
  step: 'greet',
  means: 'the server gave an answer that the program could not read',
  causes: ['server/protocol-error', 'server/wrong-service', 'firewall/protocol-filtered', 'server/unavailable'],
};
export const NOT_THERE: Reason = {
  means: 'what is looked for is not at this server',
  causes: ['settings/wrong-host', 'settings/previous-server', 'server/wrong-service', 'settings/previous-provider'],
};
export const FAULT_THERE: Reason = {
  step: 'greet',
  means: 'the server met a fault of its own or is overloaded',
  causes: ['server/unavailable', 'server/slow'],
};
export const TELLS_NOTHING: Reason = { means: 'it names an error that says nothing of the way to the server', causes: [] };

/** The same reason for each of these numbers or names. */
export function rows(reason: Reason, ...numbers: readonly string[]): readonly ClientError[] {
  return numbers.map((words) => ({ words, ...reason }));
}
