import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affectedMailbox, isSentAway, mailboxes, type MailboxLook } from '../../facts/mailbox.ts';
import { refusedSignIns, wordsOf } from '../../facts/sign-in.ts';
import type { Service } from '@mailmedic/contract/settings.ts';

interface Detail {
  readonly username: string;
  readonly host: string;
  readonly said: string;
  /** only one program at a time may have it open, and another has (RFC 2449 section 8.1.1) */
  readonly inUse: boolean;
}

export default defineCause<Detail>({
  id: 'mailbox/inbox-unavailable',
  claim: 'Signing in works, but the inbox does not open.',
  explanation:
    'The server takes the name and the password, and then cannot open the mailbox behind them: its store is missing, damaged or out of reach, or the account was made without a mailbox. ' +
    'The mail program and its settings are in order.',
  proof:
    'After an accepted sign-in the server refuses to open INBOX (with POP3: the maildrop), or breaks off. A refused sign-in would be one of auth/*.',
  neighbours: ['server/unavailable', 'auth/bad-credentials', 'mailbox/read-only', 'auth/protocol-disabled'],
  frequency: 2,
  references: ['RFC 9051 section 6.3.3', 'RFC 1939 section 5', 'RFC 5530 section 3'],

  judge(evidence): readonly Finding<Detail>[] {
    const behind = mailboxes(evidence).flatMap((look): readonly Finding<Detail>[] => {
      if (look.outcome === 'ok') return [ruledOut(look.subject, `${look.data.host} opens the inbox of ${look.data.username}.`)];
      if (look.data.code?.toUpperCase() === 'OVERQUOTA' || isSentAway(look)) return [];
      if (opensElsewhere(look, mailboxes(evidence)))
        return [undecided(look.subject, 'Does the inbox open when it is tried again? Another look into it went well.')];
      return [findingOf(look)];
    });
    return [...behind, ...sentAway(evidence)];
  },

  words({ detail: { username, host, said, inUse } }) {
    if (inUse)
      return {
        summary: `${host} lets ${username} in, but another program has the mailbox open at this moment: "${said}"`,
        fix: {
          who: 'you',
          steps: [
            'Close mail programs on other computers and phones that fetch this mailbox with POP3, wait ten minutes, and try again.',
            'If all are closed, the server may not have noticed that one has gone; ask the provider to release the mailbox.',
          ],
          difficulty: 'easy',
          takes: '15 minutes',
          tools: [],
          prevention: 'Use IMAP where several programs read the same mailbox.',
        },
      };
    return {
      summary: `${host} accepts the sign-in of ${username}, but the inbox does not open: ${said === '' ? 'the server gives no answer.' : `"${said}"`}`,
      fix: {
        who: 'provider',
        steps: [
          'Nothing has to be changed in the mail program; the name and the password are right.',
          `Tell whoever runs ${host} that INBOX of ${username} cannot be opened, with the words of the server above. They have to look at the store of this mailbox (is it there, its owner and permissions, its index, the disk).`,
          'Look whether the mailbox opens on the web page of the provider. Until it is mended, keep deleted or sent messages where they are.',
        ],
        difficulty: 'expert',
        takes: 'a day',
        tools: ['access to the mail server'],
        prevention: 'Keep a copy of important mail outside the server.',
      },
    };
  },
});

/** The same mailbox opened in another look at the same service. */
function opensElsewhere(look: MailboxLook, all: readonly MailboxLook[]): boolean {
  return all.some(({ outcome, data }) => outcome === 'ok' && data.service === look.data.service && data.host === look.data.host);
}

/** The name and the password are taken, and the server closes or says no, for a reason that is not about them. */
function sentAway(evidence: Evidence): readonly Finding<Detail>[] {
  return refusedSignIns(evidence)
    .filter(({ look, refusal: { meaning } }) => meaning === 'mailbox/inbox-unavailable' || (look.data.sentAway && meaning === 'unknown'))
    .map(({ look }) => {
      const { service, host, port, username } = look.data;
      const says = look.data.sentAway
        ? `${host} accepts the sign-in of ${username} and closes at the first command: "${wordsOf(look)}"`
        : `${host} answers the sign-in of ${username} with what is wrong with its mailbox: "${wordsOf(look)}"`;
      return found({
        subject: look.subject,
        certainty: 'likely',
        impact: 'blocks',
        accountsFor: [look.id],
        evidence: [cite(look, says)],
        affects: [{ service: service as Service, host, port }],
        detail: { username, host, said: wordsOf(look), inUse: false },
      });
    });
}

function findingOf(look: MailboxLook): Finding<Detail> {
  const { username, host, status, code, text } = look.data;
  const inUse = code?.toUpperCase() === 'IN-USE' || code?.toUpperCase() === 'INUSE';
  const said = [status === undefined ? '' : status, code === undefined ? '' : `[${code}]`, (text ?? '').split('\n', 1)[0] ?? '']
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 200);
  return found({
    subject: look.subject,
    certainty: look.outcome === 'refused' && status !== 'BYE' ? 'certain' : 'likely',
    impact: 'blocks',
    accountsFor: [look.id],
    evidence: [cite(look, `The sign-in was accepted, and then ${look.because ?? 'the inbox did not open'}.`)],
    affects: affectedMailbox(look),
    detail: { username, host, said, inUse },
  });
}
