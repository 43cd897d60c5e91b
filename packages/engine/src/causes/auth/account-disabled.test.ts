import { describe } from 'vitest';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import cause from './account-disabled.ts';

describe('auth/account-disabled', () => {
  testRefusalCause(
    cause,
    {
      found: [
        [{ text: 'Login disabled for this user' }, 'certain'],
        [{ text: 'This user account is disabled.' }, 'likely'],
        [{ code: 'CONTACTADMIN', text: '' }, 'certain'],
        // whom to ask, and what it is about is not known
        [{ code: 'CONTACTADMIN', text: 'Please call us' }, 'likely'],
        [{ text: 'Mailbox suspended because of an unpaid invoice' }, 'likely'],
      ],
      notFound: [{ text: 'IMAP access is disabled for this account' }, { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }],
    },
    { text: 'This user account is disabled.' },
  );
});
