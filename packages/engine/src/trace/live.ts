import type { Look } from '@mailmedic/contract/look.ts';
import type { TraceError, TraceReport } from '@mailmedic/contract/trace.ts';
import { isItself, soughtHeader } from '@mailmedic/message/received/sought-header.ts';
import type { Circumstances } from '../authentication/verify.ts';
import type { Evidence } from '../evidence.ts';
import { recordedChecks } from '../facts/authentication/recorded.ts';
import { isInside } from '../facts/journey/network.ts';
import { journeysOf } from '../facts/journey/journey.ts';
import { eachMessage } from '../message/each-message.ts';
import type { Seen, World } from '../probe.ts';
import { resolveBy, resolversOf } from '../probes/dns/resolve.ts';
import authentication from '../probes/message/authentication.ts';
import { evidenceIn, explainTrace } from './explain.ts';
import type { Asked } from './looks.ts';

/** Checks messages again on the network, one after another. */
export interface Live {
  readonly world: World;
  readonly resolvers: readonly string[];
}

/** A signature covers the whole message, so more of it is kept than for reading; larger ones are checked as far as that goes. */
const MOST_BYTES = 40 * 1_048_576;
const MOST_HEADER = 1_048_576;

/** Makes ready for checking again: finds out whom to ask. */
export async function goLive(world: World): Promise<Live> {
  return { world, resolvers: await resolversOf(world) };
}

/** Explains the way of every message of a stream, and checks each again on the network. */
export async function* traceStreamLive(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  asked: Asked,
  live: Live,
): AsyncGenerator<TraceReport | TraceError> {
  for await (const message of eachMessage(chunks, name, (bytes, place, isWhole) => ({ bytes, place, isWhole }), MOST_BYTES))
    yield 'error' in message ? message : await explainLive(message.bytes, message.place, asked, live, message.isWhole);
}

/** Explains the way of one message, and checks again who it is from with what is published now. */
export async function explainLive(
  bytes: Uint8Array,
  file: string,
  asked: Asked,
  { world, resolvers }: Live,
  isWhole = true,
): Promise<TraceReport> {
  const beginning = bytes.subarray(0, MOST_HEADER);
  const limited = { ...world, signal: AbortSignal.any([world.signal, AbortSignal.timeout(world.configuration.timeouts.totalMs)]) };
  const header = soughtHeader(beginning);
  // Of a message that is attached or quoted the bytes are not as they were signed: what the header names can be asked for all the same.
  const itself = isItself(beginning, header);
  const signed = itself ? bytes : Buffer.from(`${header.fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`, 'latin1');
  const circumstances = { ...circumstancesOf(evidenceIn(header, asked)), ...(isWhole && itself ? {} : { isCut: true }) };
  const seen: Seen[] = [];
  try {
    await authentication.look(
      { bytes: signed, resolve: resolveBy(resolvers, limited), circumstances },
      limited,
      (one) => void seen.push(one),
    );
  } catch (error) {
    // A message that breaks the verifier still has a way to be told.
    seen.push(crashed(error));
  }
  return explainTrace(
    beginning,
    file,
    asked,
    seen.map((one) => lookOf(one, world)),
  );
}

function crashed(error: unknown): Seen {
  return {
    probe: 'probe/crashed',
    step: 'delivery',
    subject: { kind: 'message' },
    target: 'the message',
    outcome: 'unlooked',
    data: { probe: authentication.id, error: String(error) },
  };
}

function lookOf({ startedAtMs, durationMs, ...seen }: Seen, world: World): Look {
  return {
    ...seen,
    id: `${seen.probe}#1`,
    vantage: world.vantage,
    role: 'control',
    startedAt: new Date(startedAtMs ?? world.now()).toISOString(),
    durationMs: durationMs ?? 0,
    series: seen.probe,
    attempt: 1,
    data: { ...seen.data },
  };
}

/** What the header tells of the circumstances: who handed the message over at the border, when, and what the receiver found. */
function circumstancesOf(evidence: Evidence): Circumstances {
  const [journey] = journeysOf(evidence);
  const [recorded] = recordedChecks(evidence);
  const [checks] = evidence.of('message/checks');
  const border = journey?.trust.border;
  const from = border?.hop.from;
  const outside = from?.address !== undefined && !isInside(from.address) ? from.address : undefined;
  const ip = recorded?.spf?.ip ?? outside;
  const mailFrom =
    checks?.data.authentication.returnPath ?? (recorded?.spf?.domain === undefined ? undefined : `postmaster@${recorded.spf.domain}`);
  return {
    ...(ip === undefined
      ? {}
      : {
          handedOver: {
            ip,
            ...(from?.claimed === undefined ? {} : { helo: from.claimed }),
            ...(mailFrom === undefined ? {} : { mailFrom }),
          },
        }),
    ...(border?.hop.time === undefined ? {} : { at: new Date(border.hop.time.at) }),
    ...(recorded
      ? {
          recorded: (domain, selector) =>
            recorded.dkim.find((one) => one.domain === domain && (one.selector === undefined || one.selector === selector))?.result,
        }
      : {}),
    ...(recorded?.arc ? { recordedArc: recorded.arc.result } : {}),
  };
}
