import { rowsOf } from './row.ts';

const ERRORS = 'https://support.google.com/a/answer/3726730';
const APP = 'https://support.google.com/accounts/answer/185833';
const WEB = 'https://support.google.com/mail/answer/7126229';
const LIMITS = 'https://support.google.com/mail/answer/7126229';

/** Gmail and Google Workspace. */
export const GMAIL = rowsOf('gmail', '2026-11-21', [
  [/application-specific password required|InvalidSecondFactor/i, 'auth/app-password-required', ERRORS, { page: APP }],
  [
    /\[?WEBALERT\b|please log ?in (?:via|with|through|using) your web browser|web ?login ?required|5\.7\.14/i,
    'auth/app-password-required',
    ERRORS,
    { page: APP, ambiguous: true },
  ],
  [
    /less secure app|badcredentials.*lesssecure/i,
    'auth/oauth-required',
    ERRORS,
    { page: 'https://support.google.com/accounts/answer/6010255' },
  ],
  [
    /invalid credentials \(failure\)|username and password not accepted|\[AUTHENTICATIONFAILED\] invalid credentials/i,
    'auth/bad-credentials',
    ERRORS,
    { page: WEB },
  ],
  [/your account (?:has been|is) (?:disabled|suspended)|account disabled/i, 'auth/account-disabled', ERRORS],
  [
    /(?:imap|pop) access is disabled for your (?:domain|account)|your account is not enabled for (?:imap|pop)/i,
    'auth/protocol-disabled',
    WEB,
    { page: WEB },
  ],
  [/too many simultaneous connections/i, 'auth/rate-limited', LIMITS],
  [
    /account exceeded command or bandwidth limits|too many login attempts|\bOVERQUOTA\b.*(?:login|command|bandwidth)/i,
    'auth/rate-limited',
    LIMITS,
  ],
  [/^(?:421|454) 4\.7\.0 .*(?:too many login attempts|cannot authenticate due to temporary system problem)/i, 'auth/unavailable', ERRORS],
  [/lookup failed|temporary (?:system|error)|account is temporarily unavailable/i, 'auth/unavailable', ERRORS],
]);
