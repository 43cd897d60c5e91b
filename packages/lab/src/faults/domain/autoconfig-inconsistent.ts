import { defineFault } from '../../fault.ts';
import type { AutoconfigServer } from '../../web/autoconfig.ts';
import { publishAutoconfig, withdrawServiceRecords } from '../../web/publish-autoconfig.ts';

const SETTINGS = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];
const SENDING: AutoconfigServer = { type: 'smtp', host: 'mail.example.org', port: 465, socket: 'SSL' };

export default defineFault({
  complaint: 'New accounts cannot be set up by themselves; everybody else works.',
  finds: [],
  variants: {
    'the file names a host that is gone': {
      settings: SETTINGS,
      warns: ['domain/autoconfig-inconsistent'],
      breakIt: (lab) =>
        publishAutoconfig(lab, 'example.org', [{ type: 'imap', host: 'imap-old.example.org', port: 993, socket: 'SSL' }, SENDING]),
    },
    'the file cannot be read': {
      settings: SETTINGS,
      warns: ['domain/autoconfig-inconsistent'],
      breakIt: (lab) =>
        lab.web.put(
          'https://autoconfig.example.org/mail/config-v1.1.xml',
          '<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="example.org"><incomingServer',
        ),
    },
    'the file names another encryption than the server has, and nothing else is known': {
      finds: ['domain/autoconfig-inconsistent'],
      breakIt(lab) {
        withdrawServiceRecords(lab, 'example.org');
        publishAutoconfig(lab, 'example.org', [{ type: 'imap', host: 'mail.example.org', port: 143, socket: 'SSL' }, SENDING]);
      },
    },
  },
});
