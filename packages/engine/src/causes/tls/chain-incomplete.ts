import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import { askAboutTrust } from '../../facts/certificate-controls.ts';
import { accountedFor, affectedBy, shownCertificates, topOf, trustOf } from '../../facts/certificates.ts';

interface Detail {
  readonly host: string;
  readonly missing: string;
}

export default defineCause<Detail>({
  id: 'tls/chain-incomplete',
  claim: 'The mail server leaves out an intermediate certificate; with it the chain would be trusted.',
  explanation:
    "A server's certificate is signed by an intermediate authority, and that one by a root that mail programs know. " +
    'The server has to send the intermediate certificate along. It does not, so programs that do not happen to have it cannot see who vouches for the server.',
  proof:
    "The missing certificate was found at the address that the server's certificate itself names, or at another server, and with it the chain leads to a trusted root.",
  neighbours: ['tls/certificate-untrusted', 'tls/interception'],
  frequency: 4,
  references: ['RFC 8446 section 4.4.2', 'RFC 5280 section 4.2.2.1'],
  asks: (evidence) => askAboutTrust(evidence, ['tls/chain-incomplete', 'tls/certificate-untrusted', 'tls/interception']),

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown): readonly Finding<Detail>[] => {
      const [look] = shown.looks;
      const trust = trustOf(evidence, shown);
      if (!look) return [];
      if (trust.is === 'trusted') return [ruledOut(look.subject, `${look.data.host} sends every certificate that is needed.`)];
      if (trust.is !== 'incomplete') return [];
      const missing = topOf(shown.chain)?.issuer ?? shown.leaf.issuer;
      return [
        found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'blocks',
          accountsFor: accountedFor(evidence, shown, 'incomplete'),
          evidence: [
            ...shown.looks.map((one) => cite(one, `The server sends no certificate of "${missing}".`)),
            cite(
              trust.look,
              trust.by === 'issuer-address'
                ? 'The certificate found here completes the chain to a trusted root.'
                : 'This server sends the missing certificate; with it the chain leads to a trusted root.',
            ),
          ],
          affects: affectedBy(shown.looks),
          detail: { host: look.data.host, missing },
        }),
      ];
    });
  },

  words({ detail: { host, missing } }) {
    return {
      summary: `${host} does not send the intermediate certificate "${missing}", so mail programs cannot see who vouches for it.`,
      fix: {
        who: 'administrator',
        steps: [
          'Set the file with the whole chain in the mail server (with certbot: fullchain.pem, not cert.pem), in every mail service.',
          'Reload the mail server.',
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: ['access to the mail server'],
        prevention:
          'Point the mail server at the chain file that the renewal tool keeps up to date. Test with a program that has never been there: browsers and some systems remember or fetch missing links.',
      },
    };
  },
});
