import { describe, expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import type { MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import { evidenceOf, lookAt, published, settingOf } from '../testing/looks.ts';
import { askListening, unaskedAt } from './unasked-replies.ts';

const AT = { service: 'submission', host: 'mail.example.org', address: '192.0.2.10', port: 587, encryption: 'starttls' } as const;

const greeting = (data: Partial<MailGreeting>, outcome: Look['outcome'] = 'ok') =>
  lookAt({ probe: 'mail/greeting', outcome, data: { ...AT, text: '220 mail.example.org ESMTP', ...data } });

const is = (look: Look) => unaskedAt(evidenceOf([look]), AT)?.is;

describe('a reply that nobody asked for', () => {
  test.each<[string, Partial<MailGreeting>]>([
    ['SMTP', { unasked: '502 5.5.2 Error: command not recognized' }],
    ['SMTP, after others', { unasked: '500 Error: bad syntax\n221 2.0.0 Bye' }],
    ['POP3', { service: 'pop3', unasked: '-ERR Unknown command.' }],
    ['IMAP, with the tag of somebody else', { service: 'imap', unasked: 'PROXY BAD Error in IMAP command received by server.' }],
    ['IMAP, without a tag', { service: 'imap', unasked: '* BAD invalid tag' }],
    ['ManageSieve', { service: 'managesieve', unasked: 'NO "Error in MANAGESIEVE command received by server."' }],
  ])('%s', (_what, data) => {
    expect(is(greeting(data))).toBe('reply');
  });

  test.each<[string, Partial<MailGreeting>]>([
    ['nothing', {}],
    ['news of the mailbox, which IMAP may tell at any time', { service: 'imap', unasked: '* 3 EXISTS\n* OK [ALERT] Maintenance at ten' }],
    ['capabilities', { service: 'managesieve', unasked: '"SIEVE" "fileinto"\nOK' }],
    ['no reply of the protocol', { unasked: 'Welcome!' }],
  ])('but not %s', (_what, data) => {
    expect(is(greeting(data))).toBeUndefined();
  });

  test('an alert of TLS, unless something was said to it', () => {
    const alert = { text: '\\x15\\x03\\x01\\x00\\x02\\x02F', recognised: 'tls' };
    expect(is(greeting(alert, 'foreign'))).toBe('alert');
    expect(is(greeting({ ...alert, afterSpeaking: true }, 'foreign'))).toBeUndefined();
    expect(is(greeting({ ...alert, text: '\\x16\\x03\\x01' }, 'foreign'))).toBeUndefined();
  });

  test.each([
    ['554 SMTP synchronization error', 'told'],
    ['554 5.5.0 Error: SMTP protocol synchronization error', 'told'],
    ['550 You sent data before the greeting', 'told'],
    ['554 No SMTP service here', undefined],
    ['421 Service not available', undefined],
  ])('%s', (text, expected) => {
    expect(is(greeting({ text }, 'refused'))).toBe(expected);
  });
});

describe('the server is listened to', () => {
  const sound = greeting({ dialogue: 'x' });
  const offer = (outcome: Look['outcome']) =>
    lookAt({ probe: 'mail/starttls', outcome, data: { ...AT, stage: 'plain', dialogue: 'x', starttlsOffered: false } });
  const asked = (looks: readonly Look[]) =>
    askListening(evidenceOf([published([AT]), ...looks], { configured: [settingOf(AT)] }), ['server/protocol-error']);

  test('where a dialogue went wrong after the greeting, and for less than a second', () => {
    const [ask, ...more] = asked([lookAt({ probe: 'tcp/connect', data: AT }), sound, offer('refused')]);
    expect(more).toEqual([]);
    expect(ask).toMatchObject({ role: 'control', awaited: true, input: { port: 587, encryption: 'starttls', listenMs: 700 } });
  });

  test.each<[string, readonly Look[]]>([
    ['all went well', [sound, offer('ok')]],
    ['the greeting itself is missing', [greeting({ dialogue: 'x' }, 'silent')]],
    ['the answer was cut off', [sound, offer('cut')]],
  ])('not where %s', (_when, looks) => {
    expect(asked([lookAt({ probe: 'tcp/connect', data: AT }), ...looks])).toEqual([]);
  });
});
