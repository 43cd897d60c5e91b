import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import { describe, expect, test } from 'vitest';
import { certificate } from '../testing/certificates.ts';
import { lookAt, published, STARTED_AT } from '../testing/looks.ts';
import { changesBetween } from './changes.ts';

const run = (...looks: readonly Look[]): Run => ({
  schema: 'mailmedic.run/1',
  id: 'r',
  complaint: { address: 'ann@example.org', configured: [] },
  configuration: Configuration.parse({}),
  vantage: { name: 'this computer' },
  startedAt: STARTED_AT,
  durationMs: 1,
  ended: 'complete',
  looks: [...looks],
});
const at = (...addresses: readonly string[]): Look =>
  lookAt({
    probe: 'dns/query',
    data: {
      name: 'mail.example.org',
      type: 'A',
      answers: addresses.map((data) => ({ name: 'mail.example.org', type: 'A', ttl: 60, data })),
    },
  });
const showing = (host: string, until: number): Look => lookAt({ probe: 'tls/handshake', data: { host, chain: [certificate({ until })] } });
const exchanger = (host: string): Look =>
  lookAt({
    probe: 'dns/exchangers',
    data: { domain: 'example.org', exchangers: [{ preference: 10, host, says: 'addresses', addresses: [], vouched: false }] },
  });
const router = (defaultGateway: string): Look => lookAt({ probe: 'link/routes', data: { family: 4, defaultGateway } });

describe('what changed between two runs', () => {
  test.each<[string, Look, Look, readonly string[]]>([
    ['nothing', at('192.0.2.1'), at('192.0.2.1'), []],
    ['an address', at('192.0.2.1'), at('192.0.2.9'), ['mail.example.org was at 192.0.2.1, and is at 192.0.2.9.']],
    ['one more address', at('192.0.2.1'), at('192.0.2.9', '192.0.2.1'), []],
    ['no address now, which the verdict says', at('192.0.2.1'), at(), []],
    [
      'a certificate',
      showing('mail.example.org', 20),
      showing('mail.example.org', 90),
      ['mail.example.org:993 shows another certificate.'],
    ],
    ['the certificate of another host', showing('a.example.org', 20), showing('b.example.org', 90), []],
    ['who receives', exchanger('mx1.test'), exchanger('mx2.test'), ['Mail for example.org was taken by mx1.test, and is by mx2.test.']],
    [
      'what is published',
      published([{}]),
      published([{ host: 'new.example.org' }]),
      ['For IMAP mail.example.org:993 was published, and new.example.org:993 is.'],
    ],
    ['the router', router('192.0.2.1'), router('198.51.100.1'), ['The router of this computer was 192.0.2.1, and is 198.51.100.1.']],
  ])('%s', (_what, before, now, changes) => {
    expect(changesBetween(run(before), run(now))).toEqual(changes);
  });
});
