import { rowsOf } from './row.ts';

const PAM = 'https://github.com/linux-pam/linux-pam/blob/master/libpam/pam_strerror.c';
const ACTIVE_DIRECTORY = 'https://community.fortinet.com/t5/FortiGate/Troubleshooting-Tip-FortiGate-LDAP-authentication-errors/ta-p/195337';
const KERBEROS = 'https://github.com/krb5/krb5/blob/master/src/lib/krb5/error_tables/krb5_err.et';
const LDAP = 'https://www.rfc-editor.org/rfc/rfc4511#appendix-A';
const EDIRECTORY = 'https://www.novell.com/documentation/nwec/nwec/data/al39nky.html';
const STATUS = 'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';

/**
 * What directories say behind mail servers that hand it on: Linux-PAM's sentences (compared with its source), the data codes of Active
 * Directory's refused LDAP binds (compared with four makers' lists), and Windows' and Samba's status names, which say it themselves.
 */
export const DIRECTORY = rowsOf('directory', '2026-11-21', [
  [/authentication token is no longer valid; new one required|user credentials expired/i, 'auth/password-expired', PAM],
  [/\buser account has expired/i, 'auth/account-disabled', PAM],
  [/have exhausted maximum number of retries/i, 'auth/account-locked', PAM],
  [
    /authentication service cannot retrieve (?:authentication info|user credentials)|insufficient credentials to access authentication data|error in service module|critical error - immediate abort|failed to load module|dlopen\(\) failure/i,
    'auth/unavailable',
    PAM,
  ],
  [/user not known to the underlying authentication module/i, 'auth/bad-credentials', PAM],
  [/acceptsecuritycontext error, data 52[5e]\b/i, 'auth/bad-credentials', ACTIVE_DIRECTORY],
  [/acceptsecuritycontext error, data (?:532|773)\b/i, 'auth/password-expired', ACTIVE_DIRECTORY],
  [/acceptsecuritycontext error, data (?:533|701)\b/i, 'auth/account-disabled', ACTIVE_DIRECTORY],
  [/acceptsecuritycontext error, data 775\b/i, 'auth/account-locked', ACTIVE_DIRECTORY],
  [/\bNT_STATUS_(?:WRONG_PASSWORD|NO_SUCH_USER|LOGON_FAILURE)\b/i, 'auth/bad-credentials', STATUS],
  [/\bNT_STATUS_PASSWORD_(?:EXPIRED|MUST_CHANGE)\b/i, 'auth/password-expired', STATUS],
  [/\bNT_STATUS_ACCOUNT_(?:DISABLED|EXPIRED)\b/i, 'auth/account-disabled', STATUS],
  [/\bNT_STATUS_ACCOUNT_LOCKED_OUT\b/i, 'auth/account-locked', STATUS],
  [
    /\bNT_STATUS_(?:NO_LOGON_SERVERS|IO_TIMEOUT|DOMAIN_CONTROLLER_NOT_FOUND|NO_MEMORY|INSUFF\w+|TOO_MANY_\w+|RPC_\w+|NETLOGON_NOT_STARTED|CANT_ACCESS_DOMAIN_INFO|TRUST\w+_FAILURE|CONNECTION_\w+|(?:HOST|NETWORK)_UNREACHABLE|UNSUCCESSFUL)\b/i,
    'auth/unavailable',
    STATUS,
  ],
  // an hour or a computer at which the account may not be used
  [
    /\bNT_STATUS_(?:INVALID_LOGON_HOURS|INVALID_WORKSTATION|ACCOUNT_RESTRICTION|LOGON_(?:TYPE_)?NOT_GRANTED)\b|acceptsecuritycontext error, data 53[01]\b/i,
    'auth/protocol-disabled',
    STATUS,
    { ambiguous: true },
  ],
  [/\bKDC_ERR_KEY_EXPIRED\b|\bNDS error\b.{0,40}-22[23]\b/i, 'auth/password-expired', KERBEROS],
  [/client'?s entry in database has expired|\bNDS error\b.{0,40}-220\b/i, 'auth/account-disabled', KERBEROS],
  [/client'?s credentials have been revoked|\bKDC_ERR_CLIENT_REVOKED\b/i, 'auth/account-locked', KERBEROS, { ambiguous: true }],
  [/client not found in kerberos database|preauthentication failed|decrypt integrity check failed/i, 'auth/bad-credentials', KERBEROS],
  [
    /cannot contact any kdc|clock skew too great|cannot (?:find|resolve).{0,40}\b(?:kdc|realm)|\bKDC_ERR_SVC_UNAVAILABLE\b/i,
    'auth/unavailable',
    KERBEROS,
  ],
  [/\bNDS error\b.{0,40}-197\b/i, 'auth/account-locked', EDIRECTORY],
  [/\bNDS error\b.{0,40}-(?:601|669)\b/i, 'auth/bad-credentials', EDIRECTORY],
  [
    /\bldap\w*\b.{0,60}\b(?:can'?t contact|server is (?:busy|unavailable)|timed? ?out|\((?:-1|51|52|80|81|85|91)\))/i,
    'auth/unavailable',
    LDAP,
  ],
]);
