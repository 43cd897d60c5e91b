import type { Affected, Certainty, DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { describe, expect, test } from 'vitest';
import { NO_PAINT } from './paint.ts';
import { addressRow, severalText } from './several-text.ts';
import { affectedLines, overviewLines, sharedFaults } from './common-faults.ts';

const page = { width: 80, paint: NO_PAINT, unicode: true };
const at = (host: string): readonly Affected[] => [{ service: 'imap', host, port: 993 }];

function cause(id: string, summary: string, affects: readonly Affected[] = [], confidence: Certainty = 'certain'): DiagnosedCause {
  return {
    id,
    confidence,
    impact: 'blocks',
    affects,
    summary,
    evidence: [{ observation: 'x', says: `It was seen at ${summary}.` }],
    fix: { who: 'administrator', steps: ['Mend it.'], difficulty: 'easy', takes: '5 minutes', tools: [], prevention: '' },
  };
}

function diagnosis(address: string, causes: readonly DiagnosedCause[], warnings: readonly DiagnosedCause[] = []): Diagnosis {
  return {
    schema: 'mailmedic.diagnosis/1',
    address,
    vantage: { name: 'this computer' },
    startedAt: '2026-11-21T10:00:00.000Z',
    durationMs: 1000,
    verdict: causes.length > 0 ? 'problem' : 'healthy',
    summary: causes[0]?.summary ?? 'In order.',
    causes,
    consequences: [],
    warnings,
    ruledOut: [],
    unknown: [],
    notLookedAt: [{ what: 'sign-in', because: 'no password was given' }],
    observations: [],
  };
}

const expired = (host: string, summary = `The certificate of ${host} ended.`) => cause('tls/certificate-expired', summary, at(host));

describe('faults of several addresses', () => {
  test.each<[string, readonly Diagnosis[], readonly (readonly [string, number])[]]>([
    [
      'one server, two addresses of one domain',
      [diagnosis('ann@a.example', [expired('mail.a.example')]), diagnosis('bob@a.example', [expired('mail.a.example')])],
      [['tls/certificate-expired', 2]],
    ],
    [
      'one server that keeps two domains, told in other words',
      [diagnosis('ann@a.example', [expired('mx.host.example', 'One.')]), diagnosis('bob@b.example', [expired('mx.host.example', 'Two.')])],
      [['tls/certificate-expired', 2]],
    ],
    [
      'two servers with the same trouble',
      [diagnosis('ann@a.example', [expired('mail.a.example')]), diagnosis('bob@b.example', [expired('mail.b.example')])],
      [
        ['tls/certificate-expired', 1],
        ['tls/certificate-expired', 1],
      ],
    ],
    [
      'no network, which affects other servers for each domain',
      [
        diagnosis('ann@a.example', [cause('network/offline', 'No network.', at('mail.a.example'))]),
        diagnosis('bob@b.example', [cause('network/offline', 'No network.', at('mail.b.example'))]),
      ],
      [['network/offline', 2]],
    ],
    [
      'two faults at one server',
      [diagnosis('ann@a.example', [expired('mail.a.example'), cause('server/slow', 'Slow.', at('mail.a.example'))])],
      [
        ['tls/certificate-expired', 1],
        ['server/slow', 1],
      ],
    ],
  ])('%s', (_what, diagnoses, expected) => {
    expect(sharedFaults(diagnoses).map(({ cause, addresses }) => [cause.id, addresses.length])).toEqual(expected);
  });

  test('are told where they are most certain', () => {
    const faults = sharedFaults([
      diagnosis('ann@a.example', [cause('server/down', 'Likely.', at('mail.a.example'), 'likely')]),
      diagnosis('bob@a.example', [cause('server/down', 'Certain.', at('mail.a.example'))]),
    ]);
    expect(faults.map(({ cause, addresses }) => [cause.summary, addresses])).toEqual([['Certain.', ['ann@a.example', 'bob@a.example']]]);
  });
});

describe('whom a fault affects', () => {
  const looked = ['ann@a.example', 'bob@a.example', 'eve@b.example'];
  test.each([
    [['ann@a.example'], ['ann@a.example (not bob@a.example)']],
    [['ann@a.example', 'bob@a.example'], ['all 2 addresses of a.example that were looked at: ann@a.example, bob@a.example']],
    [['eve@b.example'], ['eve@b.example']],
    [
      ['ann@a.example', 'eve@b.example'],
      ['ann@a.example (not bob@a.example)', 'eve@b.example'],
    ],
  ])('%j', (affected, expected) => {
    expect(affectedLines(affected, looked)).toEqual(expected);
  });
});

describe('the overview of a report', () => {
  test('says a fault once, and who is well', () => {
    const host = 'mail.a.example';
    expect(
      overviewLines([
        diagnosis('ann@a.example', [expired(host)]),
        diagnosis('bob@a.example', [expired(host)]),
        diagnosis('eve@b.example', []),
      ]),
    ).toEqual([
      'The certificate of mail.a.example ended. (tls/certificate-expired) Whom it affects: all 2 addresses of a.example that were looked at: ann@a.example, bob@a.example.',
      'In order: eve@b.example.',
    ]);
  });
});

describe('the text about several addresses', () => {
  const diagnoses = [
    diagnosis('ann@a.example', [expired('mail.a.example')]),
    diagnosis('bob@a.example', [expired('mail.a.example')]),
    diagnosis('eve@b.example', []),
  ];

  test('says a fault and its repair once, and what was not looked at once', () => {
    const text = severalText(diagnoses, page);
    expect(text.match(/The certificate of mail\.a\.example ended\./g)).toHaveLength(2);
    expect(text.match(/Mend it\./g)).toHaveLength(1);
    expect(text.match(/no password was given/g)).toHaveLength(1);
    expect(text).toContain('all 2 addresses of a.example that were looked at: ann@a.example,\n    bob@a.example');
  });

  test('fits a narrow page', () => {
    const lines = [
      ...severalText(diagnoses, { ...page, width: 40 }).split('\n'),
      ...addressRow({ address: 'a-rather-long-name@a.example', verdict: 'inconclusive' }, 28, { ...page, width: 40 }).split('\n'),
    ];
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });
});
