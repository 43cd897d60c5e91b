import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import { accountedFor, affectedBy, shownCertificates, trustOf } from '../../facts/certificates.ts';

interface Detail {
  readonly host: string;
  readonly subject: string;
}

export default defineCause<Detail>({
  id: 'tls/certificate-self-signed',
  claim: 'The mail server shows a certificate that it made for itself and that nobody vouches for.',
  explanation:
    'A certificate proves to your mail program that it talks to the right server, because an authority that the program knows has signed it. ' +
    'This one is signed only by itself: anybody could have made it, so mail programs warn or stop.',
  proof: 'The certificate is its own issuer and stands in no trust store of this computer. One that was added here as trusted is in order.',
  neighbours: ['tls/certificate-untrusted', 'tls/interception'],
  frequency: 4,
  references: ['RFC 5280 section 3.2', 'RFC 8314 section 3.1'],

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown): readonly Finding<Detail>[] => {
      const [look] = shown.looks;
      if (!look) return [];
      if (trustOf(evidence, shown).is !== 'self-signed') {
        return shown.leaf.selfIssued
          ? []
          : [ruledOut(look.subject, `The certificate of ${look.data.host} was issued by "${shown.leaf.issuer}".`)];
      }
      return [
        found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'blocks',
          accountsFor: accountedFor(evidence, shown, 'trust'),
          evidence: shown.looks.map((one) =>
            cite(one, `The certificate shown here names itself, "${shown.leaf.subject}", as its issuer, and it is not trusted here.`),
          ),
          affects: affectedBy(shown.looks),
          detail: { host: look.data.host, subject: shown.leaf.subject },
        }),
      ];
    });
  },

  words({ detail: { host, subject } }) {
    return {
      summary: `${host} shows a certificate that it signed itself ("${subject}"), which mail programs do not trust.`,
      fix: {
        who: 'administrator',
        steps: [
          `Get a certificate for ${host} from a public authority (free of charge: Let's Encrypt with certbot) and set it in the mail server, together with its chain.`,
          'Reload the mail server.',
          "Where the server is meant for your own people only, hand its authority's certificate to their computers instead, by a way that is safe.",
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['access to the mail server', 'an ACME client such as certbot'],
        prevention: 'Let the certificate be renewed by itself, and set the same one for every mail service.',
      },
    };
  },
});
