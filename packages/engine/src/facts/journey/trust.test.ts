import { describe, expect, test } from 'vitest';
import { hop, wayOf } from '../../testing/way.ts';
import { lateWaits } from './late.ts';

/** The numbers of the stops that are believed, from the sender's side. */
const believed = (lines: readonly string[], trusted: readonly string[] = []) =>
  [...wayOf(lines, trusted).trust.believed].toSorted((a, b) => a - b);

const OUTSIDE = hop('laptop (dsl.example.com [203.0.113.7])', 'out.example.net', '09:00:00');
const BORDER = hop('out.example.net (out.example.net [192.0.2.9])', 'mx.example.org', '09:00:02');

describe('the lines that can be believed', () => {
  test('go on over LMTP to the very server that it names, whatever its house', () => {
    const line = 'Received: from mx.example.org by store.example.com with LMTP id x; Sat, 21 Nov 2026 09:00:03 +0000';
    expect(believed([line, BORDER, OUTSIDE])).toEqual([2, 3]);
    expect(believed([line.replace('from mx.', 'from mx2.'), BORDER, OUTSIDE])).toEqual([3]);
  });

  test('go on over a mail store’s own socket, and over a program that calls itself by a word', () => {
    const socket = 'Received: from mx.example.org ([unix socket]) by store (Cyrus v3.6.1) with LMTPA; Sat, 21 Nov 2026 09:00:03 +0000';
    expect(believed([socket, BORDER, OUTSIDE])).toEqual([2, 3]);
    const loop = hop('localhost (localhost [127.0.0.1])', 'lists.example.org', '09:00:04');
    const program = 'Received: by list-expander (input) for list id 7; Sat, 21 Nov 2026 09:00:03 +0000';
    expect(believed([loop, program, BORDER, OUTSIDE])).toEqual([2, 3, 4]);
    expect(believed([loop, program.replace('list-expander (input)', 'relay.example.com'), BORDER, OUTSIDE])).toEqual([3, 4]);
  });

  test('do not go on past a server inside that wrote no line, to a line of a third house', () => {
    const inside = (name: string) => hop(`${name} (unknown [10.0.0.5])`, 'imap.example.com', '09:00:03');
    expect(believed([inside('queue.example.com'), BORDER, OUTSIDE])).toEqual([3]);
    expect(believed([inside('mx.example.org'), BORDER, OUTSIDE])).toEqual([2, 3]);
    expect(believed([inside('queue'), BORDER, OUTSIDE])).toEqual([2, 3]);
  });

  test('end where the message came from outside', () => {
    expect(believed([BORDER, OUTSIDE])).toEqual([2]);
    expect(wayOf([BORDER, OUTSIDE]).trust.border?.name).toBe('mx.example.org');
  });

  test.each([
    ['an address inside the network', hop('mx (unknown [10.0.0.5])', 'imap.example.org', '09:00:03')],
    ['the computer itself', hop('localhost (localhost [127.0.0.1])', 'imap.example.org', '09:00:03')],
    ['a name found that is of the house', hop('mx.example.org (mx.example.org [198.51.100.2])', 'imap.example.org', '09:00:03')],
    [
      'LMTP, which stays within a house',
      'Received: from mx.example.org ([198.51.100.2]) by imap.example.org with LMTP id x; Sat, 21 Nov 2026 09:00:03 +0000',
    ],
    ['a program on the computer', 'Received: by imap.example.org (Postfix, from userid 33) id 4A; Sat, 21 Nov 2026 09:00:03 +0000'],
  ])('go on over %s', (_how, line) => {
    expect(believed([line, BORDER, OUTSIDE])).toEqual([2, 3]);
  });

  test.each([
    ['a name that was only claimed', hop('mx.example.org (unknown [203.0.113.66])', 'imap.example.org', '09:00:03')],
    [
      'a name that does not lead back',
      hop('mx.example.org (mx.example.org [203.0.113.66] (may be forged))', 'imap.example.org', '09:00:03'),
    ],
    ['a name that is found in another house', hop('mx.example.org (evil.example.com [203.0.113.66])', 'imap.example.org', '09:00:03')],
  ])('do not go on over %s: such a line anybody may have written', (_how, line) => {
    expect(believed([line, BORDER, OUTSIDE])).toEqual([3]);
  });

  test('go on to whoever delivered into the mailbox from which it was fetched', () => {
    const fetched =
      'Received: from pop.provider.example [198.51.100.9] by home with POP3 (fetchmail-6.4.37) for <bob@localhost> (single-drop); Sat, 21 Nov 2026 19:00:00 +0000';
    expect(believed([fetched, BORDER, OUTSIDE])).toEqual([2, 3]);
    expect(wayOf([fetched, BORDER, OUTSIDE]).trust.border?.name).toBe('mx.example.org');
  });

  test('go on inside a great provider, by its networks', () => {
    const inside =
      'Received: from AM6PR05MB1.eurprd05.prod.outlook.com (2603:10a6:20b:a9::13) by VI1PR05MB4.eurprd05.prod.outlook.com (2603:10a6:803::1) with Microsoft SMTP Server id 15.20; Sat, 21 Nov 2026 09:00:03 +0000';
    const taken =
      'Received: from out.example.net (192.0.2.9) by AM6PR05MB1.mail.protection.outlook.com (10.167.242.69) with Microsoft SMTP Server id 15.20 via Frontend Transport; Sat, 21 Nov 2026 09:00:02 +0000';
    expect(believed([inside, taken, OUTSIDE])).toEqual([2, 3]);
    // Where the writer's own address is not told, the provider's networks are known.
    expect(believed([inside.replace(' (2603:10a6:803::1)', ''), taken, OUTSIDE])).toEqual([2, 3]);
    expect(believed([inside.replace('2603:10a6:20b:a9::13', '203.0.113.66'), taken, OUTSIDE])).toEqual([3]);
  });

  test.each([
    ['a domain', 'example.net'],
    ['a name', 'out.example.net'],
    ['an address', '192.0.2.9'],
  ])('go on to a server that the person trusts, by %s', (_what, trusted) => {
    expect(believed([BORDER, OUTSIDE], [trusted])).toEqual([1, 2]);
  });

  test('do not go on to a line that only bears a trusted name', () => {
    const forged = hop('bank.example (bank.example [192.0.2.1])', 'filter.example.net', '08:59:00');
    const taken = hop('pc (dsl.example.com [203.0.113.7])', 'mx.example.org', '09:00:00');
    expect(believed([taken, forged], ['filter.example.net'])).toEqual([2]);
    // The ending of a name is no name: a.notexample.net is not of example.net.
    expect(
      believed(
        [hop('x (a.notexample.net [192.0.2.9])', 'mx.example.org', '09:00:00'), hop('y', 'a.notexample.net', '08:59:00')],
        ['example.net'],
      ),
    ).toEqual([2]);
  });

  test.each([
    ['whose own name is found', 'filter.example.net (evil.example.com [203.0.113.66])'],
    ['that has no name', 'filter.example.net (unknown [203.0.113.66])'],
  ])('do not go on to a host that claims a trusted name, %s', (_which, from) => {
    expect(believed([hop(from, 'mx.example.org', '09:00:00'), hop('x', 'filter.example.net', '08:59:00')], ['example.net'])).toEqual([2]);
  });

  test('go on to a trusted name where the server writes down claims only', () => {
    const taken =
      'Received: from filter.example.net (192.0.2.66) by ex.example.org (10.0.0.2) with Microsoft SMTP Server id 15.2; Sat, 21 Nov 2026 09:00:00 +0000';
    expect(believed([taken, hop('x', 'filter.example.net', '08:59:00')], ['example.net'])).toEqual([1, 2]);
    expect(believed([taken, hop('x', 'filter.example.net', '08:59:00')])).toEqual([2]);
  });

  describe('below the border', () => {
    const told = (by: string, from = 'laptop ([192.168.1.5])') => hop(from, by, '08:59:00');
    const broken = (...lines: readonly string[]) => [...wayOf(lines).trust.broken];

    test('a line that names another server than the next one is named', () => {
      expect(broken(BORDER, told('mx.bank.example'))).toEqual([1]);
      expect(
        broken(BORDER, told('out.example.net', 'relay.example.com (relay.example.com [203.0.113.9])'), told('mx.bank.example')),
      ).toEqual([1]);
    });

    test('a line that tells of the very client who handed it over, by no name', () => {
      const client = hop('[203.0.113.7] (helo=desktop-4711)', 'mx.example.org', '09:00:00');
      const line = (from: string) => `Received: from [${from}] by inbound.bank.example; Sat, 21 Nov 2026 08:59:00 +0000`;
      expect(broken(client, line('203.0.113.7'))).toEqual([1]);
      expect(broken(client, line('203.0.113.99'))).toEqual([]);
    });

    test.each([
      ['a server of the same house', 'relay.example.net'],
      ['the same name under another ending', 'ex01.example.com'],
      ['a name that exists inside a network only', 'ex1.corp.local'],
      ['a name without a domain', 'ex1'],
    ])('%s fits', (_which, by) => {
      expect(broken(BORDER, told(by))).toEqual([]);
    });

    test('a filter that stands between writes lines or none', () => {
      const filtered = hop('mail19.messagelabs.com (mail19.messagelabs.com [203.0.113.51])', 'mx.example.org', '09:00:02');
      expect(broken(filtered, told('mail.example.com'))).toEqual([]);
    });

    test('the time in a line that does not fit makes nobody late', () => {
      const way = wayOf([hop('out.example.net (dsl.example.com [203.0.113.7])', 'mx.example.org', '14:00:00'), told('mx.bank.example')]);
      expect(way.waits).toMatchObject([{ isDoubtful: true }]);
      expect(lateWaits(way)).toEqual([]);
      expect(
        lateWaits(wayOf([hop('out.example.net (out.example.net [192.0.2.9])', 'mx.example.org', '14:00:00'), told('out.example.net')])),
      ).toHaveLength(1);
    });
  });
});
