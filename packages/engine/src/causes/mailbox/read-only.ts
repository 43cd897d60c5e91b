import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import { affectedMailbox, mailboxes } from '../../facts/mailbox.ts';

interface Detail {
  readonly username: string;
  readonly host: string;
}

export default defineCause<Detail>({
  id: 'mailbox/read-only',
  claim: 'The inbox can be read, and nothing in it can be changed.',
  explanation:
    'The server shows the messages, but the account may not delete, move or mark them. Deleted messages come back, and read ones are unread again in the next session. ' +
    'Mostly a permission was set wrongly when the mailbox was moved, or the provider has frozen it.',
  proof:
    'The account has none of the rights on its own INBOX that any change needs (MYRIGHTS, RFC 4314). That the looking itself opens it only for reading (EXAMINE) says nothing.',
  neighbours: ['mailbox/inbox-unavailable', 'mailbox/over-quota'],
  frequency: 1,
  references: ['RFC 4314 sections 2.1 and 4', 'RFC 9051 section 6.3.3'],

  judge: (evidence): readonly Finding<Detail>[] =>
    mailboxes(evidence)
      .filter(({ outcome, data }) => outcome === 'ok' && data.readOnly !== undefined)
      .map((look): Finding<Detail> => {
        const { username, host, readOnly } = look.data;
        if (readOnly !== true) return ruledOut(look.subject, `${username} has the rights to change messages in the inbox.`);
        return found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'sometimes',
          accountsFor: [],
          standsAlone: true,
          evidence: [cite(look, `${host} gives ${username} no right on INBOX but to look at it.`)],
          affects: affectedMailbox(look),
          detail: { username, host },
        });
      }),

  words({ detail: { username, host } }) {
    return {
      summary: `The inbox of ${username} at ${host} is read-only: messages can be read, but not deleted, moved or marked.`,
      fix: {
        who: 'provider',
        steps: [
          `Tell whoever runs ${host} that ${username} has no right to change anything in its own INBOX (the answer to MYRIGHTS INBOX), and ask for full rights.`,
          'Ask whether the mailbox was frozen on purpose, for example while it is moved or because of an open invoice.',
          'For administrators: with Dovecot, doveadm acl get -u USER INBOX shows the entries, and doveadm acl recalc puts the list in order.',
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['access to the mail server'],
        prevention: 'Try deleting and marking a message after each move of the mailbox.',
      },
    };
  },
});
