import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { MessageChecks, MethodResult, ReceivedSpf, ResultsField } from '@mailmedic/contract/looks/message-checks.ts';
import type { Evidence } from '../../evidence.ts';
import { journeysOf, type Journey } from '../journey/journey.ts';
import { houseOfName } from '../journey/stop.ts';
import { domainIn } from './alignment.ts';

/** One signature, as the receiver judged it. */
export interface RecordedDkim {
  readonly result: string;
  readonly domain: string;
  readonly selector?: string;
  readonly comment?: string;
}

/** What the side that received a message wrote down of its origin. */
export interface Recorded {
  readonly look: Look<MessageChecks>;
  readonly journey: Journey;
  /** the server, as it calls itself */
  readonly by: string;
  /** how many hops stand above it */
  readonly above: number;
  /** `certain`: written above the line by which the message came in; `likely`: right below it, under the receiver's own name */
  readonly certainty: Exclude<Certainty, 'possible'>;
  readonly spf?: { readonly result: string; readonly domain?: string; readonly ip?: string; readonly comment?: string };
  readonly dkim: readonly RecordedDkim[];
  readonly dmarc?: { readonly result: string; readonly author?: string; readonly policy?: string; readonly action?: string };
  readonly arc?: { readonly result: string; readonly comment?: string };
  /** Microsoft's verdict over all of it, with its reason's number */
  readonly compauth?: { readonly result: string; readonly reason?: string };
  /** lines that anybody may have written */
  readonly told: readonly ResultsField[];
}

/** The domain in From, if there is one only. */
export function authorOf({ data }: Look<MessageChecks>): string | undefined {
  const { authorDomains } = data.authentication;
  return authorDomains.length === 1 ? authorDomains[0] : undefined;
}

/** What the receiving side recorded of each message at hand. */
export function recordedChecks(evidence: Evidence): readonly Recorded[] {
  return evidence.fact(readRecorded);
}

function readRecorded(evidence: Evidence): readonly Recorded[] {
  const journeys = journeysOf(evidence);
  return evidence.of('message/checks').flatMap((look, index) => {
    const journey = journeys[index];
    return journey ? recordedBy(look, journey) : [];
  });
}

function recordedBy(look: Look<MessageChecks>, journey: Journey): Recorded | [] {
  const { results, receivedSpf, arc: sets } = look.data.authentication;
  const placed = results.filter((field) => beliefIn(field, journey) !== undefined);
  const believed = placed.length > 0 ? placed : results.filter((field) => isAppended(field, journey));
  // A receiver that seals a message writes the same once more, above the line by which it came in.
  const sealed = sets.flatMap(({ found }) => (found && beliefIn(found, journey) === 'certain' ? [found] : [])).toReversed();
  const [first] = [...sealed, ...believed];
  const spfLine = receivedSpf.find(
    (line) =>
      beliefIn({ above: line.above, server: line.receiver ?? '', field: 'Received-SPF' }, journey) ??
      // One that does not say whose it is, beside the receiver's results, is nobody's invention where it speaks against the message.
      (line.receiver === undefined && /fail|permerror/.test(line.result) && believed.some(({ above }) => above === line.above)),
  );
  if (!first && !spfLine) return [];
  const all = [...believed, ...sealed].flatMap((field) => field.results);
  const told = [...believed, ...sealed].find(({ results: found }) => found.some(isOf('spf')));
  // Of two servers of the receiving side the last one counts: its line stands higher.
  const spf = spfOf(told && spfLine && spfLine.above < told.above ? undefined : told && spfIn(told), spfLine);
  const dmarc = all.find(isOf('dmarc'));
  const arc = all.find(isOf('arc'));
  const compauth = all.find(isOf('compauth'));
  return {
    look,
    journey,
    above: first?.above ?? spfLine?.above ?? 0,
    by: first?.server || spfLine?.receiver || (journey.trust.border?.name ?? ''),
    certainty: (first ? beliefIn(first, journey) : 'likely') ?? 'likely',
    ...(spf ? { spf } : {}),
    dkim: dkimOf(all.filter(isOf('dkim'))),
    ...(dmarc ? { dmarc: dmarcOf(dmarc) } : {}),
    ...(arc ? { arc: { result: arc.result, ...given('comment', arc.comment) } } : {}),
    ...(compauth ? { compauth: { result: compauth.result, ...given('reason', compauth.reason) } } : {}),
    told: results.filter((field) => !believed.includes(field)),
  };
}

/**
 * Anybody can write such a line into a message, so that only those count that the receiving side wrote (RFC 8601 section 5):
 * what stands above the line by which the message came in, and right below it what bears the receiver's own name, which a
 * receiver takes out of messages from outside.
 */
function beliefIn(
  { above, server, field }: Pick<ResultsField, 'above' | 'server' | 'field'>,
  { trust, stops, look }: Journey,
): Recorded['certainty'] | undefined {
  const { border } = trust;
  // A copy of an earlier line is somebody else's.
  if (!border || /original|^old-/i.test(field)) return undefined;
  // Where somebody turned the lines, where a line stands proves less.
  if (above <= border.place) return look.data.isTurned === true ? 'likely' : 'certain';
  if (above === border.place + 1 && isReceivers(server, { trust, stops })) return 'likely';
  return APPENDS.has(border.house ?? '') && server === border.hop.by?.name?.toLowerCase() ? 'likely' : undefined;
}

