import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { expect, test } from 'vitest';
import { lookAt, soundDialogue } from '../testing/looks.ts';
import { affectedOf, settingsOf, workingSettings } from './settings-words.ts';

test.each<[readonly Look[], readonly string[]]>([
  [soundDialogue(), ['IMAP: server mail.example.org, port 993, SSL/TLS']],
  [soundDialogue({ service: 'submission', encryption: 'starttls' }), ['SMTP (sending): server mail.example.org, port 587, STARTTLS']],
  [[...soundDialogue(), ...soundDialogue({ address: '2001:db8::10' })], ['IMAP: server mail.example.org, port 993, SSL/TLS']],
  [soundDialogue({ encryption: 'starttls' }).slice(0, 4), []],
  [soundDialogue().map((look) => ({ ...look, assuming: 'an unverified certificate' })), []],
  [soundDialogue({ role: 'control' }), []],
  [
    [
      lookAt({
        probe: 'web/exchange',
        data: {
          host: 'ex.example.org',
          endpoints: [{ kind: 'ews', url: 'https://ex.example.org/EWS/Exchange.asmx', status: 401, methods: ['Negotiate', 'NTLM'] }],
        },
      }),
    ],
    ['Exchange: server ex.example.org, which takes Negotiate, NTLM'],
  ],
  [[lookAt({ probe: 'mail/sign-in' })], ['User name: ann@example.org']],
  [[lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused' } })], []],
])('settings work when their dialogue went well to its end, and nothing was taken for granted (%#)', (looks, lines) => {
  expect(workingSettings({ observations: looks as unknown as Diagnosis['observations'] })).toEqual(lines);
});

test('what a person left out is said to be filled in', () => {
  const configured = [
    {
      service: 'imap' as const,
      host: '2001:db8::1',
      port: 993,
      encryption: 'tls' as const,
      assumed: ['port' as const, 'encryption' as const],
    },
  ];
  expect(settingsOf({ address: 'ann@example.org', configured, username: 'ann' })).toEqual([
    'IMAP: [2001:db8::1]:993, SSL/TLS (port and encryption not given: the usual one)',
    'User name: ann',
  ]);
});

test.each([
  [{ service: 'imap' as const, host: 'mail.example.org', port: 993 }, 'IMAP mail.example.org:993'],
  [{ service: 'dns' as const, host: 'example.org' }, 'DNS example.org'],
  [{ service: 'mailbox' as const }, 'mailbox'],
])('%j is told as %s', (affected, told) => {
  expect(affectedOf(affected)).toBe(told);
});
