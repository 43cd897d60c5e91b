import type { DnsQuery } from '@mailmedic/contract/looks/dns-query.ts';
import { defineProbe } from '../../probe.ts';
import { askServer, type Answered, type DnsInput, inputKey, settle, type Settled, toSeen } from './ask.ts';

/** Both address families of one name at one server. */
export type AddressesInput = DnsInput;

/** Asks one server for a name's IPv4 and IPv6 addresses side by side, and reports both looks once both are settled. */
export default defineProbe<AddressesInput>({
  id: 'dns/addresses',
  doing: ({ server, name }) => `Asking ${server} where ${name} is`,
  key: (input) => inputKey(input, 'A+AAAA'),

  async look(input, world, report) {
    const [four, six] = await Promise.all([askServer(input, 'A', world), askServer(input, 'AAAA', world)]);
    report(toSeen(four, besides(four, six)));
    report(toSeen(six, besides(six, four)));
  },
});

/**
 * A name with addresses of one family only is in order: the empty answer of the other is no failure. Nor is an error
 * for AAAA beside a good A, which some name servers give and clients pass over (RFC 4074 section 4).
 */
function besides(one: Answered, other: Answered): Settled {
  const settled = settle(one.data, one.exchange);
  if (settled.outcome !== 'refused' || !hasAddresses(other.data)) return settled;
  if (one.data.rcode === 'NOERROR') return { outcome: 'ok', because: `the name has no ${one.data.type} record, and needs none` };
  if (one.data.rcode !== undefined && one.data.type === 'AAAA')
    return { outcome: 'ok', because: `the server answers ${one.data.rcode} for AAAA; the A record is enough` };
  return settled;
}

function hasAddresses({ rcode, answers, type }: DnsQuery): boolean {
  return rcode === 'NOERROR' && answers.some((record) => record.type === type);
}
