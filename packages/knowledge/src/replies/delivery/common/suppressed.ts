import { saysExactly, type Wording } from '../wording.ts';

/** Wordings of delivery/suppressed that mean the same whoever writes them. */
export const suppressed: readonly Wording[] = [
  saysExactly(
    'suppressed',
    'address previously bounced',
    'bounce list',
    'bounced address',
    'delivered to suppressed',
    'drop list',
    'earlier bounce',
    'globally suppressed',
    'has previously bounced',
    'not delivering to previously bounced',
    'previous bounce',
    'previously unsubscribed',
    'recipient is on * suppress',
    'spam reporting address',
    'suppress list',
    'suppressed',
    'suppression list',
    'unsubscribed address',
  ),
];
