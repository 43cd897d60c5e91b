import { rowsOf } from './row.ts';

const IMAP = 'https://learn.microsoft.com/exchange/clients/pop3-and-imap4/pop3-and-imap4';
const SMTP = 'https://learn.microsoft.com/exchange/mail-flow/connectors/receive-connectors';
const THROTTLING = 'https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange';

/** Exchange on a company's own servers. */
export const EXCHANGE = rowsOf('exchange', '2026-11-21', [
  [/logon failure: unknown user name or bad password/i, 'auth/bad-credentials', IMAP],
  [/^NO (?:AUTHENTICATE|LOGIN) failed\.?$/i, 'auth/bad-credentials', IMAP, { ambiguous: true }],
  [/(?:logon failure: )?account currently disabled/i, 'auth/account-disabled', IMAP],
  [/the specified account password has expired|user must change (?:his|the|their) password/i, 'auth/password-expired', IMAP],
  [/account (?:is )?(?:currently )?locked out/i, 'auth/account-locked', IMAP],
  [/command (?:is )?not valid in this state|plaintext authentication is disabled/i, 'auth/mechanism-mismatch', IMAP],
  [/user is authenticated but not connected/i, 'auth/protocol-disabled', IMAP],
  [/server unavailable\. \d+|^NO server unavailable/i, 'auth/unavailable', IMAP],
  [/^535 5\.7\.3 authentication unsuccessful$/i, 'auth/bad-credentials', SMTP],
  [/^504 5\.7\.4 unrecognized authentication type/i, 'auth/mechanism-mismatch', SMTP],
  [/^454 4\.7\.0 temporary authentication failure/i, 'auth/unavailable', SMTP],
  [/^4\d\d 4\.3\.2 .*(?:too many|concurrent|rate|throttl)/i, 'auth/rate-limited', THROTTLING],
]);
