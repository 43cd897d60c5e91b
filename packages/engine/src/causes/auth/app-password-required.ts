import { defineCause } from '../../cause.ts';
import { meanwhileOnTheWeb } from '../../facts/provider-pages.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/app-password-required',
  claim: 'The server wants an app password, made for this mail program, in place of the usual one.',
  explanation:
    'For accounts with two-step verification, and at some providers for all, mail programs get a password of their own. It is made on the web page of the provider, and the usual password is refused, although it is right.',
  proof:
    'The server says so (534 5.7.9, "application-specific password required", its own words), or it is a provider that takes no other passwords from mail programs and refuses this one; the latter is likely, not certain.',
  neighbours: ['auth/bad-credentials', 'auth/second-factor-failing', 'auth/oauth-required'],
  frequency: 4,
  references: ['RFC 5248 section 2.4', 'RFC 4954 section 6'],

  judge: (evidence) => judgeRefusals(evidence, 'auth/app-password-required'),

  words({ detail }, evidence) {
    return {
      summary: `${detail.host} wants an app password for ${detail.username}, not the usual one.`,
      fix: {
        who: 'you',
        steps: [
          `Sign in to the provider's web page and make an app password${detail.page === undefined ? ' (mostly under Security, App passwords)' : `: ${detail.page}`}`,
          'Enter that app password, without spaces, in the mail program in the place of the usual password, for receiving and for sending.',
          'If it is an app password already, it may have been withdrawn, for example when the usual password was changed: make a new one.',
          ...meanwhileOnTheWeb(evidence),
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: ['a web browser', 'the mail program'],
        prevention: 'Make one app password for each device, and name it after the device, so that it is known which one belongs where.',
      },
    };
  },
});
