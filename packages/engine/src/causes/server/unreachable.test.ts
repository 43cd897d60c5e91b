import type { Look } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import { describe, expect, test } from 'vitest';
import { UNUSED_PORT } from '../../facts/ports.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './unreachable.ts';

const reference = lookAt({ probe: 'tcp/connect', data: { address: '1.1.1.1', host: '1.1.1.1', port: 443, purpose: 'reference' } });

function connect(port: number, data: Partial<TcpConnect> = {}): Look<TcpConnect> {
  const purpose = port === 993 || port === 465 ? ('service' as const) : ('sibling' as const);
  return lookAt({
    probe: 'tcp/connect',
    outcome: data.error === undefined ? 'silent' : 'refused',
    data: { port, purpose, answer: 'none', ...data },
  });
}

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf(looks, { configured: [settingOf(), settingOf({ service: 'submission' })] }));
}

describe('server/unreachable', () => {
  test('is likely when nothing on the address answers and unrelated hosts do; one finding for all services', () => {
    const findings = judge([connect(993), connect(465), connect(443), connect(UNUSED_PORT, { purpose: 'closed' }), reference]);
    expect(findings).toMatchObject([{ state: 'found', certainty: 'likely', impact: 'blocks', affects: [{ port: 993 }, { port: 465 }] }]);
    if (findings[0]?.state !== 'found') throw new Error('not found');
    expect(findings[0].evidence.map(({ says }) => says)).toEqual([
      'IPv4, port 993: no answer, twice.',
      'IPv4, port 465: no answer, twice.',
      'IPv4, port 443 (the web): no answer, twice.',
      `IPv4, port ${UNUSED_PORT} (where nobody listens, and a computer that is there would say so): no answer, twice.`,
      '1.1.1.1, another resolver that has nothing to do with this network, answers over IPv4.',
    ]);
    expect(cause.words(findings[0], evidenceOf([])).summary).toBe(
      'mail.example.org (192.0.2.10) does not answer at all: it is down, or blocked on the way from here.',
    );
  });

  test('holds when a router says that there is no way to the host', () => {
    const gone = { error: 'EHOSTUNREACH', answer: 'unknown' } as const;
    expect(judge([connect(993, gone), connect(443, gone), reference])).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('says so where everybody is told a private address', () => {
    const address = '10.1.2.3';
    const told = (serverRole: 'resolver' | 'authority') =>
      lookAt({ probe: 'dns/query', data: { serverRole, answers: [{ name: 'mail.example.org', type: 'A', ttl: 300, data: address }] } });
    const looks = [connect(993, { address }), connect(443, { address }), reference];
    expect(judge([...looks, told('authority')])).toMatchObject([{ state: 'found', detail: { isPrivate: true } }]);
    expect(judge([...looks, told('resolver')])).toMatchObject([{ state: 'found', detail: { isPrivate: false } }]);
  });

  test('is certain where everybody is sent to the computer that asks', () => {
    const address = '0.0.0.0';
    const told = lookAt({
      probe: 'dns/query',
      data: { serverRole: 'authority', answers: [{ name: 'mail.example.org', type: 'A', ttl: 300, data: address }] },
    });
    const refused = connect(993, { address, error: 'ECONNREFUSED', answer: 'rst' });
    expect(judge([refused, reference, told])).toMatchObject([{ state: 'found', certainty: 'certain', accountsFor: [refused.id] }]);
    expect(judge([refused, reference]).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('of one address among several that work is a fault at times only', () => {
    const other = soundDialogue({ address: '192.0.2.11' });
    expect(judge([connect(993), connect(443), ...other, reference])).toMatchObject([
      { state: 'found', impact: 'sometimes', detail: { spare: true } },
    ]);
  });

  test('gives way to a port that fails at unrelated hosts too', () => {
    const elsewhere = connect(993, { address: '1.1.1.1', host: '1.1.1.1', purpose: 'unrelated' });
    const unused = connect(UNUSED_PORT, {
      address: '1.1.1.1',
      host: '1.1.1.1',
      purpose: 'closed',
      error: 'ECONNREFUSED',
      answer: 'unknown',
    });
    expect(judge([connect(993), connect(443), elsewhere, unused, reference])).toMatchObject([{ state: 'found', certainty: 'possible' }]);
    expect(judge([connect(993), connect(443), elsewhere, reference])).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('is ruled out when any port answers, be it with a refusal', () => {
    expect(judge([connect(993), connect(443, { error: 'ECONNREFUSED', answer: 'unknown' }), reference])).toMatchObject([
      { state: 'ruled-out' },
    ]);
  });

  test.each<[string, readonly Look[]]>([
    ['no port beyond mail was tried', [connect(993), reference]],
    ['nothing unrelated was asked', [connect(993), connect(443)]],
    ['nothing unrelated answers either', [connect(993), connect(443), lookAt({ ...reference, probe: 'tcp/connect', outcome: 'silent' })]],
    ['only its IPv6 address fails', [connect(993, { address: '2001:db8::10', family: 6 }), ...soundDialogue()]],
    ['all is well', [...soundDialogue(), reference]],
  ])('is not found when %s', (_, looks) => {
    expect(judge(looks).filter(({ state }) => state === 'found')).toEqual([]);
  });
});
