import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import { askAboutRevocation } from '../../facts/certificate-controls.ts';
import { affectedBy, shownCertificates } from '../../facts/certificates.ts';

interface Detail {
  readonly host: string;
  readonly issuer: string;
}

export default defineCause<Detail>({
  id: 'tls/certificate-revoked',
  claim: "The authority that issued the mail server's certificate has taken it back.",
  explanation:
    'An authority can take a certificate back before its end, for example because its key became known or it was made by mistake. ' +
    'Mail programs that ask the authority stop at such a certificate; others do not notice, so it may work in one program and not in another.',
  proof: "The authority's own signed word, sent along by the server or fetched from the authority, says that this certificate was revoked.",
  neighbours: ['tls/certificate-untrusted', 'tls/certificate-expired'],
  frequency: 1,
  references: ['RFC 6960', 'RFC 5280 section 5', 'RFC 6066 section 8'],
  asks: askAboutRevocation,

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown): readonly Finding<Detail>[] => {
      const [look] = shown.looks;
      if (!look) return [];
      const asked = evidence
        .of('web/fetch')
        .filter(({ data }) => data.purpose === 'revocation' && data.concerns === shown.leaf.fingerprint256);
      const said = asked.filter(({ data }) => data.revoked === true);
      const stapled = shown.looks.filter(({ data }) => data.staple?.status === 'revoked');
      if (said.length === 0 && stapled.length === 0) {
        const good = asked.some(({ data }) => data.revoked === false) || shown.looks.some(({ data }) => data.staple?.status === 'good');
        return good ? [ruledOut(look.subject, `The issuer says that the certificate of ${look.data.host} is good.`)] : [];
      }
      return [
        found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'blocks',
          accountsFor: [...said, ...stapled].filter(({ role, outcome }) => role === 'path' && outcome === 'denied').map(({ id }) => id),
          evidence: [
            ...stapled.map((one) => cite(one, "The server sends along the issuer's signed word that its certificate was revoked.")),
            ...said.map((one) => cite(one, "The issuer's signed answer says that the certificate was revoked.")),
            ...shown.looks.filter((one) => !stapled.includes(one)).map((one) => cite(one, 'The same certificate is shown here.')),
          ],
          affects: affectedBy(shown.looks),
          detail: { host: look.data.host, issuer: shown.leaf.issuer },
        }),
      ];
    });
  },

  words({ detail: { host, issuer } }) {
    return {
      summary: `The certificate of ${host} was revoked by its issuer, "${issuer}".`,
      fix: {
        who: 'administrator',
        steps: [
          "Find out why it was revoked (the issuer's e-mail or customer page says so); if its key may be known to others, make a new key.",
          `Get a new certificate for ${host}, set it in every mail service and reload them.`,
          'If the key was known to others, have passwords that were used since then changed.',
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['access to the mail server', 'the account at the issuer'],
        prevention: 'Read what the issuer writes to the address that is registered there, and let renewals run by themselves.',
      },
    };
  },
});
