import { defineCause } from '../../cause.ts';
import { meanwhileOnTheWeb } from '../../facts/provider-pages.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/password-expired',
  claim: 'The password of the account has expired.',
  explanation:
    'The provider or the company wants passwords to be changed from time to time, and the time of this one is over. The server takes it no more, although it was right.',
  proof:
    'The server says so when it refuses the sign-in: [EXPIRED], 4.7.12, or words that speak of an expired password or one that has to be changed.',
  neighbours: ['auth/bad-credentials', 'auth/account-disabled'],
  frequency: 3,
  references: ['RFC 5530 section 3', 'RFC 4954 section 6'],

  judge: (evidence) => judgeRefusals(evidence, 'auth/password-expired'),

  words({ detail }, evidence) {
    return {
      summary: `${detail.host} says that the ${detail.kind === 'token' ? 'access token' : 'password'} of ${detail.username} has expired.`,
      fix: {
        who: 'you',
        steps: [
          detail.kind === 'token'
            ? 'Sign in again where the token comes from, so that it gives a new one.'
            : 'Set a new password on the web page of your mailbox, or where you sign in at work; if none is offered there, ask the administrator of your mailboxes.',
          'Enter the new password in the mail program, in the settings for receiving and for sending, and in every other device.',
          ...(detail.page === undefined ? [] : [`The provider describes it here: ${detail.page}`]),
          ...meanwhileOnTheWeb(evidence),
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: ['a web browser', 'the mail program'],
        prevention: 'Enter the day on which the password ends in the calendar, a week before.',
      },
    };
  },
});
