import type { Acceptance, Exchanger, ExchangerDialogue, Exchangers } from '@mailmedic/contract/looks/exchangers.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { lookAt, published, settingOf, soundDialogue } from './looks.ts';

/** The resolver that a test's computer asks, and one that has nothing to do with it. */
export const RESOLVER = '198.51.100.53';
export const REFERENCE = '1.1.1.1';
const READING_ADDRESS = '192.0.2.10';

/** A sound way to `imap mail.example.org:993`, which the domain publishes. */
export function soundWay(): readonly Look[] {
  return [
    lookAt({ probe: 'link/interfaces' }),
    lookAt({ probe: 'link/routes', data: { family: 4 } }),
    lookAt({ probe: 'link/routes', data: { family: 6, routes: [], defaultGateway: undefined, defaultInterface: undefined } }),
    lookAt({ probe: 'link/resolvers', data: { resolvers: [RESOLVER] } }),
    published([settingOf()], { origin: 'srv', source: '_imaps._tcp.example.org', trust: 'plain' }),
    lookAt({ probe: 'dns/query', data: { name: 'mail.example.org' } }),
    ...soundDialogue({ address: READING_ADDRESS }),
  ];
}

/** A host that an MX record names; sound unless told otherwise. */
export function exchanger(given: Partial<Exchanger> = {}): Exchanger {
  const says = given.says ?? 'addresses';
  return {
    preference: 10,
    host: 'mx.example.org',
    says,
    addresses: says === 'addresses' ? ['192.0.2.25'] : [],
    vouched: says === 'missing' || says === 'nothing',
    ...given,
  };
}

/** What a server says of the MX records: the resolver unless told otherwise. */
export function told(given: Partial<Exchangers>): Look<Exchangers> {
  return lookAt({ probe: 'dns/exchangers', data: { server: RESOLVER, ...given } });
}

/** The resolver and an unrelated one say the same. */
export function agreed(given: Partial<Exchangers>): readonly Look[] {
  return [told(given), told({ ...given, server: REFERENCE, serverRole: 'reference' })];
}

/** A knock at port 25. */
export function knocked(given: Partial<ExchangerDialogue>): Look<ExchangerDialogue> {
  const reach = given.reach ?? 'open';
  return lookAt({
    probe: 'mail/exchanger',
    outcome: reach === 'open' ? 'ok' : reach === 'silent' ? 'silent' : 'refused',
    data: { host: 'mx.example.org', address: '192.0.2.25', reach, ...(reach === 'open' ? { status: '220' } : {}), ...given },
  });
}

/** What a host at port 25 answers when it is to take something for the address. */
export function asked(given: Partial<Acceptance> = {}): Look<Acceptance> {
  return lookAt({ probe: 'mail/acceptance', data: { host: 'mx.example.org', address: '192.0.2.25', ...given } });
}

/** It refuses the recipient in these words: `550 5.1.1 no such user`. */
export function turnedAway(reply: string, given: Partial<Acceptance> = {}): Look<Acceptance> {
  const [, status = '', code] = /^(\d{3}) (?:(\d\.\d+\.\d+) )?/.exec(reply) ?? [];
  return asked({ refusedAt: 'RCPT', status, text: reply.slice(4), ...(code === undefined ? {} : { code }), ...given });
}

/** An inbox into which a message came each day, and none for the last three weeks. */
export const QUIET = lookAt({
  probe: 'mail/mailbox',
  startedAt: '2026-03-31T00:00:00.000Z',
  data: {
    username: 'ann@example.org',
    uidNext: 11,
    arrivals: Array.from({ length: 10 }, (_, day) => ({
      uid: day + 1,
      internalDate: `2026-03-${String(day + 1).padStart(2, '0')}T00:00:00.000Z`,
    })),
  },
});

/** Port 25 of a host that has nothing to do with the domain. */
export function elsewhere(reach: ExchangerDialogue['reach']): Look<ExchangerDialogue> {
  return knocked({ host: 'mx.example.net', address: '203.0.113.25', purpose: 'comparison', reach });
}
