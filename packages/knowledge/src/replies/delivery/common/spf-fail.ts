import { saysExactly, type Wording } from '../wording.ts';

/** Wordings of delivery/spf-fail that mean the same whoever writes them. */
export const spfFail: readonly Wording[] = [
  saysExactly(
    'spf-fail',
    "doesn't allow sending mails from",
    'due to: spf permanent error',
    'due to: spf temporary error',
    'ip is not authorized to send',
    'is not allowed to send mail from',
    'is not an authorized sender',
    'not a permitted sender',
    'not allowed to send mail for',
    'not designated by domain',
    'not permitted by the domain owner',
    "not permitted by the domain's",
    'openspf',
    'sender policy',
    'sender policy framework',
    'spf',
  ),
];
