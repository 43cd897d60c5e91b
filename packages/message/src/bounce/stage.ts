import type { Stage } from './reading.ts';

const TOLD: readonly (readonly [Stage, RegExp])[] = [
  ['mail', /in reply to MAIL FROM|after MAIL FROM|sender was rejected|>>> MAIL FROM|SMTP command MAIL|command "?MAIL|\[MAIL_FROM\]/i],
  ['rcpt', /in reply to RCPT TO|after RCPT TO|does not like recipient|our RCPT TO|>>> RCPT TO|following RCPT command|\[RCPT_TO\]/i],
  [
    'data',
    /in reply to (?:end of )?DATA|after (?:end of data|DATA)|failed (?:on DATA|after I sent the message)|our (?:final )?DATA|>>> DATA|refused to accept your message \(DATA|for (?:TEXT|DATA) command/i,
  ],
  ['helo', /in reply to (?:EHLO|HELO)|after (?:EHLO|HELO)|>>> (?:EHLO|HELO)/i],
  ['connect', /after initial connection|refused to talk to me|while connected from|does not like (?:me|us)/i],
];

/** The command that was refused, where the words name it. */
export function stageIn(text: string): Stage | undefined {
  return TOLD.find(([, pattern]) => pattern.test(text.slice(0, 3000)))?.[0];
}

/** The stage that the words tell, as a member of a recipient. */
export function stage(words: string): { readonly stage?: Stage } {
  const told = stageIn(words);
  return told === undefined ? {} : { stage: told };
}
