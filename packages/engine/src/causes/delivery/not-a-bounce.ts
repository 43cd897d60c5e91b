import type { MessageBounce } from '@mailmedic/contract/looks/message-bounce.ts';
import { cite, defineCause, found } from '../../cause.ts';

interface Detail {
  readonly kind: MessageBounce['kind'];
  readonly address: string;
}

export default defineCause<Detail>({
  id: 'delivery/not-a-bounce',
  claim: 'The message is no failure: it is a confirmation, an automatic reply, a receipt or a complaint.',
  explanation:
    'Mail systems and people answer automatically for many reasons. Such a message looks like a bounce, but what you sent was not returned.',
  proof:
    'Its parts and headers say what it is: a report of success (RFC 3464), an automatic reply (RFC 3834), a receipt (RFC 8098), a complaint (RFC 5965), ' +
    'and it reports no failed recipient.',
  neighbours: ['delivery/recipient-unknown', 'delivery/delayed'],
  frequency: 3,
  references: ['RFC 3834 section 5', 'RFC 8098', 'RFC 5965', 'RFC 3464 section 2.3.3'],

  judge: (evidence) =>
    evidence.of('message/bounce').flatMap((look) => {
      const { kind, address } = look.data;
      if (kind === 'failure' || kind === 'delay') return [];
      return [
        found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'none',
          accountsFor: [],
          evidence: [cite(look, SAYS[kind])],
          affects: [{ service: 'mailbox' }],
          detail: { kind, address },
        }),
      ];
    }),

  words({ detail: { kind, address } }) {
    return {
      summary: `${SAYS[kind]}${address === '' ? '' : ` It is about ${address}.`}`,
      fix: {
        who: 'you',
        steps: [
          kind === 'feedback'
            ? `Take ${address === '' ? 'the recipient' : address} off the list: a reader took the message for spam.`
            : 'Nothing has to be done.',
        ],
        difficulty: 'easy',
        takes: 'no time',
        tools: [],
        prevention: 'Read such messages as answers, not as failures.',
      },
    };
  },
});

const SAYS: Readonly<Record<MessageBounce['kind'], string>> = {
  failure: 'The message was not delivered.',
  delay: 'The message is delayed.',
  success: 'The message was delivered, or handed on.',
  autoreply: 'This is an automatic reply; the message was delivered.',
  disposition: 'This is a receipt that says what became of the message.',
  feedback: 'A reader complained about the message.',
  'not-a-bounce': 'This message reports no failed delivery.',
};
