import { defineCause } from '../../cause.ts';
import { meanwhileOnTheWeb } from '../../facts/provider-pages.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/second-factor-failing',
  claim: 'The account wants a second step of signing in, and it is missing or refused.',
  explanation:
    'This account wants something besides the password: a code, a key or a confirmation on the phone. That second part was missing or did not fit.',
  proof:
    'The server says so when it refuses the sign-in: its words speak of a second factor, a one-time code or two-step verification, and not of an app password.',
  neighbours: ['auth/bad-credentials', 'auth/app-password-required'],
  frequency: 2,
  references: ['RFC 6238', 'RFC 5248 section 2.4'],

  judge: (evidence) => judgeRefusals(evidence, 'auth/second-factor-failing'),

  words({ detail }, evidence) {
    return {
      summary: `${detail.host} refuses the second step of the sign-in of ${detail.username}.`,
      fix: {
        who: 'you',
        steps: [
          'Mail programs cannot ask for a code: look on the web page of the provider for an app password, or set the account up by its own sign-in page (OAuth).',
          'If the code itself is refused, on the web too: see that the clock of the phone is set automatically, because one-time codes only fit when it is right, to within half a minute.',
          'See in the app that the entry belongs to this account; after a change of phone it has to be set up anew. Backup codes that were printed work without the phone.',
          ...(detail.page === undefined ? [] : [`The provider describes it here: ${detail.page}`]),
          ...meanwhileOnTheWeb(evidence),
        ],
        difficulty: 'moderate',
        takes: '20 minutes',
        tools: ['the phone with the codes', 'a web browser'],
        prevention: 'Print backup codes and keep them apart from the phone; add a second way (another phone, a key).',
      },
    };
  },
});
