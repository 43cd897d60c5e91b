import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import type { Evidence } from '../evidence.ts';

/** The aliases that lead a name back to one of themselves, in order, whoever told of them (RFC 1034 section 3.6.2); undefined when they end somewhere. */
export function aliasLoop(evidence: Evidence, name: string): readonly string[] | undefined {
  const next = evidence.fact(aliases);
  const chain = [name];
  for (let at = next.get(name); at !== undefined; at = next.get(at)) {
    if (chain.includes(at)) return chain;
    chain.push(at);
  }
  return undefined;
}

function aliases(evidence: Evidence): ReadonlyMap<string, string> {
  const records = evidence
    .of('dns/query')
    .flatMap(({ data }) => [...data.answers])
    .filter(({ type }) => type === 'CNAME');
  return new Map(records.map((record) => [nameIn(record.name), nameIn(record.data)]));
}

function nameIn(text: DnsRecord['name']): string {
  return text.toLowerCase().replace(/\.$/, '');
}
