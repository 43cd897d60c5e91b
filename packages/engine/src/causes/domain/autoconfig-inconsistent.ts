import { cite, defineCause, found, type Finding } from '../../cause.ts';
import { domainOf } from '../../evidence.ts';
import { entranceName } from '../../facts/comparison.ts';
import { misleading, publicationControls, type Misleading } from '../../facts/misleading-publications.ts';
import type { Ask } from '../../probe.ts';

interface Detail {
  readonly source: string;
  readonly misleading: readonly Misleading[];
  readonly unreadable: readonly string[];
}

const ORIGINS = ['autoconfig', 'autodiscover', 'pacc'] as const;

export default defineCause<Detail>({
  id: 'domain/autoconfig-inconsistent',
  claim: 'The settings that the domain publishes for mail programs do not fit its servers.',
  explanation:
    'Mail programs fetch the settings of an account from a file that the domain publishes (autoconfig, Autodiscover or PACC). Where that file names servers or ports that no longer exist, new accounts cannot be set up, although everybody who is set up already notices nothing.',
  proof:
    'A published entrance does not exist, refuses connections or speaks something else, while the service answers elsewhere; or the file cannot be read or contradicts the registered ports. An entrance that merely differs, or stays silent, is no fault.',
  neighbours: ['domain/srv-invalid', 'settings/wrong-host', 'server/down'],
  frequency: 2,
  references: ['draft-ietf-mailmaint-autoconfig', 'draft-ietf-mailmaint-pacc', 'RFC 8314 section 7.3'],

  asks: (evidence): readonly Ask[] => publicationControls(evidence, ORIGINS, ['domain/autoconfig-inconsistent']),

  judge(evidence): readonly Finding<Detail>[] {
    const wrong = misleading(evidence, ORIGINS);
    const broken = evidence
      .of('discovery')
      .filter(({ data }) => ORIGINS.some((origin) => origin === data.origin) && data.defects.length > 0);
    const [source] = [...wrong.map(({ publication }) => publication.source), ...broken.map(({ data }) => data.source)];
    if (source === undefined) return [];
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
        detail: { source, misleading: wrong, unreadable: broken.flatMap(({ data }) => data.defects) },
      }),
    ];
  },

  words({ detail: { source, misleading: wrong, unreadable } }) {
    const [first] = wrong;
    const what = first
      ? `names ${entranceName(first.publication)}, but ${first.matter}`
      : `is faulty: ${unreadable[0]?.replace(/\.$/, '') ?? 'it cannot be read'}`;
    return {
      summary: `The published settings at ${source} lead mail programs astray: the file ${what}.`,
      fix: {
        who: 'administrator',
        steps: [
          `Correct the file at ${source}: ${wrong.length > 0 ? wrong.map(({ publication }) => entranceName(publication)).join('; ') : 'see the evidence'}.`,
          'Name only entrances that exist, each with the encryption that the server uses there.',
          'Check again with an address of the domain and no settings.',
        ],
        difficulty: 'moderate',
        takes: '20 minutes',
        tools: ['access to the web server that publishes the file'],
        prevention: 'Change the published file in the same step as the servers, and have it checked from outside.',
      },
    };
  },
});
