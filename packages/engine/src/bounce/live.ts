import { isIP } from 'node:net';
import type { BounceError, BounceReport } from '@mailmedic/contract/bounce.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { blocklistOf } from '@mailmedic/knowledge/blocklists.ts';
import type { BounceReading, Recipient } from '@mailmedic/message/bounce/reading.ts';
import { type ReturnedMessage, returnedMessage } from '@mailmedic/message/bounce/returned-message.ts';
import { readChecks } from '@mailmedic/message/checks/read.ts';
import type { Resolve } from '../authentication/name-lookup.ts';
import { isInside } from '../facts/journey/network.ts';
import { blocklistIn } from '../facts/returned-message.ts';
import { eachMessage } from '../message/each-message.ts';
import type { Seen, World } from '../probe.ts';
import { resolveBy } from '../probes/dns/resolve.ts';
import authentication from '../probes/message/authentication.ts';
import claims, { type ClaimsInput } from '../probes/message/claims.ts';
import type { Live } from '../trace/live.ts';
import { explainBounce, readReturned, type Said } from './explain.ts';
import { handoverOf } from './handover.ts';

/** A message to very many is one thing; the first recipients tell what there is to know. */
const MOST_RECIPIENTS = 10;

/** A signature covers the whole message, so that more of it is kept than for reading. */
const MOST_BYTES = 40 * 1_048_576;
/** What is read of a bounce: as much of both ends as where nothing is looked up. */
const HEAD = 960 * 1024;
const TAIL = 64 * 1024;

/** Explains every message of a stream, and looks up whether what each was refused for is so. */
export async function* explainStreamLive(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  said: Said,
  live: Live,
): AsyncGenerator<BounceReport | BounceError> {
  for await (const message of eachMessage(chunks, name, (bytes, place, isWhole) => ({ bytes, place, isWhole }), MOST_BYTES))
    yield 'error' in message ? message : await explainBounceLive(message.bytes, message.place, said, live, message.isWhole);
}

/** Explains one message that came back, with what the DNS says now of its claims and of the message that it returns. */
export async function explainBounceLive(
  bytes: Uint8Array,
  file: string,
  said: Said,
  { world, resolvers }: Live,
  isWhole = true,
): Promise<BounceReport> {
  const ends = bytes.length <= HEAD + TAIL ? bytes : Buffer.concat([bytes.subarray(0, HEAD), bytes.subarray(-TAIL)]);
  const reading = readReturned(ends);
  if (reading.kind !== 'failure' && reading.kind !== 'delay') return explainBounce(ends, file, said);
  const limited = { ...world, signal: AbortSignal.any([world.signal, AbortSignal.timeout(world.configuration.timeouts.totalMs)]) };
  const resolve = resolveBy(resolvers, limited);
  const returned = returnedMessage(bytes);
  const seen: Seen[] = [];
  const report = (one: Seen): void => void seen.push(one);
  await Promise.all([
    ...reading.recipients
      .slice(0, MOST_RECIPIENTS)
      .map((recipient) => claims.look({ ...claimsOf(recipient, reading, returned), resolve }, limited, report)),
    verifyAgain(returned, isWhole, resolve, limited, report),
  ]);
  return explainBounce(
    ends,
    file,
    said,
    seen.map((one) => lookOf(one, world)),
  );
}

/** DKIM and DMARC of the message that came back. */
async function verifyAgain(
  returned: ReturnedMessage | undefined,
  isWhole: boolean,
  resolve: Resolve,
  world: World,
  report: (one: Seen) => void,
): Promise<void> {
  if (returned?.bytes === undefined) return;
  const circumstances = isWhole ? {} : { isCut: true };
  // A message that breaks the verifier has still been refused for a reason.
  await authentication.look({ bytes: returned.bytes, resolve, circumstances }, world, report).catch(() => undefined);
}

function lookOf({ startedAtMs, durationMs, ...one }: Seen, world: World): Look {
  const about = one.subject.name ?? '';
  return {
    ...one,
    id: `${one.probe}@${about}#1`,
    vantage: world.vantage,
    role: 'control',
    startedAt: new Date(startedAtMs ?? world.now()).toISOString(),
    durationMs: durationMs ?? 0,
    series: `${one.probe}|${about}`,
    attempt: 1,
    data: { ...one.data },
  };
}

/** What a bounce claims that can be looked up. */
function claimsOf(
  { address, diagnostic, context, remote, reply }: Recipient,
  { original, reporterHost }: BounceReading,
  returned: ReturnedMessage | undefined,
): Omit<ClaimsInput, 'resolve'> {
  const said = `${diagnostic} ${context}`;
  const ip = addressIn(diagnostic) ?? addressIn(context);
  const recipientDomain = domainOf(address);
  const senderDomain = domainOf(original.from ?? '');
  const checks = returned && readChecks(returned.header).authentication;
  const envelopeDomain = domainOf(checks?.returnPath ?? '') ?? domainOf(returned?.sender ?? '');
  const handover = returned && handoverOf(returned.header, given({ remote, reporter: reporterHost, recipientDomain, reply }));
  // Of a few fields that were picked out, nothing can be said of those that are not there.
  const signatures = returned?.header.has('received') === true ? checks?.signatures : undefined;
  const listed = blocklistIn(diagnostic) ?? blocklistIn(context);
  const blocklist = listed === undefined ? undefined : listingOf(listed, said, ip ?? handover?.address, senderDomain);
  return {
    address,
    ...given({ recipientDomain, senderDomain, envelopeDomain, ip, handover, blocklist, signatures }),
  };
}

/** What there is of these. */
function given<T extends object>(parts: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Whom to ask about whom: the list by the name that the reply writes, else by the one it is known under. */
function listingOf(name: string, said: string, ip: string | undefined, domain: string | undefined): ClaimsInput['blocklist'] {
  const written =
    /\b((?:[a-z0-9-]+\.)*(?:spamhaus\.org|spamcop\.net|barracudacentral\.org|surriel\.com|uceprotect\.net|spamrats\.com|sorbs\.net))\b/i.exec(
      said,
    )?.[1];
  const list = (written === undefined ? undefined : blocklistOf(written)) ?? blocklistOf(name);
  const zone =
    list?.zones.find((one) => one === written?.toLowerCase()) ?? list?.zones[0] ?? (name.includes('.') ? name.toLowerCase() : undefined);
  const asked = list?.kind === 'domain' ? domain : ip;
  return zone === undefined || asked === undefined ? undefined : { name: list?.name ?? name, zone, asked };
}

/** The first address of the public network in a text. */
function addressIn(text: string): string | undefined {
  for (const [candidate] of text.matchAll(
    /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi,
  ))
    if (isIP(candidate) !== 0 && !isInside(candidate) && !/^(?:0|127|2[2-5]\d)\./.test(candidate)) return candidate;
  return undefined;
}

function domainOf(address: string): string | undefined {
  const domain = /@([^\s<>@,;"']{1,253})>?\s*$/.exec(address.trim())?.[1]?.toLowerCase().replace(/\.$/, '');
  return domain !== undefined && domain.includes('.') && !domain.startsWith('[') ? domain : undefined;
}
