import { cite, defineCause, found, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { lasted } from '../../facts/duration-words.ts';
import { journeysOf, type Journey } from '../../facts/journey/journey.ts';
import { citeWait, placeOfWait } from '../../facts/journey/late.ts';
import type { Wait } from '../../facts/journey/waits.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

interface Held {
  /** the server that made it wait, and the one that had to try again */
  readonly by: string;
  readonly sender: string;
  readonly ms: number;
  readonly software: string;
}

type Detail = ({ readonly is: 'returned' } & Returned) | ({ readonly is: 'held' } & Held);

/** Below this nobody notices. */
const WORTH_SAYING = 60_000;

export default defineCause<Detail>({
  id: 'delivery/greylisted',
  claim: 'The first attempt was put off, as servers do with unknown senders.',
  explanation:
    'Greylisting refuses a new combination of sender, recipient and address once, and takes it when it is tried again. A sound server does that by itself.',
  proof:
    'The reply says greylisted, or asks to try again in some minutes; or the message that arrived carries the filter’s own note (X-Greylist, or GREYLIST in X-Spamd-Result).',
  neighbours: ['delivery/rate-limited', 'delivery/network-failure', 'delivery/delayed'],
  frequency: 3,
  references: ['RFC 6647'],

  judge: (evidence) => [
    ...findReturned(evidence, 'greylisted').map((finding): Finding<Detail> => {
      return finding.state === 'found' ? { ...finding, detail: { is: 'returned', ...finding.detail } } : finding;
    }),
    ...findHeld(evidence),
  ],

  words({ detail }) {
    if (detail.is === 'held')
      return {
        summary: `${detail.by} put the message off at the first attempt (greylisting, ${detail.software}); ${detail.sender} tried again, and that took ${lasted(detail.ms)}.`,
        fix: {
          who: 'administrator',
          steps: [
            `Nothing is broken: the next messages from ${detail.sender} are taken at once.`,
            `Let the administrator of ${detail.by} put servers of senders that matter on its list of exceptions, or shorten the time.`,
          ],
          difficulty: 'easy',
          takes: '10 minutes',
          tools: [],
          prevention: 'Let greylisting pass senders whose SPF or DKIM is right.',
        },
      };
    return {
      summary: `${detail.by} put off the message to ${detail.address} (greylisting); it is taken when it is tried again.`,
      fix: {
        who: 'sender',
        steps: [
          detail.permanent
            ? 'Send the message once more; a later try is taken, mostly within minutes to hours.'
            : 'A later try is taken, mostly within minutes to hours.',
          'If it was given up, let the sending server retry from the same address for at least a day.',
        ],
        difficulty: 'easy',
        takes: 'an hour of waiting',
        tools: [],
        prevention: 'Retry from the same address, several times, for days.',
      },
    };
  },
});

function findHeld(evidence: Evidence): readonly Finding<Detail>[] {
  return journeysOf(evidence).flatMap((journey) =>
    journey.waits.filter(({ kind, ms }) => kind === 'greylisting' && ms >= WORTH_SAYING).map((wait) => heldBy(journey, wait)),
  );
}

/** Certain where a believed server notes how long it made the message wait; that it knew the message already leaves room for a chance. */
function heldBy(journey: Journey, wait: Wait): Finding<Detail> {
  const { software = 'a filter', delayedMs } = wait.greylisting ?? {};
  const noted =
    delayedMs === undefined
      ? `The header says that ${software} had met it before and let it pass then.`
      : `The header says that ${software} delayed it for ${lasted(delayedMs)}.`;
  return found<Detail>({
    subject: journey.look.subject,
    certainty: delayedMs !== undefined && journey.trust.believed.has(wait.to.number) ? 'certain' : 'likely',
    impact: 'sometimes',
    accountsFor: [],
    standsAlone: true,
    evidence: [cite(journey.look, noted), citeWait(journey, wait)],
    affects: [{ service: 'mailbox', ...(wait.to.hop.by?.name === undefined ? {} : { host: wait.to.hop.by.name }) }],
    detail: { is: 'held', by: wait.to.name, sender: placeOfWait(wait), ms: wait.ms, software },
  });
}
