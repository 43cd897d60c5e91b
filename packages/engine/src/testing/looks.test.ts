import { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from './looks.ts';

describe('a look made for a test', () => {
  test.each([
    ['link/interfaces', 'link', 'vantage', 'path'],
    ['link/routes', 'route', 'vantage', 'path'],
    ['link/gateway', 'route', 'gateway', 'path'],
    ['link/resolvers', 'resolver', 'vantage', 'path'],
    ['link/firewall', 'link', 'vantage', 'path'],
    ['dns/query', 'name', 'name', 'path'],
    ['tcp/connect', 'connect', 'endpoint', 'path'],
    ['tls/handshake', 'encrypt', 'endpoint', 'path'],
    ['mail/greeting', 'greet', 'endpoint', 'path'],
    ['mail/starttls', 'encrypt', 'endpoint', 'path'],
    ['mail/capabilities', 'capabilities', 'endpoint', 'path'],
    ['web/fetch', 'route', 'url', 'control'],
    ['discovery', 'settings', 'domain', 'discovery'],
  ] as const)('%s stands at step %s about a %s as %s', (probe, step, kind, role) => {
    const look = lookAt({ probe });
    expect(look).toMatchObject({ step, role, outcome: 'ok', subject: { kind } });
    expect(Look.safeParse(look).success).toBe(true);
  });

  test('takes what is given over the defaults, in data and beside it', () => {
    const look = lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { port: 587, answer: 'none' } });
    expect(look).toMatchObject({
      outcome: 'silent',
      target: 'mail.example.org:587',
      subject: { port: 587 },
      data: { answer: 'none', family: 4 },
    });
  });

  test('repeats share a series, other looks do not', () => {
    const first = lookAt({ probe: 'mail/greeting' });
    expect(lookAt({ probe: 'mail/greeting', attempt: 2 }).series).toBe(first.series);
    expect(lookAt({ probe: 'mail/greeting', data: { clientName: 'thunderbird' } }).series).not.toBe(first.series);
    expect(lookAt({ probe: 'mail/greeting' }).id).not.toBe(first.id);
  });

  test('a control query is about the resolver', () => {
    expect(lookAt({ probe: 'dns/query', data: { purpose: 'control' } })).toMatchObject({
      step: 'resolver',
      subject: { kind: 'resolver', address: '198.51.100.53' },
    });
  });
});

test('a sound dialogue reports its parts in order', () => {
  expect(soundDialogue().map((look) => look.probe)).toEqual(['tcp/connect', 'tls/handshake', 'mail/greeting', 'mail/capabilities']);
  const starttls = soundDialogue({ service: 'submission', encryption: 'starttls' });
  expect(starttls.map((look) => look.probe)).toEqual([
    'tcp/connect',
    'mail/greeting',
    'mail/capabilities',
    'mail/starttls',
    'tls/handshake',
    'mail/capabilities',
  ]);
  expect(starttls.every((look) => look.subject.port === 587)).toBe(true);
});

test('evidence finds looks by probe and keeps the complaint', () => {
  const evidence = evidenceOf([published([{ service: 'pop3' }]), ...soundDialogue()], { configured: [settingOf({ service: 'pop3' })] });
  expect(evidence.of('discovery')[0]?.data.publications).toMatchObject([{ service: 'pop3', port: 995, trust: 'authenticated' }]);
  expect(evidence.complaint.configured[0]?.port).toBe(995);
  expect(evidence.of('tcp/connect')).toHaveLength(1);
});
