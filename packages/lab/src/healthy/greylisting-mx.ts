import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'An MX that puts unknown senders off at first (greylisting, RFC 6647) is in order, and no mail client talks to it.',
  arrange(lab) {
    lab.mailA.postfix({ smtpd_recipient_restrictions: 'defer' }, 'smtp');
  },
});
