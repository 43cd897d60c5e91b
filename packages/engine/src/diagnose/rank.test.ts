import type { Answers } from '@mailmedic/contract/answers.ts';
import type { Certainty, Impact } from '@mailmedic/contract/diagnosis.ts';
import type { Look, Step } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { defineCause, found, type Cause, type Found } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import { evidenceOf, lookAt } from '../testing/looks.ts';
import { isSettled, rank } from './rank.ts';

/** An abnormal look on the path at a step; the port tells subjects apart. */
function failing(step: Step, port: number): Look {
  return lookAt({ probe: 'tcp/connect', step, role: 'path', outcome: 'silent', data: { port, purpose: 'service' } });
}

interface Claim {
  readonly id: string;
  readonly of: readonly Look[];
  readonly certainty?: Certainty;
  readonly impact?: Impact;
  readonly voids?: readonly Look[];
  readonly frequency?: Cause['frequency'];
  readonly alone?: boolean;
}

function claiming({ id, of, certainty = 'certain', impact = 'blocks', voids = [], frequency = 3, alone = false }: Claim): Cause {
  const finding: Found = found({
    subject: { kind: 'vantage' },
    certainty,
    impact,
    accountsFor: of.map((look) => look.id),
    invalidates: voids.map((look) => look.id),
    evidence: of.map((look) => ({ observation: look.id, says: 'it fails' })),
    affects: [],
    detail: {},
    ...(alone ? { standsAlone: true } : {}),
  });
  return defineCause({
    id,
    claim: id,
    explanation: '',
    proof: '',
    neighbours: [],
    frequency,
    references: [],
    judge: () => [finding],
    words: () => ({ summary: id, fix: { who: 'you', steps: [], difficulty: 'easy', takes: '', tools: [], prevention: '' } }),
  });
}

const ids = (placed: readonly { readonly cause: Cause }[]) => placed.map(({ cause }) => cause.id);

/** With nothing configured or published every endpoint would be off the path; these looks carry their role as given. */
function judged(looks: readonly Look[], ...claims: Claim[]) {
  const evidence: Evidence = evidenceOf(looks);
  return rank(evidence, claims.map(claiming));
}

