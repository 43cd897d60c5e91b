import { readResolvers } from '@mailmedic/host/resolvers/resolvers.ts';
import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import { type Answers, LookupError, type Resolve } from '../../authentication/name-lookup.ts';
import type { World } from '../../probe.ts';
import { systemOf } from '../link/system.ts';
import { askServer, type Answered } from './ask.ts';

/** The resolvers to ask: those of the configuration, else this computer's. */
export async function resolversOf(world: World): Promise<readonly string[]> {
  const told = world.configuration.resolvers;
  if (told.length > 0) return told;
  const reading = await readResolvers(systemOf(world));
  return reading.readable ? reading.value.resolvers : [];
}

/** A way to look names up by these resolvers, in the form in which Node's own `dns` does it. */
export function resolveBy(servers: readonly string[], world: World): Resolve {
  return async (name, type) => {
    let trouble = new LookupError('ESERVFAIL', 'no resolver is configured on this computer');
    for (const server of servers) {
      // The next resolver is asked only where this one has no answer, as a computer does.
      const answer = await ask(server, name, type, world);
      if (!(answer instanceof LookupError)) return answer;
      if (answer.absent || world.signal.aborted) throw answer;
      trouble = answer;
    }
    throw trouble;
  };
}

async function ask(server: string, name: string, type: string, world: World): Promise<Answers | LookupError> {
  const { data, exchange } = await askServer({ server, serverRole: 'resolver', name, purpose: 'name' }, type, world);
  if (exchange.is === 'failed' && data.error === 'ENOTFOUND') return new LookupError('EBADNAME', 'no name in the DNS can look like that');
  if (exchange.is !== 'answered') return new LookupError(world.signal.aborted ? 'ECANCELLED' : 'ETIMEOUT', `${server} did not answer`);
  if (data.rcode === 'NXDOMAIN') return new LookupError('ENOTFOUND', `${name} does not exist`);
  if (data.rcode !== 'NOERROR')
    return new LookupError(data.rcode === 'REFUSED' ? 'EREFUSED' : 'ESERVFAIL', `${server} answered ${data.rcode ?? 'nothing'}`);
  return answersIn(data, type);
}

function answersIn({ answers }: Answered['data'], type: string): Answers | LookupError {
  const records = answers.filter((record) => record.type === type);
  if (records.length === 0) return new LookupError('ENODATA', `there is no ${type} record`);
  if (type === 'TXT') return records.map(({ data }) => [data]);
  if (type === 'MX') return records.map(exchangerIn);
  return records.map(({ data }) => data);
}

function exchangerIn({ data }: DnsRecord): { readonly exchange: string; readonly priority: number } {
  const [priority = '0', exchange = ''] = data.split(' ');
  return { exchange, priority: Number(priority) };
}
