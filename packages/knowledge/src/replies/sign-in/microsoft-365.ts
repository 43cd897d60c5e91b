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
  [/AADSTS(?:50126|50034|50056|50020|50064|51004|90072|90125)\b/i, 'auth/bad-credentials', AADSTS, { exact: true }],
  // no directory is found for what stands behind the @
  [/AADSTS(?:50059|50128|90002|90019|90022|90101)\b/i, 'settings/wrong-username', AADSTS, { ambiguous: true, exact: true }],
  [/AADSTS50053\b/i, 'auth/account-locked', AADSTS, { exact: true }],
  [/AADSTS(?:50057|50014|120014)\b/i, 'auth/account-disabled', AADSTS, { exact: true }],
  [/AADSTS(?:50055|50144|50135|12000[2-4]|120012|120018)\b/i, 'auth/password-expired', AADSTS, { exact: true }],
  // one more step is asked of the person: to enrol, to confirm, or at another provider of sign-ins
  [
    /AADSTS(?:50072|50074|50076|50079|50125|50127|50158|50161|500121|53004|7001[89])\b/i,
    'auth/second-factor-failing',
    AADSTS,
    { exact: true },
  ],
  // 53xxx: rules of the organisation; 50105: the user is not among those it admits; devices that it wants to know; hours
  [
    /AADSTS(?:53(?!004\b)\d{3,4}|50105|50005|50097|50129|50131|50155|50187|80012|90084|90093|90123|13000[78]|135010)\b/i,
    'auth/protocol-disabled',
    AADSTS,
    { exact: true },
  ],
  [/AADSTS(?:65001|65004|65005|90008|90094|7000[1-57]|70011|7000(?!82\b|84\b)\d{2,3})\b/i, 'auth/oauth-required', AADSTS, { exact: true }],
  [
    /AADSTS(?:50000|50033|50087|50166|70012|8000[1257]|8001[03]|90006|90012|90024|90033|90036|9009[0-2])\b/i,
    'auth/unavailable',
    AADSTS,
    { exact: true },
  ],
  [/AADSTS(?:50196|90055)\b/i, 'auth/rate-limited', AADSTS, { exact: true }],
  // the sign-in of the program is no longer good: somebody has to sign in again
  [/AADSTS(?:70000|70008|70043|70008[24]|50173|5008[59]|5013[23]|90086)\b/i, 'auth/password-expired', AADSTS, { exact: true }],
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
