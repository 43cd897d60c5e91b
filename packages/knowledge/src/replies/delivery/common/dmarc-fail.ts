import { says, saysExactly, type Wording } from '../wording.ts';

/** Wordings of delivery/dmarc-fail that mean the same whoever writes them. */
export const dmarcFail: readonly Wording[] = [
  saysExactly(
    'dmarc-fail',
    'adsp',
    'anti-spoofing',
    'antispoofing',
    'authentication checks',
    'authentication results',
    'did not pass authentication',
    'dmarc',
    'email authentication',
    'header.from',
    'required authentication level',
    'sender authentication',
    'sender is unauthenticated',
    'spoofed',
    'spoofing',
    'unauthenticated email',
  ),
  says('dmarc-fail', 'unauthenticated'),
];
