import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Everything is slow to begin, and then the mailbox says it is unavailable.',
  finds: ['network/ipv6-broken', 'server/unavailable'],
  variants: {
    'IPv6 swallowed beyond the router, IMAP says BYE': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
      async breakIt(lab) {
        lab.mailA.replaceWith(143, {
          onConnect: [{ say: '* BYE [UNAVAILABLE] Service temporarily unavailable, try later\r\n' }, { end: 'close' }],
        });
        await lab.core.nft('through iifname "customer" meta nfproto ipv6 drop');
      },
    },
  },
});
