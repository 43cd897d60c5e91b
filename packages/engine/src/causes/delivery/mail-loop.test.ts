import { describe, expect, test } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import { evidenceOfHeader, hop } from '../../testing/way.ts';
import cause from './mail-loop.ts';

describe('delivery/mail-loop', () => {
  testReturnedCause(cause, {
    found: ['554 5.4.6 Too many hops', 'mail for example.net loops back to myself', '550 5.4.14 Hop count exceeded - possible mail loop'],
    notFound: ['connect to mx.example.net[192.0.2.1]:25: Connection timed out'],
  });

  test('is what a header shows in which two servers repeat for one recipient', () => {
    const to = ' for <bob@example.org>';
    const round = (second: number) => [
      hop('b.example.net (b.example.net [192.0.2.2])', 'a.example.org', `09:00:0${second + 1}`, to),
      hop('a.example.org (a.example.org [192.0.2.1])', 'b.example.net', `09:00:0${second}`, to),
    ];
    const evidence = evidenceOfHeader([...round(6), ...round(4), ...round(2), hop('c.example.com', 'a.example.org', '09:00:00', to)]);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', accountsFor: [], standsAlone: true });
    if (finding?.state !== 'found') throw new Error('Not found.');
    expect(cause.words(finding, evidence).summary).toBe(
      'The message to bob@example.org went round in circles: it passed a.example.org 4 times.',
    );
  });

  test('is no message that passes one server twice, as with a filter elsewhere', () => {
    const lines = [
      hop('filter.example.com (filter.example.com [192.0.2.2])', 'mx.example.org', '09:00:04'),
      hop('mx.example.org (mx.example.org [192.0.2.1])', 'filter.example.com', '09:00:02'),
      hop('c.example.net', 'mx.example.org', '09:00:00'),
    ];
    expect(cause.judge(evidenceOfHeader(lines))).toEqual([]);
  });
});
