import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { InspectionProduct } from '@mailmedic/knowledge/inspection-products.ts';
import { askAboutTrust } from '../../facts/certificate-controls.ts';
import { accountedFor, affectedBy, shownCertificates, trustOf, unrelatedHandshakes } from '../../facts/certificates.ts';

interface Detail {
  readonly host: string;
  readonly issuer: string;
  readonly product: string | undefined;
  readonly runs: InspectionProduct['runs'] | undefined;
}

export default defineCause<Detail>({
  id: 'tls/interception',
  claim: 'Something between this computer and the mail server reads the encrypted connection and shows a certificate of its own.',
  explanation:
    'Some virus scanners and firewalls open encrypted connections to look inside. For that they show your mail program a certificate that they made themselves. ' +
    'Your mail program does not know their authority, so it warns or stops, and it is right to: somebody stands between you and the server.',
  proof:
    'The issuer of the certificate is a known inspection product, or the same unknown issuer also vouches for unrelated hosts. ' +
    "An own authority of the mail provider would vouch for the provider's servers only.",
  neighbours: ['tls/certificate-untrusted', 'tls/certificate-self-signed', 'network/captive-portal'],
  frequency: 3,
  references: ['RFC 8446 section 9.3'],
  asks: (evidence) => askAboutTrust(evidence, ['tls/interception', 'tls/certificate-untrusted', 'tls/chain-incomplete']),

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown): readonly Finding<Detail>[] => {
      const [look] = shown.looks;
      const trust = trustOf(evidence, shown);
      if (!look) return [];
      if (trust.is !== 'inspected') {
        const differing = trust.is === 'trusted' ? undefined : unrelatedHandshakes(evidence).find(({ data }) => data.chain.length > 0);
        return differing ? [ruledOut(look.subject, `The unrelated host ${differing.data.host} shows another issuer.`)] : [];
      }
      const { product, elsewhere } = trust;
      return [
        found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'blocks',
          accountsFor: accountedFor(evidence, shown, 'trust'),
          evidence: [
            ...shown.looks.map((one) =>
              cite(
                one,
                product
                  ? `The certificate shown here was issued by "${shown.leaf.issuer}", as ${product.name} does.`
                  : `The certificate shown here was issued by "${shown.leaf.issuer}".`,
              ),
            ),
            ...elsewhere.map((one) => cite(one, `The unrelated host ${one.data.host} shows a certificate of the same issuer.`)),
          ],
          affects: affectedBy(shown.looks),
          detail: { host: look.data.host, issuer: shown.leaf.issuer, product: product?.name, runs: product?.runs },
        }),
      ];
    });
  },

  words({ detail: { host, issuer, product, runs } }) {
    const what = product ?? `Something that signs as "${issuer}"`;
    const onComputer = runs === 'computer';
    return {
      summary: `${what} stands between this computer and ${host} and shows a certificate of its own.`,
      fix: {
        who: onComputer ? 'you' : 'network',
        steps: onComputer
          ? [
              `Open the settings of ${what} and switch off the scanning of encrypted mail connections (called mail shield, SSL/TLS filtering or the like).`,
              'Start the mail program again.',
              'Mail is still scanned when it is opened or saved.',
            ]
          : [
              "Try another network, for example a phone's mobile data: there the warning should be gone.",
              `Ask whoever runs this network to leave the connections to ${host} out of its inspection, or to install the inspection's root certificate on this computer, if the computer is theirs.`,
              'Do not accept the certificate in the mail program on a network that you do not know: whoever stands there can read mail and password.',
            ],
        difficulty: onComputer ? 'easy' : 'moderate',
        takes: onComputer ? '5 minutes' : '15 minutes once the right person is found',
        tools: onComputer ? [] : ['the administration page of the firewall or proxy'],
        prevention: onComputer
          ? 'After updates of the virus scanner look whether the setting is back.'
          : "Keep mail servers on the inspection's list of exceptions.",
      },
    };
  },
});
