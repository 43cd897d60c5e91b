import type { Look, Outcome } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './application-filtered.ts';

const submission = settingOf({ service: 'submission', encryption: 'starttls' });

function stopped(outcome: Outcome, attempt = 1, clientName?: string): readonly Look[] {
  const name = clientName === undefined ? {} : { clientName };
  const at = { service: 'submission', port: 587, encryption: 'starttls', dialogue: `587 ${attempt} ${clientName}`, ...name } as const;
  const role = clientName === undefined ? 'path' : 'control';
  return [
    lookAt({ probe: 'tcp/connect', role, attempt, data: { port: 587 } }),
    lookAt({ probe: 'mail/greeting', role, attempt, data: at }),
    lookAt({
      probe: 'mail/capabilities',
      role,
      attempt,
      outcome,
      data: { ...at, stage: 'plain', capabilities: [], starttlsOffered: false },
    }),
  ];
}

function passing(clientName: string): readonly Look[] {
  return soundDialogue({ ...submission, role: 'control' }).map((look) => ({
    ...look,
    data: { ...look.data, clientName, dialogue: `as ${clientName}` },
  }));
}

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf(looks, { configured: [submission] }));
}

describe('firewall/application-filtered', () => {
  test('is certain when the usual name is stopped twice and another one passes', () => {
    const findings = judge([...stopped('cut'), ...stopped('cut', 2), ...passing('workstation.example.com')]);
    expect(findings).toMatchObject([
      {
        state: 'found',
        certainty: 'certain',
        affects: [{ service: 'submission', port: 587 }],
        detail: { passing: 'workstation.example.com' },
      },
    ]);
    if (findings[0]?.state !== 'found') throw new Error('not found');
    expect(findings[0].accountsFor).toHaveLength(2);
    expect(cause.words(findings[0], evidenceOf([])).summary).toBe(
      'The dialogue with mail.example.org on port 587 is stopped because of the name that the mail program gives itself; as "workstation.example.com" it passes.',
    );
  });

  test('is likely when the usual name was tried once', () => {
    expect(judge([...stopped('silent'), ...passing('[127.0.0.1]')])).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('is ruled out when every name fares alike', () => {
    expect(judge([...stopped('cut'), ...stopped('cut', 1, '[127.0.0.1]')])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('asks for other names only when the dialogue stops at the name', () => {
    const names = (looks: readonly Look[]) =>
      (cause.asks?.(evidenceOf(looks, { configured: [submission] })) ?? []).map(
        ({ input }) => (input as { clientName?: string }).clientName,
      );
    expect(names(stopped('cut'))).toEqual(['[127.0.0.1]', 'workstation.example.com', undefined]);
    expect(names(soundDialogue(submission))).toEqual([]);
    expect(names(stopped('malformed'))).toEqual([]);
  });
});
