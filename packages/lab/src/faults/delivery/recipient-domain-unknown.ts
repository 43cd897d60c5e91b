import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'I wrote to an address from a business card, and it came back.',
  finds: 'delivery/recipient-domain-unknown',
  variants: {
    'no such domain': {
      live: true,
      says: [/nowhere\.example does not exist\./],
      arrange: () => ({ to: 'info@nowhere.example' }),
      recipient: /^info@nowhere\.example$/,
    },
    'takes no mail and says so': {
      live: true,
      says: [/says that it takes no mail/],
      arrange(post) {
        post.names.dns.set('nomail.example', 'MX', '0 .');
        return { to: 'info@nomail.example' };
      },
    },
    'has no mail server': {
      live: true,
      says: [/names no server that takes its mail/],
      arrange(post) {
        post.names.dns.set('webonly.example', 'TXT', '"a web page"');
        return { to: 'info@webonly.example' };
      },
    },
    'its mail server has no address': {
      live: true,
      says: [/mx\.halfway\.example, which has no address/],
      arrange(post) {
        post.names.dns.set('halfway.example', 'MX', '10 mx.halfway.example.');
        return { to: 'info@halfway.example' };
      },
    },
    'no such domain, says the server that should pass it on': {
      by: ['postfix'],
      arrange: (post) => ({
        to: 'info@nowhere.example',
        through: post.postfix.relay('reject_unknown_recipient_domain', { unknown_address_reject_code: '550' }),
      }),
    },
    'no such domain, says the server that took it on': {
      by: ['postfix'],
      arrange: (post) => ({ to: 'info@nowhere.example', through: post.postfix.relay('permit') }),
    },
  },
});
