import { pattern } from '../../lexicon/pattern.ts';
import { rowsOf } from './row.ts';

const PAM = 'https://github.com/linux-pam/linux-pam/blob/master/libpam/pam_strerror.c';
const STATUS = 'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';
const WIN32 = 'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/18d8fbe8-a967-4f1c-ae50-99ca8e491d2d';
const RFC4120 = 'https://www.rfc-editor.org/rfc/rfc4120#section-7.5.9';
const MIT = 'https://github.com/krb5/krb5/blob/master/src/lib/krb5/error_tables/krb5_err.et';
const SAMBA = 'https://github.com/samba-team/samba/blob/master/source4/kdc/pac-glue.c';
const RFC4511 = 'https://www.rfc-editor.org/rfc/rfc4511#appendix-A';
const LDAP_IN_C = 'https://datatracker.ietf.org/doc/html/draft-ietf-ldapext-ldap-c-api-05#section-17';
const NETSCAPE = 'https://github.com/389ds/389-ds-base/blob/main/ldap/servers/slapd/pw.c';
const EDIRECTORY = 'https://support.novell.com/docs/Tids/Solutions/10067240.html';

/** Linux-PAM's sentences, compared with its source, and Windows' and Samba's status names, which say it themselves. */
const OF_SYSTEMS = rowsOf('directory', '2026-11-21', [
  [/authentication token is no longer valid; new one required|user credentials expired/i, 'auth/password-expired', PAM],
  [/\buser account has expired/i, 'auth/account-disabled', PAM],
  [/have exhausted maximum number of retries/i, 'auth/account-locked', PAM],
  [
    pattern('i')`
      authentication service cannot retrieve (?:authentication info|user credentials)|
      insufficient credentials to access authentication data|error in service module|critical error - immediate abort|
      failed to load module|dlopen\(\) failure
    `,
    'auth/unavailable',
    PAM,
  ],
  [/user not known to the underlying authentication module/i, 'auth/bad-credentials', PAM],
  [/\bNT_STATUS_(?:WRONG_PASSWORD|NO_SUCH_USER|LOGON_FAILURE)\b/i, 'auth/bad-credentials', STATUS],
  [/\bNT_STATUS_PASSWORD_(?:EXPIRED|MUST_CHANGE)\b/i, 'auth/password-expired', STATUS],
  [/\bNT_STATUS_ACCOUNT_(?:DISABLED|EXPIRED)\b/i, 'auth/account-disabled', STATUS],
  [/\bNT_STATUS_ACCOUNT_LOCKED_OUT\b/i, 'auth/account-locked', STATUS],
  [
    pattern('i')`
      \bNT_STATUS_(?:NO_LOGON_SERVERS|IO_TIMEOUT|DOMAIN_CONTROLLER_NOT_FOUND|NO_MEMORY|INSUFF\w+|TOO_MANY_\w+|RPC_\w+|
      NETLOGON_NOT_STARTED|CANT_ACCESS_DOMAIN_INFO|TRUST\w+_FAILURE|CONNECTION_\w+|(?:HOST|NETWORK)_UNREACHABLE|UNSUCCESSFUL)\b
    `,
    'auth/unavailable',
    STATUS,
  ],
  // an hour or a computer at which the account may not be used
  [
    /\bNT_STATUS_(?:INVALID_LOGON_HOURS|INVALID_WORKSTATION|ACCOUNT_RESTRICTION|LOGON_(?:TYPE_)?NOT_GRANTED)\b/i,
    'auth/protocol-disabled',
    STATUS,
    { ambiguous: true },
  ],
]);

/**
 * The data behind Active Directory's refused LDAP binds is a Win32 error code in hexadecimal: 525 no such user, 52e logon failure, 530 and
 * 531 hours and workstation, 532 password expired, 533 account disabled, 568 too many groups, 569 this kind of logon not granted, 701 account
 * expired, 773 password must change, 775 locked out.
 */
