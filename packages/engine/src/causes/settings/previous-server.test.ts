import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './previous-server.ts';

const OLD = settingOf({ host: 'mail1.example.org' });
const RIGHT = soundDialogue({ role: 'control' });
const says = (text: string, status = 'BYE', code?: string) =>
  lookAt({ probe: 'mail/greeting', outcome: 'refused', data: { host: OLD.host, address: '192.0.2.20', recognised: 'imap', status, text, ...(code === undefined ? {} : { code }) } });

describe('settings/previous-server', () => {
  test.each(['This server has been retired', 'All mailboxes were migrated', 'please connect to mail.example.org', 'mail1 is no longer in service'])('is certain when the old server says “%s”', (text) => {
    expect(judge([says(`* BYE ${text}`), ...RIGHT])).toMatchObject([{ state: 'found', certainty: 'certain', detail: { right: { host: 'mail.example.org' } } }]);
  });

  test.each([
    ['gives no reason', says('* BYE goodbye'), 'likely'],
    ['says that it is out for now', says('* BYE service unavailable', 'BYE', 'UNAVAILABLE'), 'possible'],
    ['shakes no hands', lookAt({ probe: 'tls/handshake', outcome: 'refused', data: { host: OLD.host, address: '192.0.2.20', alert: 'protocol_version', alertFrom: 'us' } }), 'likely'],
  ])('when the old server %s: %s', (_, look, certainty) => {
    expect(judge([look, ...RIGHT])).toMatchObject([{ certainty }]);
  });

  test.each([
    ['the old server complains of too many connections', [says('* BYE Too many connections from your host'), ...RIGHT]],
    ['the published server was not heard', [says('* BYE retired')]],
    ['the old server works', [...soundDialogue({ ...OLD, address: '192.0.2.20' }), ...RIGHT]],
    ['the published server is another operator\'s', [says('* BYE retired', 'BYE')], 'imap.elsewhere.example'],
  ])('is not found when %s', (_, looks, host = 'mail.example.org') => {
    expect(judge(looks, host)).toEqual([]);
  });

  test('is not found for a published server', () => {
    const greeting = lookAt({ probe: 'mail/greeting', outcome: 'refused', data: { text: '* BYE retired', status: 'BYE' } });
    expect(cause.judge(evidenceOf([published([settingOf()]), greeting], { configured: [settingOf()] }))).toEqual([]);
  });
});

function judge(looks: readonly Look[], host = 'mail.example.org') {
  return cause.judge(evidenceOf([published([settingOf({ host })]), ...looks], { configured: [OLD] }));
}
