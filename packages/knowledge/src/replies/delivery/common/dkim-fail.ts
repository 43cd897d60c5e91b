import { saysExactly, type Wording } from '../wording.ts';

/** Wordings of delivery/dkim-fail that mean the same whoever writes them. */
export const dkimFail: readonly Wording[] = [
  saysExactly(
    'dkim-fail',
    'bad signature',
    'body hash did not verify',
    'dkim',
    'domainkeys',
    'no valid signature',
    'signature did not verify',
    'signature verification failed',
  ),
];
