import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { expect, test } from 'vitest';
import { compareTraced } from './compare-traced.ts';
import type { PostScenario } from './scenario.ts';

test.each([
  ['the way as it was', {}, {}, []],
  ['a cause that was to be found', { finds: ['delivery/delayed'] }, { causes: [cause('delivery/delayed')] }, []],
  [
    'another way',
    { hops: ['mx.example.net'] },
    {},
    [/^the way is mail\.sender\.example → mx\.example\.org instead of .*mx\.example\.net$/],
  ],
  ['a cause too few', { finds: ['delivery/delayed'] }, {}, ['missing delivery/delayed']],
  ['a cause too many', {}, { causes: [cause('delivery/delayed')] }, [/^false delivery\/delayed/]],
  [
    'a line that was not read',
    {},
    { passedOver: [{ line: 'Received: x', because: 'it names no server' }] },
    [/^passed over: it names no server/],
  ],
  ['words that are missing', { says: [/greylisted/] }, {}, ['does not say /greylisted/']],
  ['words that are there', { says: [/greylisted by postgrey/] }, { greylisting: [{ software: 'postgrey', delayedMs: 1 }] }, []],
])('%s', (_title, wanted, given, wrong) => {
  const seen = compareTraced(scenario(wanted), { ...REPORT, ...given } as TraceReport);
  expect(seen).toHaveLength(wrong.length);
  for (const [index, one] of wrong.entries()) expect(seen[index]).toMatch(one);
});

test('a hop without a time, or after a gap, is wrong', () => {
  const hops = REPORT.hops.map(({ time: _time, ...hop }, index) => (index === 0 ? hop : { ...hop, broken: true as const, time: 'x' }));
  expect(compareTraced(scenario({}), { ...REPORT, hops })).toEqual([
    'hop 1 at mail.sender.example has no time',
    'hop 2 at mx.example.org does not follow the one before',
  ]);
});

const REPORT: TraceReport = {
  schema: 'mailmedic.trace/1',
  file: 'x',
  verdict: 'healthy',
  summary: 'a summary',
  message: {},
  hops: ['mail.sender.example', 'mx.example.org'].map((server, index) => ({
    number: index + 1,
    server,
    time: '2026-11-21T10:00:00+00:00',
    trust: 'trusted',
    line: '',
  })),
  clocks: [],
  forwards: [],
  greylisting: [],
  causes: [],
  notes: [],
  passedOver: [],
  left: 0,
};

function cause(id: string): object {
  return { id, summary: id, confidence: 'likely' };
}

function scenario({ finds = [], hops = ['mx.example.org'], says }: { finds?: string[]; hops?: string[]; says?: RegExp[] }): PostScenario {
  const variant = { arrange: () => ({ to: 'ann@example.org' }), hops, ...(says === undefined ? {} : { says }) };
  return { name: 'x', finds, arrange: () => undefined, by: 'postfix', variant };
}
