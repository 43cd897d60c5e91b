import { describe, expect, test } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import { evidenceOfHeader, hop } from '../../testing/way.ts';
import cause from './greylisted.ts';

describe('delivery/greylisted', () => {
  testReturnedCause(cause, {
    found: [
      '450 4.2.0 <bob@example.net>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/',
      '451 4.7.1 Greylisting in action, please come back later',
    ],
    notFound: ['452 4.3.1 Insufficient system storage'],
  });

  test.each([
    ['after a minute', '09:01:00', 'delayed 60 seconds', ['found']],
    ['sooner', '09:00:59', 'delayed 58 seconds', []],
    ['for a small part of the time', '12:00:00', 'delayed 300 seconds', []],
  ])('is what the filter noted in a message that arrived %s', (_when, time, note, states) => {
    const evidence = evidenceOfHeader([
      `X-Greylist: ${note} by postgrey-1.37 at mx.example.org; Sat, 21 Nov 2026 ${time} UTC`,
      hop('out.example.net (out.example.net [192.0.2.9])', 'mx.example.org', time),
      hop('pc', 'out.example.net', '09:00:00'),
    ]);
    const findings = cause.judge(evidence);
    expect(findings.map(({ state }) => state)).toEqual(states);
    for (const finding of findings) {
      if (finding.state !== 'found') throw new Error('Not found.');
      expect(finding.certainty).toBe('certain');
      expect(cause.words(finding, evidence).summary).toContain(
        'mx.example.org put the message off at the first attempt (greylisting, postgrey)',
      );
    }
  });

  test.each([
    ['five minutes', '09:05:10', 'GREYLIST(0.00)[pass,body]', ['likely']],
    ['half a minute', '09:00:30', 'GREYLIST(0.00)[pass,meta]', []],
    ['seven hours', '16:00:00', 'GREYLIST(0.00)[pass,body]', []],
    ['five minutes', '09:05:10', 'GREYLIST(0.00)[whitelisted]', []],
  ])('is likely what rspamd noted after %s, at %s: %s', (_long, time, symbol, certainties) => {
    const evidence = evidenceOfHeader([
      `X-Spamd-Result: default: False [-0.10 / 15.00]; ${symbol}; MIME_GOOD(-0.10)[text/plain]`,
      hop('out.example.net (out.example.net [192.0.2.9])', 'mx.example.org', time),
      hop('pc', 'out.example.net', '09:00:00'),
    ]);
    expect(cause.judge(evidence).map((finding) => (finding.state === 'found' ? finding.certainty : finding.state))).toEqual(certainties);
  });
});
