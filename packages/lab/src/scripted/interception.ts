import type { Lab } from '../lab.ts';
import type { Pair } from '../world/addresses.ts';
import type { Dialogue, Relay } from './script.ts';

/** A middle box that takes connections to some ports and answers or relays them itself. */
export interface Interception {
  /** where it sits: in the person's own router, or beyond it. Default router */
  readonly at?: 'router' | 'core';
  readonly ports: readonly number[];
  /** whose connections; default the mail servers of provider A. `any`: every destination (only for `play`) */
  readonly hosts?: readonly Pair[] | 'any';
  /** answers by itself */
  readonly play?: Dialogue;
  /** hands on to the real server */
  readonly relay?: Omit<Relay, 'kind' | 'to'>;
  readonly families?: readonly (4 | 6)[];
}

let nextPort = 20_000;

/** Puts the middle box in place: nftables turns the connections to it, the stage of that host plays it. */
export async function intercept(lab: Lab, wish: Interception): Promise<void> {
  const host = lab[wish.at ?? 'router'];
  const stage = lab.stage(host);
  const rules = ['add table inet turn', 'add chain inet turn pre { type nat hook prerouting priority -100; }'];
  const from = host === lab.router ? 'iifname "lan"' : 'iifname { "customer", "slow0" }';
  for (const port of wish.ports)
    for (const family of wish.families ?? ([4, 6] as const)) {
      const ip = family === 4 ? 'ip' : 'ip6';
      const anywhere = family === 4 ? '0.0.0.0' : '::';
      for (const target of wish.hosts === 'any' ? [undefined] : (wish.hosts ?? [lab.mailA.address])) {
        const address = target === undefined ? undefined : family === 4 ? target.v4 : target.v6;
        const own = nextPort++;
        if (wish.play) stage.play([anywhere], own, wish.play);
        else if (wish.relay && address !== undefined) stage.play([anywhere], own, { kind: 'relay', to: { address, port }, ...wish.relay });
        else throw new Error('a middle box either plays by itself or relays to named hosts');
        rules.push(
          `add rule inet turn pre ${from} ${address === undefined ? `meta nfproto ipv${family}` : `${ip} daddr ${address}`} tcp dport ${port} redirect to :${own}`,
        );
      }
    }
  await host.nft(...rules);
}
