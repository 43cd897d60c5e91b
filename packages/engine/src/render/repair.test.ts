import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import { expect, test } from 'vitest';
import { lookAt, soundDialogue, STARTED_AT } from '../testing/looks.ts';
import { hasFault, needsSecret, repairOf } from './repair.ts';

const refused = lookAt({ probe: 'tcp/connect', outcome: 'refused' });
const before = judged(['server/down'], [refused]);

test('what failed then and goes well now is repaired', () => {
  expect(repairOf(before, judged([], soundDialogue())).state).toBe('repaired');
});

test('so it is when the host was moved to another address', () => {
  expect(repairOf(before, judged([], soundDialogue({ address: '192.0.2.99' }))).state).toBe('repaired');
});

test('the same cause is unchanged', () => {
  expect(repairOf(before, judged(['server/down'], [refused])).state).toBe('unchanged');
});

test('another cause is a change', () => {
  expect(repairOf(before, judged(['tls/certificate-expired'], soundDialogue())).state).toBe('changed');
  expect(repairOf(before, judged(['server/down', 'tls/certificate-expired'], [refused])).state).toBe('changed');
});

test('what was not seen again cannot be told', () => {
  expect(repairOf(before, judged([], [])).state).toBe('cannot-tell');
  expect(repairOf(before, judged([], soundDialogue({ port: 143, encryption: 'starttls' }))).state).toBe('cannot-tell');
});

test('the headline leaves away what the diagnosis says below it', () => {
  const summary = 'The server is down.';
  const after = judged(['server/down'], [refused]);
  const repair = repairOf(before, { ...after, diagnosis: { ...after.diagnosis, summary } });
  expect([repair.says, repair.headline]).toEqual([`Unchanged: ${summary}`, 'Unchanged.']);
  expect(repairOf(before, judged([], soundDialogue())).headline).toBe('Repaired.');
});

test('a sign-in that failed is seen again only by whoever signs in', () => {
  const signIn = lookAt({ probe: 'mail/sign-in', outcome: 'refused' });
  const { run, diagnosis } = judged(['auth/bad-credentials'], [...soundDialogue(), signIn]);
  const then = { run: { ...run, complaint: { ...run.complaint, credentials: 'password' as const } }, diagnosis };
  expect([needsSecret(then.run), needsSecret(before.run)]).toEqual([true, false]);
  expect(repairOf(then, judged([], soundDialogue()))).toMatchObject({
    state: 'cannot-tell',
    headline: 'Whether it is repaired could not be seen: nobody signed in this time.',
  });
});

test('there is something to compare with where something failed, and only there', () => {
  expect([before, judged([], [refused]), judged([], soundDialogue()), judged([], [])].map(hasFault)).toEqual([true, true, false, false]);
});

test('a remembered answer that the zone no longer gives is not yet repaired, for as long as its TTL', () => {
  const remembered = lookAt({
    probe: 'dns/query',
    data: { answers: [{ name: 'mail.example.org', type: 'A', ttl: 1234, data: '192.0.2.1' }] },
  });
  const fresh = lookAt({
    probe: 'dns/query',
    role: 'control',
    data: { server: '192.0.2.53', serverRole: 'authority', flags: { aa: true, tc: false, ra: false, ad: false } },
  });
  const repair = repairOf(before, judged(['dns/propagating'], [remembered, fresh, refused]));
  expect(repair).toMatchObject({ state: 'not-yet', leftSeconds: 1234 });
  expect(repair.says).toContain('21 minutes');
});

test('a remembered "does not exist" counts down too (RFC 2308 section 5)', () => {
  const soa = { name: 'example.org', type: 'SOA', ttl: 300, data: 'ns.example.org hostmaster.example.org 1 2 3 4 300' };
  const remembered = lookAt({ probe: 'dns/query', outcome: 'refused', data: { rcode: 'NXDOMAIN', answers: [], authorities: [soa] } });
  const fresh = lookAt({
    probe: 'dns/query',
    role: 'control',
    data: { server: '192.0.2.53', serverRole: 'authority', flags: { aa: true, tc: false, ra: false, ad: false } },
  });
  expect(repairOf(judged(['dns/name-not-found'], [remembered]), judged(['dns/propagating'], [remembered, fresh]))).toMatchObject({
    state: 'not-yet',
    leftSeconds: 300,
  });
});

function judged(ids: readonly string[], looks: readonly Look[]): { run: Run; diagnosis: Diagnosis } {
  const causes = ids.map((id): Diagnosis['causes'][number] => ({
    id,
    confidence: 'certain',
    impact: 'blocks',
    affects: [],
    summary: id,
    evidence: [],
    fix: { who: 'you', steps: [], difficulty: 'easy', takes: '', tools: [], prevention: '' },
  }));
  const common = { startedAt: STARTED_AT, durationMs: 1, vantage: { name: 'this computer' } };
  return {
    run: {
      schema: 'mailmedic.run/1',
      id: 'r',
      complaint: { address: 'ann@example.org', configured: [] },
      configuration: Configuration.parse({}),
      ended: 'complete',
      looks: [...looks],
      ...common,
    },
    diagnosis: {
      schema: 'mailmedic.diagnosis/1',
      address: 'ann@example.org',
      verdict: ids.length > 0 ? 'problem' : 'healthy',
      summary: '',
      causes,
      consequences: [],
      warnings: [],
      ruledOut: [],
      unknown: [],
      notLookedAt: [],
      observations: [],
      ...common,
    },
  };
}
