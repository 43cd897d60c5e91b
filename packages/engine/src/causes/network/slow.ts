import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, type Finding, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { median, roundTrips, series, isUnsteady } from '../../facts/series.ts';
import { type LateAnswers, lateAnswers } from '../../facts/late-answers.ts';
import { placeWords } from '../../facts/place-words.ts';
import { isReply, otherTraffic } from '../../facts/resolvers.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { affectedBeyond } from '../../facts/vantage.ts';

interface Detail {
  readonly ms: number;
  /** only what DNS servers say comes so late */
  readonly names: boolean;
}

/** A satellite takes some 600 ms; a sign-in of a dozen round trips beyond that takes longer than programs and people wait. */
const SLOW_MS = 800;

export default defineCause<Detail>({
  id: 'network/slow',
  claim: 'Everything works, but every answer takes so long that mail programs may give up waiting.',
  explanation:
    'A mail program and its server exchange a dozen short messages before the first mail appears. Each of them waits for the one before. ' +
    'Here every single exchange takes very long, whichever server is asked, so that programs seem to hang or report a timeout.',
  proof:
    'The quickest connections to unrelated servers all take far longer than even a satellite link needs, and evenly so. ' +
    'If times jump instead, packets are lost; if only one server is slow, it is that server. ' +
    'Or every DNS server, unrelated ones included, is heard only long after programs have given up, while connections come about as usual.',
  neighbours: ['network/unstable', 'server/slow'],
  frequency: 2,
  references: ['RFC 6298 section 2', 'RFC 2488'],

  judge(evidence): readonly Finding<Detail>[] {
    const late = lateAnswers(evidence);
    if (late) return [lateNames(evidence, late)];
    const trips = roundTrips(evidence);
    const typicalMs = median(trips.map(({ ms }) => ms));
    if (trips.length < 2 || typicalMs === undefined || typicalMs < SLOW_MS) return [];
    if (trips.some(({ ms }) => ms < SLOW_MS / 2)) return [];
    if (series(evidence).some(isUnsteady)) return [];
    const waited = outwaited(evidence);
    return [
      found({
        subject: { kind: 'vantage' },
        certainty: 'certain',
        impact: waited.length > 0 ? 'sometimes' : 'none',
        accountsFor: waited.map(({ id }) => id),
        evidence: trips.slice(0, 4).map(({ look, ms, address }) => cite(look, `${address} needs ${Math.round(ms)} ms for one round trip.`)),
        affects: affectedBeyond(evidence),
        detail: { ms: Math.round(typicalMs), names: false },
      }),
    ];
  },

  words({ detail: { ms, names } }) {
    if (names) return wordsForNames(ms);
    return {
      summary: `The connection of this computer is very slow: each exchange with any server takes ${(ms / 1000).toFixed(1)} seconds.`,
      fix: {
        who: 'network',
        steps: [
          'Stop large uploads, backups and downloads in this network and try again: a full line delays everything.',
          'With mobile data or Wi-Fi, look for better reception; with a VPN, try without it or choose a nearer place.',
          "If it stays slow, ask the internet provider to measure the line. Until then set the mail program's timeout to its highest value.",
        ],
        difficulty: 'easy',
        takes: '15 minutes',
        tools: [],
        prevention: 'Limit uploads and backups to part of the line, so that mail and web keep their share.',
      },
    };
  },
});

/** What was given up waiting for although the connection had come about. */
function outwaited(evidence: Evidence): readonly Look[] {
  return evidence.looks.filter(
    (look) =>
      look.role === 'path' && isAbnormal(look) && look.outcome === 'silent' && look.subject.kind === 'endpoint' && look.step !== 'connect',
  );
}

/** Questions about names are held up on the way, whichever server they are for. */
function lateNames(evidence: Evidence, { own, others, quickestMs }: LateAnswers): Finding<Detail> {
  const passes = otherTraffic(evidence);
  const unheard = evidence.of('dns/query').filter((look) => look.role === 'path' && isAbnormal(look) && !isReply(look));
  const blind = evidence.looks.filter((look) => look.role === 'path' && look.step === 'settings' && isAbnormal(look));
  return found({
    subject: { kind: 'vantage' },
    certainty: passes.length > 0 ? 'certain' : 'likely',
    impact: 'blocks',
    accountsFor: [...unheard, ...blind].map(({ id }) => id),
    evidence: [
      ...own.slice(0, 2).map((look) => cite(look, `The DNS server ${look.data.server} answers after ${seconds(look.durationMs)} seconds.`)),
      ...others
        .slice(0, 2)
        .map((look) =>
          cite(look, `${look.data.server}, which is run by somebody else, answers after ${seconds(look.durationMs)} seconds, too.`),
        ),
      ...passes.slice(0, 1).map((look) => cite(look, `${placeWords(look)} is reached within ${look.durationMs} ms meanwhile.`)),
    ],
    affects: [{ service: 'dns' }, ...affectedBeyond(evidence)],
    detail: { ms: quickestMs, names: true },
  });
}

function wordsForNames(ms: number): Words {
  return {
    summary: `Every DNS server, whoever runs it, answers from here only after ${seconds(ms)} seconds; by then mail programs have given up looking for the server.`,
    fix: {
      who: 'network',
      steps: [
        `Tell whoever runs this network that answers on port 53 (UDP) take ${seconds(ms)} seconds, whichever DNS server is asked: something on the way holds them up, such as a firewall that inspects them or a queue that is full.`,
        'If security software or a VPN is at work on this computer, switch it off for a moment and try again.',
        'Restart the router if it is yours.',
        'Run this check again.',
      ],
      difficulty: 'moderate',
      takes: '15 minutes',
      tools: ['the rules of the firewall'],
      prevention: 'Watch how long a name takes to be looked up from within the network, not only whether it is found.',
    },
  };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
