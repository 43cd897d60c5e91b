import { TOLD_OPTIONS } from '../check/told-options.ts';
import { isRunName, readRequest } from '../check/request.ts';
import type { Command } from '../command.ts';

const check: Command = {
  name: 'check',
  summary: 'find out why a mailbox does not connect',
  usage: 'mailmedic check ADDRESS… [options]',
  about: [
    'Looks at the whole way from this computer to the mailbox of an address: this computer, network, DNS, server,',
    'encryption and, with a password, sign-in and mailbox. Says what is wrong, what shows it, who can repair it and how.',
    'Settings that are left out are found the way mail programs find them. A password is sent only to a server whose',
    'certificate is in order, once for each service, and is kept nowhere. On a terminal you are asked for it when everything',
    'before the sign-in is in order.',
  ],
  options: [
    ...TOLD_OPTIONS,
    { name: 'json', help: 'print JSON alone, one line for each address' },
    { name: 'report', value: 'FILE.html|FILE.md', help: 'write a report to hand over, without secrets' },
    { name: 'quiet', help: 'print one line for each address' },
    { name: 'save', value: 'FILE', help: 'keep everything that was seen in a file' },
    { name: 'replay', value: 'FILE', help: 'judge a saved file again, without a network' },
    {
      name: 'again',
      value: 'RUN',
      valueOptional: true,
      help: 'look again at what was wrong in the last run (or in RUN), and say whether it is repaired',
    },
    { name: 'config', value: 'FILE', help: 'the configuration to use (else MAILMEDIC_CONFIG, else your configuration folder)' },
  ],
  examples: [
    'mailmedic check ann@example.org',
    'mailmedic check ann@example.org --imap mail.example.org:993/tls --smtp mail.example.org:587/starttls',
    'mailmedic check ann@example.org --password-file password.txt',
    'mailmedic check ann@example.org --client thunderbird --error 0x800CCC0E',
    'mailmedic check ann@example.org --report for-the-administrator.html',
    'mailmedic check --again',
  ],
  isValue: isRunName,
  async run(asked, io) {
    const request = readRequest(asked);
    // The engine is large; whoever asks in a wrong way need not wait for it.
    const { perform } = await import('../check/perform.ts');
    return perform(request, io);
  },
};
export default check;
