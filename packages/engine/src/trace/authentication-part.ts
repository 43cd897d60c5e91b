import type { ArcSet, MethodResult, ResultsField } from '@mailmedic/contract/looks/message-checks.ts';
import type { TraceAuthentication } from '@mailmedic/contract/trace-checks.ts';
import type { Evidence } from '../evidence.ts';
import { breaksOf } from '../facts/authentication/breaks.ts';
import { authorOf, type Recorded, recordedChecks } from '../facts/authentication/recorded.ts';
import { recordedChecksOf } from './check-words.ts';
import { liveChecksOf } from './live-words.ts';

const MOST_TOLD = 12;

/** Who a message is from, as it is published; nothing where nobody looked. */
export function authenticationPart(evidence: Evidence): TraceAuthentication | undefined {
  const [look] = evidence.of('message/checks');
  const [live] = evidence.of('message/authentication');
  if (!look) return undefined;
  const { results, signatures, arc } = look.data.authentication;
  const [recorded] = recordedChecks(evidence);
  if (!recorded && !live && results.length === 0 && arc.length === 0) return undefined;
  const author = recorded?.dmarc?.author ?? authorOf(look);
  const part: TraceAuthentication = {
    ...(author === undefined ? {} : { author }),
    ...(recorded && recorded.by !== '' ? { checkedBy: recorded.by } : {}),
    ...(recorded ? { confidence: recorded.certainty } : {}),
    checks: recorded ? recordedChecksOf(recorded, author, signatures.length > 0) : [],
    steps: recorded ? breaksOf(recorded).map(({ says, certainty }) => ({ says, confidence: certainty })) : [],
    seals: arc.filter(({ found }) => recorded === undefined || !isOwn(found, recorded)).map((set) => sealOf(set)),
    told: (recorded?.told ?? results).slice(0, MOST_TOLD).map((field) => toldOf(field)),
    ...(live ? { live: { checks: liveChecksOf(live.data, recorded, author), unanswered: unansweredIn(live.transcript) } } : {}),
  };
  const { checks, steps, seals, told } = part;
  return live || [checks, steps, seals, told].some((lines) => lines.length > 0) ? part : undefined;
}

/** The receiver's own seal says nothing that its line of results does not. */
function isOwn(found: ResultsField | undefined, { journey }: Recorded): boolean {
  return found !== undefined && journey.trust.border !== undefined && found.above <= journey.trust.border.place;
}

function sealOf({ instance, sealer, chain, found }: ArcSet): TraceAuthentication['seals'][number] {
  const saw = found ? resultsWords(found.results) : '';
  return {
    instance,
    ...(sealer === undefined || sealer === '' ? {} : { sealer }),
    ...(chain === undefined || chain === '' ? {} : { chain }),
    says: `${sealer === undefined || sealer === '' ? 'A server that does not name itself' : sealer} sealed (ARC) what it had found when it took the message${saw === '' ? '' : `: ${saw}`}.`,
  };
}

function toldOf({ server, results }: ResultsField): TraceAuthentication['told'][number] {
  const name = server === '' ? 'a server that does not name itself' : server;
  const found = resultsWords(results);
  return {
    server,
    says: `A line in the name of ${name} says ${found === '' ? 'that it found nothing' : found}; anybody may have written it.`,
  };
}

function resultsWords(results: readonly MethodResult[]): string {
  return results
    .slice(0, 8)
    .map(({ method, result }) => `${method} ${result}`)
    .join(', ');
}

function unansweredIn(transcript: readonly { readonly text: string }[] | undefined): readonly string[] {
  return (transcript ?? []).flatMap(({ text }) => /^nobody answers: (.*)$/.exec(text)?.[1] ?? []);
}
