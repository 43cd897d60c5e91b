import { defineCause } from '../../cause.ts';
import { statusPage } from '../../facts/provider-pages.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/unavailable',
  claim: 'The server cannot check passwords at the moment.',
  explanation:
    'The mail server answers, but the part behind it that knows the accounts does not. Name and password may be right; nobody can say so now.',
  proof:
    'The refusal is a temporary one (454, [UNAVAILABLE], [SYS/TEMP]) or its words say that checking failed, or no answer comes at all after name and password were sent. A temporary refusal is never a wrong password.',
  neighbours: ['auth/bad-credentials', 'server/unavailable', 'auth/rate-limited'],
  frequency: 3,
  references: ['RFC 5530 section 3', 'RFC 4954 section 6', 'RFC 3206 section 4'],

  judge: (evidence) => judgeRefusals(evidence, 'auth/unavailable'),

  words({ detail }, evidence) {
    return {
      summary: `${detail.host} cannot check passwords at the moment${detail.said === '' ? '' : `: "${detail.said}"`}`,
      fix: {
        who: 'provider',
        steps: [
          'Wait a quarter of an hour and check again. Do not change the password or the settings: they have not been judged.',
          ...(statusPage(evidence) === undefined
            ? []
            : [`The provider says here whether something is out of order: ${statusPage(evidence)}`]),
          'If it lasts longer, send this report to the provider: its authentication service (LDAP, database, auth worker) does not answer the mail server.',
        ],
        difficulty: 'easy',
        takes: 'a quarter of an hour of waiting',
        tools: [],
        prevention: 'Watch the sign-in itself from outside, not only the port; keep two authentication servers.',
      },
    };
  },
});
