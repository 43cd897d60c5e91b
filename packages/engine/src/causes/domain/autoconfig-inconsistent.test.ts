import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './autoconfig-inconsistent.ts';

const RESOLVERS = lookAt({ probe: 'link/resolvers' });

describe('domain/autoconfig-inconsistent', () => {
  test("is the cause when the published encryption is not the server's and nothing else is known", () => {
    const handshake = lookAt({
      probe: 'tls/handshake',
      outcome: 'foreign',
      data: { port: 143, entrance: 'tls', plainAnswer: '* OK ready' },
    });
    const looks = [RESOLVERS, published([settingOf({ port: 143 })]), handshake];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'found', impact: 'blocks', accountsFor: [handshake.id] }]);
  });

  test.each([
    [465, [{ state: 'found', impact: 'blocks' }]],
    // what holds the registered port of a service is in the wrong place, not the file
    [993, []],
  ])('where SMTP greets at the port %i that is published for IMAP', (port, findings) => {
    const greeting = lookAt({ probe: 'mail/greeting', outcome: 'foreign', data: { port, recognised: 'smtp' } });
    const looks = [RESOLVERS, published([settingOf({ port })]), greeting];
    expect(cause.judge(evidenceOf(looks))).toMatchObject(findings);
  });

  test('warns when a file names a port of another service', () => {
    const looks = [RESOLVERS, published([settingOf(), settingOf({ port: 465 })]), ...soundDialogue()];
    expect(cause.judge(evidenceOf(looks, { configured: [settingOf()] }))).toMatchObject([{ impact: 'none' }]);
  });

  test('warns when a file cannot be read', () => {
    const broken = lookAt({
      probe: 'discovery',
      outcome: 'malformed',
      data: { origin: 'autoconfig', defects: ['The file cannot be read: it ends inside <clientConfig>.'] },
    });
    expect(cause.judge(evidenceOf([broken]))).toMatchObject([
      { impact: 'none', detail: { unreadable: ['The file cannot be read: it ends inside <clientConfig>.'] } },
    ]);
  });

  test.each([
    ['the published settings work', [published([settingOf()]), ...soundDialogue()]],
    [
      'a setting without encryption works where STARTTLS is published',
      [published([settingOf({ encryption: 'starttls' })]), ...soundDialogue({ encryption: 'plain' })],
    ],
    [
      'the file merely names more than was looked at',
      [published([settingOf(), settingOf({ encryption: 'starttls' })]), ...soundDialogue()],
    ],
    [
      "the database is wrong, which is not the domain's",
      [published([settingOf({ port: 465 })], { origin: 'autoconfig-database' }), ...soundDialogue()],
    ],
  ])('says nothing when %s', (_, looks) => {
    expect(cause.judge(evidenceOf([RESOLVERS, ...looks], { configured: [settingOf()] }))).toEqual([]);
  });
});
