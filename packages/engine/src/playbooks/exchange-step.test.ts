import type { Look } from '@mailmedic/contract/look.ts';
import type { Exchange } from '@mailmedic/contract/looks/exchange.ts';
import { describe, expect, test } from 'vitest';
import { lookAt } from '../testing/looks.ts';
import { exchangeSeen } from './exchange-step.ts';

const HOST = 'autodiscover.example.org';
const asked = (...all: readonly object[]): Look =>
  lookAt({ probe: 'discovery', outcome: 'refused', data: { origin: 'autodiscover', source: 'x', asked: all as never } });
const server = (statuses: readonly number[], role: 'path' | 'control' = 'path'): Look =>
  lookAt({
    probe: 'web/exchange',
    role,
    outcome: statuses.includes(401) ? 'ok' : 'refused',
    data: {
      host: HOST,
      endpoints: (['ews', 'mapi', 'activesync'] as const).map((kind, index) => ({
        kind,
        url: `https://${HOST}/`,
        status: statuses[index],
        methods: statuses[index] === 401 ? ['Negotiate', 'NTLM'] : [],
      })) as Exchange['endpoints'],
      servers: ['ex01'],
    },
  });

describe('what is seen of an Exchange account', () => {
  test.each<[string, readonly Look[], string, string | undefined]>([
    ['nothing', [], 'none', undefined],
    ['no such name', [asked({ url: `https://${HOST}/a.xml`, outcome: 'no-name' })], 'none', undefined],
    [
      'a sound server',
      [asked({ url: `https://${HOST}/a.xml`, outcome: 'ok', status: 401 }), server([401, 401, 401])],
      'sound',
      `Autodiscover, asked in the order of Outlook: ${HOST} wants a password. At ${HOST} EWS, MAPI and ActiveSync answer, signing in by Negotiate or NTLM, the server names itself ex01.`,
    ],
    [
      'one without MAPI',
      [server([401, 404, 401])],
      'sound',
      `At ${HOST} EWS and ActiveSync answer, MAPI (404) does not, signing in by Negotiate or NTLM, the server names itself ex01.`,
    ],
    [
      'a stopped one',
      [server([503, 503, 503])],
      'failing',
      `At ${HOST} none of the addresses of Exchange answers as it should, the server names itself ex01.`,
    ],
    [
      'one beside IMAP',
      [asked({ url: `https://${HOST}/a.json`, outcome: 'ok', status: 200, names: 'https://ex.example.net/x' })],
      'published',
      `Autodiscover, asked in the order of Outlook: ${HOST} leads to ex.example.net.`,
    ],
  ])('%s', (_what, observations, is, says) => {
    expect(exchangeSeen(observations)).toEqual(says === undefined ? { is } : { is, says });
  });
});
