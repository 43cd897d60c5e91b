import { saysExactly, type Wording } from '../wording.ts';

/** Wordings of delivery/recipient-moved that mean the same whoever writes them. */
export const recipientMoved: readonly Wording[] = [
  saysExactly(
    'recipient-moved',
    'address has changed',
    'email has changed',
    'forwarding address',
    'has been replaced by',
    'has moved',
    'mailbox has moved',
    'neue adresse',
    'no longer on server',
    'not local; please try',
    'nouvelle adresse',
    'please try (address)',
    'user has moved',
    'user not local',
  ),
];
