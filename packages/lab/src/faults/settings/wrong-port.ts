import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineFault } from '../../fault.ts';
import { publishAutoconfig, withdrawAutoconfig, withdrawServiceRecords } from '../../web/publish-autoconfig.ts';

const SMTP = ['--smtp', 'mail.example.org:465/tls'];
const IMAP = ['--imap', 'mail.example.org:993/tls'];

export default defineFault({
  complaint: 'My mail program cannot connect; somebody typed the settings in by hand.',
  finds: ['settings/wrong-port'],
  variants: {
    'a slip: 994 for 993': { settings: ['--imap', 'mail.example.org:994/tls', ...SMTP], breakIt: () => undefined },
    'a closed port for sending': { settings: [...IMAP, '--smtp', 'mail.example.org:585/starttls'], breakIt: () => undefined },
    'IMAP on the port of POP3': { settings: ['--imap', 'mail.example.org:995/tls', ...SMTP], breakIt: () => undefined },
    'IMAP on the port of submission': { settings: ['--imap', 'mail.example.org:465/tls', ...SMTP], breakIt: () => undefined },
    'POP3 on the STARTTLS port of IMAP': { settings: ['--pop3', 'mail.example.org:143/starttls', ...SMTP], breakIt: () => undefined },
    'sending on the port for other servers': { settings: [...IMAP, '--smtp', 'mail.example.org:25/starttls'], breakIt: () => undefined },
    'sending on the port for other servers, encrypted from the start': {
      settings: [...IMAP, '--smtp', 'mail.example.org:25/tls'],
      breakIt: () => undefined,
    },
    'that of Exchange, where the server has IMAP': {
      settings: ['--exchange', 'mail.example.org'],
      says: [/no Exchange account.*IMAP at mail\.example\.org/],
      breakIt: () => undefined,
    },
    'as the mail program has it': {
      settings: ['--client', 'auto', '--error', 'Could not connect to mail server mail.example.org; the connection was refused.'],
      async breakIt(lab) {
        const file = join(lab.folder, '.mbsyncrc');
        await writeFile(
          file,
          'IMAPAccount work\nHost mail.example.org\nPort 994\nUser ann@example.org\nPassCmd "touch ran"\nSSLType IMAPS\n',
        );
        lab.afterwards(() => rm(file, { force: true }));
      },
    },
    'a port that a filter swallows': {
      settings: ['--imap', 'mail.example.org:1993/tls', ...SMTP],
      async breakIt(lab) {
        await lab.core.nft('through tcp dport 1993 drop');
      },
    },
    'the registered port, where the provider publishes another': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt(lab) {
        lab.mailA.listen('imaps', 4993);
        lab.mailA.stop('imap', 'pop3', 'pop3s');
        lab.dns.set('_imaps._tcp.example.org', 'SRV', '0 1 4993 mail.example.org.');
        for (const service of ['imap', 'pop3', 'pop3s']) lab.dns.remove(`_${service}._tcp.example.org`);
        publishAutoconfig(lab, 'example.org', [
          { type: 'imap', host: 'mail.example.org', port: 4993, socket: 'SSL' },
          { type: 'smtp', host: 'mail.example.org', port: 465, socket: 'SSL' },
        ]);
      },
    },
    'nothing is published': {
      settings: ['--imap', 'mail.example.org:933/tls', ...SMTP],
      breakIt(lab) {
        withdrawAutoconfig(lab, 'example.org');
        withdrawServiceRecords(lab, 'example.org');
      },
    },
  },
});