describe('rank', () => {
  const connect = failing('connect', 993);
  const other = failing('connect', 465);
  const encrypt = failing('encrypt', 143);

  test('takes one cause of two symptoms before two causes of one each', () => {
    const ranked = judged(
      [connect, other],
      { id: 'a/both', of: [connect, other], certainty: 'likely' },
      { id: 'b/one', of: [connect] },
      { id: 'c/two', of: [other] },
    );
    expect(ids(ranked.roots)).toEqual(['a/both']);
  });

  test('takes two certain causes before one that is merely possible', () => {
    const ranked = judged(
      [connect, other],
      { id: 'a/both', of: [connect, other], certainty: 'possible' },
      { id: 'b/one', of: [connect] },
      { id: 'c/two', of: [other] },
    );
    expect(ids(ranked.roots)).toEqual(['b/one', 'c/two']);
  });

  test('names both of two independent faults', () => {
    const ranked = judged([connect, encrypt], { id: 'a/connect', of: [connect] }, { id: 'b/encrypt', of: [encrypt] });
    expect(ids(ranked.roots)).toEqual(['a/connect', 'b/encrypt']);
  });

  test('pays each id once, however many subjects it has', () => {
    const twice = { id: 'a/each', of: [connect] };
    const evidence = evidenceOf([connect, other]);
    const ranked = rank(evidence, [
      { ...claiming(twice), judge: () => [claiming(twice), claiming({ ...twice, of: [other] })].flatMap((cause) => cause.judge(evidence)) },
      claiming({ id: 'b/likely', of: [connect, other], certainty: 'likely' }),
    ]);
    expect(ids(ranked.roots)).toEqual(['a/each', 'a/each']);
    expect(ranked.uncovered).toEqual([]);
  });

  test('leaves a symptom uncovered that nothing accounts for, and says so', () => {
    const ranked = judged([connect, other], { id: 'a/one', of: [connect] });
    expect(ranked.uncovered.map(({ looks }) => looks)).toEqual([[other.id]]);
    expect(isSettled(ranked)).toBe(false);
  });

  test('makes what rests on a void look a consequence of what voids it', () => {
    const ranked = judged([connect, encrypt], { id: 'dns/wrong', of: [connect], voids: [encrypt] }, { id: 'tls/name', of: [encrypt] });
    expect(ids(ranked.roots)).toEqual(['dns/wrong']);
    expect(ranked.consequences.map(({ cause, becauseOf }) => [cause.id, becauseOf])).toEqual([['tls/name', 'dns/wrong']]);
    expect(ranked.uncovered).toEqual([]);
  });

  test('lets the more certain of two stand that void each other', () => {
    const ranked = judged(
      [connect],
      { id: 'a/likely', of: [connect], voids: [connect], certainty: 'likely' },
      { id: 'b/certain', of: [connect], voids: [connect] },
    );
    expect(ids(ranked.roots)).toEqual(['b/certain']);
    expect(ids(ranked.consequences)).toEqual(['a/likely']);
  });

  test('believes no warning that cites a void look', () => {
    const warning = { id: 'a/warning', of: [encrypt], impact: 'none' } as const;
    const mere: Cause = {
      ...claiming(warning),
      judge: () => [
        {
          ...(claiming(warning).judge(evidenceOf([]))[0] as Found),
          accountsFor: [],
          evidence: [connect, encrypt].map(({ id }) => ({ observation: id, says: '' })),
        },
      ],
    };
    const ranked = rank(evidenceOf([connect, encrypt]), [claiming({ id: 'dns/wrong', of: [connect], voids: [encrypt] }), mere]);
    expect(ids(ranked.warnings)).toEqual([]);
    expect(ids(ranked.consequences)).toEqual(['a/warning']);
  });

  test('does not let a merely possible cause void anything', () => {
    const ranked = judged(
      [connect, encrypt],
      { id: 'dns/wrong', of: [connect], voids: [encrypt], certainty: 'possible' },
      { id: 'tls/name', of: [encrypt] },
    );
    expect(ids(ranked.roots)).toContain('tls/name');
  });

  test('keeps an equal explanation of the same symptom as a rival', () => {
    const ranked = judged(
      [connect],
      { id: 'a/down', of: [connect], certainty: 'likely' },
      { id: 'b/blocked', of: [connect], certainty: 'likely' },
    );
    expect(ids(ranked.roots)).toEqual(['a/down']);
    expect(ids(ranked.rivals)).toEqual(['b/blocked']);
  });

  test('has no rivals left once the root is certain', () => {
    const ranked = judged([connect], { id: 'a/down', of: [connect], certainty: 'likely' }, { id: 'b/blocked', of: [connect] });
    expect(ids(ranked.roots)).toEqual(['b/blocked']);
    expect(ranked.rivals).toEqual([]);
    expect(isSettled(ranked)).toBe(true);
  });

  test('prefers the upstream cause, then the commoner, when the cost is equal', () => {
    expect(ids(judged([connect, encrypt], { id: 'z/up', of: [connect, encrypt] }, { id: 'a/down', of: [encrypt] }).roots)).toEqual([
      'z/up',
    ]);
    expect(
      ids(judged([connect], { id: 'a/rare', of: [connect], frequency: 1 }, { id: 'z/common', of: [connect], frequency: 5 }).roots),
    ).toEqual(['z/common']);
  });

  test('turns a cause without impact into a warning that still explains its symptom', () => {
    const ranked = judged([connect], { id: 'a/spare', of: [connect], impact: 'none' });
    expect(ranked.roots).toEqual([]);
    expect(ids(ranked.warnings)).toEqual(['a/spare']);
    expect(ranked.uncovered).toEqual([]);
  });

  test('lets no warning swallow what does harm by other looks of the same symptom', () => {
    const again = { ...failing('connect', 993), attempt: 2 };
    const spare: Claim = { id: 'dns/spare', of: [again, other], impact: 'none' };
    const harmful: Claim = { id: 'dns/first', of: [connect] };
    const ranked = judged([connect, again, other], spare, harmful);
    expect([ids(ranked.roots), ids(ranked.warnings)]).toEqual([['dns/first'], ['dns/spare']]);
    expect(ids(judged([connect, again, other], { ...spare, impact: 'blocks' }, harmful).roots)).toEqual(['dns/spare']);
  });

  test('puts what is found without a symptom under the warnings', () => {
    expect(ids(judged([], { id: 'tls/expires-soon', of: [], impact: 'none' }).warnings)).toEqual(['tls/expires-soon']);
  });

  test('names a cause that stands without a symptom, unless it is merely possible', () => {
    const alone = { id: 'settings/previous-provider', of: [], alone: true } as const;
    expect(ids(judged([], { ...alone, certainty: 'likely' }).roots)).toEqual(['settings/previous-provider']);
    expect(judged([], { ...alone, certainty: 'possible' }).roots).toEqual([]);
    expect(judged([], { ...alone, impact: 'none' }).roots).toEqual([]);
  });

  test('does not count a failure that a repeat did not confirm', () => {
    const series = 'one series';
    const cut = { ...failing('encrypt', 993), series };
    const fine = { ...failing('encrypt', 993), series, outcome: 'ok' as const, attempt: 2 };
    expect(judged([cut, fine]).symptoms).toEqual([]);
    expect(judged([cut, fine, { ...cut, id: 'third', attempt: 3 }]).symptoms).toMatchObject([{ unsteady: true }]);
  });

  test('gives the same answer whatever the order of the catalogue', () => {
    const claims: Claim[] = [
      { id: 'a/x', of: [connect], certainty: 'likely' },
      { id: 'b/y', of: [connect, other], certainty: 'likely' },
      { id: 'c/z', of: [other, encrypt], certainty: 'likely' },
    ];
    const looks = [connect, other, encrypt];
    expect(ids(judged(looks, ...claims).roots)).toEqual(ids(judged(looks, ...claims.toReversed()).roots));
  });
});

