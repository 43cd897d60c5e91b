import { defineReturned } from '../../post/letter.ts';
import { DISAGREEING, NAMELESS } from '../../post/ways.ts';

export default defineReturned({
  complaint: 'Since the move to the new server, some messages come back.',
  finds: 'delivery/reverse-dns',
  variants: {
    'Postfix, no name for our address': {
      live: true,
      says: [/has no name \(no PTR record\)/],
      by: ['postfix'],
      arrange: (post) => ({ to: post.postfix.guarded('reject_unknown_reverse_client_hostname'), way: NAMELESS }),
    },
    'Postfix, name and address disagree': {
      live: true,
      says: [/which does not lead back to it/],
      by: ['postfix'],
      arrange: (post) => ({ to: post.postfix.guarded('reject_unknown_client_hostname'), way: DISAGREEING }),
    },
    'Postfix, an unknown name in the greeting': {
      by: ['postfix'],
      arrange: (post) => ({
        to: post.postfix.guarded('reject_unknown_helo_hostname'),
        way: { smtp_helo_name: 'server7.internal.example' },
      }),
    },
    'Postfix, half a name in the greeting': {
      by: ['postfix'],
      arrange: (post) => ({ to: post.postfix.guarded('reject_non_fqdn_helo_hostname'), way: { smtp_helo_name: 'server7' } }),
    },
    'Exim, no name for our address': {
      by: ['postfix'],
      arrange: (post) => ({
        to: post.exim.guarded('deny', 'message = Reverse DNS lookup failed for host $sender_host_address', '!verify = reverse_host_lookup'),
        way: NAMELESS,
      }),
    },
    'Exim, an unknown name in the greeting': {
      by: ['postfix'],
      arrange(post) {
        post.exim.configure('helo_try_verify_hosts = *');
        return {
          to: post.exim.guarded('deny', 'message = HELO $sender_helo_name does not resolve', '!verify = helo'),
          way: { smtp_helo_name: 'server7.internal.example' },
        };
      },
    },
    'OpenSMTPD, no name for our address': {
      by: ['postfix'],
      arrange: (post) => ({
        to: post.opensmtpd.entrance('phase connect match !rdns disconnect "550 5.7.25 no rDNS for your address"'),
        way: NAMELESS,
      }),
    },
    'OpenSMTPD, name and address disagree': {
      by: ['postfix'],
      arrange: (post) => ({
        to: post.opensmtpd.entrance('phase connect match !fcrdns disconnect "550 no FCrDNS is so 80s"'),
        way: DISAGREEING,
      }),
    },
  },
});
