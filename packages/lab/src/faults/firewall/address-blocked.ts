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
    'the server turns this network away in its greeting': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      says: [/Access denied/],
      breakIt: ({ mailA }) => mailA.replaceWith(587, { onConnect: [{ say: '554 Access denied\r\n' }, { end: 'close' }] }),
    },
    'the server found this address on a list': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [
            { say: '554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using list.dnsbl.example\r\n' },
            { end: 'close' },
          ],
        }),
    },
  },
});
