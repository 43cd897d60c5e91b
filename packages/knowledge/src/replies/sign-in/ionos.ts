import { rowsOf } from './row.ts';

const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954#section-6';

/** IONOS, formerly 1&1. Its refusal is written as RFC 4954 writes it; other words of its own were not found published, so the general table reads them. */
export const IONOS = rowsOf('ionos', '2026-11-21', [[/^535 authentication credentials invalid/i, 'auth/bad-credentials', RFC4954]]);
