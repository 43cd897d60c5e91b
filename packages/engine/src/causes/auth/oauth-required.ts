import { defineCause } from '../../cause.ts';
import { meanwhileOnTheWeb } from '../../facts/provider-pages.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/oauth-required',
  claim: 'The server takes no passwords from mail programs any more, only OAuth 2.0.',
  explanation:
    'The provider has switched off signing in with a password. The mail program has to open the sign-in page of the provider instead, which gives it a token. Older programs cannot do that.',
  proof:
    'The server says that basic authentication is switched off, or it offers OAUTHBEARER or XOAUTH2 alone; or it is a service that is known to take nothing else and refuses without giving a reason, which is likely, not certain.',
  neighbours: ['auth/bad-credentials', 'auth/app-password-required', 'auth/mechanism-mismatch'],
  frequency: 4,
  references: ['RFC 7628', 'RFC 6749'],

  judge: (evidence) => judgeRefusals(evidence, 'auth/oauth-required'),

  words({ detail }, evidence) {
    return {
      summary: `${detail.host} takes no password for ${detail.username}; the mail program has to sign in by the provider's page (OAuth 2.0).`,
      fix: {
        who: 'you',
        steps: [
          'In the mail program set the sign-in method to OAuth2 (Thunderbird: Account Settings, Server Settings, Authentication method; the same for the outgoing server). Its window then opens the sign-in page of the provider.',
          'If the program offers no OAuth2, remove the account and add it again by choosing the provider from the list, or use a newer version of the program.',
          'In a company the administrator may have to allow the program first.',
          ...(detail.page === undefined ? [] : [`The provider describes it here: ${detail.page}`]),
          ...meanwhileOnTheWeb(evidence),
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['the mail program', 'a web browser'],
        prevention: 'Use a mail program that is kept up to date; older ones lose access when providers change their sign-in.',
      },
    };
  },
});
