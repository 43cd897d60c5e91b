import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './previous-provider.ts';

const OLD = settingOf({ host: 'imap.old.example' });
const NEW = settingOf({ host: 'imap.new.example' });
const PUBLISHED = published([NEW], { origin: 'srv', source: '_imaps._tcp.example.org', trust: 'plain' });
const oldServer = soundDialogue({ ...OLD, address: '198.51.100.1' });
const newServer = (address = '203.0.113.1') => soundDialogue({ ...NEW, address, role: 'control' });
const mx = (...hosts: string[]) =>
  lookAt({ probe: 'discovery', outcome: 'refused', data: { origin: 'mx-provider', mx: hosts, source: 'MX of example.org' } });
const FORGET_GREETINGS = (looks: readonly Look[]) =>
  looks.map((look) => (look.probe === 'mail/capabilities' ? { ...look, data: { ...look.data, serverName: undefined } } : look));

describe('settings/previous-provider', () => {
  test('is likely when the old server works and all that is published names another operator', () => {
    expect(judge([PUBLISHED, mx('mx.new.example'), ...oldServer, ...newServer()])).toMatchObject([
      { state: 'found', certainty: 'likely', standsAlone: true, detail: { mx: 'mx.new.example' } },
    ]);
  });

  test.each([
    ['the MX belongs to the old provider', [PUBLISHED, mx('mx.old.example'), ...oldServer, ...newServer()]],
    ['the MX belongs to a third party', [PUBLISHED, mx('mx.third.example'), ...oldServer, ...newServer()]],
    ['a filter receives the mail', [PUBLISHED, mx('eu-smtp-inbound-1.mimecast.com'), ...oldServer, ...newServer()]],
    ['nobody knows the MX', [PUBLISHED, ...oldServer, ...newServer()]],
    ['the published server was not heard', [PUBLISHED, mx('mx.new.example'), ...oldServer]],
    ['both are neighbours in one network', [PUBLISHED, mx('mx.new.example'), ...oldServer, ...newServer('198.51.100.2')]],
    ['both share an address', [PUBLISHED, mx('mx.new.example'), ...oldServer, ...newServer('198.51.100.1')]],
    [
      'only the MX itself names the other one',
      [published([NEW], { origin: 'mx-provider', trust: 'plain' }), mx('mx.new.example'), ...oldServer, ...newServer()],
    ],
  ])('is not found when %s', (_, looks) => {
    expect(judge(looks)).toEqual([]);
  });

  test('explains what fails at the old server, and makes it void', () => {
    const handshake = lookAt({
      probe: 'tls/handshake',
      outcome: 'denied',
      data: { host: OLD.host, address: '198.51.100.1', distrust: 'CERT_HAS_EXPIRED' },
    });
    const [finding] = judge([PUBLISHED, mx('mx.new.example'), ...oldServer, handshake, ...newServer()]);
    expect(finding).toMatchObject({ accountsFor: [handshake.id], invalidates: [handshake.id] });
  });
});

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf(FORGET_GREETINGS(looks), { configured: [OLD] }));
}
