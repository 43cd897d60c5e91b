import { describe, expect, test } from 'vitest';
import { judge } from '../../diagnose/judge.ts';
import { rank } from '../../diagnose/rank.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import badCredentials from './bad-credentials.ts';
import protocolDisabled from './protocol-disabled.ts';
import cause from './unavailable.ts';

describe('auth/unavailable', () => {
  testRefusalCause(cause, {
    found: [
      [{ code: 'UNAVAILABLE', text: 'User database is down' }, 'certain'],
      [{ status: '454', code: '4.7.0', text: 'Temporary authentication failure' }, 'certain'],
      [{ status: '-ERR', code: 'SYS/TEMP', text: 'wrong password' }, 'certain'],
    ],
    notFound: [
      { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' },
      { code: 'UNAVAILABLE', text: 'Maximum number of connections from user+IP exceeded' },
    ],
  });

  test.each([
    ['imap', 'silent', false],
    ['pop3', 'silent', true],
    ['pop3', 'cut', false],
  ] as const)('of %s that ends %s it says that another program may hold the mailbox: %s', (service, result, says) => {
    const evidence = evidenceOf([lookAt({ probe: 'mail/sign-in', outcome: result, data: { service, result } })]);
    const found = cause.judge(evidence).find((one) => one.state === 'found');
    const { summary, fix } = cause.words(found as never, evidence);
    expect(/open the mailbox/.test(summary)).toBe(says);
    expect(fix.steps.some((step) => step.includes('fetches this mailbox by POP3'))).toBe(says);
  });

  test.each(['/etc/mail/passwords: No such file or directory', 'Input/output error', "can't create '/srv/mail/a/ann/tmp/x'"])(
    'is likely where what the server says is about its own files, though sending accepts the same: %s',
    (text) => {
      const refused = lookAt({
        probe: 'mail/sign-in',
        outcome: 'refused',
        data: { service: 'pop3', port: 995, result: 'refused', status: '-ERR', text },
      });
      const accepted = lookAt({ probe: 'mail/sign-in', series: 'sending', data: { service: 'submission', port: 465 } });
      const evidence = evidenceOf([refused, accepted]);
      const found = [cause, badCredentials, protocolDisabled].filter((one) => one.judge(evidence).some(({ state }) => state === 'found'));
      expect(found.map(({ id }) => id)).toEqual([cause.id]);
      expect(cause.judge(evidence)).toMatchObject([{ state: 'found', certainty: 'likely', accountsFor: [refused.id] }]);
    },
  );

  test('is likely where the server closes the session in words that are not known, and left to the refusal that another service puts into words', () => {
    const closed = lookAt({
      probe: 'mail/sign-in',
      outcome: 'refused',
      data: { result: 'refused', status: 'BYE', text: 'Seventeen, in the store' },
    });
    const sending = { service: 'submission', port: 465 } as const;
    const accepted = lookAt({ probe: 'mail/sign-in', series: 'sending', data: sending });
    const refusal = { ...sending, result: 'refused', status: '535', code: '5.7.8', text: 'authentication failed' } as const;
    const refused = lookAt({ probe: 'mail/sign-in', series: 'sending', outcome: 'refused', data: refusal });
    const states = (...looks: Parameters<typeof evidenceOf>[0]) =>
      [cause, badCredentials, protocolDisabled]
        .filter((one) => one.judge(evidenceOf(looks)).some(({ state }) => state === 'found'))
        .map(({ id }) => id);
    expect(cause.judge(evidenceOf([closed, accepted]))).toMatchObject([{ state: 'found', certainty: 'likely', accountsFor: [closed.id] }]);
    expect(states(closed, accepted)).toEqual([cause.id]);
    expect(states(closed, refused)).toEqual([badCredentials.id]);
  });

  test.each([
    ['speaks as before', 'ok', [cause.id], [badCredentials.id]],
    ['was not asked', undefined, [cause.id], [badCredentials.id]],
    ['is mute', 'silent', [badCredentials.id], []],
  ] as const)('beside a refusal without a reason, where the hanging entrance %s afterwards', (_how, after, roots, rivals) => {
    const refused = lookAt({
      probe: 'mail/sign-in',
      series: 'sending',
      outcome: 'refused',
      data: {
        ...{ service: 'submission', port: 465, result: 'refused', status: '535', code: '5.7.8' },
        text: '5.7.8 Error: authentication failed: (reason unavailable)',
      },
    });
    const hung = lookAt({ probe: 'mail/sign-in', outcome: 'silent', data: { result: 'silent', waitedMs: 7510 } });
    const since = new Date(Date.parse(hung.startedAt) + hung.durationMs).toISOString();
    const again = after && lookAt({ probe: 'mail/capabilities', role: 'control', outcome: after, startedAt: since, attempt: 2 });
    const ranked = rank(evidenceOf([...soundDialogue(), refused, hung, ...(again ? [again] : [])]), [cause, badCredentials]);
    expect(ranked.roots.map((one) => one.cause.id)).toEqual(roots);
    expect(ranked.rivals.map((one) => one.cause.id)).toEqual(rivals);
    expect(ranked.uncovered).toEqual([]);
  });

  test.each([
    ['takes a new connection and says nothing', 'mail/greeting', 'silent', 'problem', /says nothing more/],
    ['takes a new connection and does not encrypt', 'tls/handshake', 'silent', 'problem', /says nothing more/],
    [
      'takes no new connection',
      'tcp/connect',
      'silent',
      'inconclusive',
      /^mail\.example\.org does not answer the sign-in of ann@example\.org, and since/,
    ],
  ] as const)('of a server that lets a sign-in hang and then %s', (_then, probe, outcome, verdict, summary) => {
    const hung = lookAt({ probe: 'mail/sign-in', outcome: 'silent', data: { result: 'silent', waitedMs: 7510 } });
    const since = new Date(Date.parse(hung.startedAt) + hung.durationMs).toISOString();
    const again = lookAt({ probe, role: 'control', outcome, startedAt: since, attempt: 2, data: { host: 'mail.example.org' } });
    const { complaint, configuration, looks } = evidenceOf([...soundDialogue(), hung, again], {
      configured: [settingOf()],
      credentials: 'password',
    });
    const run = { id: 'r', vantage: { name: 'here' }, startedAt: hung.startedAt, durationMs: 1, complaint, configuration };
    const diagnosis = judge({ ...run, schema: 'mailmedic.run/1', ended: 'complete', looks: [...looks] });
    expect(diagnosis.verdict).toBe(verdict);
    expect(diagnosis.summary).toMatch(summary);
  });
});
