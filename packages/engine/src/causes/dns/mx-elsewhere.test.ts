import { MX_OPERATORS } from '@mailmedic/knowledge/mx-operators.ts';
import { providerById } from '@mailmedic/knowledge/provider.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { exchanger, RESOLVER, soundWay, told, turnedAway } from '../../testing/exchangers.ts';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './mx-elsewhere.ts';

const mx = (...hosts: readonly string[]) =>
  told({ exchangers: hosts.map((host, index) => exchanger({ host, preference: index, addresses: [`203.0.113.${index + 1}`] })) });
const GOOGLE = mx('aspmx.l.google.com', 'alt1.aspmx.l.google.com');
const listed = lookAt({
  probe: 'discovery',
  data: {
    origin: 'mx-provider',
    mx: ['mx.hoster.example'],
    provider: 'hoster.example',
    publications: [{ ...settingOf({ host: 'imap.hoster.example' }), origin: 'mx-provider', trust: 'plain', source: 'x', preference: 0 }],
  },
});

describe('dns/mx-elsewhere', () => {
  test.each<[string, readonly Look[], string]>([
    ['all hosts are a known provider’s, and the domain publishes another’s', [GOOGLE], 'found'],
    ['the database lists the other one as a provider', [listed, mx('mx.hoster.example')], 'found'],
    ['the receiving host is nobody’s that is known', [mx('mx.unknown.example')], 'ruled-out'],
    ['one of the hosts is not that provider’s', [mx('aspmx.l.google.com', 'mx.unknown.example')], 'ruled-out'],
    ['a filter receives', [mx('eu-smtp-inbound-1.mimecast.com')], 'ruled-out'],
    ['the provider also filters for servers of one’s own', [mx('example-org.mail.protection.outlook.com')], 'undecided'],
    [
      'both are in one network',
      [told({ exchangers: [exchanger({ host: 'aspmx.l.google.com', addresses: ['192.0.2.200'] })] })],
      'ruled-out',
    ],
    ['the mailbox’s name is an alias of the provider’s', [GOOGLE, alias('imap.gmail.com')], 'ruled-out'],
  ])('%s', (_, looks, state) => {
    expect(cause.judge(evidenceOf([...soundWay(), ...looks]))).toMatchObject([{ state }]);
  });

  test.each([
    ['it knows neither the domain', '550 5.7.1 Relaying denied', 'certain'],
    ['nor the address', '550 5.1.1 The email account that you tried to reach does not exist', 'certain'],
    ['or says nothing of it', '450 4.7.1 Try again later', 'likely'],
  ])('asks the other provider about the address: %s', (_, reply, certainty) => {
    const answer = turnedAway(reply, { host: 'aspmx.l.google.com', address: '203.0.113.1' });
    expect(cause.judge(evidenceOf([...soundWay(), GOOGLE, answer]))).toMatchObject([{ state: 'found', certainty }]);
  });

  test('says nothing where the domain publishes nothing that bears it out', () => {
    const bare = soundWay().filter(({ probe }) => probe !== 'discovery');
    expect(cause.judge(evidenceOf([...bare, GOOGLE], { configured: [settingOf()] }))).toEqual([]);
    const other = published([settingOf({ host: 'imap.gmail.com' })], { origin: 'srv', trust: 'plain' });
    expect(
      cause.judge(evidenceOf([...bare, other, GOOGLE], { configured: [settingOf()] })).filter(({ state }) => state === 'found'),
    ).toEqual([]);
  });

  test.each(
    MX_OPERATORS.filter(({ kind }) => kind === 'mailboxes').flatMap(({ id, hosts, provider, settings }) => {
      const reading = (settings ?? (provider === undefined ? undefined : providerById(provider)?.settings) ?? []).filter(
        ({ service }) => service === 'imap' || service === 'pop3',
      );
      return hosts.flatMap((host) => reading.map((one) => [id, `mx1.${host}`, one.host] as const));
    }),
  )('takes the receiving and the reading hosts of %s for one operator’s: %s, %s', (_id, receiving, reading) => {
    const setting = settingOf({ host: reading });
    const looks = [
      lookAt({ probe: 'link/resolvers', data: { resolvers: [RESOLVER] } }),
      published([setting], { origin: 'srv', source: '_imaps._tcp.example.org', trust: 'plain' }),
      ...soundDialogue({ ...setting, address: '192.0.2.10' }).filter(({ probe }) => probe === 'tcp/connect'),
      mx(receiving),
    ];
    expect(cause.judge(evidenceOf(looks)).filter(({ state }) => state === 'found')).toEqual([]);
  });
});

function alias(target: string): Look {
  const name = 'mail.example.org';
  return lookAt({
    probe: 'dns/query',
    data: {
      name,
      answers: [
        { name, type: 'CNAME', ttl: 60, data: target },
        { name: target, type: 'A', ttl: 60, data: '198.18.0.1' },
      ],
    },
  });
}
