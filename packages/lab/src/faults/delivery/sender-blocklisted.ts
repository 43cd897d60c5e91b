import { defineReturned } from '../../post/letter.ts';
import { listed } from '../../post/listed.ts';

export default defineReturned({
  complaint: 'All my messages to this company come back.',
  finds: 'delivery/sender-blocklisted',
  variants: {
    'Postfix, the address of our server': {
      live: true,
      arrange(post) {
        listed(post, 'dnsbl.example');
        return { to: post.postfix.guarded('reject_rbl_client dnsbl.example') };
      },
      says: [/198\.51\.100\.1\d is on dnsbl\.example now/],
    },
    'Postfix, put off': {
      arrange(post) {
        listed(post, 'dnsbl.example');
        return {
          to: post.postfix.entrance({ smtpd_recipient_restrictions: 'reject_rbl_client dnsbl.example', maps_rbl_reject_code: '450' }),
        };
      },
      says: [/dnsbl\.example/],
    },
    'Postfix, our domain': {
      arrange(post) {
        post.names.own('shunned.example');
        post.names.dns.set('shunned.example.rhsbl.example', 'A', '127.0.0.2');
        return { domain: 'shunned.example', to: post.postfix.guarded('reject_rhsbl_sender rhsbl.example') };
      },
      says: [/rhsbl\.example/],
    },
    'Exim, in the words of its manual': {
      arrange(post) {
        listed(post, 'dnsbl.example');
        const message = 'message = rejected because $sender_host_address is in a black list at $dnslist_domain\\n$dnslist_text';
        return { to: post.exim.guarded('deny', message, 'dnslists = dnsbl.example') };
      },
      says: [/dnsbl\.example/],
    },
    'Postfix, postscreen asked a list': {
      // OpenSMTPD may give up while it is kept waiting
      by: ['postfix', 'exim', 'sendmail'],
      arrange(post) {
        listed(post, 'dnsbl.example');
        return { to: post.postfix.screened('dnsbl.example') };
      },
      says: [/dnsbl\.example/],
    },
  },
});
