import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'I typed the settings in from memory.',
  finds: ['settings/wrong-encryption', 'settings/wrong-port'],
  variants: {
    'STARTTLS at 993, submission at 466': {
      settings: ['--imap', 'mail.example.org:993/starttls', '--smtp', 'mail.example.org:466/tls'],
      breakIt: () => undefined,
    },
    'TLS at 587, IMAP at 994': {
      settings: ['--imap', 'mail.example.org:994/tls', '--smtp', 'mail.example.org:587/tls'],
      breakIt: () => undefined,
    },
  },
});
