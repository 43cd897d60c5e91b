import { CLIENT_KINDS } from '../client/wish.ts';
import { PASSWORD_REFUSED, TOKEN_REFUSED } from '../credentials.ts';
import type { Option } from '../command.ts';

/** What a person can tell of the mail program, the sign-in and the story, wherever a mailbox is looked at. */
export const TOLD_OPTIONS: readonly Option[] = [
  { name: 'imap', value: 'HOST[:PORT][/tls|/starttls|/plain]', help: 'what the mail program was told for reading by IMAP' },
  { name: 'pop3', value: 'HOST[:PORT][/…]', help: 'the same for POP3' },
  { name: 'smtp', value: 'HOST[:PORT][/…]', help: 'the same for sending' },
  { name: 'exchange', value: 'HOST', help: 'the Exchange server the mail program was told, in place of the three above' },
  { name: 'username', value: 'NAME', help: 'the user name the mail program was told' },
  {
    name: 'client',
    value: 'KIND[:PATH]',
    help: `read the settings out of a mail program: ${CLIENT_KINDS.join(', ')}`,
  },
  { name: 'client-version', value: 'NAME', help: 'judge with the abilities of that program, such as "Outlook 2010 on Windows 7"' },
  { name: 'error', value: 'TEXT', help: 'what the mail program said, in its own words or by its number' },
  { name: 'password-stdin', secret: true, help: 'sign in with the password that is piped in, or typed where nothing is' },
  {
    name: 'password-file',
    value: 'FILE',
    dash: true,
    help: 'sign in with the password in the first line of a file (else MAILMEDIC_PASSWORD)',
  },
  { name: 'oauth-token-stdin', secret: true, help: 'sign in with the OAuth access token that is piped in' },
  ...['password', 'passwd', 'pass'].map((name) => ({
    name,
    value: 'X',
    valueOptional: true as const,
    help: '',
    refused: PASSWORD_REFUSED,
  })),
  ...['oauth-token', 'token'].map((name) => ({ name, value: 'X', valueOptional: true as const, help: '', refused: TOKEN_REFUSED })),
  {
    name: 'answer',
    value: 'KEY=VALUE',
    repeatable: true,
    help: 'what only you can know (started=DATE, changed=…, others-affected=…, works-elsewhere=…), or what you agree to (try-other-name=yes)',
  },
];
