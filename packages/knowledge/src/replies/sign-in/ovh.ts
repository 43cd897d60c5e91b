import { rowsOf } from './row.ts';

const IMAP_LOG = 'https://github.com/cry-inc/dmarc-report-viewer/issues/86';

/** OVHcloud runs Dovecot and Exchange and says what those say; only that was found recorded. */
export const OVH = rowsOf('ovh', '2026-11-21', [
  [
    /\[AUTHENTICATIONFAILED\] authentication failed|^535 5\.7\.1 authentication failed/i,
    'auth/bad-credentials',
    IMAP_LOG,
    { ambiguous: true },
  ],
]);
