import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'My message came back. What does "user unknown" mean?',
  finds: 'delivery/recipient-unknown',
  variants: {
    'Postfix, no such mailbox': { arrange: () => ({ to: 'nobody@postfix.example' }), recipient: /^nobody@postfix\.example$/ },
    'Postfix, no such local user': {
      arrange(post) {
        post.postfix.local('postmaster');
        return { to: 'nobody@local.postfix.example' };
      },
    },
    'Postfix, not in the list of a relay': {
      arrange(post) {
        post.postfix.configure({ relay_domains: 'branch.postfix.example', relay_recipient_maps: 'inline:{ x@branch.postfix.example=x }' });
        post.names.dns.set('branch.postfix.example', 'MX', '10 mx.postfix.example.');
        return { to: 'nobody@branch.postfix.example' };
      },
    },
    'Postfix, an alias that leads nowhere': {
      recipient: /^gone@postfix\.example$/,
      arrange(post) {
        post.postfix.table('aliases', '/^sales@/ gone@postfix.example');
        return { to: 'sales@postfix.example' };
      },
    },
    'Postfix, an address probe said no': {
      arrange(post) {
        const to = post.postfix.entrance({
          smtpd_recipient_restrictions: 'reject_unverified_recipient',
          unverified_recipient_reject_code: '550',
        });
        post.postfix.table('transport', `/^${to}$/ error:5.1.1 no such user here`);
        return { to };
      },
    },
    'Exim, no such mailbox': { arrange: () => ({ to: 'nobody@exim.example' }), recipient: /^nobody@exim\.example$/ },
    'Exim, found out after it had taken the message': {
      arrange: (post) => ({ to: post.exim.alias('sales', 'nobody@exim.example') }),
      recipient: /^(nobody|sales)@exim\.example$/,
    },
    'Exim, an alias that says no': {
      arrange: (post) => ({ to: post.exim.alias('former', ':fail: Bob does not work here any more') }),
    },
    'Exim, the next server said no': {
      arrange: (post) => ({ to: post.exim.alias('branch', 'nobody@postfix.example') }),
      recipient: /^nobody@postfix\.example$/,
    },
    'Exim, two aliases that point at each other': {
      arrange(post) {
        post.exim.alias('ping', 'pong@exim.example');
        post.exim.alias('pong', 'ping@exim.example');
        return { to: 'ping@exim.example' };
      },
    },
    'OpenSMTPD, no such mailbox': { arrange: () => ({ to: 'nobody@opensmtpd.example' }), recipient: /^nobody@opensmtpd\.example$/ },
    'Dovecot, no such mailbox': { arrange: () => ({ to: 'nobody@store.postfix.example' }) },
    'Sendmail, no such user': { arrange: () => ({ to: 'nobody-here@sendmail.example' }), recipient: /^nobody-here@sendmail\.example$/ },
  },
});
