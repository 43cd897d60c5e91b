import { cite, defineCause, found, type Finding } from '../../cause.ts';
import { domainOf } from '../../evidence.ts';
import { entranceName } from '../../facts/comparison.ts';
import { misleading, publicationControls, type Misleading } from '../../facts/misleading-publications.ts';
import type { Ask } from '../../probe.ts';

interface Detail {
  readonly misleading: readonly Misleading[];
  readonly defects: readonly string[];
}

const ORIGINS = ['srv'] as const;

export default defineCause<Detail>({
  id: 'domain/srv-invalid',
  claim: 'SRV records of the domain name mail servers that are not there.',
  explanation:
    'SRV records tell mail programs in the DNS which server offers which service, and on which port. Where such a record points to a server that is gone, programs that follow it find nothing, although everybody who is set up already notices nothing.',
  proof:
    'The host that a record names does not exist, refuses connections at the named port or speaks something else there, while the service answers elsewhere; or the record itself breaks the rules. A host that merely stays silent is no proof.',
  neighbours: ['domain/autoconfig-inconsistent', 'dns/name-not-found', 'server/down'],
  frequency: 2,
  references: ['RFC 2782', 'RFC 6186 section 3', 'RFC 8314 section 5.1'],

  asks: (evidence): readonly Ask[] => publicationControls(evidence, ORIGINS, ['domain/srv-invalid']),

  judge(evidence): readonly Finding<Detail>[] {
    const wrong = misleading(evidence, ORIGINS);
    const broken = evidence.of('discovery').filter(({ data }) => data.origin === 'srv' && data.defects.length > 0);
    if (wrong.length === 0 && broken.length === 0) return [];
    const accountsFor = [...new Set(wrong.flatMap((one) => one.accountsFor))];
    return [
      found({
        subject: { kind: 'domain', name: domainOf(evidence) },
        certainty: 'certain',
        impact: accountsFor.length > 0 ? 'blocks' : 'none',
        accountsFor,
        evidence: [
          ...wrong.flatMap((one) => one.evidence),
          ...broken.flatMap((look) => look.data.defects.slice(0, 3).map((defect) => cite(look, defect))),
        ],
        affects: wrong.map(({ publication: { service, host, port } }) => ({ service, host, port })),
        detail: { misleading: wrong, defects: broken.flatMap(({ data }) => data.defects) },
      }),
    ];
  },

  words({ detail: { misleading: wrong, defects } }) {
    const [first] = wrong;
    return {
      summary: first
        ? `The SRV record ${first.publication.source} names ${entranceName(first.publication)}, but ${first.matter}.`
        : (defects[0] ?? 'An SRV record breaks the rules.'),
      fix: {
        who: 'administrator',
        steps: [
          ...wrong.map(
            ({ publication }) =>
              `Correct or remove the SRV record ${publication.source}, which names ${publication.host} port ${publication.port}.`,
          ),
          ...defects.map((defect) => `Correct the record: ${defect}`),
          'For a service that is not offered publish the target "." (RFC 6186 section 3.4).',
        ],
        difficulty: 'moderate',
        takes: '15 minutes, and up to the TTL of the record until everybody sees it',
        tools: ["administration of the domain's DNS"],
        prevention: 'Change the SRV records in the same step as the servers, and have them checked from outside.',
      },
    };
  },
});
