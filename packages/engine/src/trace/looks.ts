import type { Look } from '@mailmedic/contract/look.ts';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import { readChecks } from '@mailmedic/message/checks/read.ts';
import type { Header } from '@mailmedic/message/mime/header.ts';
import { readTrace } from '@mailmedic/message/received/header.ts';
import { isTurned, turnedRound } from './header-in-order.ts';

/** What a person adds to what a header says. */
export interface Asked {
  /** names and addresses of servers whose lines can be believed */
  readonly trusted?: readonly string[];
}

const EPOCH = '1970-01-01T00:00:00.000Z';

/** What a header says, one look for each thing that it tells of. */
export function looksOf(header: Header, { trusted = [] }: Asked): readonly Look[] {
  const trace = readTrace(header);
  if (!isTurned(trace.hops))
    return [lookAt('message/trace', { ...trace, trusted: [...trusted] }), lookAt('message/checks', readChecks(header))];
  const turned = turnedRound(header);
  return [
    lookAt('message/trace', { ...readTrace(turned), isTurned: true, trusted: [...trusted] }),
    lookAt('message/checks', readChecks(turned)),
  ];
}

function lookAt<P extends 'message/trace' | 'message/checks'>(probe: P, data: LookData[P]): Look {
  return {
    id: `${probe}#1`,
    probe,
    step: 'delivery',
    subject: { kind: 'message' },
    target: 'the message’s header',
    vantage: 'this computer',
    role: 'path',
    outcome: 'ok',
    startedAt: EPOCH,
    durationMs: 0,
    series: probe,
    attempt: 1,
    data: { ...data } satisfies Look['data'],
  };
}
