import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A firewall that drops pings and unreachable messages is unkind, but mail passes.',
  async arrange(lab) {
    await lab.router.nft(
      'through ip protocol icmp drop',
      'through meta l4proto ipv6-icmp drop',
      'in iifname "lan" icmp type echo-request drop',
      'in iifname "lan" icmpv6 type echo-request drop',
    );
  },
});
