import type { BouncedRecipient, BounceReport, VerifiedClaim } from '@mailmedic/contract/bounce.ts';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { MessageBounce } from '@mailmedic/contract/looks/message-bounce.ts';
import { readBounce } from '@mailmedic/message/bounce/read.ts';
import type { BounceReading, Recipient } from '@mailmedic/message/bounce/reading.ts';
import { CAUSES } from '../causes.gen.ts';
import { rank } from '../diagnose/rank.ts';
import { Evidence } from '../evidence.ts';
import { isPermanent } from '../facts/reply-meaning.ts';
import { verifiedClaims } from '../facts/returned-claims.ts';
import { firstLine } from '../facts/returned-message.ts';
import { withPasted } from './pasted.ts';

/** What a person can add to what the message says. */
export interface Said {
  /** the person never sent the message that came back */
  readonly neverSent?: boolean;
}

/** Only these can be judged from a message alone; the others would look for looks that are not there. */
const DELIVERY = CAUSES.filter(({ id }) => id.startsWith('delivery/'));
const CONFIGURATION = Configuration.parse({});
const EPOCH = '1970-01-01T00:00:00.000Z';

/** Explains one message that came back: reads it, puts what it says into looks, and judges these like all looks. */
export function explainBounce(bytes: Uint8Array, file: string, said: Said = {}, live: readonly Look[] = []): BounceReport {
  const reading = readReturned(bytes);
  const { kind, original, reporter, contradictions } = reading;
  return {
    schema: 'mailmedic.bounce/1',
    file,
    kind,
    recipients: reading.recipients.map((recipient) => explainRecipient(recipient, reading, said, live)),
    original,
    ...(reporter === undefined ? {} : { reporter }),
    contradictions,
  };
}

/** What a message that came back says, or words that somebody pasted. */
export function readReturned(bytes: Uint8Array): BounceReading {
  return withPasted(readBounce(bytes));
}

function explainRecipient(recipient: Recipient, reading: BounceReading, said: Said, live: readonly Look[]): BouncedRecipient {
  const look = lookOf(recipient, reading, said);
  const evidence = new Evidence({
    complaint: { address: reading.original.from ?? '', configured: [] },
    configuration: CONFIGURATION,
    startedAt: EPOCH,
    looks: [look, ...live],
    complete: true,
  });
  const { roots, warnings } = rank(evidence, DELIVERY);
  const chosen = roots[0] ?? warnings[0];
  const words = chosen?.cause.words(chosen.found, evidence);
  const { address, status, reply, remote, original, willRetryUntil, diagnostic, context } = recipient;
  const verified = chosen ? verifiedClaims(evidence, address, chosen.cause.id.replace(/^delivery\//, '')) : [];
  return {
    address,
    ...(chosen ? { cause: chosen.cause.id, confidence: certaintyAfter(verified, chosen.found.certainty) } : {}),
    permanent: isPermanent(look.data),
    ...(status === undefined ? {} : { status }),
    ...(reply === undefined ? {} : { reply }),
    ...(remote === undefined ? {} : { remote }),
    says: firstLine(diagnostic === '' ? context : diagnostic),
    ...(original === undefined ? {} : { alias: original }),
    ...(willRetryUntil === undefined ? {} : { willRetryUntil }),
    ...(verified.length === 0 ? {} : { verified }),
    summary: sentence(words?.summary) ?? `The message${address === '' ? '' : ` to ${address}`} came back, and the report does not say why.`,
    fix: whileItWaits(afterLooking(words ? { who: words.fix.who, steps: words.fix.steps } : UNKNOWN_FIX, verified), look.data),
  };
}

/** What was looked up makes a claim surer, or leaves it a mere possibility. */
function certaintyAfter(verified: readonly VerifiedClaim[], certainty: Certainty): Certainty {
  if (verified.some(({ result }) => result === 'contradicted')) return 'possible';
  return certainty === 'possible' && verified.some(({ result }) => result === 'confirmed') ? 'likely' : certainty;
}

/** What is no longer so is tried again before anything is repaired. */
function afterLooking(fix: BouncedRecipient['fix'], verified: readonly VerifiedClaim[]): BouncedRecipient['fix'] {
  const gone = verified.find(({ result }) => result === 'contradicted');
  return gone === undefined ? fix : { ...fix, steps: ['Send the message once more: what it was refused for is not so now.', ...fix.steps] };
}

/** What is still tried only needs waiting, before everything else (RFC 3464 sections 2.3.3 and 2.3.9, RFC 5321 section 4.2.1). */
function whileItWaits(fix: BouncedRecipient['fix'], bounce: MessageBounce): BouncedRecipient['fix'] {
  const wait = waiting(bounce);
  return wait === undefined ? fix : { ...fix, steps: [wait, ...fix.steps] };
}

function waiting(bounce: MessageBounce): string | undefined {
  const { kind, willRetryUntil: until } = bounce;
  if (kind === 'delay')
    return `Nothing has to be done yet: the message is tried again by itself${until === undefined ? '' : `, until ${until} at the latest`}.`;
  return kind !== 'failure' || isPermanent(bounce)
    ? undefined
    : 'Wait: a reply that begins with 4 is for now. A mail server tries again by itself for some days; a program or a device that got it has to send once more.';
}

function sentence(text: string | undefined): string | undefined {
  return text?.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
}

const UNKNOWN_FIX: BouncedRecipient['fix'] = {
  who: 'you',
  steps: [
    'Look whether the address is right, and send the message once more.',
    'If it comes back again, show the whole bounce to your mail provider.',
  ],
};

function lookOf(
  recipient: Recipient,
  { kind, original, reporter, reporterHost, contradictions, isReplyAlone }: BounceReading,
  { neverSent }: Said,
): Look<MessageBounce> {
  const { address, original: alias, action, status, reply, remote, stage, diagnostic, context, willRetryUntil } = recipient;
  return {
    id: `message/bounce@${address}#1`,
    probe: 'message/bounce',
    step: 'delivery',
    subject: { kind: 'message', name: address },
    target: `message to ${address}`,
    vantage: 'this computer',
    role: 'path',
    outcome: kind === 'failure' || kind === 'delay' ? 'refused' : 'ok',
    startedAt: EPOCH,
    durationMs: 0,
    series: `message/bounce|${address}`,
    attempt: 1,
    data: {
      kind,
      address,
      ...(alias === undefined ? {} : { original: alias }),
      ...(action === undefined ? {} : { action }),
      ...(status === undefined ? {} : { status }),
      ...(reply === undefined ? {} : { reply }),
      ...(remote === undefined ? {} : { remote }),
      ...(stage === undefined ? {} : { stage }),
      diagnostic,
      context,
      ...(willRetryUntil === undefined ? {} : { willRetryUntil }),
      ...(reporter === undefined ? {} : { reporter }),
      ...(reporterHost === undefined ? {} : { reporterHost }),
      ...(original.from === undefined ? {} : { sender: original.from }),
      contradictions: [...contradictions],
      ...(isReplyAlone === undefined ? {} : { isReplyAlone }),
      ...(neverSent === undefined ? {} : { neverSent }),
    },
  };
}
