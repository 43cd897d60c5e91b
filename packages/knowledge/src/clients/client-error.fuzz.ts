import { clientErrorIn } from './client-error.ts';

export const fuzzTargets = [
  {
    name: "mail program's message",
    seeds: [
      Buffer.from("Task 'ann' reported error (0x800CCC0E): 'Outlook cannot connect to your outgoing (SMTP) e-mail server.'"),
      Buffer.from('Could not connect to mail server mail.example.org; the connection was refused.'),
      Buffer.from('The connection to the outgoing server “smtp.example.org” failed. Additional Outgoing Mail Servers'),
    ],
    run: (bytes: Uint8Array): void => void clientErrorIn(Buffer.from(bytes).toString('utf8')),
  },
];
