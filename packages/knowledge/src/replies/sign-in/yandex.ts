import { rowsOf } from './row.ts';

const CLIENTS = 'https://yandex.com/support/yandex-360/customers/mail/en/mail-clients/others';
const APP = 'https://id.yandex.com/security/app-passwords';
const IMAP_LOG = 'https://github.com/Foundry376/Mailspring/issues/2111';

/** Yandex: mail programs have to be allowed in its settings, and need an app password; its words stand for both, as the dialogues show. */
export const YANDEX = rowsOf('yandex', '2026-11-21', [
  [/this user does not have access rights to this service/i, 'auth/protocol-disabled', CLIENTS, { page: CLIENTS }],
  [/application password is required|app(?:lication)? password/i, 'auth/app-password-required', CLIENTS, { page: APP }],
  [/invalid credentials or (?:imap|pop3?) is disabled/i, 'auth/app-password-required', IMAP_LOG, { page: APP, ambiguous: true }],
  [/login failure or pop3 disabled|pop3 disabled/i, 'auth/protocol-disabled', CLIENTS, { page: CLIENTS, ambiguous: true }],
  [/invalid user or password/i, 'auth/bad-credentials', CLIENTS, { page: APP, ambiguous: true }],
]);
