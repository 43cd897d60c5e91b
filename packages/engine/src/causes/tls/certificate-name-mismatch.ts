import { isIP } from 'node:net';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { accountedFor, affectedBy, namesText, problemsOf, shownCertificates, type Shown } from '../../facts/certificates.ts';
import { told } from '../../facts/publications.ts';

interface Detail {
  readonly host: string;
  readonly names: string;
  /** a published host that the certificate does carry */
  readonly better: string | undefined;
}

export default defineCause<Detail>({
  id: 'tls/certificate-name-mismatch',
  claim: "The mail server's certificate is sound, but it is not made out to the name by which the server is reached.",
  explanation:
    "A certificate proves to your mail program that it talks to the right server, by carrying the server's name. " +
    'The name in this one is another than the name in the settings, so the program cannot know whether it is the same server.',
  proof:
    'The chain is trusted and in date; none of the names in it matches the configured host (the common name does not count). Where the configured host is not the published one, the settings are at fault instead.',
  neighbours: ['settings/wrong-host', 'settings/previous-server', 'tls/interception'],
  frequency: 4,
  references: ['RFC 9525 section 6', 'RFC 7817'],

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown) => judgeShown(evidence, shown));
  },

  words({ detail: { host, names, better } }) {
    const byYou = better !== undefined || isIP(host) !== 0;
    return {
      summary: `The certificate shown by ${host} is made out to ${names}, not to ${host}.`,
      fix: {
        who: byYou ? 'you' : 'administrator',
        steps: [
          ...(better === undefined
            ? []
            : [
                `In the mail program replace the server ${host} by ${better}: that name is published for this mailbox and stands in the certificate.`,
              ]),
          ...(better === undefined && isIP(host) !== 0
            ? [`In the mail program replace the address ${host} by the server's name (the certificate carries ${names}).`]
            : []),
          ...(byYou
            ? []
            : [
                `Have the certificate made out to ${host} too (one certificate can carry many names), set it in the mail server and reload it.`,
                `Or publish and hand out a name that stands in the certificate: ${names}.`,
              ]),
        ],
        difficulty: byYou ? 'easy' : 'moderate',
        takes: byYou ? '5 minutes' : '20 minutes',
        tools: byYou ? [] : ['access to the mail server'],
        prevention: 'Hand out one name for the mail server and keep it in the certificate.',
      },
    };
  },
});

function judgeShown(evidence: Evidence, shown: Shown): readonly Finding<Detail>[] {
  const byHost = Map.groupBy(shown.looks, ({ data }) => data.host);
  const isNamed = problemsOf(evidence, shown).includes('name');
  return [...byHost].flatMap(([host, looks]): readonly Finding<Detail>[] => {
    const [look] = looks;
    if (!look) return [];
    if (look.data.nameMatches) return [ruledOut(look.subject, `The certificate of ${host} carries this name.`)];
    if (!isNamed || look.data.nameMatches === undefined) return [];
    const accounted = accountedFor(evidence, shown, 'name');
    return [
      found({
        subject: look.subject,
        // where another host is published the settings may be what is wrong
        certainty: isElsewherePublished(evidence, look.data.service, host) ? 'likely' : 'certain',
        impact: 'blocks',
        accountsFor: looks.map(({ id }) => id).filter((id) => accounted.includes(id)),
        evidence: looks.map((one) => cite(one, `The certificate shown here carries ${namesText(shown.leaf)}, and not ${host}.`)),
        affects: affectedBy(looks),
        detail: { host, names: namesText(shown.leaf), better: publishedAndNamed(evidence, look.data.service, shown) },
      }),
    ];
  });
}

function isElsewherePublished(evidence: Evidence, service: string, host: string): boolean {
  const published = told(evidence).filter((one) => one.service === service && one.trust !== 'guess');
  return published.length > 0 && !published.some((one) => one.host === host);
}

/** A published host of the service that stands in the certificate: the repair is then in the person's own hands. */
function publishedAndNamed(evidence: Evidence, service: string, { leaf }: Shown): string | undefined {
  const names = leaf.names.map((name) => name.replace(/^DNS:/, '').toLowerCase());
  return told(evidence).find(
    ({ host, trust, service: published }) =>
      published === service && trust !== 'guess' && (names.includes(host) || names.includes(host.replace(/^[^.]+/, '*'))),
  )?.host;
}
