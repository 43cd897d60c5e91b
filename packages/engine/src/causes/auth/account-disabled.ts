import { defineCause } from '../../cause.ts';
import { judgeSenders } from '../../facts/refused-senders.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/account-disabled',
  claim: 'The account is switched off: suspended, closed or not paid for.',
  explanation:
    'The server knows the account and lets nobody in, whatever the password is. An administrator or the provider has switched it off, for an unpaid invoice, for misuse, or because somebody left.',
  proof:
    'The server says so when it refuses the sign-in: 5.7.13, [CONTACTADMIN], or words that speak of a disabled, suspended or closed account. Where only sending is switched off, it says so when the sender is named.',
  neighbours: ['auth/bad-credentials', 'auth/account-locked', 'auth/protocol-disabled'],
  frequency: 2,
  references: ['RFC 5248 section 2.4', 'RFC 5530 section 3'],

  judge(evidence) {
    const sending = judgeSenders(evidence, 'auth/account-disabled');
    return sending.length > 0 ? sending : judgeRefusals(evidence, 'auth/account-disabled');
  },

  words({ detail }) {
    return {
      summary: detail.sending
        ? `${detail.host} lets ${detail.username} in, and says that it may not send any more: "${detail.said}"`
        : `${detail.host} says that the account ${detail.username} is switched off: "${detail.said}"`,
      fix: {
        who: 'administrator',
        steps: [
          'Sign in on the web page of the provider: the reason mostly stands there, for example an open invoice or a mailbox that sent spam.',
          'Ask the administrator of your mailboxes, or the provider, to switch the account on again; the words of the server above say what they have to look for.',
          'If it was misused, set a new password before it is switched on.',
          ...(detail.page === undefined ? [] : [`The provider describes it here: ${detail.page}`]),
        ],
        difficulty: 'easy',
        takes: 'a day',
        tools: ['a web browser'],
        prevention: 'Have invoices and notices of the provider sent to another address than this mailbox.',
      },
    };
  },
});
