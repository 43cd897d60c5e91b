import { isIP } from 'node:net';
import type { Evidence } from '../evidence.ts';
import { addressesOf, configuredResolvers, families } from '../facts/addresses.ts';
import { exchangeHosts, exchangePathHosts } from '../facts/exchange.ts';
import { control, onPath, type Ask } from '../probe.ts';
import addresses from '../probes/dns/addresses.ts';
import exchange from '../probes/web/exchange.ts';

/** Where an account is kept by Exchange, its web addresses are looked at: on the path when nothing else leads to the mailbox, else by the way. */
export function exchangePath(evidence: Evidence): readonly Ask[] {
  const path = exchangePathHosts(evidence);
  return exchangeHosts(evidence).flatMap((host): readonly Ask[] => {
    const ask = path.includes(host)
      ? onPath
      : <Input>(probe: Parameters<typeof control<Input>>[0], input: Input) => control(probe, input, []);
    const lookups = (configuredResolvers(evidence) ?? []).map((server) =>
      ask(addresses, { server, serverRole: 'resolver' as const, name: host, purpose: 'name' as const }),
    );
    const usable = families(evidence) ?? [];
    const at = addressesOf(evidence, host) ?? [];
    const chosen = usable.flatMap((family) => at.filter(({ address }) => isIP(address) === family).slice(0, 1));
    return [...lookups, ...chosen.map(({ address }) => ask(exchange, { host, address }))];
  });
}
