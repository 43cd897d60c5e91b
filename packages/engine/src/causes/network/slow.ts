import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { median, roundTrips, series, isUnsteady } from '../../facts/series.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { affectedBeyond } from '../../facts/vantage.ts';

interface Detail {
  readonly ms: number;
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
    'If times jump instead, packets are lost; if only one server is slow, it is that server.',
  neighbours: ['network/unstable', 'server/slow'],
  frequency: 2,
  references: ['RFC 6298 section 2', 'RFC 2488'],

  judge(evidence): readonly Finding<Detail>[] {
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
        detail: { ms: Math.round(typicalMs) },
      }),
    ];
  },

  words({ detail: { ms } }) {
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
