import { rowsOf } from './row.ts';

const SMTP = 'https://support.google.com/a/answer/3726730';
const APP = 'https://support.google.com/accounts/answer/185833';
const CLIENTS = 'https://support.google.com/mail/answer/7126229';
const BROWSER = 'https://support.google.com/mail/answer/78754';
const IMAP_LOG = 'https://github.com/andreiaugustin/gmail_extractor/issues/4';
const DISABLED_LOG = 'https://github.com/mozilla-b2g/gaia-email-libs-and-more/blob/master/test/unit/test_incoming_prober.js';
const CLIENT_LOG = 'https://github.com/M66B/FairEmail/blob/master/app/src/main/java/eu/faircode/email/ConnectionHelper.java';
const APP_PAGE = { page: APP };

/**
 * Gmail and Google Workspace. SMTP as Google lists its replies (535 5.7.1 in older lists, 534 5.7.9 and 5.7.14, 535 5.7.8 today); IMAP and
 * POP3 as recorded in the dialogues and programs that are cited. Since Google takes no account passwords any more, "log in via your web
 * browser" means an app password or Google's own sign-in, rarely a block.
 */
export const GMAIL = rowsOf('gmail', '2026-11-21', [
  [/application-specific password required|InvalidSecondFactor/i, 'auth/app-password-required', IMAP_LOG, APP_PAGE],
  [
    /\bWEBALERT\b|please log ?in (?:via|with|through|using|in) (?:your|a) (?:web )?browser|sign in (?:via|with|through|using|in) (?:your|a) (?:web )?browser|web ?login ?required|5\.7\.14/i,
    'auth/app-password-required',
    BROWSER,
    { page: APP, ambiguous: true },
  ],
  [/less secure app/i, 'auth/oauth-required', CLIENTS, { page: APP }],
  [
    /invalid credentials \(failure\)|username and password not accepted|credentials rejected|\[AUTHENTICATIONFAILED\] invalid credentials|p=BadCredentials/i,
    'auth/bad-credentials',
    SMTP,
    { page: APP },
  ],
  [/your account (?:has been|is) (?:disabled|suspended)|account (?:is )?disabled/i, 'auth/account-disabled', SMTP],
  [
    /(?:imap|pop) access is disabled for your (?:domain|account)|your account is not enabled for (?:imap|pop)/i,
    'auth/protocol-disabled',
    DISABLED_LOG,
    { page: CLIENTS },
  ],
  [/too many simultaneous connections/i, 'auth/rate-limited', CLIENT_LOG, { page: CLIENTS }],
  [
    /account exceeded (?:pop |imap )?command or bandwidth limits|\[OVERQUOTA\]|\[THROTTLED\]/i,
    'auth/rate-limited',
    CLIENTS,
    { page: CLIENTS },
  ],
  [/too many login attempts/i, 'auth/rate-limited', SMTP, { page: CLIENTS }],
  [/temporary (?:system|error|server)|temporary system problem/i, 'auth/unavailable', SMTP],
  [/optional argument not permitted for that auth mode|unrecognized authentication type/i, 'auth/mechanism-mismatch', SMTP],
]);
