import { defineCause } from '../../cause.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/mechanism-mismatch',
  claim: 'The server offers no way of signing in that takes a password or token as it was given.',
  explanation:
    'Program and server have to agree on how the password is handed over. This server offers none of the usual ways, or refuses the one that was used.',
  proof:
    'What the server lists has nothing in common with the usual methods (SCRAM-SHA-256, SCRAM-SHA-1, CRAM-MD5, PLAIN, LOGIN, or OAUTHBEARER and XOAUTH2 for a token), or it forbids plain sign-in without offering another, or it answers that the method is not supported (504, 534, 5.7.9).',
  neighbours: ['auth/oauth-required', 'auth/bad-credentials', 'auth/protocol-disabled'],
  frequency: 2,
  references: ['RFC 4422 section 3.2', 'RFC 4954 section 3', 'RFC 9051 section 6.2.3'],

  judge: (evidence) => judgeRefusals(evidence, 'auth/mechanism-mismatch'),

  words({ detail }) {
    return {
      summary: `${detail.host} offers no sign-in method that a mail program with a ${detail.kind} can use.`,
      fix: {
        who: 'administrator',
        steps: [
          'Administrator: offer PLAIN inside encryption (Dovecot: `auth_mechanisms = plain login`; Postfix: `smtpd_sasl_auth_enable = yes` for submission; Cyrus: `sasl_mech_list: PLAIN`), and SCRAM-SHA-256 where passwords are stored for it.',
          'See that the entrance is the one for mail programs: port 25 is between servers and often takes no sign-in; 465 or 587 is for sending.',
          ...(detail.page === undefined ? [] : [`The provider describes it here: ${detail.page}`]),
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ["the server's configuration"],
        prevention: 'Sign in from outside once after each change of the configuration.',
      },
    };
  },
});
