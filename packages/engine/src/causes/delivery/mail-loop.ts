import { cite, defineCause, found, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { journeysOf } from '../../facts/journey/journey.ts';
import type { Loop } from '../../facts/journey/loops.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

type Detail = ({ readonly is: 'returned' } & Returned) | ({ readonly is: 'seen' } & Loop);

export default defineCause<Detail>({
  id: 'delivery/mail-loop',
  claim: 'The message went round in circles.',
  explanation:
    'Two servers or forwards each think that the other is responsible, so the message passed through them until the limit of hops.',
  proof:
    'The reply speaks of too many hops or of a loop, or carries 5.4.6; or the header shows the same servers again and again for the same recipient.',
  neighbours: ['delivery/forward-broken', 'delivery/network-failure', 'delivery/delayed'],
  frequency: 2,
  references: ['RFC 5321 section 6.3', 'RFC 3463 section 3.5'],

  judge: (evidence) => [
    ...findReturned(evidence, 'mail-loop').map((finding): Finding<Detail> => {
      return finding.state === 'found' ? { ...finding, detail: { is: 'returned', ...finding.detail } } : finding;
    }),
    ...findSeen(evidence),
  ],

  words({ detail }) {
    const circle = detail.is === 'seen' ? detail.servers.slice(0, 4).join(' and ') : '';
    return {
      summary:
        detail.is === 'returned'
          ? `The message to ${detail.address} went round in circles until it was given up.`
          : `The message${detail.recipient === undefined ? '' : ` to ${detail.recipient}`} went round in circles: it passed ${circle} ${detail.rounds} times.`,
      fix: {
        who: 'administrator',
        steps: [
          detail.is === 'returned'
            ? 'Look at the Received lines of the returned message: the servers that repeat are the circle.'
            : `Compare what ${circle} ${detail.servers.length > 1 ? 'do' : 'does'} with mail for this recipient: each hands it to the other.`,
          'Take away one of the forwards, or correct which domains each server calls its own and where the MX leads.',
        ],
        difficulty: 'moderate',
        takes: 'an hour',
        tools: [],
        prevention: 'Change MX, list of own domains and forwards together.',
      },
    };
  },
});

function findSeen(evidence: Evidence): readonly Finding<Detail>[] {
  return journeysOf(evidence).flatMap(({ look, loop }) =>
    loop === undefined
      ? []
      : [
          found<Detail>({
            subject: look.subject,
            certainty: loop.isCertain ? 'certain' : 'likely',
            impact: 'sometimes',
            accountsFor: [],
            standsAlone: true,
            evidence: [
              ...loop.servers
                .slice(0, 4)
                .map((server) => cite(look, `${server} took the message from another server ${loop.rounds} times.`)),
              ...(loop.recipient === undefined ? [] : [cite(look, `It was for ${loop.recipient} each time.`)]),
            ],
            affects: [{ service: 'mailbox', ...(loop.servers[0] === undefined ? {} : { host: loop.servers[0] }) }],
            detail: { is: 'seen', ...loop },
          }),
        ],
  );
}
