/** The causes behind "no connection came about", the commonest first. */
export const NOT_CONNECTED = [
  'settings/wrong-port',
  'settings/wrong-host',
  'firewall/port-blocked',
  'firewall/address-blocked',
  'firewall/local',
  'server/down',
  'server/unreachable',
  'network/no-internet',
  'network/offline',
  'network/proxy-required',
  'network/ipv6-broken',
  'settings/previous-server',
  'settings/previous-provider',
] as const;

/** … behind "the name was not found". */
export const NAME_NOT_FOUND = [
  'dns/name-not-found',
  'settings/wrong-host',
  'settings/wrong-address',
  'dns/resolver-unreachable',
  'dns/resolver-failing',
  'dns/zone-broken',
  'dns/no-address',
  'dns/propagating',
  'network/offline',
  'network/no-internet',
] as const;

/** … behind "the encrypted channel did not come about". */
export const NOT_ENCRYPTED = [
  'settings/wrong-encryption',
  'tls/version-mismatch',
  'settings/client-too-old',
  'tls/cipher-mismatch',
  'tls/handshake-failed',
  'tls/starttls-missing',
  'firewall/protocol-filtered',
  'tls/client-certificate-required',
] as const;

/** … behind "the certificate is not trusted". */
export const NOT_TRUSTED = [
  'tls/certificate-name-mismatch',
  'tls/certificate-expired',
  'tls/certificate-self-signed',
  'tls/certificate-untrusted',
  'tls/chain-incomplete',
  'tls/certificate-not-yet-valid',
  'tls/clock-wrong',
  'tls/interception',
  'tls/certificate-revoked',
  'network/captive-portal',
] as const;

/** … behind "broken off" and "took too long". */
export const BROKEN_OFF = [
  'firewall/protocol-filtered',
  'firewall/application-filtered',
  'settings/wrong-encryption',
  'server/unavailable',
  'network/unstable',
  'server/protocol-error',
  'network/mtu',
] as const;
export const TOO_SLOW = [
  'firewall/port-blocked',
  'server/not-responding',
  'server/slow',
  'network/slow',
  'network/unstable',
  'server/unreachable',
  'firewall/protocol-filtered',
  'network/mtu',
  'settings/wrong-port',
  'settings/wrong-encryption',
] as const;

/** … behind "the server does not work at present". */
export const OUT_OF_SERVICE = [
  'server/unavailable',
  'server/slow',
  'settings/wrong-port',
  'settings/wrong-host',
  'firewall/port-blocked',
  'auth/rate-limited',
] as const;

/** … behind "name or password was refused". */
export const REFUSED = [
  'auth/bad-credentials',
  'auth/app-password-required',
  'auth/oauth-required',
  'settings/wrong-username',
  'auth/password-expired',
  'auth/account-locked',
  'auth/account-disabled',
  'auth/protocol-disabled',
  'auth/second-factor-failing',
  'auth/unavailable',
] as const;