describe('what the person said', () => {
  const connect = failing('connect', 993);
  const claim = (certainty: Certainty): Claim => ({ id: 'server/down', of: [connect], certainty });
  const certainties = (claims: readonly Claim[], answers: Answers) =>
    rank(evidenceOf(claims.flatMap(({ of }) => of).slice(0, 1), { answers }), claims.map(claiming)).roots.map(
      ({ found }) => found.certainty,
    );

  test.each<[string, Certainty, Answers, Certainty]>([
    ['that speaks for it', 'possible', { othersAffected: 'yes' }, 'likely'],
    ['that speaks for it and cannot prove it', 'likely', { othersAffected: 'yes', worksElsewhere: ['nowhere'] }, 'likely'],
    ['that speaks against it', 'likely', { othersAffected: 'no' }, 'possible'],
    ['that speaks against it and cannot remove it', 'possible', { othersAffected: 'no' }, 'possible'],
    ['that speaks against what is proved', 'certain', { othersAffected: 'no', worksElsewhere: ['other-network'] }, 'certain'],
    ['both ways', 'likely', { othersAffected: 'yes', worksElsewhere: ['other-network'] }, 'likely'],
  ])('%s: %s, %j → %s', (_what, certainty, answers, expected) => {
    expect(certainties([claim(certainty)], answers)).toEqual([expected]);
  });

  test('decides between rivals', () => {
    const rival: Claim = { id: 'firewall/address-blocked', of: [connect], certainty: 'likely' };
    const roots = (answers: Answers) => ids(rank(evidenceOf([connect], { answers }), [claim('likely'), rival].map(claiming)).roots);
    expect(roots({ worksElsewhere: ['other-network'] })).toEqual(['firewall/address-blocked']);
    expect(roots({ worksElsewhere: ['nowhere'] })).toEqual(['server/down']);
  });

  test('makes no root of what explains no symptom', () => {
    const warning: Claim = { id: 'server/slow', of: [], certainty: 'possible', alone: true };
    expect(certainties([warning], { othersAffected: 'yes' })).toEqual([]);
  });
});

describe('what the mail program said', () => {
  const connect = failing('connect', 993);
  const ranked = (clientError: string, ...claims: readonly Claim[]) => rank(evidenceOf([connect], { clientError }), claims.map(claiming));
  const claim = (id: string, certainty: Certainty): Claim => ({ id, of: [connect], certainty });
  const REFUSED = 'Could not connect to mail server mail.example.org; the connection was refused.';

  test.each<[string, Certainty, string, Certainty]>([
    ['that speaks for it', 'possible', REFUSED, 'likely'],
    ['that speaks for it and cannot prove it', 'likely', REFUSED, 'likely'],
    ['that speaks of something else', 'likely', '0x800CCC92', 'likely'],
    ['that nobody knows', 'possible', 'It does not work', 'possible'],
  ])('%s: %s, %s → %s', (_what, certainty, message, expected) => {
    expect(ranked(message, claim('server/down', certainty)).roots.map(({ found }) => found.certainty)).toEqual([expected]);
  });

  test('decides between rivals, and never against what is proved', () => {
    expect(ids(ranked(REFUSED, claim('server/slow', 'likely'), claim('server/down', 'likely')).roots)).toEqual(['server/down']);
    expect(ids(ranked(REFUSED, claim('server/slow', 'certain'), claim('server/down', 'likely')).roots)).toEqual(['server/slow']);
  });
});
