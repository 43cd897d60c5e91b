import type { MessageAuthentication } from '@mailmedic/contract/looks/message-authentication.ts';
import { Lookups, type Resolve } from './name-lookup.ts';
import { verifyArc } from './verify-arc.ts';
import { type Recorded, type Signed, verifyDkim } from './verify-dkim.ts';
import { verifyDmarc } from './verify-dmarc.ts';
import { type HandedOver, verifySpf } from './verify-spf.ts';

/** What is known of a message beside its bytes. */
export interface Circumstances {
  readonly handedOver?: HandedOver;
  /** when it was received; signatures that have expired since were good then */
  readonly at?: Date;
  /** what the receiver recorded of a signature */
  readonly recorded?: Recorded;
  /** the middle of the message is not at hand */
  readonly isCut?: boolean;
  /** what the receiver recorded of the chain of ARC seals */
  readonly recordedArc?: string;
}

/** What came of verifying, and the questions that nobody answered. */
export interface Verified {
  readonly data: MessageAuthentication;
  readonly unanswered: readonly string[];
}

/** Verifies DKIM, ARC, SPF and DMARC of a message again, with what is published now. */
export async function verifyMessage(bytes: Uint8Array, resolve: Resolve, circumstances: Circumstances = {}): Promise<Verified> {
  const lookups = new Lookups(resolve);
  const { handedOver, at, recorded = () => undefined, recordedArc, isCut = false } = circumstances;
  const message = asSent(bytes);
  const bodyless = isCut || isBodyless(message);
  const when = at === undefined ? {} : { at };
  const [signed, arc, spf] = await Promise.all([
    best(message, (form) => verifyDkim(form, lookups.resolve, recorded, { bodyless, ...when }), verified),
    best(
      message,
      (form) => verifyArc(form, lookups.resolve, at),
      ({ result }) => (result === 'pass' || result === 'none' ? 1 : 0),
    ),
    handedOver ? verifySpf(handedOver, lookups.resolve) : undefined,
  ]);
  const dmarc = await verifyDmarc(signed, spf, lookups.resolve);
  return {
    data: {
      dkim: [...signed.checks],
      arc: recordedArc === 'fail' ? arc : settledArc(arc, bodyless, lookups.unknown),
      ...(spf === undefined ? {} : { spf }),
      ...(dmarc === undefined ? {} : { dmarc }),
    },
    unanswered: lookups.unknown,
  };
}

/** How many signatures verify; all, where there is none that does not. */
function verified({ checks }: Signed): number {
  return checks.length === 0 ? 1 : checks.filter(({ result }) => result === 'pass').length;
}

const QUOTED = /\n>+From /;

/** An mbox writes `>From ` where a line of the body began with `From `: where nothing verifies, it is tried without the quotation. */
async function best<Result>(message: Buffer, verify: (form: Buffer) => Promise<Result>, good: (result: Result) => number): Promise<Result> {
  const first = await verify(message);
  const text = message.toString('latin1');
  if (good(first) > 0 || !QUOTED.test(text)) return first;
  const second = await verify(Buffer.from(text.replaceAll(/\n>(>*From )/g, '\n$1'), 'latin1'));
  return good(second) > 0 ? second : first;
}

/** A chain that cannot be verified with what is at hand is no broken one. */
function settledArc(arc: MessageAuthentication['arc'], bodyless: boolean, unanswered: readonly string[]): MessageAuthentication['arc'] {
  if (arc.result !== 'fail' || arc.why === 'broken-chain') return arc;
  const why = unanswered.some((question) => question.includes('._domainkey.'))
    ? 'no-answer'
    : bodyless
      ? 'no-body'
      : (arc.why ?? 'no-answer');
  // Neither the body nor the fields need be as they were when the seal was made: a copy may have been changed by saving.
  return { ...arc, result: 'unchecked', why };
}

/** The message without the line that an mbox puts before it, its lines ended as they are on the way (RFC 5322 section 2.1). */
function asSent(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/^(?:[ \t]*\r?\n)*(?:>?From [^\n]*\n)?/, '');
  return Buffer.from(text.replaceAll(/\r\n?|\n/g, '\r\n'), 'latin1');
}

function isBodyless(message: Buffer): boolean {
  const end = message.indexOf('\r\n\r\n');
  return end === -1 || message.subarray(end + 4).every((byte) => byte === 13 || byte === 10 || byte === 32);
}