/** Providers that write their results below all lines of the way, in the name of the very server that took the message, which nobody outside knows before. */
const APPENDS = new Set(['protonmail.ch']);

function isReceivers(server: string, { trust, stops }: Pick<Journey, 'trust' | 'stops'>): boolean {
  const believed = stops.filter(({ number }) => trust.believed.has(number));
  if (believed.some(({ hop }) => server !== '' && hop.by?.name?.toLowerCase() === server)) return true;
  // Microsoft's lines name no server, and stand below those of its own.
  const house = server === '' ? 'outlook.com' : houseOfName(server);
  return house !== undefined && believed.some((stop) => stop.house === house);
}

/**
 * Some filters add their lines at the end of the header, where the sender's own stand. A receiver takes out what bears its own name
 * (RFC 8601 section 5); where one did not, nobody would have forged a line that speaks against his own message.
 */
function isAppended({ appended, server, field, results }: ResultsField, journey: Journey): boolean {
  if (appended !== true || server === '' || /original|^old-/i.test(field)) return false;
  return isReceivers(server, journey) && speaksAgainst(results);
}

function speaksAgainst(results: readonly MethodResult[]): boolean {
  const of = (method: string, result: string): boolean => results.some((one) => one.method === method && one.result === result);
  if (of('dmarc', 'fail')) return true;
  return (of('spf', 'fail') || of('dkim', 'fail')) && !results.some(({ result }) => result === 'pass');
}

function isOf(method: string): (result: MethodResult) => boolean {
  return (result) => result.method === method;
}

/** SPF of the envelope's sender rather than of the name by which the server introduced itself, where both were asked (RFC 7208 section 2.3). */
function spfIn({ results }: ResultsField): MethodResult | undefined {
  const found = results.filter(isOf('spf'));
  return found.find((one) => valueOf(one, 'smtp', 'mailfrom') !== undefined || valueOf(one, 'smtp', 'mail') !== undefined) ?? found[0];
}

function spfOf(result: MethodResult | undefined, line: ReceivedSpf | undefined): Recorded['spf'] {
  if (!result) return line && { result: line.result, ...spfDetails(line.envelopeFrom, line.clientIp, line.comment) };
  const from = valueOf(result, 'smtp', 'mailfrom') ?? valueOf(result, 'smtp', 'mail') ?? valueOf(result, 'smtp', 'helo');
  const ip = /(?:sender IP is|designates?|not designate|ip[:=]?)\s+<?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]*:[0-9a-f:.]{2,45})/i.exec(
    result.comment ?? '',
  )?.[1];
  return {
    result: SPF_NAMES[result.result] ?? result.result,
    ...spfDetails(from ?? line?.envelopeFrom, ip ?? line?.clientIp, result.comment),
  };
}

/** Names that some servers give the results of RFC 7208 section 2.6. */
const SPF_NAMES: Readonly<Record<string, string>> = { hardfail: 'fail', bestguess: 'neutral', error: 'temperror', unknown: 'permerror' };

function spfDetails(
  from: string | undefined,
  ip: string | undefined,
  comment: string | undefined,
): Omit<NonNullable<Recorded['spf']>, 'result'> {
  const domain = from === undefined ? '' : domainIn(from);
  return { ...(domain === '' ? {} : { domain }), ...given('ip', ip), ...given('comment', comment) };
}

function dkimOf(results: readonly MethodResult[]): readonly RecordedDkim[] {
  const found = new Map<string, RecordedDkim>();
  for (const result of results) {
    const domain = domainIn(valueOf(result, 'header', 'd') ?? valueOf(result, 'header', 'i') ?? '');
    const selector = valueOf(result, 'header', 's');
    const key = `${domain}|${selector ?? ''}|${valueOf(result, 'header', 'b') ?? ''}`;
    // Microsoft writes `header.d=none` where there is no signature.
    if (found.has(key) || result.result === 'none' || domain === 'none') continue;
    const comment = result.comment ?? result.reason;
    found.set(key, { result: result.result, domain, ...given('selector', selector), ...given('comment', comment) });
  }
  return [...found.values()];
}

function dmarcOf(result: MethodResult): NonNullable<Recorded['dmarc']> {
  const author = valueOf(result, 'header', 'from');
  const policy =
    /\bp(?:olicy)?=(none|quarantine|reject)/i.exec(result.comment ?? '')?.[1]?.toLowerCase() ??
    valueOf(result, 'policy', 'dmarc') ??
    valueOf(result, 'policy', 'p');
  return {
    result: result.result === 'bestguesspass' ? 'none' : result.result,
    ...given('author', author === undefined ? undefined : domainIn(author)),
    ...given('policy', policy),
    ...given('action', valueOf(result, '', 'action') ?? /\bdis=(\w+)/i.exec(result.comment ?? '')?.[1]?.toLowerCase()),
  };
}

function valueOf(result: MethodResult, type: string, name: string): string | undefined {
  return result.properties.find((one) => one.type === type && one.name === name)?.value;
}

function given<Name extends string>(name: Name, value: string | undefined): { readonly [N in Name]?: string } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [N in Name]?: string };
}
