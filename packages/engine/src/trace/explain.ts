import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { TraceReport } from '@mailmedic/contract/trace.ts';
import type { Header } from '@mailmedic/message/mime/header.ts';
import { soughtHeader } from '@mailmedic/message/received/sought-header.ts';
import { CAUSES } from '../causes.gen.ts';
import type { Placed } from '../diagnose/cover.ts';
import { rank, type Ranked } from '../diagnose/rank.ts';
import { Evidence } from '../evidence.ts';
import { journeysOf, type Journey } from '../facts/journey/journey.ts';
import { authenticationPart } from './authentication-part.ts';
import { journeyPart } from './journey-part.ts';
import { looksOf, type Asked } from './looks.ts';
import { inOrder, setAsideOf } from './set-aside.ts';
import { spamPart } from './spam-part.ts';
import { summaryOf } from './summary.ts';

/** Only these can be judged from a message alone. */
const DELIVERY = CAUSES.filter(({ id }) => id.startsWith('delivery/'));
const CONFIGURATION = Configuration.parse({});
const EPOCH = '1970-01-01T00:00:00.000Z';

/** Explains the way of one message: reads its header, puts what it says into looks, and judges these like all looks. */
export function explainTrace(bytes: Uint8Array, file: string, asked: Asked = {}, live: readonly Look[] = []): TraceReport {
  const evidence = evidenceIn(soughtHeader(bytes), asked, live);
  const ranked = rank(evidence, DELIVERY);
  const [journey] = journeysOf(evidence);
  if (!journey) throw new Error('The header was not looked at.');
  const told = [...ranked.roots].map((placed) => causeOf(placed, evidence));
  const aside = setAsideOf(evidence, told);
  const causes = aside ? inOrder(told, aside) : told;
  const authentication = authenticationPart(evidence);
  return {
    schema: 'mailmedic.trace/1',
    file,
    verdict: verdictOf(ranked, journey),
    summary: summaryOf(journey, causes, aside),
    ...journeyPart(journey),
    ...(authentication ? { authentication } : {}),
    spam: spamPart(evidence),
    causes,
  };
}

/** What a header says, and what else was looked at, as evidence. */
export function evidenceIn(header: Header, asked: Asked, live: readonly Look[] = []): Evidence {
  return new Evidence({
    complaint: { address: '', configured: [] },
    configuration: CONFIGURATION,
    startedAt: EPOCH,
    looks: [...looksOf(header, asked), ...live],
    complete: true,
  });
}

function causeOf({ cause, found }: Placed, evidence: Evidence): DiagnosedCause {
  const { summary, fix } = cause.words(found, evidence);
  return {
    id: cause.id,
    confidence: found.certainty,
    impact: found.impact,
    affects: found.affects,
    summary,
    evidence: found.evidence,
    fix,
  };
}

/** Nothing held it up only where the times say so. */
function verdictOf({ roots }: Ranked, { totalMs }: Journey): TraceReport['verdict'] {
  if (roots.length > 0) return 'problem';
  return totalMs === undefined ? 'inconclusive' : 'healthy';
}
