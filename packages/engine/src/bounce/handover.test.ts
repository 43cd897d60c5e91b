import { readMessage } from '@mailmedic/message/mime/entity.ts';
import { describe, expect, test } from 'vitest';
import { hop } from '../testing/way.ts';
import { handoverOf, type Handover } from './handover.ts';

const SUBMITTED =
  'Received: from laptop (dsl.example [203.0.113.77]) by mail.example.org (Postfix) with ESMTPSA id 1A; Sat, 21 Nov 2026 10:00:00 +0000';
const TO_FORWARDER = hop('mail.example.org (mail.example.org [192.0.2.9])', 'forward.example.com', '10:00:02');
const TAKEN = hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:02');
const MOVED_INSIDE = hop('mx.example.net (mx.example.net [198.51.100.5])', 'store.example.net', '10:00:03');
const REMOTE = { remote: 'mx.example.net', reporter: 'mail.example.org' };

describe('who handed a message to the one who refused it', () => {
  test.each<[string, readonly string[], Parameters<typeof handoverOf>[1], Handover | undefined]>([
    ['the server that wrote the newest line', [SUBMITTED], REMOTE, { server: 'mail.example.org' }],
    [
      'a forward, which had it from another server',
      [TO_FORWARDER, SUBMITTED],
      { remote: 'mx.example.net', reporter: 'forward.example.com' },
      { server: 'forward.example.com', before: { server: 'mail.example.org', address: '192.0.2.9' } },
    ],
    [
      'whom the refusing server noted when it took the message',
      [TAKEN, SUBMITTED],
      { reporter: 'mx.example.net', recipientDomain: 'example.net' },
      { server: 'mail.example.org', address: '192.0.2.9' },
    ],
    [
      'whom its house noted at the border',
      [MOVED_INSIDE, TAKEN, SUBMITTED],
      { remote: 'filter.example.net', reporter: 'store.example.net' },
      { server: 'mail.example.org', address: '192.0.2.9' },
    ],
    ['the writer of the bounce, where nobody wrote a line', [], REMOTE, { server: 'mail.example.org' }],
    [
      'the writer of the bounce, which left no line',
      [SUBMITTED],
      { remote: 'mx.example.net', reporter: 'out.relay.example' },
      { server: 'out.relay.example' },
    ],
    [
      'the sender’s server, which took it from its own people',
      [SUBMITTED],
      { reporter: 'mail.example.org', recipientDomain: 'example.net' },
      { server: 'mail.example.org' },
    ],
    [
      'the first server of all, to which somebody gave a reply',
      [hop('laptop (dsl.example [203.0.113.77])', 'mail.example.org', '10:00:00')],
      { reporter: 'mail.example.org', recipientDomain: 'example.net', reply: '550' },
      { server: 'mail.example.org' },
    ],
    ['nobody can tell: who refused is not said', [TAKEN], { reporter: 'mx.elsewhere.example', recipientDomain: 'example.net' }, undefined],
    [
      'nobody: a person handed it in at the house that refuses it',
      [SUBMITTED],
      { remote: 'mx.example.org', reporter: 'mail.example.org' },
      undefined,
    ],
    [
      'nobody: a filter on the computer itself refused it',
      [SUBMITTED],
      { remote: '127.0.0.1', reporter: 'mail.example.org', reply: '550' },
      undefined,
    ],
    ['nobody is named', [], {}, undefined],
  ])('%s', (_, lines, ends, expected) => {
    const { header } = readMessage(`${[...lines, 'From: ann@example.org'].join('\r\n')}\r\n\r\n`);
    expect(handoverOf(header, ends)).toEqual(expected);
  });
});
