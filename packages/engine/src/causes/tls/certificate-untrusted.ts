import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askAboutTrust } from '../../facts/certificate-controls.ts';
import { accountedFor, affectedBy, shownCertificates, topOf, trustOf, unrelatedHandshakes, type Shown } from '../../facts/certificates.ts';

interface Detail {
  readonly host: string;
  readonly issuer: string;
  /** OpenSSL's word, when the chain leads to a trusted root and is refused all the same */
  readonly barred: string | undefined;
}

export default defineCause<Detail>({
  id: 'tls/certificate-untrusted',
  claim: "The mail server's certificate comes from an authority that this computer does not trust.",
  explanation:
    'A certificate proves to your mail program that it talks to the right server, because an authority that the program knows has signed it. ' +
    'The authority behind this one is not among those that this computer trusts: an own authority of a company, or a new or withdrawn public one.',
  proof:
    "The chain ends at an unknown root. It is not merely a link that the server forgot to send, for the issuer's own address gives none that completes it; " +
    'and it is not an inspecting firewall, for unrelated hosts show other issuers.',
  neighbours: ['tls/interception', 'tls/chain-incomplete', 'tls/certificate-self-signed'],
  frequency: 2,
  references: ['RFC 5280 section 6.1'],
  asks: (evidence) => askAboutTrust(evidence, ['tls/certificate-untrusted', 'tls/chain-incomplete', 'tls/interception']),

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown) => judgeShown(evidence, shown));
  },

  words({ detail: { host, issuer, barred } }) {
    return {
      summary:
        barred === undefined
          ? `The certificate of ${host} comes from "${issuer}", an authority that this computer does not trust.`
          : `The certificate of ${host} leads to a trusted authority but is not made for a mail server (${barred}).`,
      fix: {
        who: 'administrator',
        steps: [
          `Get a certificate for ${host} from a public authority and set it in the mail server, together with its chain.`,
          `Where "${issuer}" is your own authority, add its root certificate to the trust store of every computer and phone that reads mail.`,
          "Where it is a public authority, this computer's list is too old: install its system updates.",
          'Do not accept the certificate in the mail program before somebody who runs the server has confirmed it.',
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['access to the mail server'],
        prevention: 'Use certificates of an authority that all clients know, or hand your own root to every device by its management.',
      },
    };
  },
});

function judgeShown(evidence: Evidence, shown: Shown): readonly Finding<Detail>[] {
  const [look] = shown.looks;
  const trust = trustOf(evidence, shown);
  if (!look) return [];
  if (trust.is === 'trusted')
    return [ruledOut(look.subject, `The certificate of ${look.data.host} leads to an authority that is trusted here.`)];
  if (trust.is !== 'unknown-issuer' && trust.is !== 'barred') return [];
  if (trust.is === 'unknown-issuer' && !trust.settled)
    return [undecided(look.subject, "Does the issuer's own address give the missing link, and do unrelated hosts show the same issuer?")];
  const elsewhere = unrelatedHandshakes(evidence).filter(({ data }) => data.chain.length > 0);
  const issuer = topOf(shown.chain)?.issuer ?? shown.leaf.issuer;
  return [
    found({
      subject: look.subject,
      certainty: trust.is === 'barred' || elsewhere.length > 0 ? 'certain' : 'likely',
      impact: 'blocks',
      accountsFor: accountedFor(evidence, shown, 'trust'),
      evidence: [
        ...shown.looks.map((one) => cite(one, `The chain shown here ends at "${issuer}", which is not trusted here.`)),
        ...elsewhere.map((one) => cite(one, `This unrelated host shows another issuer: "${one.data.chain[0]?.issuer ?? ''}".`)),
      ],
      affects: affectedBy(shown.looks),
      detail: { host: look.data.host, issuer, barred: trust.is === 'barred' ? trust.reason : undefined },
    }),
  ];
}