const ACTIVE_DIRECTORY = rowsOf('directory', '2026-11-22', [
  [/acceptsecuritycontext error, data 52[5e]\b/i, 'auth/bad-credentials', WIN32],
  [/acceptsecuritycontext error, data (?:532|773)\b/i, 'auth/password-expired', WIN32],
  [/acceptsecuritycontext error, data (?:533|701)\b/i, 'auth/account-disabled', WIN32],
  [/acceptsecuritycontext error, data 775\b/i, 'auth/account-locked', WIN32],
  [/acceptsecuritycontext error, data 568\b/i, 'auth/unavailable', WIN32],
  [/acceptsecuritycontext error, data (?:53[014]|569)\b/i, 'auth/protocol-disabled', WIN32, { ambiguous: true }],
]);

/** Names of RFC 4120 section 7.5.9, and MIT's sentences for them. Directories revoke a client that is locked, disabled or expired alike. */
const KERBEROS = rowsOf('directory', '2026-11-22', [
  [/\bKDC_ERR_KEY_EXP(?:IRED)?\b/i, 'auth/password-expired', RFC4120],
  [/client'?s entry in database has expired|\bKDC_ERR_(?:NAME_EXP|CLIENT_NOTYET)\b|client not yet valid/i, 'auth/account-disabled', MIT],
  [/client'?s credentials have been revoked|\bKDC_ERR_CLIENT_REVOKED\b/i, 'auth/account-locked', SAMBA, { ambiguous: true }],
  [
    pattern('i')`
      client not found in kerberos database|preauthentication failed|decrypt integrity check failed|
      \bKDC_ERR_(?:C_PRINCIPAL_UNKNOWN|PREAUTH_FAILED)\b|\bKRB_AP_ERR_BAD_INTEGRITY\b
    `,
    'auth/bad-credentials',
    MIT,
  ],
  // a computer from which the account may not be used, in Samba's reading
  [/kdc policy rejects request|\bKDC_ERR_POLICY\b/i, 'auth/protocol-disabled', SAMBA, { ambiguous: true }],
  // the mail server's own ticket, clock or directory
  [
    pattern('i')`
      cannot contact any kdc|clock skew too great|cannot (?:find|resolve|determine).{0,40}\b(?:kdc|realm)|
      server(?:'s entry in database has expired| not (?:found in kerberos database|yet valid))|
      credentials for server have been revoked|service key not available|key (?:table entry not found|version is not available)|
      kdc has no support for|\bKDC_ERR_(?:SVC_UNAVAILABLE|S_PRINCIPAL_UNKNOWN|SERVICE_\w+|ETYPE_NOSUPP)\b|
      \bKRB_AP_ERR_(?:SKEW|NOKEY|BADKEYVER)\b
    `,
    'auth/unavailable',
    MIT,
  ],
]);

/** Result codes of LDAP (RFC 4511) and of its libraries (the numbers from 81 on), and what directories write beside invalidCredentials. */
const LDAP = rowsOf('directory', '2026-11-22', [
  [/exceed(?:ed)? password retry limit/i, 'auth/account-locked', NETSCAPE],
  [/account inactivated\. contact/i, 'auth/account-disabled', NETSCAPE],
  [/\bNDS error\b.{0,60}-22[23]\b/i, 'auth/password-expired', EDIRECTORY],
  [/\bNDS error\b.{0,60}-220\b/i, 'auth/account-disabled', EDIRECTORY],
  [/\bNDS error\b.{0,60}-197\b/i, 'auth/account-locked', EDIRECTORY],
  [/\bNDS error\b.{0,60}-217\b/i, 'auth/rate-limited', EDIRECTORY],
  [/\bNDS error\b.{0,60}-218\b/i, 'auth/protocol-disabled', EDIRECTORY, { ambiguous: true }],
  [/\bNDS error\b.{0,60}-(?:601|669)\b/i, 'auth/bad-credentials', EDIRECTORY],
  [
    /\bldap\w*\b.{0,60}\b(?:server is (?:busy|unavailable)|\((?:51|52|80)\)|(?:error|result) code (?:51|52)\b)/i,
    'auth/unavailable',
    RFC4511,
  ],
  [
    /\bldap\w*\b.{0,60}(?:\bcan'?t contact|\btimed? ?out|\((?:-1|81|85|91)\)|\b(?:error|result) code (?:-1|81|85|91)\b)/i,
    'auth/unavailable',
    LDAP_IN_C,
  ],
]);

/** What directories say behind mail servers that hand it on. */
export const DIRECTORY = [...OF_SYSTEMS, ...ACTIVE_DIRECTORY, ...KERBEROS, ...LDAP];
