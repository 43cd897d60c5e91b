import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Reading works, and nothing can be sent.',
  finds: ['settings/sender-mismatch'],
  variants: {
    'the address belongs to somebody else': {
      password: ACCOUNT_PASSWORD,
      says: [/not owned by user/],
      breakIt: ({ mailA }) =>
        mailA.postfix({
          smtpd_sender_login_maps: 'inline:{ {ann@example.org = bob@example.org} }',
          smtpd_sender_restrictions: 'reject_authenticated_sender_login_mismatch',
        }),
    },
    'the sender is refused at once': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.postfix({
          smtpd_delay_reject: 'no',
          smtpd_sender_login_maps: 'inline:{ {ann@example.org = bob@example.org} }',
          smtpd_sender_restrictions: 'reject_authenticated_sender_login_mismatch',
        }),
    },
    'by a list of senders, with a reason': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/new address/],
      breakIt: ({ mailA }) =>
        mailA.postfix({
          smtpd_sender_restrictions: 'check_sender_access inline:{ {ann@example.org = REJECT Please send with your new address} }',
        }),
    },
    'the address belongs to the same person by a name without the domain': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.postfix({
          smtpd_sender_login_maps: 'inline:{ {ann@example.org = ann} }',
          smtpd_sender_restrictions: 'reject_known_sender_login_mismatch',
        }),
    },
  },
});
