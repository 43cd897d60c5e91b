import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';
import { Secret } from '@mailmedic/contract/secret.ts';
import { judge } from '@mailmedic/engine/diagnose/judge.ts';
import { look } from '@mailmedic/engine/diagnose/look.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { AccountServers, FINE, NO, type Says } from '../testing/account-servers.ts';
import { Home } from '../testing/mailmedic.ts';

vi.setConfig({ testTimeout: 60_000 });

const servers = new AccountServers('mail.unanswered.test');
let home: Home;
beforeAll(async () => {
  home = await Home.open();
  await servers.listen(home.stage);
});
afterAll(async () => {
  servers.close();
  await home[Symbol.asyncDispose]();
});

describe('a sign-in that gets no answer', () => {
  test('at both services is likely a server that cannot check, with the question that would tell', async () => {
    const { verdict, causes, unknown } = await check({ imap: 'CUT', submission: 'CUT' });
    expect({ verdict, causes: told(causes) }).toEqual({ verdict: 'problem', causes: [['auth/unavailable', 'likely', 'imap submission']] });
    expect(causes[0]?.summary).toMatch(/^mail\.unanswered\.test breaks the connection off where it should answer the sign-in/);
    expect(causes[0]?.evidence.map(({ says }) => says).join('\n')).toMatch(/Asked again without a sign-in, .* speaks as before/);
    expect(unknown.map(({ question }) => question).join('\n')).toMatch(/work on the provider's web page\?/);
  });

  test('at one, while the other accepts, leaves name and password right', async () => {
    const { causes } = await check({ ...FINE, imap: 'CUT' });
    expect(told(causes)).toEqual([['auth/unavailable', 'likely', 'imap']]);
    expect(causes[0]?.summary).toContain('Both are right: SMTP (sending) accepts them.');
  });

  test('at one, while the other refuses, has the reason that the other gives', async () => {
    const { causes } = await check({ imap: 'CUT', submission: NO.submission });
    expect(told(causes)).toEqual([['auth/bad-credentials', 'likely', 'imap submission']]);
  });
});

describe('services of one account that refuse for different reasons', () => {
  test('a protocol that is off, and a plain refusal beside it, are one verdict', async () => {
    const { causes, unknown } = await check({ imap: 'NO [ALERT] IMAP access is disabled for your account', submission: NO.submission });
    expect(told(causes)).toEqual([['auth/protocol-disabled', 'likely', 'imap']]);
    expect(causes[0]?.summary).toMatch(/is refused too, in other words: "535 5\.7\.8/);
    expect(unknown).toEqual([]);
  });

  test('an expired password is the reason of the other refusal too', async () => {
    const { causes } = await check({ imap: NO.imap, submission: '535 5.7.8 Password expired' });
    expect(told(causes).map(([id, , affects]) => [id, affects])).toEqual([['auth/password-expired', 'imap submission']]);
  });

  test('no way of signing in here says nothing of the password there', async () => {
    const { causes } = await check({ imap: 'OK', imapOffers: 'AUTH=GSSAPI LOGINDISABLED', submission: NO.submission });
    expect(told(causes)).toEqual([
      ['auth/mechanism-mismatch', 'certain', 'imap'],
      ['auth/bad-credentials', 'likely', 'submission'],
    ]);
  });
});

describe('the other form of the user name', () => {
  const says = { ...FINE, name: 'ann@unanswered.test' };

  test('is tried at the next service with leave, and proves what was wrong', async () => {
    const { causes } = await check(says, { username: 'ann', answers: { tryOtherName: 'yes' } });
    expect(told(causes).map(([id, confidence]) => [id, confidence])).toEqual([['settings/wrong-username', 'certain']]);
    expect(causes[0]?.summary).toContain('ann@unanswered.test is accepted with the same password');
  });

  test('is not tried without', async () => {
    const { causes, observations } = await check(says, { username: 'ann' });
    expect(causes[0]?.confidence).not.toBe('certain');
    expect(observations.map(({ data }) => data['username'])).not.toContain('ann@unanswered.test');
  });

  test('refused as well leaves the password', async () => {
    const { causes } = await check({ ...NO, name: 'nobody' }, { username: 'ann', answers: { tryOtherName: 'yes' } });
    expect(told(causes)).toEqual([['auth/bad-credentials', 'likely', 'imap submission']]);
  });
});

test('a server that shuts this computer out after a refusal is no second fault, and is spoken of', async () => {
  const { causes, warnings, notLookedAt } = await check({ ...NO, shutsOut: true });
  expect(told(causes).map(([id]) => id)).toEqual(['auth/bad-credentials']);
  expect(warnings).toEqual([]);
  expect(causes[0]?.summary).toMatch(/After that mail\.unanswered\.test stopped answering this computer\.$/);
  expect(causes[0]?.fix.steps[0]).toMatch(/^Let no program on this network try again for an hour/);
  expect(JSON.stringify(notLookedAt)).toContain('stopped answering this computer after the refused sign-in');
});

async function check(says: Says, given: Partial<Complaint> = {}): Promise<Diagnosis> {
  servers.say(says);
  const credentials = { secret: new Secret('Tr0ub4dor'), kind: 'password' as const };
  const world = { ...home.stage.world(new AbortController().signal), credentials };
  const run = await look({ address: 'ann@unanswered.test', configured: [...servers.configured], ...given }, world);
  expect(servers.asked.imap).toBeLessThanOrEqual(1);
  expect(servers.asked.submission).toBeLessThanOrEqual(1);
  const diagnosis = judge(run);
  // a saved run, judged again, says the same
  expect(judge(JSON.parse(JSON.stringify(run)))).toEqual(diagnosis);
  return diagnosis;
}

function told(causes: Diagnosis['causes']): readonly (readonly [string, string, string])[] {
  return causes.map(({ id, confidence, affects }) => [
    id,
    confidence,
    affects
      .map(({ service }) => service)
      .toSorted()
      .join(' '),
  ]);
}
