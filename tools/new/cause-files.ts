/** The three files of a new cause, by path from the root, ready to be filled in. */
export function causeFiles(id: string): ReadonlyMap<string, string> {
  return new Map([
    [`packages/engine/src/causes/${id}.ts`, causeText(id)],
    [`packages/engine/src/causes/${id}.test.ts`, testText(id)],
    [`packages/lab/src/faults/${id}.ts`, faultText(id)],
  ]);
}

function causeText(id: string): string {
  return `import { cite, defineCause, found, ruledOut } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import type { Finding } from '../../cause.ts';

/** What the words below need to know. */
interface Detail {
  readonly host: string;
}

export default defineCause<Detail>({
  id: '${id}',
  // What holds when this is the cause, as one sentence about the world.
  claim: 'Say here what is so.',
  // For a person who knows nothing of the terms: what it is, and what it does to their mail. Two to four sentences.
  explanation: 'Say here what that means.',
  // The control that proves it, and the neighbour from which that control tells it apart.
  proof: 'Say here what proves it.',
  // Ids that a careless tool would report instead.
  neighbours: [],
  // 1 rare … 5 everyday. It breaks ties and nothing else.
  frequency: 2,
  // 'RFC 8314 section 3.1'
  references: [],

  // If a control is needed: \`asks(evidence)\` returns every look wanted, given what is known, once a symptom calls for it.

  judge,

  words: ({ detail: { host } }) => ({
    summary: \`Say here in one sentence what is wrong with \${host}.\`,
    fix: {
      who: 'administrator',
      steps: ['Say here what to do first.'],
      difficulty: 'moderate',
      takes: '15 minutes',
      tools: [],
      prevention: 'Say here what keeps it from coming back.',
    },
  }),
});

/** Pure: it sees the looks and nothing else. What is shared with other causes lives in facts/. */
function judge(evidence: Evidence): readonly Finding<Detail>[] {
  return evidence
    .of('mail/greeting')
    .filter(({ role }) => role === 'path')
    .map((look) => {
      const { service, host, port } = look.data;
      // A predicted failure that went well rules the cause out.
      if (look.outcome === 'ok') return ruledOut(look.subject, \`\${host} greets as it should.\`);
      return found<Detail>({
        subject: look.subject,
        // certain: bytes or a control prove it and rivals are ruled out; likely: rivals remain; possible: compatible.
        certainty: 'possible',
        impact: 'blocks',
        // The looks on the path that fail because of this.
        accountsFor: [look.id],
        evidence: [cite(look, \`Say here what was seen at \${look.target}.\`)],
        affects: [{ service: service === 'imap' ? 'imap' : 'submission', host, port }],
        detail: { host },
      });
    });
}
`;
}

function testText(id: string): string {
  const [, state = ''] = id.split('/');
  return `import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './${state}.ts';

describe('${id}', () => {
  test('is found when …', () => {
    const evidence = evidenceOf([lookAt({ probe: 'mail/greeting', outcome: 'refused' })]);
    expect(cause.judge(evidence)).toMatchObject([{ state: 'found' }]);
  });

  // The healthy neighbour comes next, and the boundary: the second before, the last port, the other family.
  test('is ruled out when the server greets as it should', () => {
    const evidence = evidenceOf([lookAt({ probe: 'mail/greeting' })]);
    expect(cause.judge(evidence)).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('says nothing of what nobody looked at', () => {
    expect(cause.judge(evidenceOf([]))).toEqual([]);
  });
});
`;
}

function faultText(id: string): string {
  return `import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Say here what the person says.',
  // Exactly these root causes: one too many is as wrong as one too few.
  finds: ['${id}'],
  // Each variant breaks one thing in a healthy lab: another protocol, another entrance, another way to fail.
  variants: {
    'the imap server answers with an error': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt(lab) {
        // The lab's verbs are in packages/lab/README.md.
        throw new Error(\`Say here what breaks at \${lab.address.mailA.v4}.\`);
      },
    },
  },
});
`;
}
