import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'They say my message is not a proper one.',
  finds: 'delivery/malformed-message',
  variants: {
    'Exim, an address in the header that is none': {
      // Sendmail would lay such a message aside
      by: ['postfix', 'exim', 'opensmtpd'],
      arrange: (post) => ({
        to: post.exim.guardedMessage('deny', 'message = header syntax', '!verify = header_syntax'),
        headers: ['Reply-To: Ann (office <ann@sender.example>'],
      }),
    },
    'Exim, a header twice': {
      arrange: (post) => ({
        to: post.exim.guardedMessage(
          'deny',
          'message = Message headers fail syntax check: more than one Date header (RFC 5322)',
          'condition = ${if match{$h_date:}{\\n}}',
        ),
        headers: ['Date: Mon, 16 Nov 2026 08:00:00 +0000'],
      }),
    },
    'Exim, a line longer than any may be': {
      // Postfix would fold it
      by: ['opensmtpd'],
      arrange: (post) => ({
        to: post.exim.guardedMessage(
          'deny',
          'message = maximum allowed line length is 998 octets, got $max_received_linelength',
          'condition = ${if > {$max_received_linelength}{998}}',
        ),
        body: 'x'.repeat(1500),
      }),
    },
    'Postfix, which does not take addresses beyond ASCII': {
      // our server may not write such an address otherwise (RFC 6531 section 3.1)
      by: ['postfix'],
      arrange: (post) => ({
        to: `b\u00fcro${post.postfix.entrance({ smtpd_discard_ehlo_keywords: 'smtputf8' }).slice('box0'.length)}`,
        mail: ['SMTPUTF8'],
      }),
    },
  },
});
