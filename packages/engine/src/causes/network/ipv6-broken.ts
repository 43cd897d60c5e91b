import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { isPortAlone } from '../../facts/endpoints.ts';
import { entrances } from '../../facts/goals.ts';
import { isHeld } from '../../facts/other-family.ts';
import { contacts } from '../../facts/reach.ts';
import { portal } from '../../facts/portal.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { beyond, type Beyond, stoppedHere } from '../../facts/vantage.ts';
import { placeWords } from '../../facts/place-words.ts';

type Connect = Look<LookData['tcp/connect']>;

interface Detail {
  /** all IPv6 from here, or this host's addresses alone */
  readonly where: 'here' | 'host' | 'unknown';
  readonly hosts: readonly string[];
  readonly addresses: readonly string[];
}

export default defineCause<Detail>({
  id: 'network/ipv6-broken',
  claim: 'A connection over IPv6 fails although this computer uses IPv6, while the same host answers over IPv4.',
  explanation:
    'The internet has two kinds of addresses, IPv4 and IPv6, and many servers have both. This computer has IPv6, so programs try it first. ' +
    'Here that way does not work while the older one does: some programs then wait a long time, others give up.',
  proof:
    "The host's IPv6 address fails and its IPv4 address takes connections at the same port. " +
    'Unrelated IPv6 destinations tell whose fault it is: if they fail as well, IPv6 is broken in this network; if they answer, the record of this host is wrong. ' +
    'A computer without IPv6 is in order.',
  neighbours: ['server/down', 'server/unreachable', 'firewall/port-blocked'],
  frequency: 3,
  references: ['RFC 8305', 'RFC 6724', 'RFC 7934'],

  judge(evidence): readonly Finding<Detail>[] {
    const six = beyond(evidence, 6);
    const four = beyond(evidence, 4);
    const pairs = brokenPairs(evidence);
    const lostHere = six.is === 'nowhere' && four.is === 'reaches' && isHeld(evidence, 6) && isWorseThan(six, four);
    if (pairs.length === 0 && !lostHere) return soundly(evidence);
    // a network that lets nothing pass before a person has signed in need not answer for others in both families
    if (stoppedHere(evidence, 6).length > 0 || portal(evidence)?.isLogIn) return [];
    const where = lostHere ? 'here' : unrelatedSix(evidence) ? 'host' : 'unknown';
    const lost = [...pairs.map(({ failed }) => failed as Look), ...(where === 'here' ? lostOverSix(evidence) : [])];
    const accounted = [...new Set(lost.filter((look) => look.role === 'path' && isAbnormal(look)).map(({ id }) => id))];
    if (where !== 'here' && accounted.length === 0) return [];
    return [
      found({
        subject: where === 'here' ? { kind: 'vantage' } : { kind: 'name', name: pairs[0]?.failed.data.host ?? '' },
        certainty: where === 'unknown' ? 'likely' : 'certain',
        impact: accounted.length === 0 ? 'none' : 'sometimes',
        accountsFor: accounted,
        invalidates: accounted,
        evidence: [
          ...pairs
            .slice(0, 3)
            .flatMap(({ failed, works }) => [
              cite(failed, `${failed.data.address} port ${failed.data.port}: ${failed.because ?? failed.outcome}.`),
              cite(works, `${works.data.address} port ${works.data.port}: connected.`),
            ]),
          ...(where === 'host' ? unrelated(evidence, 'answered') : unrelated(evidence, 'lost')).slice(0, 2),
        ],
        affects: entrances(evidence)
          .filter(({ host, port }) => pairs.some(({ failed }) => failed.data.host === host && failed.data.port === port))
          .map(({ service, host, port }) => ({ service, host, port })),
        detail: {
          where,
          hosts: [...new Set(pairs.map(({ failed }) => failed.data.host ?? ''))],
          addresses: [...new Set(pairs.map(({ failed }) => failed.data.address))],
        },
      }),
    ];
  },

  words({ detail: { where, hosts, addresses } }) {
    const host = hosts.join(' and ');
    if (where === 'here') {
      return {
        summary: 'IPv6 does not work in this network, although this computer has an IPv6 address; over IPv4 the same servers answer.',
        fix: {
          who: 'network',
          steps: [
            'Restart the router; if it has an IPv6 setting, see whether the internet provider really offers IPv6, and switch it off in the router if not.',
            'Ask the internet provider, or whoever runs this network, to repair IPv6: addresses are handed out, but nothing comes back.',
            'Until then IPv6 can be switched off in the network settings of this computer.',
          ],
          difficulty: 'moderate',
          takes: '15 minutes',
          tools: ['the administration page of the router'],
          prevention: 'Test IPv6 on its own after each change of router or provider: programs hide its failure by falling back to IPv4.',
        },
      };
    }
    return {
      summary: `${host} has an IPv6 address (${addresses.join(', ')}) that does not answer, while its IPv4 address does.`,
      fix: {
        who: 'administrator',
        steps: [
          `Make the mail service of ${host} listen on ${addresses.join(', ')} and open the firewall there, or remove the AAAA record of ${host}.`,
          `See whether it works from outside: \`nc -6zv ${host} 993\`, with the port in question.`,
          'Until then programs that try IPv6 first wait, or fail; switching IPv6 off on this computer helps for the time being.',
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['the administration of the DNS zone', 'a shell on the mail server'],
        prevention: 'Watch each address of the server on its own, not the name: a check by name passes as long as one family works.',
      },
    };
  },
});

/**
 * What fails over IPv6 passes over IPv4. Names that are found over IPv4 while every connection fails in both families say
 * nothing against IPv6: something stops connections.
 */
function isWorseThan(six: Beyond, four: Beyond): boolean {
  return six.lost.some(({ probe }) => four.answered.some((look) => kindOf(look.probe) === kindOf(probe)));
}

function kindOf(probe: string): 'name' | 'connection' {
  return probe === 'dns/query' ? 'name' : 'connection';
}

/** A host's IPv6 address that fails beside an IPv4 address of the same host that takes connections at the same port. */
function brokenPairs(evidence: Evidence): readonly { readonly failed: Connect; readonly works: Connect }[] {
  const connects = evidence.of('tcp/connect').filter(({ data }) => data.purpose === 'service' && data.host !== undefined);
  return connects.flatMap((failed) => {
    if (failed.data.family !== 6 || !isAbnormal(failed) || failed.data.answer === 'local') return [];
    if (
      connects.some((again) => again.outcome === 'ok' && again.data.address === failed.data.address && again.data.port === failed.data.port)
    )
      return [];
    if (isPortAlone(evidence, failed.data)) return [];
    const works = connects.find(
      ({ outcome, data }) => outcome === 'ok' && data.family === 4 && data.host === failed.data.host && data.port === failed.data.port,
    );
    return works ? [{ failed, works }] : [];
  });
}

/** Something else answers over IPv6. */
function unrelatedSix(evidence: Evidence): boolean {
  return beyond(evidence, 6).answered.length > 0;
}

/** Whatever else of the path had to go over IPv6: resolvers, mostly. */
function lostOverSix(evidence: Evidence): readonly Look[] {
  return contacts(evidence)
    .filter(
      ({ family, came, distance, look }) => family === 6 && came !== 'answered' && distance !== 'here' && look.data['answer'] !== 'local',
    )
    .map(({ look }) => look);
}

function unrelated(evidence: Evidence, came: 'answered' | 'lost') {
  const looks = contacts(evidence).filter(
    (contact) => contact.family === 6 && (came === 'answered' ? contact.came === 'answered' : contact.came !== 'answered'),
  );
  const known = [...looks.filter(({ reference }) => reference), ...looks.filter(({ reference }) => !reference)];
  return known.map(({ look }) =>
    cite(look, `${placeWords(look)} over IPv6: ${look.outcome === 'ok' ? 'answers' : (look.because ?? 'no answer')}.`),
  );
}

function soundly(evidence: Evidence): readonly Finding<Detail>[] {
  const failing = evidence.of('tcp/connect').some((look) => look.data.family === 6 && look.role === 'path' && isAbnormal(look));
  return failing
    ? []
    : beyond(evidence, 6).is === 'reaches' && evidence.looks.some((look) => look.role === 'path' && isAbnormal(look))
      ? [ruledOut({ kind: 'vantage' }, 'Connections over IPv6 work.')]
      : [];
}
