import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Everything works in this network except my mail.',
  finds: ['firewall/address-blocked'],
  variants: {
    'both addresses, prohibited in the local router': {
      async breakIt({ router, address: { mailA } }) {
        await router.nft(
          `through ip daddr ${mailA.v4} reject with icmpx admin-prohibited`,
          `through ip6 daddr ${mailA.v6} reject with icmpx admin-prohibited`,
        );
      },
    },
    'both addresses, prohibited beyond': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      async breakIt({ core, address: { mailA } }) {
        await core.nft(
          `through ip daddr ${mailA.v4} reject with icmpx admin-prohibited`,
          `through ip6 daddr ${mailA.v6} reject with icmpx admin-prohibited`,
        );
      },
    },
  },
});
