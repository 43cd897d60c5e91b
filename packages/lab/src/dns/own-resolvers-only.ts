import type { Lab } from '../lab.ts';

/** The network lets nobody ask other DNS servers than its own, as many offices do. */
export async function allowOwnResolversOnly(lab: Lab): Promise<void> {
  const own = `{ ${lab.address.resolverOne.v4}, ${lab.address.resolverTwo.v4} }`;
  await lab.router.nft(
    `through ip daddr != ${own} udp dport 53 drop`,
    `through ip daddr != ${own} tcp dport 53 drop`,
    'through meta nfproto ipv6 udp dport 53 drop',
    'through meta nfproto ipv6 tcp dport 53 drop',
  );
}
