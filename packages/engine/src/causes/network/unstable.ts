import type { EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, type Finding, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { entrances } from '../../facts/goals.ts';
import { askRepeatedly, isLossy, type LostQuestions, lostQuestions } from '../../facts/lost-questions.ts';
import { countSegments, isResending, resent } from '../../facts/resent.ts';
import { isUnsteady, series, type Series } from '../../facts/series.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { askAgainAndAgain } from '../../facts/unsteady/repeats.ts';
import { type Unsteadiness, unsteadiness } from '../../facts/unsteady/unsteadiness.ts';
import { affectedBeyond, isCutOff } from '../../facts/vantage.ts';
import type { Ask } from '../../probe.ts';

const DECIDES = ['network/unstable'];

interface Detail {
  /** the local network, one server and its way, one of these two, or one DNS server and its way */
  readonly where: 'here' | 'there' | 'unsure' | 'resolver';
  readonly lost: number;
  readonly of: number;
  readonly host: string;
}

export default defineCause<Detail>({
  id: 'network/unstable',
  claim: 'The connection loses packets or breaks now and then: the same try sometimes works and sometimes does not.',
  explanation:
    'Data travels in small packets. Here some of them get lost on the way, so that connections are slow to come about, break, or fail, and work again at the next try. ' +
    'Weak Wi-Fi, a damaged cable, an overloaded line or a server with one broken part behind a shared address do this.',
  proof:
    'The same connection, tried several times in every byte alike, gave different outcomes, or took longer by whole repetitions of a packet. ' +
    'If that happens at unrelated servers the fault is near here; if only at one while another is steady, it is at that server or on its way; without another to compare with it cannot be told where. A blocked port, in contrast, always fails.',
  neighbours: ['firewall/port-blocked', 'network/slow', 'server/slow'],
  frequency: 4,
  references: ['RFC 6298 section 2', 'RFC 9293 section 3.8.1'],

  asks(evidence): readonly Ask[] {
    if (isCutOff(evidence)) return countSegments(evidence);
    return [...countSegments(evidence), ...askRepeatedly(evidence, DECIDES), ...askAgainAndAgain(evidence, DECIDES)];
  },

  judge(evidence): readonly Finding<Detail>[] {
    if (isCutOff(evidence)) return [];
    if (!series(evidence).some(isUnsteady)) return lostQuestions(evidence).map((lost) => unheardQuestions(evidence, lost));
    const known = unsteadiness(evidence);
    return known ? [findingOf(evidence, known)] : [];
  },

  words({ detail: { where, lost, of, host } }) {
    if (where === 'resolver') return wordsForResolver(lost, of, host);
    const share = `${lost} of ${of} identical tries`;
    if (where === 'unsure') return wordsForUnsure(share, host);
    if (where === 'there') {
      return {
        summary: `${host} answers unsteadily: ${share} failed or were late, while an unrelated server was steady.`,
        fix: {
          who: 'provider',
          steps: [
            `Tell the mail provider that connections to ${host} fail now and then, with this report: one of several machines behind the address, or the line to it, may be faulty.`,
            'Try again later, or from another network, to see whether it stays.',
          ],
          difficulty: 'easy',
          takes: "5 minutes; the repair itself is the provider's",
          tools: [],
          prevention: 'Check every machine behind a shared address on its own, not only the address.',
        },
      };
    }
    return {
      summary: `The connection of this computer is unsteady: ${share} to unrelated servers failed or were late.`,
      fix: {
        who: 'network',
        steps: [
          'With Wi-Fi, go close to the router or plug in a cable, and try again: if it is steady then, the Wi-Fi signal is too weak or disturbed.',
          'With a cable, try another cable and another socket of the router.',
          'Stop large uploads and downloads in this network for a moment; a line that is full loses packets.',
          'If it stays unsteady over a cable, report it to the internet provider as packet loss, with this report.',
        ],
        difficulty: 'moderate',
        takes: '20 minutes',
        tools: ['a network cable'],
        prevention: 'Put the Wi-Fi router where nothing stands between, or connect computers that stay in one place by cable.',
      },
    };
  },
});

function wordsForUnsure(share: string, host: string): Words {
  return {
    summary: `Connections to ${host} are unsteady: ${share} failed or were late. Whether packets get lost near this computer or at that server could not be told.`,
    fix: {
      who: 'network',
      steps: [
        'Check again from another network, for example over the mobile data of a phone: if it is steady there, packets get lost in this network.',
        'In this network, go close to the Wi-Fi router or plug in a cable, and check again.',
        `If it is unsteady everywhere, tell the mail provider that connections to ${host} fail now and then, with this report.`,
      ],
      difficulty: 'moderate',
      takes: '20 minutes',
      tools: ['another network', 'a network cable'],
      prevention: 'Put the Wi-Fi router where nothing stands between, or connect computers that stay in one place by cable.',
    },
  };
}

function findingOf(evidence: Evidence, known: Unsteadiness): Finding<Detail> {
  const { where, unsteady, steady, addresses, lost, of, isPlain, failed } = known;
  const [first] = unsteady;
  return found({
    subject: where === 'here' ? { kind: 'vantage' } : { kind: 'endpoint', name: hostOf(first), address: first.address, port: first.port },
    certainty: where !== 'unsure' && isPlain ? 'certain' : 'likely',
    impact: 'sometimes',
    standsAlone: true,
    accountsFor: failed.map(({ id }) => id),
    invalidates: failed.map(({ id }) => id),
    evidence: [
      ...unsteady.slice(0, 3).flatMap(contrast),
      ...(where === 'there' && steady ? [steadiness(steady)] : []),
      ...countedAgain(evidence),
    ],
    affects: where === 'there' && addresses ? affectedAt(evidence, addresses) : affectedBeyond(evidence),
    detail: { where, lost, of, host: hostOf(first) },
  });
}

function contrast({ samples, quickestMs, lost, address, port }: Series) {
  const good = samples.find((sample) => !sample.lost);
  const bad = samples.find((sample) => sample.lost);
  if (!good || !bad) return [];
  const how = bad.look.outcome === 'ok' ? `only after ${Math.round(bad.look.data.elapsedMs)} ms` : (bad.look.because ?? 'no answer');
  return [
    cite(good.look, `${address} port ${port}: connected after ${Math.round(quickestMs ?? good.look.data.elapsedMs)} ms.`),
    cite(bad.look, `${address} port ${port}, the same again: ${how} (${lost} of ${samples.length} tries like this).`),
  ];
}

function steadiness({ address, samples }: Series): EvidenceLine {
  const { look } = samples[0] as Series['samples'][number];
  return cite(look, `The unrelated ${address} answered ${samples.length} times out of ${samples.length}.`);
}

function countedAgain(evidence: Evidence): readonly EvidenceLine[] {
  const counted = isResending(evidence) ? resent(evidence) : undefined;
  if (!counted) return [];
  return [cite(counted.look, `Meanwhile this computer sent ${counted.resent} TCP segments again, beside ${counted.sent} in all.`)];
}

function hostOf({ samples, address }: Series): string {
  return samples.find(({ look }) => look.data.host !== undefined)?.look.data.host ?? address;
}

function affectedAt(evidence: Evidence, addresses: ReadonlySet<string>) {
  const hosts = new Set(
    evidence.of('tcp/connect').flatMap(({ data }) => (addresses.has(data.address) && data.host !== undefined ? [data.host] : [])),
  );
  return entrances(evidence)
    .filter(({ host }) => hosts.has(host))
    .map(({ service, host, port }) => ({ service, host, port }));
}

/** One DNS server leaves questions without an answer that it answers a moment before and after. */
function unheardQuestions(evidence: Evidence, { own: { server, answered, lost }, other }: LostQuestions): Finding<Detail> {
  const failed = evidence
    .of('dns/query')
    .filter((look) => look.role === 'path' && look.outcome === 'silent' && look.data.server === server && isAbnormal(look));
  const isSteadyElsewhere = other !== undefined && !isLossy(other);
  const of = answered.length + lost.length;
  const [good, bad] = [answered[0], lost[0]];
  return found({
    subject: { kind: 'resolver', address: server },
    certainty: isSteadyElsewhere && lost.length >= 5 ? 'certain' : 'likely',
    impact: failed.length > 0 ? 'sometimes' : 'none',
    accountsFor: failed.map(({ id }) => id),
    evidence: [
      ...(bad ? [cite(bad, `${server} left the same question without an answer ${lost.length} times out of ${of}.`)] : []),
      ...(good ? [cite(good, `It answered it ${answered.length} times, at once.`)] : []),
      ...(isSteadyElsewhere && other.answered[0]
        ? [
            cite(
              other.answered[0],
              `${other.server} answered ${other.answered.length} times out of ${other.answered.length + other.lost.length} meanwhile.`,
            ),
          ]
        : []),
    ],
    affects: [{ service: 'dns', host: server }],
    detail: { where: 'resolver', lost: lost.length, of, host: server },
  });
}

function wordsForResolver(lost: number, of: number, resolver: string): Words {
  return {
    summary: `The DNS server ${resolver} that this computer uses leaves ${lost} of ${of} questions without an answer; programs ask again, and mail is found late or not at all.`,
    fix: {
      who: 'network',
      steps: [
        `If ${resolver} is the router: restart it, and see whether its software is up to date. Over Wi-Fi, try a cable.`,
        `If it is a server of this network or of the internet provider: tell whoever runs it that it loses questions, with this report; it may be overloaded, or limit how many it takes.`,
        'Until then set another DNS server in the network settings of this computer.',
      ],
      difficulty: 'moderate',
      takes: '15 minutes',
      tools: ['the network settings of this computer'],
      prevention: 'Have at least two DNS servers, and watch how many questions each leaves unanswered.',
    },
  };
}
