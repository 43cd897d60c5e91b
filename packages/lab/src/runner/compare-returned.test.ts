import type { BouncedRecipient, BounceReport } from '@mailmedic/contract/bounce.ts';
import { describe, expect, test } from 'vitest';
import type { ReturnedVariant } from '../post/letter.ts';
import { compareReturned } from './compare-returned.ts';
import type { PostScenario } from './scenario.ts';

const POST = { reply: '250 ok', returned: [] };

describe('what came back is as expected', () => {
  test.each([
    ['a failure with its cause', {}, [report('failure', 'delivery/greylisted')]],
    ['a warning before it', {}, [report('delay', 'delivery/greylisted'), report('failure', 'delivery/greylisted')]],
    ['what is no failure', { kind: 'autoreply' }, [report('autoreply', 'delivery/greylisted')]],
    [
      'an end that only says so',
      {},
      [report('delay', 'delivery/greylisted'), report('failure', 'delivery/network-failure', 'Envelope expired')],
    ],
    [
      'words said by the warning',
      { says: [/dnsbl/] },
      [report('delay', 'delivery/greylisted', 'dnsbl'), report('failure', 'delivery/greylisted')],
    ],
  ])('%s', (_title, variant, reports) => {
    expect(compareReturned(scenario(variant), POST, reports)).toEqual([]);
  });
});

describe('what came back is not as expected', () => {
  test.each([
    ['nothing', {}, [], ['0 of kind failure came back instead of 1, after "250 ok"']],
    ['another cause', {}, [report('failure', 'delivery/mail-loop', 'loops')], ['the failure gives delivery/mail-loop: loops']],
    [
      'another cause in the warning',
      {},
      [report('delay', 'delivery/mail-loop', 'x'), report('failure', 'delivery/greylisted')],
      ['the delay gives delivery/mail-loop: x'],
    ],
    [
      'another kind',
      {},
      [report('success', 'delivery/greylisted')],
      ['0 of kind failure came back instead of 1, after "250 ok"', 'success instead of failure'],
    ],
    ['twice the same', {}, [report('failure', 'delivery/greylisted'), report('failure', 'delivery/greylisted')], [/^2 of kind failure/]],
    ['words that are missing', { says: [/dnsbl/] }, [report('failure', 'delivery/greylisted')], ['does not say /dnsbl/']],
    ['another recipient', { recipient: /^bob@/ }, [report('failure', 'delivery/greylisted')], ['the recipient is "ann@example.net"']],
    [
      'a message that could not be read',
      {},
      [{ schema: 'mailmedic.error/1' as const, input: 'x', error: 'It is empty.' }],
      ['not read: It is empty.', '0 of kind failure came back instead of 1, after "250 ok"'],
    ],
  ])('%s', (_title, variant, reports, wrong) => {
    const seen = compareReturned(scenario(variant), POST, reports);
    expect(seen).toHaveLength(wrong.length);
    for (const [index, one] of wrong.entries()) expect(seen[index]).toMatch(one);
  });
});

function scenario(variant: Partial<ReturnedVariant>): PostScenario {
  const whole = { arrange: () => ({ to: 'ann@example.net' }), ...variant };
  return { name: 'x', finds: ['delivery/greylisted'], arrange: () => undefined, by: 'postfix', variant: whole };
}

function report(kind: BounceReport['kind'], cause: string, says = ''): BounceReport {
  const recipient: BouncedRecipient = {
    address: 'ann@example.net',
    cause,
    permanent: true,
    says,
    summary: 'a summary',
    fix: { who: 'you', steps: [] },
  };
  return { schema: 'mailmedic.bounce/1', file: 'x', kind, recipients: [recipient], original: {}, contradictions: [] };
}
