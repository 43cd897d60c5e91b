import { rowsOf } from './row.ts';

const SMTP_AUTH = 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission';
const BASIC =
  'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online';
const DEVICES =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off';
const DEFAULTS = 'https://learn.microsoft.com/entra/fundamentals/security-defaults';
const PERSONAL = 'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040';
const AADSTS = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const SMTP_LOG = 'https://github.com/nodemailer/nodemailer/issues/1484';
const IMAP_LOG = 'https://github.com/imapsync/imapsync/issues/317';
const BLOCKED = 'https://github.com/mscdex/node-imap/issues/799';
const REFUSED_OUTRIGHT = 'https://github.com/holon-run/uxc/issues/445';
const BASIC_BLOCKED = 'https://github.com/moralmunky/Home-Assistant-Mail-And-Packages/issues/1014';
const CONNECTED = 'https://github.com/M66B/FairEmail/blob/master/FAQ.md';
const COLLECTED = 'https://github.com/warmbly/warmbly (internal/mailcause)';
const APP_PASSWORD = { page: 'https://support.microsoft.com/account-billing/5896ed9b-4263-e681-128a-a6f2979a7944' };
const MODERN = { page: BASIC };

/**
 * Microsoft 365 and Outlook.com. The reasons after "Authentication unsuccessful," and the AADSTS numbers were read in Microsoft's own
 * pages or in dialogues that people recorded, as cited row by row. The bare "LOGIN failed." is said to everything.
 */
export const MICROSOFT_365 = rowsOf('microsoft-365', '2026-11-21', [
  [
    /smtpclientauthentication is disabled for the (?:tenant|mailbox|user|organi[sz]ation)/i,
    'auth/protocol-disabled',
    SMTP_LOG,
    { page: SMTP_AUTH },
  ],
  [/security defaults/i, 'auth/oauth-required', COLLECTED, { page: DEFAULTS }],
  [/basic authentication is disabled/i, 'auth/oauth-required', REFUSED_OUTRIGHT, MODERN],
  [/basicauth(?:disabled|blocked)|basic ?auth(?:entication)? (?:is )?blocked/i, 'auth/oauth-required', BASIC_BLOCKED, MODERN],
  [/user is locked by your organization'?s security defaults policy/i, 'auth/oauth-required', COLLECTED, { page: DEFAULTS }],
  // a rule of the organisation (conditional access), or old programs switched off by it
  [
    /the request did not meet the criteria to be authenticated successfully|conditional access/i,
    'auth/protocol-disabled',
    COLLECTED,
    { page: SMTP_AUTH, ambiguous: true },
  ],
  [/the user credentials were incorrect/i, 'auth/bad-credentials', COLLECTED],
  [/federated sts|sts url|federat.{0,40}(?:unreachable|not support)/i, 'auth/unavailable', DEVICES],
  [
    /account is blocked\. log ?in to your account via a web browser/i,
    'auth/account-locked',
    BLOCKED,
    { page: 'https://account.live.com/' },
  ],
  [/user is authenticated but not connected/i, 'auth/protocol-disabled', CONNECTED, { page: PERSONAL }],
  [/AADSTS(?:50126|50034|50056|50020|51004)/i, 'auth/bad-credentials', AADSTS],
  [/AADSTS50053/i, 'auth/account-locked', AADSTS],
  [/AADSTS50057/i, 'auth/account-disabled', AADSTS],
  [/AADSTS50055/i, 'auth/password-expired', AADSTS],
  // one more step is asked of the person: to enrol, to confirm, or at another provider of sign-ins
  [/AADSTS(?:50072|50074|50076|50079|50125|50127|50158|500121)/i, 'auth/second-factor-failing', AADSTS],
  // 53xxx: rules of the organisation; 50105: the user is not among those it admits
  [/AADSTS(?:53\d{3,4}|50105)\b/i, 'auth/protocol-disabled', AADSTS],
  [/AADSTS(?:65001|65004|700016|7000\d\d)\b/i, 'auth/oauth-required', AADSTS],
  [/AADSTS(?:90033|90006|50000)\b/i, 'auth/unavailable', AADSTS],
  [/AADSTS(?:70043|700082|70008|50173)/i, 'auth/password-expired', AADSTS],
  [/^NO (?:AUTHENTICATE|LOGIN) failed\.?$/i, 'auth/oauth-required', IMAP_LOG, { page: BASIC, ambiguous: true }],
  [
    /^-ERR (?:authentication|logon) failure: unknown user ?name or bad password/i,
    'auth/oauth-required',
    BASIC,
    { page: BASIC, ambiguous: true },
  ],
  [/\bapp password/i, 'auth/app-password-required', PERSONAL, APP_PASSWORD],
  [/^504 5\.7\.4 unrecognized authentication type/i, 'auth/protocol-disabled', COLLECTED, { page: SMTP_AUTH, ambiguous: true }],
  [
    /^535 5\.7\.3 authentication unsuccessful/i,
    'auth/bad-credentials',
    'https://github.com/jstedfast/MailKit/issues/700',
    { ambiguous: true },
  ],
  // the reason of the earlier refusal is told along with that of the sender
  [
    /^53\d 5\.7\.57 .*client (?:was )?not authenticated.*\b535 5\.7\.3 authentication unsuccessful/i,
    'auth/bad-credentials',
    'https://github.com/renevanosnabrugge/SendEmail-BuildTask/issues/49',
    { ambiguous: true },
  ],
  [/^53\d 5\.7\.57 (?!.*\b535 5\.7\.3\b).*client (?:was )?not authenticated/i, 'auth/mechanism-mismatch', DEVICES, { page: SMTP_AUTH }],
  [/^NO server unavailable\b/i, 'auth/unavailable', IMAP_LOG],
]);
