import { weakness } from '@mailmedic/wire/tls/weakness.ts';
import { cite, defineCause, found, type Finding } from '../../cause.ts';
import { accountedFor, affectedBy, problemsOf, shownCertificates } from '../../facts/certificates.ts';

interface Detail {
  readonly host: string;
  readonly weak: string;
}

export default defineCause<Detail>({
  id: 'tls/certificate-weak',
  claim: "The mail server's certificate uses a key or a signature that current mail programs no longer accept.",
  explanation:
    'The strength of a certificate lies in the length of its key and in the way it was signed. What was good years ago can be broken today, ' +
    'so current mail programs and systems refuse it. Older ones may still accept it.',
  proof:
    'The certificate, or an intermediate one that is needed, has an RSA key of less than 2048 bits, a DSA key, or a signature made with MD5 or SHA-1.',
  neighbours: ['tls/certificate-untrusted', 'tls/cipher-mismatch'],
  frequency: 1,
  references: ['CA/Browser Forum Baseline Requirements 6.1.5', 'RFC 9155', 'RFC 8301'],

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown): readonly Finding<Detail>[] => {
      const [look] = shown.looks;
      if (!look || !problemsOf(evidence, shown).includes('weak')) return [];
      const weak = weakness(shown.chain) ?? 'a key that is too short';
      return [
        found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'blocks',
          accountsFor: accountedFor(evidence, shown, 'weak'),
          evidence: shown.looks.map((one) =>
            cite(one, `The chain shown here rests on ${weak.startsWith('signed') ? `a certificate ${weak}` : weak}.`),
          ),
          affects: affectedBy(shown.looks),
          detail: { host: look.data.host, weak },
        }),
      ];
    });
  },

  words({ detail: { host, weak } }) {
    return {
      summary: `The certificate of ${host} is too weak for current mail programs: ${weak.startsWith('signed') ? `it is ${weak}` : `it rests on ${weak}`}.`,
      fix: {
        who: 'administrator',
        steps: [
          `Make a new key for ${host} (ECDSA P-256, or RSA with 2048 bits or more) and get a new certificate for it.`,
          'Set key, certificate and chain in every mail service and reload them.',
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['access to the mail server'],
        prevention: 'Let certificates be renewed by a tool that chooses current keys by itself.',
      },
    };
  },
});
