import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'The other side says "relay access denied".',
  finds: 'delivery/relay-denied',
  variants: {
    'Postfix, a domain that is not its own': {
      arrange(post) {
        post.names.dns.set('moved.example', 'MX', '10 mx.postfix.example.');
        return { to: 'info@moved.example' };
      },
    },
    'Exim, a domain that is not its own': {
      arrange(post) {
        post.names.dns.set('left.example', 'MX', '10 mx.exim.example.');
        return { to: 'info@left.example' };
      },
    },
    'OpenSMTPD, a domain that is not its own': {
      // it says of every refused address that it does not know it
      finds: 'delivery/recipient-unknown',
      arrange(post) {
        post.names.dns.set('gone-away.example', 'MX', '10 mx.opensmtpd.example.');
        return { to: 'info@gone-away.example' };
      },
    },
    'Sendmail, a domain that is not its own': {
      arrange(post) {
        post.names.dns.set('outside.example', 'MX', '10 mx.sendmail.example.');
        return { to: 'info@outside.example' };
      },
    },
  },
});
