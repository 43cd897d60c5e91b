import { CLIENT_KINDS } from '../client/wish.ts';
import type { Command } from '../command.ts';
import { PASSWORD_REFUSED } from '../credentials.ts';
import { readGuideRequest } from '../guide/request.ts';

const guide: Command = {
  name: 'guide',
  summary: 'go through it step by step, asking and measuring',
  usage: 'mailmedic guide connection [ADDRESS] [options]',
  about: [
    'Goes through the question why a mail program does not connect in the methodical order: one question is settled',
    'before the next. What can be measured is measured; on a terminal you are asked at most three questions, and Enter',
    'skips each. Every step says why it comes now or is skipped, for whom it is, how difficult, how long, with which tools.',
  ],
  options: [
    { name: 'imap', value: 'HOST[:PORT][/tls|/starttls|/plain]', help: 'what the mail program was told for reading by IMAP' },
    { name: 'pop3', value: 'HOST[:PORT][/…]', help: 'the same for POP3' },
    { name: 'smtp', value: 'HOST[:PORT][/…]', help: 'the same for sending' },
    { name: 'username', value: 'NAME', help: 'the user name the mail program was told' },
    {
      name: 'client',
      value: 'KIND[:PATH]',
      help: `read the settings out of a mail program: ${CLIENT_KINDS.join(', ')}`,
    },
    { name: 'client-version', value: 'NAME', help: 'judge with the abilities of that program, such as "Outlook 2010 on Windows 7"' },
    { name: 'error', value: 'TEXT', help: 'what the mail program said, in its own words or by its number' },
    { name: 'password-stdin', help: 'sign in with the password that is piped in' },
    { name: 'password-file', value: 'FILE', help: 'sign in with the password in the first line of a file (else MAILMEDIC_PASSWORD)' },
    { name: 'oauth-token-stdin', help: 'sign in with the OAuth access token that is piped in' },
    { name: 'password', value: 'X', valueOptional: true, help: '', refused: PASSWORD_REFUSED },
    {
      name: 'answer',
      value: 'KEY=VALUE',
      repeatable: true,
      help: 'what only you can know: started=DATE, changed=…, others-affected=…, works-elsewhere=…',
    },
    { name: 'report', value: 'FILE.html|FILE.md', help: 'write a report to hand over, without secrets' },
    { name: 'config', value: 'FILE', help: 'configuration to use (else MAILMEDIC_CONFIG, else your configuration folder)' },
  ],
  examples: [
    'mailmedic guide connection',
    'mailmedic guide connection ann@example.org --client thunderbird',
    'mailmedic guide connection ann@example.org --answer changed=network --answer others-affected=no',
  ],
  async run(asked, io) {
    const request = readGuideRequest(asked);
    // The engine is large; whoever asks in a wrong way need not wait for it.
    const { walkThrough } = await import('../guide/walk-through.ts');
    return walkThrough(request, io);
  },
};
export default guide;
