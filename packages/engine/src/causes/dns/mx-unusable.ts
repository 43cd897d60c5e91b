import type { Certainty, EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { turningAway, type Answered } from '../../facts/acceptance.ts';
import { isMissing } from '../../facts/arrivals.ts';
import { isMailboxKnown, isReceivedElsewhere } from '../../facts/mailbox-holder.ts';
import { doors, greetedBySix, knock, port25, type Door } from '../../facts/port-25.ts';
import { askWhoReceives, isWayInOrder, receiving, type Receiver, type Receiving } from '../../facts/receiving.ts';
import { isAbnormal, symptoms } from '../../facts/symptoms.ts';
import type { Ask } from '../../probe.ts';

type Matter = NonNullable<Receiver['defect']> | 'closed' | 'declines' | 'mute' | 'stranger';

interface Unusable {
  readonly host: string;
  readonly matter: Matter;
  readonly alias: string | undefined;
  readonly certainty: Certainty;
  readonly evidence: readonly EvidenceLine[];
}

interface Detail {
  readonly domain: string;
  readonly unusable: readonly Pick<Unusable, 'host' | 'matter' | 'alias'>[];
  /** hosts that are left and can be used */
  readonly left: readonly string[];
}

/** What the MX records name cannot be used. */
export default defineCause<Detail>({
  id: 'dns/mx-unusable',
  claim: 'The servers that the MX records of the domain name cannot be used: they do not exist, have no address, or take no mail.',
  explanation:
    'An MX record names a server that takes mail for the domain. It has to name a host that has addresses of its own: neither an address nor an alias (CNAME). ' +
    'Where the name leads nowhere, or nobody listens there, senders keep the message for days and return it in the end.',
  proof:
    'The resolver here and an unrelated one agree on what the record names; or the host itself refuses the connection at port 25 from a place at which other servers take it, or has IPv6 addresses alone and is silent there where others answer by IPv6; or it says that it does not take mail for the domain. From a network that closes port 25, or has no IPv6, the second cannot be told.',
  neighbours: ['dns/no-mx', 'dns/mx-elsewhere', 'dns/name-not-found'],
  frequency: 2,
  references: ['RFC 5321 section 5.1', 'RFC 2181 section 10.3', 'RFC 7504'],

  asks: (evidence): readonly Ask[] => (isMailboxKnown(evidence) ? [...askWhoReceives(evidence), ...knock(evidence)] : []),

  judge(evidence): readonly Finding<Detail>[] {
    const known = receiving(evidence);
    if (known?.says !== 'hosts' || !isMailboxKnown(evidence) || !isWayInOrder(evidence)) return [];
    const subject = { kind: 'domain' as const, name: known.domain };
    const judged = known.receivers.map((receiver) => unusable(evidence, known, receiver));
    const wrong = judged.filter((one) => one !== undefined);
    const sure = wrong.filter(({ certainty }) => certainty !== 'possible');
    if (sure.length === 0)
      return wrong[0]
        ? [undecided(subject, questionOf(wrong[0]))]
        : [ruledOut(subject, `Each host that takes the mail of ${known.domain} has addresses.`)];
    const left = known.receivers.filter(({ host }) => !sure.some((one) => one.host === host)).map(({ host }) => host);
    const resolves = sure.some(({ matter }) => matter === 'alias');
    return [
      found({
        subject,
        certainty: sure.every(({ certainty }) => certainty === 'certain') ? 'certain' : 'likely',
        impact: left.length > 0 || isMerelySaid(evidence, sure) ? 'none' : resolves ? 'sometimes' : 'blocks',
        accountsFor: [],
        standsAlone: true,
        evidence: sure.flatMap((one) => one.evidence),
        affects: sure.map(({ host }) => ({ service: 'smtp', host, port: 25 })),
        detail: { domain: known.domain, unusable: sure.map(({ host, matter, alias }) => ({ host, matter, alias })), left },
      }),
    ];
  },

  words({ detail: { domain, unusable: wrong, left } }) {
    const said = wrong.map((one) => `${one.host} ${MATTER[one.matter](one.alias)}`).join('; ');
    return {
      summary:
        left.length > 0
          ? `One of the servers that take mail for ${domain} cannot be used: ${said}. ${left.join(' and ')} still can.`
          : `Mail for ${domain} cannot be delivered as it should be: ${said}.`,
      fix: {
        who: 'administrator',
        steps: wrong.map((one) => stepFor(domain, one)).concat('Send a test message from another provider afterwards.'),
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['the control panel of the domain’s DNS provider', 'the mail provider’s setup page'],
        prevention: 'Change the MX records before a server is renamed or switched off, and let this check watch them.',
      },
    };
  },
});

const MATTER: Readonly<Record<Matter, (alias: string | undefined) => string>> = {
  missing: () => 'does not exist',
  nothing: () => 'has no address',
  literal: () => 'is an address where the name of a host has to stand',
  alias: (target) => `is an alias${target === undefined ? '' : ` of ${target}`}, which an MX record must not name and some senders refuse`,
  failing: () => 'cannot be resolved, because its own name servers fail',
  unroutable: () => 'has only addresses that lead nowhere from outside',
  closed: () => 'refuses connections from other servers (port 25)',
  mute: () => 'has IPv6 addresses alone and does not answer other servers there (port 25)',
  declines: () => 'says that it takes no mail',
  stranger: () => 'says that the domain is none of those for which it takes mail',
};

function unusable(evidence: Evidence, { looks: [own, ...others] }: Receiving, receiver: Receiver): Unusable | undefined {
  const { host, alias, defect, certainty } = receiver;
  // the same host fails at the same addresses on the person's own way: one fault is told once
  if (defect === 'unroutable' && receiver.addresses.some((address) => isFailing(evidence, address))) return undefined;
  if (defect !== undefined) {
    const matter = MATTER[defect](alias);
    return {
      ...{ host, alias, certainty, matter: defect },
      evidence: [
        cite(own, `${own.data.server} says of the MX records: ${host} ${matter}.`),
        ...others.slice(0, 2).map((look) => cite(look, `${look.data.server} agrees.`)),
      ],
    };
  }
  const refusal = turningAway(evidence, 'relay-denied').find((one) => one.host === host);
  if (refusal) return stranger(evidence, refusal, alias);
  const door = doors(evidence).find((one) => one.host === host);
  return door && shut(evidence, door, alias);
}

function isFailing(evidence: Evidence, address: string): boolean {
  return evidence.looks.some(
    (look) => look.role === 'path' && isAbnormal(look) && look.subject.kind === 'endpoint' && look.subject.address === address,
  );
}

/** What fails along the person's own way may be why the host refuses: that is another cause's matter. */
function shut(evidence: Evidence, { host, state, looks }: Door, alias: string | undefined): Unusable | undefined {
  if (state === 'open' || state === 'unknown' || symptoms(evidence).length > 0) return undefined;
  const control = state === 'mute' ? greetedBySix(evidence) : port25(evidence).look;
  const certainty: Certainty = state === 'declines' ? 'certain' : control ? 'likely' : 'possible';
  return {
    ...{ host, alias, certainty, matter: state },
    evidence: [
      ...looks.map((look) => cite(look, `${host} (${look.data.address}) ${MATTER[state](alias)}.`)),
      ...(state !== 'declines' && control
        ? [cite(control, `${control.data.host} (${control.data.address}) takes connections at port 25 from here.`)]
        : []),
    ],
  };
}

/** What a host answers to one stranger is a warning; where nothing has come for too long besides, it is why. */
function isMerelySaid(evidence: Evidence, wrong: readonly Unusable[]): boolean {
  return wrong.every(({ matter }) => matter === 'stranger') && !isMissing(evidence);
}

/** It takes mail, and says that the domain is none of its own. Where that is another provider's, that provider is who is named too much. */
function stranger(evidence: Evidence, { host, look, said }: Answered, alias: string | undefined): Unusable | undefined {
  if (isReceivedElsewhere(evidence) || symptoms(evidence).length > 0) return undefined;
  const says = cite(look, `${host}, asked to take something for ${look.data.recipient}, answers: "${said}"`);
  return { host, alias, matter: 'stranger', certainty: 'likely', evidence: [says] };
}

function questionOf({ host, matter }: Unusable): string {
  if (matter === 'mute')
    return `Does ${host} take mail at port 25? It has IPv6 addresses alone and is silent, and whether port 25 can be used by IPv6 from here at all is unknown.`;
  if (matter === 'closed')
    return `Does ${host} take mail at port 25? It refuses from here, and whether port 25 can be used from here at all is unknown.`;
  return `Do other resolvers say the same of ${host}, which an MX record names? Only one said that it cannot be used.`;
}

function stepFor(domain: string, { host, matter, alias }: Pick<Unusable, 'host' | 'matter' | 'alias'>): string {
  if (matter === 'alias')
    return `Let the MX record of ${domain} name ${alias ?? 'the host itself'} instead of its alias ${host}, or give ${host} addresses of its own.`;
  if (matter === 'literal') return `Give the server at ${host} a name with an A record, and let the MX record of ${domain} name that.`;
  if (matter === 'mute')
    return `See that ${host} runs its receiving service (SMTP) at its IPv6 address and that port 25 is open to it; give it an IPv4 address (A record) as well, since many senders have IPv4 alone; or remove it from the MX records of ${domain}.`;
  if (matter === 'stranger')
    return `Enter ${domain} on ${host} as a domain for which it receives mail (Postfix: virtual_mailbox_domains or relay_domains; Exim: relay_to_domains; Exchange: accepted domains), or remove ${host} from the MX records of ${domain}.`;
  if (matter === 'closed' || matter === 'declines')
    return `Start the receiving service (SMTP) on ${host} and open port 25 to it; or remove ${host} from the MX records of ${domain}.`;
  return `Correct ${host} in the MX records of ${domain} to the name that the mail provider gives, or give ${host} an address.`;
}
