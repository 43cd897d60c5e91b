import type { Look, Outcome } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import cause from '../../causes/firewall/protocol-filtered.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import { askOnceMore } from './loss.ts';

const imap = settingOf();
const place = { ...imap, address: '192.0.2.10', family: 4, onPath: true, inForce: true } as const;

/** TLS that gets no answer at port 993, while the same service encrypts at port 143. */
function swallowed(attempt = 1, outcome: Outcome = 'silent', role: Look['role'] = 'path'): Look {
  const data = { port: 993, protocol: undefined, nameMatches: undefined, dialogue: `993 ${attempt}` };
  return lookAt({ probe: 'tls/handshake', attempt, role, outcome, data });
}
const other = soundDialogue({ encryption: 'starttls', role: 'control' });

/** The same connection eight times, some of them late by a retransmission. */
const connects = (late: number): readonly Look[] =>
  Array.from({ length: 8 }, (_, index) =>
    lookAt({ probe: 'tcp/connect', role: 'control', attempt: index + 2, data: { port: 993, elapsedMs: index < late ? 1030 : 20 } }),
  );

const judged = (...looks: readonly Look[]) =>
  cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect' }), ...other, ...looks], { configured: [imap] }))[0]?.state;

describe('a dialogue that breaks off', () => {
  test.each([
    ['once, where nothing else is lost', connects(0), [swallowed()], 'found'],
    ['once, where one packet was late', connects(1), [swallowed()], 'found'],
    ['once, where packets get lost', connects(3), [swallowed()], 'undecided'],
    ['twice alike, where packets get lost', connects(3), [swallowed(), swallowed(3, 'silent', 'control')], 'found'],
    ['in two ways, where packets get lost', connects(3), [swallowed(), swallowed(3, 'cut', 'control')], 'undecided'],
    ['once, and goes well the next time', connects(3), [swallowed(), ...again()], undefined],
  ] as const)('%s', (_how, tries, breaks, state) => {
    expect(judged(...tries, ...breaks)).toBe(state);
  });

  test.each([
    ['where packets get lost', 3, 1],
    ['nowhere else', 0, 0],
  ])('is held once more %s', (_where, late, count) => {
    const evidence = evidenceOf([lookAt({ probe: 'tcp/connect' }), swallowed(), ...connects(late)], { configured: [imap] });
    expect(askOnceMore(evidence, place, [])).toHaveLength(count);
    const twice = evidenceOf([...evidence.looks, swallowed(3, 'silent', 'control')], { configured: [imap] });
    expect(askOnceMore(twice, place, [])).toEqual([]);
  });
});

function again(): readonly Look[] {
  const at = { port: 993, dialogue: '993 3' };
  return [
    lookAt({ probe: 'tls/handshake', role: 'control', attempt: 3, data: at }),
    lookAt({ probe: 'mail/greeting', role: 'control', attempt: 3, data: at }),
    lookAt({ probe: 'mail/capabilities', role: 'control', attempt: 3, data: { ...at, stage: 'encrypted' } }),
  ];
}
