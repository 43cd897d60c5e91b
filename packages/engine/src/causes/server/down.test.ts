import type { Look } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import { describe, expect, test } from 'vitest';
import { UNUSED_PORT } from '../../facts/ports.ts';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './down.ts';

const imap = settingOf();
const submission = settingOf({ service: 'submission' });
const reference = lookAt({ probe: 'tcp/connect', data: { address: '1.1.1.1', host: '1.1.1.1', port: 443, purpose: 'reference' } });

function refused(port: number, data: Partial<TcpConnect> = {}): Look<TcpConnect> {
  return lookAt({
    probe: 'tcp/connect',
    outcome: 'refused',
    data: { port, error: 'ECONNREFUSED', answer: 'unknown', elapsedMs: 7, ...data },
  });
}

function judge(looks: readonly Look[], configured = [imap, submission]) {
  return cause.judge(evidenceOf([published([imap, { encryption: 'starttls' }, submission]), ...looks], { configured }));
}

function found(looks: readonly Look[], configured?: (typeof imap)[]) {
  return judge(looks, configured).filter(({ state }) => state === 'found');
}

describe('server/down', () => {
  test('is likely when the host refuses the service and answers for another', () => {
    const findings = found([refused(993), refused(143, { purpose: 'sibling' }), ...soundDialogue({ service: 'submission' }), reference]);
    expect(findings).toMatchObject([{ certainty: 'likely', impact: 'blocks', affects: [{ service: 'imap', port: 993 }] }]);
    if (findings[0]?.state !== 'found') throw new Error('not found');
    expect(cause.words(findings[0], evidenceOf([])).summary).toBe(
      'The computer mail.example.org is there, but its IMAP service does not run: it refuses port 993.',
    );
  });

  test('is one finding when the host refuses all its mail services', () => {
    const findings = found([refused(993), refused(465), refused(UNUSED_PORT, { purpose: 'closed' }), reference]);
    expect(findings).toMatchObject([
      { certainty: 'likely', affects: [{ port: 993 }, { port: 465 }], detail: { services: ['imap', 'submission'] } },
    ]);
  });

  test("is certain when the refusal took as long as the host's own answers", () => {
    const open = lookAt({ probe: 'tcp/connect', data: { port: 443, purpose: 'sibling', elapsedMs: 50 } });
    expect(found([refused(993, { elapsedMs: 51, besideMs: 50 }), open, reference], [imap])).toMatchObject([{ certainty: 'certain' }]);
  });

  test('is ruled out when the refusal comes sooner than the host can answer', () => {
    const open = lookAt({ probe: 'tcp/connect', data: { port: 443, purpose: 'sibling', elapsedMs: 50 } });
    expect(judge([refused(993, { elapsedMs: 3, besideMs: 50 }), open, reference], [imap])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is ruled out when the same service answers on another port', () => {
    expect(
      judge([refused(993), lookAt({ probe: 'tcp/connect', data: { port: 143, purpose: 'sibling' } }), reference], [imap]),
    ).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('port 25 is no answer of the submission service', () => {
    const relay = lookAt({ probe: 'tcp/connect', data: { port: 25, purpose: 'sibling' } });
    expect(found([refused(465), relay, reference], [submission])).toMatchObject([
      { certainty: 'likely', affects: [{ service: 'submission' }] },
    ]);
  });

  test('is merely possible when several hosts refuse every mail port at once', () => {
    const elsewhere = settingOf({ service: 'submission', host: 'smtp.example.net' });
    const looks = [refused(993), refused(465, { host: 'smtp.example.net', address: '198.51.100.25' }), reference];
    expect(found(looks, [imap, elsewhere])).toMatchObject([{ certainty: 'possible' }, { certainty: 'possible' }]);
  });

  test('of one address among several is a fault at times only', () => {
    expect(found([refused(993), ...soundDialogue({ address: '192.0.2.11' }), reference], [imap])).toMatchObject([{ impact: 'sometimes' }]);
  });

  test.each<[string, readonly Look[], readonly (typeof imap)[]]>([
    ['the port is silent', [lookAt({ probe: 'tcp/connect', outcome: 'silent' }), reference], [imap]],
    ['a filter sends "port unreachable"', [refused(993, { answer: 'icmp-port' }), ...soundDialogue({ service: 'submission' })], [imap]],
    ['only its IPv6 address refuses', [refused(993, { address: '2001:db8::10', family: 6 }), ...soundDialogue()], [imap]],
    [
      'an unpublished port refuses and the published one works',
      [refused(1993), ...soundDialogue(), reference],
      [settingOf({ port: 1993 })],
    ],
    ['everything refuses, unrelated hosts too', [refused(993), lookAt({ ...reference, probe: 'tcp/connect', outcome: 'refused' })], [imap]],
    ['all is well', [...soundDialogue(), reference], [imap]],
  ])('is not found when %s', (_, looks, configured) => {
    expect(found(looks, [...configured])).toEqual([]);
  });
});
