import type { Evidence } from '../evidence.ts';
import question from '../probes/dns/question.ts';
import { control, type Ask } from '../probe.ts';
import { isOrdinary, isReply, type QueryLook, resolverViews } from './resolvers.ts';
import { usableReferences } from './zones.ts';

/** The same question, put to one DNS server again and again: what came of it. */
export interface QuestionSeries {
  readonly server: string;
  readonly answered: readonly QueryLook[];
  readonly lost: readonly QueryLook[];
}

/** A configured resolver that leaves many questions without an answer, and what an unrelated server made of as many. */
export interface LostQuestions {
  readonly own: QuestionSeries;
  readonly other: QuestionSeries | undefined;
}

/**
 * One lost question is nothing, and the next try hides it. Where a resolver answered a later try at once and the first
 * never, or one question not at all, the control name is asked for several times, each time with one datagram: it is remembered, so
 * that nobody has to be asked for it.
 */
export function askRepeatedly(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const odd = resolverViews(evidence).filter(({ looks }) => isOdd(looks));
  const [compared] = odd.length === 0 ? [] : comparable(evidence, new Set(odd.map(({ address }) => address)));
  return [...odd.map(({ address }) => ({ server: address, serverRole: 'resolver' as const })), ...(compared ? [compared] : [])].flatMap(
    (place) => Array.from({ length: REPEATS }, (_, index) => repeatOf(place, index, decides)),
  );
}

/** The configured resolvers at which the repeats went partly well and partly unheard. */
export function lostQuestions(evidence: Evidence): readonly LostQuestions[] {
  return evidence.fact(computeLost);
}

/** This resolver leaves many questions without an answer, whatever they ask for. */
export function isForgetful(evidence: Evidence, server: string): boolean {
  return lostQuestions(evidence).some(({ own }) => own.server === server);
}

/** The repeats of one server were often lost. */
export function isLossy({ answered, lost }: QuestionSeries): boolean {
  return lost.length >= MANY && answered.length >= 2;
}

/** The look that one of the repeats made. */
export function isRepeat({ data: { sample = 0 } }: QueryLook): boolean {
  return sample >= FIRST_SAMPLE && sample < FIRST_SAMPLE + REPEATS;
}

function repeatOf(
  place: { readonly server: string; readonly serverRole: 'resolver' | 'reference' },
  index: number,
  decides: readonly string[],
): Ask {
  const again = { sample: FIRST_SAMPLE + index, afterMs: index * APART_MS, timeoutMs: ONE_TRY_MS };
  return { ...control(question, { ...place, name: '.', type: 'NS', purpose: 'control' as const, ...again }, decides), awaited: true };
}

function isOdd(looks: readonly QueryLook[]): boolean {
  const overUdp = looks.filter((look) => isOrdinary(look) && !isRepeat(look) && look.data.transport === 'udp');
  const isNear = overUdp.some(({ data: { answeredTry, roundTripMs = Infinity } }) => answeredTry === 1 && roundTripMs <= QUICK_MS);
  return isNear && overUdp.some((look) => look.outcome === 'silent' || isHiddenLoss(look));
}

/** The second datagram was answered at once: whoever was busy with the first would have answered that one by then. */
function isHiddenLoss({ data: { answeredTry = 1, roundTripMs = Infinity } }: QueryLook): boolean {
  return answeredTry > 1 && roundTripMs <= QUICK_MS;
}

/** Servers that answer, to see whether questions get lost on the way to them as well. */
function comparable(evidence: Evidence, odd: ReadonlySet<string>) {
  const others = resolverViews(evidence).filter(({ address, sound }) => sound && !odd.has(address));
  return [
    ...others.map(({ address }) => ({ server: address, serverRole: 'resolver' as const })),
    ...usableReferences(evidence).map((server) => ({ server, serverRole: 'reference' as const })),
  ];
}

function computeLost(evidence: Evidence): readonly LostQuestions[] {
  const repeats = evidence.of('dns/query').filter((look) => isRepeat(look) && (look.outcome === 'silent' || isReply(look)));
  const series = [...Map.groupBy(repeats, ({ data }) => data.server)].map(([server, looks]) => ({
    server,
    answered: looks.filter(isReply),
    lost: looks.filter((look) => !isReply(look)),
  }));
  const configured = new Set(resolverViews(evidence).map(({ address }) => address));
  return series
    .filter((one) => configured.has(one.server) && isLossy(one))
    .map((own) => ({ own, other: series.find(({ server, answered }) => server !== own.server && answered.length > 0) }));
}

const REPEATS = 12;
/** Of twelve; on a line that loses one packet in fifty this comes about once in a thousand times. */
const MANY = 3;
const FIRST_SAMPLE = 20;
const APART_MS = 40;
/** Shorter than the time after which an exchange tries again. */
const ONE_TRY_MS = 650;
/** An answer that needs nobody else; longer ways leave the second try no room. */
const QUICK_MS = 300;
