import { rowsOf } from './row.ts';

const ALIBABA = 'https://help.aliyun.com/zh/document_detail/602363.html';

/**
 * Alibaba's company mail: 526 with four reasons, as its page lists them (name without the domain, password or security code for programs,
 * mail programs not allowed).
 */
export const ALIYUN = rowsOf('aliyun', '2026-11-21', [
  [/^526 authentication failure/i, 'auth/bad-credentials', ALIBABA, { page: ALIBABA, ambiguous: true }],
]);
