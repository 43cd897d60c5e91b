import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { exchangeOffer } from '../../facts/exchange.ts';
import { meanwhileOnTheWeb } from '../../facts/provider-pages.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/oauth-required',
  claim: 'The server takes no passwords from mail programs any more, only OAuth 2.0.',
  explanation:
    'The provider has switched off signing in with a password. The mail program has to open the sign-in page of the provider instead, which gives it a token. Older programs cannot do that.',
  proof:
    'The server says that basic authentication is switched off, or it offers OAUTHBEARER or XOAUTH2 alone (an Exchange server: Bearer alone); or it is a service that is known to take nothing else and refuses without giving a reason, which is likely, not certain.',
  neighbours: ['auth/bad-credentials', 'auth/app-password-required', 'auth/mechanism-mismatch'],
  frequency: 4,
  references: ['RFC 7628', 'RFC 6749', 'RFC 6750 section 3'],

  judge: (evidence) => [...judgeRefusals(evidence, 'auth/oauth-required'), ...atExchange(evidence)],

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

/** A password was given, and all that the Exchange server names is the scheme of OAuth (RFC 6750 section 3). */
function atExchange(evidence: Evidence): readonly Finding<SignInDetail>[] {
  const offer = exchangeOffer(evidence);
  if (!offer || evidence.complaint.credentials !== 'password') return [];
  const { look, methods } = offer;
  const { host, port } = look.data;
  if (methods.some((method) => method !== 'BEARER')) return [ruledOut(look.subject, `${host} offers ${methods.join(', ')} too.`)];
  return [
    found({
      subject: look.subject,
      certainty: 'likely',
      impact: 'blocks',
      accountsFor: [],
      standsAlone: true,
      evidence: [cite(look, `The web addresses of Exchange at ${host} name Bearer (OAuth 2.0) as the only way of signing in.`)],
      affects: [{ service: 'exchange', host, port }],
      detail: {
        host,
        service: 'exchange',
        username: evidence.complaint.username ?? evidence.complaint.address,
        kind: 'password',
        said: '',
      },
    }),
  ];
}
