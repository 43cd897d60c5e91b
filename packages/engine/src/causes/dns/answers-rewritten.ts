import { cite, defineCause, type Finding, found, ruledOut } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { publishedAnswers } from '../../facts/published-answers.ts';
import { askForInventions, type Invention, inventions } from '../../facts/inventions.ts';
import { affectedBy, answersFor, clientAnswers, failuresBehind, namesInTrouble } from '../../facts/names.ts';
import { portal } from '../../facts/portal.ts';
import { askAuthority, usableReferences } from '../../facts/zones.ts';
import addresses from '../../probes/dns/addresses.ts';
import { control } from '../../probe.ts';

interface Detail {
  readonly resolver: string;
  readonly names: readonly string[];
  readonly invented: readonly string[];
}

const ID = 'dns/answers-rewritten';

/** The resolver makes up addresses for names that do not exist, and sends the mail program there. */
export default defineCause<Detail>({
  id: ID,
  claim: 'The DNS server of this network makes up answers, and sends the mail program to a place that is not the mail server.',
  explanation:
    'Some networks and providers let their DNS server answer for every name, even for names that do not exist, and lead to a page of their own. ' +
    'A mail program that is led there finds no mail server, or somebody else’s.',
  proof:
    'Asked for a name that cannot exist, the resolver gives an address instead of saying that there is no such name; it gives the same address for the mail server, whose own name servers say something else.',
  neighbours: ['network/captive-portal', 'dns/split-horizon', 'dns/name-not-found'],
  frequency: 2,
  references: ['RFC 6761 section 6.4', 'RFC 2308 section 2.1'],

  asks(evidence) {
    const led = inventions(evidence).length > 0 ? namesInTrouble(evidence) : [];
    return [
      ...askForInventions(evidence, [ID]),
      ...led.flatMap((name) => [
        ...usableReferences(evidence).map((server) => control(addresses, { server, serverRole: 'reference', name, purpose: 'name' }, [ID])),
        ...askAuthority(evidence, name, [ID]),
      ]),
    ];
  },

  judge(evidence) {
    const made = inventions(evidence).flatMap((invention) => findingOf(evidence, invention));
    return made.length > 0 ? made : namesInTrouble(evidence).flatMap((name) => acquittal(evidence, name));
  },

  words({ detail: { resolver, names, invented } }) {
    return {
      summary: `The DNS server ${resolver} makes up addresses (${invented.join(', ')}) instead of giving true answers${names.length > 0 ? `; for ${names.join(' and ')} too` : ''}.`,
      fix: {
        who: 'network',
        steps: [
          `Ask whoever runs this network (or the internet provider) to switch off the rewriting of DNS answers on ${resolver}; it is often called search help, navigation help, filter or parental control.`,
          'If this is a public network: open a web page first, it may want you to sign in or agree to something.',
          'For now: set another DNS server on this computer.',
          'Run this check again.',
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['the network settings of this computer', 'the settings of the router'],
        prevention: 'Use a DNS server that answers truthfully; many internet providers offer one on request.',
      },
    };
  },
});

function findingOf(evidence: Evidence, { server, answer, addresses: invented }: Invention): readonly Finding<Detail>[] {
  const told = namesInTrouble(evidence).filter((name) =>
    clientAnswers(evidence, name).some(
      (one) => one.server === server && one.addresses.length > 0 && one.addresses.every((address) => invented.includes(address)),
    ),
  );
  if (answer.serverRole !== 'resolver') return [];
  // A name that does not exist at all is the deeper fault: true answers would not make it exist.
  const led = told.filter((name) => !isNowhere(evidence, name));
  const behind = led.flatMap((name) => failuresBehind(evidence, name)).filter(({ subject }) => invented.includes(subject.address ?? ''));
  if (portal(evidence)?.isLogIn)
    return [ruledOut({ kind: 'resolver', address: server }, 'A log-in page answers in place of the web: it makes these answers.')];
  return [
    found<Detail>({
      subject: { kind: 'resolver', address: server },
      certainty: 'certain',
      impact: behind.length > 0 ? 'blocks' : 'none',
      accountsFor: behind.map(({ id }) => id),
      invalidates: behind.map(({ id }) => id),
      evidence: [
        ...(answer.looks[0]
          ? [cite(answer.looks[0], `${server} gives ${invented.join(', ')} for ${answer.name}, a name that does not exist.`)]
          : []),
        ...led.flatMap((name) =>
          clientAnswers(evidence, name)
            .filter((one) => one.server === server)
            .flatMap((one) => (one.looks[0] ? [cite(one.looks[0], `It gives the same for ${name}.`)] : [])),
        ),
      ],
      affects: led.length > 0 ? led.flatMap((name) => affectedBy(evidence, name)) : [{ service: 'dns', host: server }],
      detail: { resolver: server, names: led, invented },
    }),
  ];
}

/** Its own name servers, or those who do not invent, say that the name does not exist or has no address. */
function isNowhere(evidence: Evidence, name: string): boolean {
  const inventors = new Set(inventions(evidence).map(({ server }) => server));
  const published = publishedAnswers(evidence, name);
  const truthful = published?.answers.filter((answer) => !inventors.has(answer.server)) ?? [];
  return truthful.length > 0 && truthful.every(({ says }) => says === 'no-such-name' || says === 'nothing');
}

function acquittal(evidence: Evidence, name: string): readonly Finding<Detail>[] {
  const server = clientAnswers(evidence, name).find(({ says }) => says === 'addresses')?.server;
  const denied = evidence
    .of('dns/query')
    .find(({ data }) => data.server === server && data.purpose === 'nonexistent' && data.rcode === 'NXDOMAIN');
  return server !== undefined && denied && answersFor(evidence, denied.data.name).length > 0
    ? [ruledOut({ kind: 'resolver', address: server }, `${server} says truthfully that ${denied.data.name} does not exist.`)]
    : [];
}
