import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import { affectedMailbox, ownerOf, roomText, rooms, type Room } from '../../facts/mailbox.ts';

interface Detail {
  readonly username: string;
  readonly host: string;
  /** `2 GB of 2 GB`; left out where the server gives no numbers */
  readonly room?: string;
}

export default defineCause<Detail>({
  id: 'mailbox/over-quota',
  claim: 'The mailbox is full, so new messages are turned away.',
  explanation:
    'Each mailbox has a limit of room or of messages. When it is reached, signing in and reading still work, but the server takes no new message: ' +
    'it goes back to whoever sent it, at once or after some days. Often sent messages cannot be kept any more either.',
  proof:
    'The server itself counts as much used as there is (RFC 9208), or says OVERQUOTA or 5.2.2; or whoever takes the domain’s mail says so when it is to take something for the address. Nine tenths used are only a warning (mailbox/nearly-full).',
  neighbours: ['mailbox/nearly-full', 'mailbox/no-recent-mail', 'dns/no-mx'],
  frequency: 4,
  references: ['RFC 9208 section 5', 'RFC 5530 section 3', 'RFC 3463 section 3.3'],

  judge(evidence): readonly Finding<Detail>[] {
    const all = rooms(evidence);
    const [full, ...more] = all.filter((room) => room.full !== 'no');
    const [roomy] = all;
    if (full) return [findingOf(full, more)];
    return roomy
      ? [
          ruledOut(
            roomy.look.subject,
            `${roomy.look.data.host} says that the mailbox still has room (${Math.floor(roomy.share * 100)} % used).`,
          ),
        ]
      : [];
  },

  words({ detail: { username, host, room } }) {
    return {
      summary: `The mailbox ${username} at ${host} is full${room === undefined ? '' : ` (${room} used)`}, so it takes no new messages.`,
      fix: {
        who: 'you',
        steps: [
          'Delete large old messages; in most programs the list can be sorted by size. Messages with attachments take the most room.',
          'Empty the folders Trash and Junk: what lies in them counts too. With IMAP, deleted messages may have to be purged (Thunderbird: File, Compact Folders).',
          'Look into Sent as well, or ask whoever runs the mailbox for more room.',
          'Send yourself a message to see that it arrives. Ask those whose messages came back to send them again.',
        ],
        difficulty: 'easy',
        takes: '20 minutes',
        tools: ['the mail program, or the web page of the provider'],
        prevention:
          'Let the mail program empty Trash and Junk by itself, and move old messages to folders on your own computer once a year.',
      },
    };
  },
});

function findingOf(full: Room, more: readonly Room[]): Finding<Detail> {
  const { look, quota } = full;
  const { host } = look.data;
  return found({
    subject: 'recipient' in look.data ? { kind: 'mailbox', name: look.data.recipient } : look.subject,
    certainty: full.full === 'yes' ? 'certain' : 'likely',
    impact: 'blocks',
    accountsFor: look.outcome === 'ok' ? [] : [look.id],
    standsAlone: true,
    evidence: [full, ...more].map((room) => cite(room.look, says(room))),
    affects: affectedMailbox(look),
    detail: { username: ownerOf(look), host, ...(quota === undefined ? {} : { room: roomText(quota) }) },
  });
}

function says({ look, quota, said }: Room): string {
  if ('recipient' in look.data) return `${look.data.host}, asked to take something for ${look.data.recipient}, answers: "${said ?? ''}"`;
  if (quota) return `${look.data.host} counts ${roomText(quota)} as used in the mailbox.`;
  return `${look.data.host} says: "${(said ?? '').slice(0, 200)}"`;
}
