import { rowsOf } from './row.ts';

const PAM = 'https://github.com/linux-pam/linux-pam/blob/master/libpam/pam_strerror.c';
const ACTIVE_DIRECTORY = 'https://community.fortinet.com/t5/FortiGate/Troubleshooting-Tip-FortiGate-LDAP-authentication-errors/ta-p/195337';
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
  [/\bNT_STATUS_(?:NO_LOGON_SERVERS|IO_TIMEOUT|DOMAIN_CONTROLLER_NOT_FOUND)\b/i, 'auth/unavailable', STATUS],
]);
