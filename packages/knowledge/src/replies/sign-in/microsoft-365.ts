import { rowsOf } from './row.ts';

const SMTP_AUTH = 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission';
const BASIC =
  'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online';
const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const PERSONAL = 'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040';
const AADSTS = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const APP_PASSWORD = { page: 'https://support.microsoft.com/account-billing/5896ed9b-4263-e681-128a-a6f2979a7944' };
const MODERN = { page: BASIC };

/** Microsoft 365 and Outlook.com. */
export const MICROSOFT_365 = rowsOf('microsoft-365', '2026-11-21', [
  [/smtpclientauthentication is disabled for the (?:tenant|mailbox)/i, 'auth/protocol-disabled', SMTP_AUTH, { page: SMTP_AUTH }],
  [/basic authentication is disabled/i, 'auth/oauth-required', BASIC, MODERN],
  [/basicauthblocked|basic ?auth(?:entication)? (?:is )?blocked/i, 'auth/oauth-required', BASIC, MODERN],
  [/user is locked by your organization'?s security defaults policy/i, 'auth/oauth-required', NDR, MODERN],
  [
    /the request did not meet the criteria to be authenticated successfully/i,
    'auth/protocol-disabled',
    NDR,
    { page: SMTP_AUTH, ambiguous: true },
  ],
  [/the user credentials were incorrect/i, 'auth/bad-credentials', NDR],
  [/user is authenticated but not connected/i, 'auth/protocol-disabled', PERSONAL, { page: PERSONAL }],
  [/AADSTS50126/i, 'auth/bad-credentials', AADSTS],
  [/AADSTS500(?:53)\b|AADSTS50053/i, 'auth/account-locked', AADSTS],
  [/AADSTS50057|account is disabled/i, 'auth/account-disabled', AADSTS],
  [/AADSTS50055/i, 'auth/password-expired', AADSTS],
  [/AADSTS500(?:76|79)|AADSTS50158/i, 'auth/second-factor-failing', AADSTS],
  [/AADSTS(?:70043|700082|70008|50173)/i, 'auth/password-expired', AADSTS],
  [/^NO (?:AUTHENTICATE|LOGIN) failed\.?$/i, 'auth/oauth-required', BASIC, { page: BASIC, ambiguous: true }],
  [/^-ERR authentication failure: unknown user name or bad password/i, 'auth/oauth-required', BASIC, { page: BASIC, ambiguous: true }],
  [/too many (?:invalid|failed) (?:logon|login) attempts/i, 'auth/account-locked', NDR],
  [/create an app password|app password/i, 'auth/app-password-required', PERSONAL, APP_PASSWORD],
  [/^535 5\.7\.3 authentication unsuccessful/i, 'auth/bad-credentials', NDR, { ambiguous: true }],
]);
