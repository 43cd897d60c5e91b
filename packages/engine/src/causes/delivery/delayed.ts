import type { Fix } from '@mailmedic/contract/diagnosis.ts';
import { defineCause, found, type Finding } from '../../cause.ts';
import { lasted } from '../../facts/duration-words.ts';
import { journeysOf } from '../../facts/journey/journey.ts';
import { certaintyOf, citeWait, lateWaits, placeOfWait, travelled } from '../../facts/journey/late.ts';
import type { Wait } from '../../facts/journey/waits.ts';

interface Detail {
  readonly wait: Wait;
  readonly totalMs: number;
}

export default defineCause<Detail>({
  id: 'delivery/delayed',
  claim: 'The message arrived late: one server held it for a long time.',
  explanation:
    'Every server that passes a message on writes down when it took it. The differences show where a message lay: in the queue of a ' +
    'server whose next one did not take it, with a filter, or with a mailing list that somebody has to approve.',
  proof:
    'Two Received lines next to each other are more than five minutes apart, and both clocks agree with the others. It is certain where ' +
    'both lines were written by servers that can be believed. A clock that is wrong is told apart by a time that goes back.',
  neighbours: ['delivery/greylisted', 'delivery/mail-loop'],
  frequency: 4,
  references: ['RFC 5321 section 4.4', 'RFC 5321 section 4.5.4.1'],

  judge: (evidence) =>
    journeysOf(evidence).flatMap((journey): readonly Finding<Detail>[] => {
      const waits = lateWaits(journey);
      const [wait] = waits;
      if (!wait) return [];
      return [
        found({
          subject: journey.look.subject,
          certainty: certaintyOf(wait),
          impact: 'sometimes',
          accountsFor: [],
          standsAlone: true,
          evidence: waits.slice(0, 3).map((one) => citeWait(journey, one)),
          affects: [{ service: 'mailbox', ...(wait.at?.hop.by?.name === undefined ? {} : { host: wait.at.hop.by.name }) }],
          detail: { wait, totalMs: travelled(journey) ?? wait.ms },
        }),
      ];
    }),

  words({ detail: { wait, totalMs } }) {
    const whole = totalMs > wait.ms + 60_000 ? `; the whole way took ${lasted(totalMs)}` : '';
    return { summary: `${waitedWords(wait)}${whole}.`, fix: { ...COMMON, ...fixOf(wait) } };
  },
});

function waitedWords(wait: Wait): string {
  const long = lasted(wait.ms);
  if (wait.kind === 'writing')
    return `The message reached the first server ${long} after the time that it is dated: it was sent later than written, or that computer’s clock is behind`;
  const waited = `The message waited ${long} at ${placeOfWait(wait)}`;
  if (wait.kind === 'same-server') return waited;
  return wait.kind === 'list' ? `${waited}, as messages to a list do that somebody approves` : `${waited} before ${wait.to.name} took it`;
}

const COMMON = {
  difficulty: 'moderate',
  takes: '20 minutes',
  tools: [],
  prevention: 'Watch the age of the oldest message in the queue.',
} as const;

function fixOf(wait: Wait): Pick<Fix, 'who' | 'steps'> {
  const at = placeOfWait(wait);
  const id = wait.at?.hop.id === undefined ? '' : ` (it called the message ${wait.at.hop.id})`;
  if (wait.kind === 'writing')
    return {
      who: 'sender',
      steps: [
        'Let the sender look whether the message stayed in the outbox: the program was closed, offline, or set to send later.',
        'Let the sender compare the clock and time zone of the computer with a trusted one.',
      ],
    };
  if (wait.kind === 'list')
    return {
      who: 'administrator',
      steps: ['Ask the owners of the list whether the message waited for approval.', `Otherwise let them look into the log of ${at}${id}.`],
    };
  if (wait.kind === 'same-server')
    return {
      who: 'provider',
      steps: [
        `Ask who runs ${at} what held the message there${id}: a filter that was busy, a full queue, or a mailbox that could not be written.`,
      ],
    };
  return {
    who: wait.isBelieved ? 'provider' : 'sender',
    steps: [
      `Ask who runs ${at} what its log says of the attempts to hand the message to ${wait.to.name}${id}.`,
      `If ${wait.to.name} refused at first, its administrator finds the reason in its own log at the same times.`,
    ],
  };
}
