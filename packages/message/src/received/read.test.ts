import { describe, expect, test } from 'vitest';
import { readReceived } from './read.ts';

import { boughtServers } from './testing/bought-servers.ts';
import { filters } from './testing/filters.ts';
import { freeServers } from './testing/free-servers.ts';
import { otherPrograms } from './testing/other-programs.ts';
import { providers } from './testing/providers.ts';
import { NOON, TAKEN } from './testing/shape.ts';

describe('a Received line', () => {
  test.each([...freeServers, ...boughtServers, ...providers, ...filters, ...otherPrograms])('of %s', (_shape, line, says) => {
    const reading = readReceived(line);
    expect(reading).toMatchObject({ is: 'hop', hop: says });
  });

  test.each([
    ['(qmail 21084 invoked from network); 21 Nov 2026 11:00:00 -0000', /qmail/],
    ['(qmail 10000 invoked by uid 999); 21 Nov 2026 11:00:00 -0000', /qmail/],
    ['(qmail 10000 invoked for bounce); 21 Nov 2026 11:00:00 -0000', /qmail/],
    ['(Haraka outbound); Sat, 21 Nov 2026 11:00:00 +0000', /Haraka/],
    ['(nullmailer pid 1234 invoked by uid 1000); Sat, 21 Nov 2026 11:00:00 -0000', /nullmailer/],
    ['by simscan 1.4.0 ppid: 4700, pid: 4702, t: 0.1s scanners: clamav: 0.88', /simscan/],
    ['; Sat, 21 Nov 2026 11:00:00 +0000', /date/],
    ['', /empty/],
    ['nothing that is known', /no server/],
  ])('that carries no hop: "%s"', (line, because) => {
    expect(readReceived(line)).toMatchObject({ is: 'no-hop', because: expect.stringMatching(because) as string });
  });

  test('without a date is a hop all the same', () => {
    const reading = readReceived('from a.example.net ([192.0.2.9]) by mx.example.org with ESMTP id 1');
    expect(reading).toMatchObject({ is: 'hop', hop: { by: { name: 'mx.example.org' }, id: '1' } });
    expect(reading.is === 'hop' && reading.hop.time).toBeUndefined();
  });

  test('leaves out what it does not say, instead of guessing it', () => {
    const reading = readReceived('from unknown by unknown with SMTP; Sat, 21 Nov 2026 11:00:00 +0000');
    expect(reading.is === 'hop' && reading.hop.from).toBeUndefined();
    expect(reading.is === 'hop' && reading.hop.by).toBeUndefined();
    expect(reading.is === 'hop' && reading.hop.encryption).toBeUndefined();
  });

  test('takes no version of a program for an address', () => {
    const reading = readReceived(`from a.example.net([192.0.2.9]) by mx.example.org(JetMail 2.5.3.0) with SMTP id 1; ${NOON}`);
    expect(reading).toMatchObject({ is: 'hop', hop: { from: { address: '192.0.2.9' }, by: { name: 'mx.example.org' } } });
    expect(reading.is === 'hop' && reading.hop.by?.address).toBeUndefined();
  });

  test('that names a product names no server, an address is no name that was found, and a version is no id', () => {
    const product = readReceived(`from a.example.net (192.0.2.9 [192.0.2.9]) by Filter Gate with ESMTPS id 1; ${NOON}`);
    expect(product.is === 'hop' && [product.hop.by, product.hop.from?.seen]).toEqual([undefined, undefined]);
    const exchange = readReceived(
      `from a.example.net (10.0.0.9) by ex.example.org (10.0.0.1) with Microsoft SMTP Server (TLS) id 15.0.1497.26; ${NOON}`,
    );
    expect(exchange).toMatchObject({ is: 'hop', hop: { software: 'Exchange', by: { name: 'ex.example.org' } } });
    expect(exchange.is === 'hop' && exchange.hop.id).toBeUndefined();
  });

  test.each([
    [
      'an identity in quotes',
      'from pc.example.net ("port 4711"@dsl.example.com [203.0.113.7]) by mx.example.org with SMTP',
      'dsl.example.com',
    ],
    ['no space before the bracket', 'from pc.example.net (dsl.example.com[203.0.113.7]) by mx.example.org with SMTP', 'dsl.example.com'],
    ['an address that somebody took out', 'from pc.example.net (dsl.example.com []) by mx.example.org with SMTP', 'dsl.example.com'],
  ])('tells the name that was found beside %s', (_what, line, seen) => {
    expect(readReceived(`${line}; ${NOON}`)).toMatchObject({ is: 'hop', hop: { from: { claimed: 'pc.example.net', seen } } });
  });

  test.each(['with FilterGate (v4,1,0,77) id <B5a0c0001>', 'with Acme_PostOffice', 'with IPv6:2525', 'with Acme Catch-All Filter'])(
    'has no protocol where "%s" names a program or a port',
    (said) => {
      const reading = readReceived(`from a.example.net ([192.0.2.9]) by mx.example.org ${said}; ${NOON}`);
      expect(reading.is === 'hop' && reading.hop).not.toHaveProperty('protocol');
    },
  );

  test.each(['Unknown_Host', 'no-rdns', 'unknown', 'NoReverse'])('has no name for "%s", which says that none was found', (none) => {
    const reading = readReceived(`from a.example.net (${none} [192.0.2.14]) by mx.example.org with SMTP; ${NOON}`);
    expect(reading.is === 'hop' && reading.hop.from).toEqual({ claimed: 'a.example.net', address: '192.0.2.14' });
  });

  test.each([
    ['MailMarshal', '(Not Verified[192.0.2.9]) by mx.example.org with Trustwave SEG (v9,0,0,1)'],
    ['MIMEsweeper', 'by mx.example.org (Clearswift SMTPRS 5.6.0) with ESMTP id <T1>'],
    ['Symantec Messaging Gateway', 'by mx.example.org (Symantec Messaging Gateway) with SMTP id 1.2'],
    ['Scalix', 'by mx.example.org (Scalix SMTP Relay 12.1) via ESMTP'],
    ['SurgeMail', 'by mx.example.org (SurgeMail 7.3u) with ESMTP id 1-2'],
    ['Post.Office', 'by mx.example.org (Post.Office MTA v3.5.3 release 223) with SMTP id A1'],
    ['XMail', 'by mx.example.org with [XMail 1.27 ESMTP Server] id <S1>'],
    ['sSMTP', 'by pc.example.net (sSMTP sendmail emulation)'],
  ])('is known as written by %s', (software, line) => {
    expect(readReceived(`from a.example.net ${line}; ${NOON}`)).toMatchObject({ is: 'hop', hop: { software } });
  });

  test('tells one address in one way', () => {
    const reading = readReceived(
      `from a.example.net (unknown [IPv6:2001:DB8:0:0:0:0:0:7]) by mx.example.org (Postfix) with ESMTP; ${NOON}`,
    );
    expect(reading).toMatchObject({ is: 'hop', hop: { from: { address: '2001:db8::7' } } });
  });

  test.each(['fe80::7%14', 'fe80::7%eth0', 'fe80::7%1%2::3'])('leaves the interface out of %s', (address) => {
    const reading = readReceived(`from a.example.net ([${address}]) by mx.example.org with mapi id 15.20; ${NOON}`);
    expect(reading).toMatchObject({ is: 'hop', hop: { from: { address: 'fe80::7' } } });
  });

  test('is read in spite of a bracket that never closes, and of encoded words', () => {
    expect(readReceived(`from a.example.net (a.example.net [192.0.2.9] by mx.example.org with ESMTP; ${NOON}`)).toMatchObject({
      is: 'hop',
      hop: { time: TAKEN },
    });
    expect(readReceived(`from =?utf-8?q?a.example.net?= ([192.0.2.9]) by mx.example.org with ESMTP; ${NOON}`)).toMatchObject({
      is: 'hop',
      hop: { from: { claimed: 'a.example.net' } },
    });
  });

  test.each([
    'a'.repeat(100_000),
    '('.repeat(100_000),
    'from '.repeat(20_000),
    ';'.repeat(100_000),
    '1.2.3.4 '.repeat(10_000),
    `from ${'x(y '.repeat(20_000)}by b`,
  ])('of absurd length takes no time', (line) => {
    const began = performance.now();
    readReceived(line);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
