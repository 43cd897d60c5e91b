import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './wrong-host.ts';

const HOST = 'mial.example.org';
const RESOLVERS = lookAt({ probe: 'link/resolvers' });
const RIGHT = soundDialogue({ role: 'control' });
const missing = (name = HOST) =>
  (['A', 'AAAA'] as const).map((type) => lookAt({ probe: 'dns/query', outcome: 'refused', data: { name, type, rcode: 'NXDOMAIN' } }));
const at = (host: string, address = '192.0.2.99') =>
  lookAt({ probe: 'dns/query', role: 'path', data: { name: host, answers: [{ name: host, type: 'A', ttl: 60, data: address }] } });
const connect = (port: number, outcome: 'refused' | 'silent' | 'ok', role: 'path' | 'control' = 'path') =>
  lookAt({ probe: 'tcp/connect', outcome, role, data: { host: HOST, address: '192.0.2.99', port } });

describe('settings/wrong-host', () => {
  test('is certain when the name does not exist and the published host answers', () => {
    expect(judge([...missing(), ...RIGHT])).toMatchObject([
      { state: 'found', certainty: 'certain', detail: { nearMiss: true, right: { host: 'mail.example.org' } } },
    ]);
  });

  test('is certain when the name is gone, though the server still greets with it', () => {
    const greets = RIGHT.map((look) =>
      look.probe === 'mail/greeting' ? { ...look, data: { ...look.data, text: `* OK ${HOST} ready` } } : look,
    );
    expect(judge([...missing(), ...greets])).toMatchObject([{ state: 'found', certainty: 'certain' }]);
  });

  test('is certain when no mail port of the host is open', () => {
    expect(judge([at(HOST), connect(993, 'refused'), connect(143, 'refused', 'control'), ...RIGHT])).toMatchObject([
      { certainty: 'certain' },
    ]);
  });

  test('is likely when every mail port of the host stays silent', () => {
    expect(judge([at(HOST), connect(993, 'silent'), connect(143, 'silent', 'control'), ...RIGHT])).toMatchObject([{ certainty: 'likely' }]);
  });

  test('waits for the other ports of the host', () => {
    expect(judge([at(HOST), connect(993, 'silent'), ...RIGHT])).toEqual([]);
  });

  test('is not found when the host is another name of the published service', () => {
    expect(
      judge([
        at(HOST, '192.0.2.10'),
        at('mail.example.org', '192.0.2.10'),
        connect(993, 'refused'),
        connect(143, 'refused', 'control'),
        ...RIGHT,
      ]),
    ).toEqual([]);
  });

  test('is not found when the host speaks of mail', () => {
    const greeting = lookAt({
      probe: 'mail/greeting',
      outcome: 'refused',
      data: { host: HOST, address: '192.0.2.99', recognised: 'imap', status: 'BYE' },
    });
    expect(judge([at(HOST), connect(993, 'ok'), connect(143, 'refused', 'control'), greeting, ...RIGHT])).toEqual([]);
  });

  test('is certain when the host serves mail, but nothing of this service', () => {
    const sending = settingOf({ service: 'submission' });
    const refused = [465, 587].map((port) =>
      lookAt({
        probe: 'tcp/connect',
        outcome: 'refused',
        role: port === 465 ? 'path' : 'control',
        data: { host: HOST, address: '192.0.2.99', port },
      }),
    );
    const reading = lookAt({ probe: 'mail/greeting', data: { host: HOST, address: '192.0.2.99', port: 993, recognised: 'imap' } });
    const looks = [RESOLVERS, published([sending]), at(HOST), ...refused, reading, ...soundDialogue({ ...sending, role: 'control' })];
    expect(cause.judge(evidenceOf(looks, { configured: [{ ...sending, host: HOST }] }))).toMatchObject([
      { state: 'found', certainty: 'certain', detail: { matter: 'nothing listens there for SMTP (sending)' } },
    ]);
  });

  test('is certain beside a neighbour with the same certificate at another address, and not by silence alone', () => {
    const sending = settingOf({ service: 'submission' });
    const reading = soundDialogue({ host: HOST, address: '192.0.2.99' });
    const tried = (outcome: 'refused' | 'silent') =>
      [465, 587].map((port) =>
        lookAt({
          probe: 'tcp/connect',
          outcome,
          role: port === 465 ? 'path' : 'control',
          data: { host: HOST, address: '192.0.2.99', port },
        }),
      );
    const looks = [RESOLVERS, published([sending]), at(HOST), ...reading, ...soundDialogue({ ...sending, role: 'control' })];
    const judged = (outcome: 'refused' | 'silent') =>
      cause.judge(evidenceOf([...looks, ...tried(outcome)], { configured: [{ ...sending, host: HOST }] }));
    expect(judged('refused')).toMatchObject([{ state: 'found', certainty: 'certain' }]);
    expect(judged('silent')).toEqual([]);
  });

  test('is not found when nothing is published: the missing name is the fault', () => {
    expect(cause.judge(evidenceOf([RESOLVERS, ...missing()], { configured: [settingOf({ host: HOST })] }))).toEqual([]);
  });

  test('is ruled out for the published host', () => {
    expect(
      cause.judge(evidenceOf([RESOLVERS, published([settingOf()]), ...missing('mail.example.org')], { configured: [settingOf()] })),
    ).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is undecided while the published host was not heard', () => {
    expect(judge(missing())).toMatchObject([{ state: 'undecided' }]);
  });
});

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf([RESOLVERS, published([settingOf()]), ...looks], { configured: [settingOf({ host: HOST })] }));
}
