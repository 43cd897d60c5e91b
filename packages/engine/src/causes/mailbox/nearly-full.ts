import { cite, defineCause, found, type Finding } from '../../cause.ts';
import { affectedMailbox, ownerOf, roomText, rooms } from '../../facts/mailbox.ts';

interface Detail {
  readonly username: string;
  readonly percent: number;
  readonly room?: string;
}

/** From here on a few messages with attachments may fill it. */
const SHARE = 0.9;

export default defineCause<Detail>({
  id: 'mailbox/nearly-full',
  claim: 'The mailbox is almost full.',
  explanation:
    'Each mailbox has a limit of room or of messages, and this one has used nine tenths of it or more. Everything still works; once it is full, new messages are turned away.',
  proof: 'The server itself counts at least 90 % as used (RFC 9208). A mailbox that is full is mailbox/over-quota.',
  neighbours: ['mailbox/over-quota'],
  frequency: 3,
  references: ['RFC 9208 section 5'],

  judge(evidence): readonly Finding<Detail>[] {
    const all = rooms(evidence);
    if (all.some(({ full }) => full !== 'no')) return [];
    return all
      .filter(({ share }) => share >= SHARE)
      .slice(0, 1)
      .map(({ look, share, quota, said }) => {
        const percent = Math.floor(share * 100);
        const room = quota === undefined ? {} : { room: roomText(quota) };
        return found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'none',
          accountsFor: [],
          evidence: [
            cite(
              look,
              `${look.data.host} ${quota ? `counts ${roomText(quota)} as used in the mailbox.` : `says: "${said?.slice(0, 200)}"`}`,
            ),
          ],
          affects: affectedMailbox(look),
          detail: { username: ownerOf(look), percent, ...room },
        });
      });
  },

  words({ detail: { username, percent, room } }) {
    return {
      summary: `The mailbox ${username} is almost full: ${percent} % ${room === undefined ? '' : `(${room}) `}is used.`,
      fix: {
        who: 'you',
        steps: [
          'Delete large old messages, and empty the folders Trash and Junk.',
          'If everything in it is needed, ask whoever runs the mailbox for more room, or move old messages to folders on your own computer.',
        ],
        difficulty: 'easy',
        takes: '20 minutes',
        tools: ['the mail program, or the web page of the provider'],
        prevention: 'Let the mail program empty Trash and Junk by itself.',
      },
    };
  },
});
