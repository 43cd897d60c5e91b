import type { Service } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, type Cause, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { SERVICE_NAMES } from '../../facts/comparison.ts';
import { listedInVain } from '../../facts/listed-in-vain.ts';
import { judgeRefusals, refusalFound, type SignInDetail } from '../../facts/sign-in.ts';

interface Detail extends SignInDetail {
  /** a method that the server lists and cannot use */
  readonly inVain?: string;
}

export default defineCause<Detail>({
  id: 'auth/mechanism-mismatch',
  claim: 'The server offers no way of signing in that takes a password or token as it was given.',
  explanation:
    'Program and server have to agree on how the password is handed over. This server offers none of the usual ways, or refuses the one that was used, or lists one that it cannot use itself.',
  proof:
    'What the server lists has nothing in common with the usual methods (SCRAM-SHA-256, SCRAM-SHA-1, CRAM-MD5, PLAIN, LOGIN, or OAUTHBEARER and XOAUTH2 for a token), or it forbids plain sign-in without offering another, or it answers that the method is not supported (504, 534, 5.7.9). Where it refuses a digest of the password (SCRAM, CRAM-MD5) beside PLAIN, and another service takes the same name and password as they are, it is likely that it lists the digest in vain.',
  neighbours: ['auth/oauth-required', 'auth/bad-credentials', 'auth/protocol-disabled'],
  frequency: 2,
  references: ['RFC 4422 section 3.2', 'RFC 4954 section 3', 'RFC 9051 section 6.2.3'],

  judge(evidence): readonly Finding<Detail>[] {
    const said = judgeRefusals(evidence, 'auth/mechanism-mismatch');
    return said.some(({ state }) => state === 'found') ? said : (byDifference(evidence) ?? said);
  },

  words({ detail }) {
    if (detail.inVain !== undefined) return wordsInVain(detail, detail.inVain);
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

/** A digest is refused where it is listed, and another service takes the same name and password as they are. */
function byDifference(evidence: Evidence): readonly Finding<Detail>[] | undefined {
  const seen = listedInVain(evidence);
  if (!seen) return undefined;
  const { refused, accepted } = seen;
  const { service, host, mechanism } = accepted.data;
  const found = refusalFound(evidence, refused, 'likely', [
    cite(
      accepted,
      `${SERVICE_NAMES[service as Service]} of ${host} accepts the same name and password by ${mechanism ?? 'another method'}.`,
    ),
  ]);
  return [{ ...found, impact: 'sometimes', detail: { ...found.detail, inVain: refused[0].look.data.mechanism ?? '' } }];
}

function wordsInVain({ host, service }: Detail, method: string): ReturnType<Cause<Detail>['words']> {
  const place = SERVICE_NAMES[service as Service];
  return {
    summary: `${place} of ${host} lists ${method} as a way to sign in and refuses it, although name and password are right.`,
    fix: {
      who: 'administrator',
      steps: [
        `In the mail program, choose "Normal password" as the method of signing in for ${place} (inside encryption it is as safe); "Encrypted password" cannot work there.`,
        'Administrator: list only what the server can check. Behind saslauthd, PAM or LDAP that is `mech_list: plain login` (Postfix: smtpd.conf of the SASL library; Cyrus: `sasl_mech_list: PLAIN`).',
        'If the digest is wanted, store for each account what it is compared with; a changed password makes it anew.',
      ],
      difficulty: 'easy',
      takes: '10 minutes',
      tools: ['the mail program', "the server's configuration"],
      prevention: 'After each change sign in once by every method that the server lists.',
    },
  };
}
