import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './slow.ts';

const at = { port: 143, encryption: 'starttls' as const, dialogue: 'one' };
const starttls = settingOf({ encryption: 'starttls' });

function connect(elapsedMs = 10): Look {
  return lookAt({ probe: 'tcp/connect', data: { port: 143, elapsedMs } });
}

function greeting(waitedMs: number, text = '* OK ready', outcome: 'ok' | 'silent' = 'ok'): Look {
  return lookAt({ probe: 'mail/greeting', outcome, data: { ...at, waitedMs, text } });
}

function silentCapabilities(text?: string): Look {
  return lookAt({
    probe: 'mail/capabilities',
    outcome: 'silent',
    durationMs: 6000,
    data: { ...at, stage: 'plain', capabilities: [], starttlsOffered: false, ...(text === undefined ? {} : { text }) },
  });
}

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf(looks, { configured: [starttls] }));
}

describe('server/slow', () => {
  test('is likely when a greeting drips and does not come to its end', () => {
    const findings = judge([connect(), greeting(8500, '* OK mail.exa', 'silent')]);
    expect(findings).toMatchObject([{ state: 'found', certainty: 'likely', affects: [{ service: 'imap', port: 143 }] }]);
    if (findings[0]?.state !== 'found') throw new Error('not found');
    expect(cause.words(findings[0], evidenceOf([])).summary).toBe(
      'mail.example.org answers on port 143 so slowly that mail programs give up: after 9 s the answer was not complete.',
    );
  });

  test.each([
    ['a slow greeting is followed by no answer', [connect(), greeting(3000), silentCapabilities()], 'found'],
    ['an answer begins and does not end', [connect(), greeting(10), silentCapabilities('* CAPABI')], 'found'],
    ['a quick greeting is followed by no answer', [connect(), greeting(2999), silentCapabilities()], 'undecided'],
    ['nothing is said at all', [connect(), greeting(8500, '', 'silent')], 'undecided'],
  ] as const)('when %s is %s / open', (_, looks, state) => {
    expect(judge(looks)).toMatchObject([{ state }]);
  });

  test('gives way when connections take long as well', () => {
    expect(judge([connect(2000), greeting(8500, '* O', 'silent')])).toMatchObject([{ certainty: 'possible' }]);
  });

  test('says nothing of a greeting that takes 6 s and goes on', () => {
    expect(judge([connect(), greeting(6000), ...soundDialogue(starttls).slice(2)])).toEqual([]);
  });
});
