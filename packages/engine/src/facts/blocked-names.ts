import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';
import { distanceOf } from './reach.ts';
import {
  isGone,
  isHeardOverUdp,
  isOrdinary,
  isReply,
  mannerOf,
  otherTraffic,
  type QueryLook,
  referenceLooks,
  resolverViews,
} from './resolvers.ts';
import { isPatient } from './second-hearing.ts';
import { usableReferences } from './zones.ts';

/** Why resolvers that say nothing say nothing, as far as can be told. */
export interface Silence {
  /** `port` ordinary name traffic is stopped whoever it is for · `resolver` the configured one alone is gone */
  readonly of: 'port' | 'resolver';
  readonly certainty: Certainty;
  /** looks at other traffic that passes, or at other resolvers that answer */
  readonly passes: readonly Look[];
  /** looks at unrelated resolvers that are mute as well */
  readonly others: readonly QueryLook[];
  /** transports over which some resolver does answer */
  readonly transports: readonly ('udp' | 'tcp')[];
}

/** Undefined while every resolver is well, too little is known, or nothing else passes either. */
export function silenceOfNames(evidence: Evidence): Silence | undefined {
  return evidence.fact(computeSilence);
}

function computeSilence(evidence: Evidence): Silence | undefined {
  const views = resolverViews(evidence);
  const mute = views.filter(isGone);
  if (mute.length === 0) return undefined;
  const speaking = evidence.of('dns/query').filter((look) => look.data.serverRole !== 'authority' && isHeardOverUdp(look));
  const overTcp = evidence
    .of('dns/query')
    .filter((look) => look.data.serverRole !== 'authority' && look.data.transport === 'tcp' && isReply(look));
  const transports = [...(speaking.length > 0 ? ['udp' as const] : []), ...(overTcp.length > 0 ? ['tcp' as const] : [])];
  // Whether it takes connections at all tells one that is gone from one that is only late.
  const isTried = evidence.complete || mute.every(({ looks }) => looks.some(({ data }) => data.transport === 'tcp'));
  if (speaking.length > 0)
    return { of: 'resolver', certainty: isTried ? 'certain' : 'likely', passes: speaking.slice(0, 1), others: [], transports };

  const references = referenceLooks(evidence).filter(({ data }) => data.purpose === 'control' || data.purpose === 'name');
  const settled = usableReferences(evidence).every((server) =>
    references.some(({ data }) => data.server === server && data.transport === 'udp'),
  );
  const passes = otherTraffic(evidence);
  if (passes.length === 0 || mute.length < views.length || (!settled && !evidence.complete)) return undefined;
  const others = references.filter(isOrdinary);
  const base = { passes: passes.slice(0, 1), others, transports };
  // With no unrelated resolver to compare with, the nearer explanation is a resolver that is down.
  if (others.length === 0) return { ...base, of: 'resolver', certainty: 'likely' };
  const elsewhere = new Set(others.map((look) => mannerOf([look])));
  const own = mute.map(({ control }) => mannerOf(control));
  // Its host answers in its own way, or it is on this very network where nothing stands between.
  const isApart =
    own.every((manner) => manner !== 'silent' && !elsewhere.has(manner)) ||
    mute.every(({ address }) => distanceOf(evidence, address) === 'here');
  if (isApart && overTcp.length === 0) return { ...base, of: 'resolver', certainty: 'likely' };
  // An answer that comes late was not stopped: as long as one may still come, nothing is proved.
  const isWaitedOut = evidence.complete || mute.every(({ control }) => control.some(isPatient));
  return { ...base, of: 'port', certainty: isWaitedOut ? 'certain' : 'likely' };
}
