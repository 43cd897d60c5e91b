import { isIP } from 'node:net';
import type { BounceError, BounceReport } from '@mailmedic/contract/bounce.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { blocklistOf } from '@mailmedic/knowledge/blocklists.ts';
import type { BounceReading, Recipient } from '@mailmedic/message/bounce/reading.ts';
import { isInside } from '../facts/journey/network.ts';
import { blocklistIn } from '../facts/returned-message.ts';
import { eachMessage } from '../message/each-message.ts';
import type { Seen } from '../probe.ts';
import { resolveBy } from '../probes/dns/resolve.ts';
import claims, { type ClaimsInput } from '../probes/message/claims.ts';
import type { Live } from '../trace/live.ts';
import { explainBounce, readReturned, type Said } from './explain.ts';

/** A message to very many is one thing; the first recipients tell what there is to know. */
const MOST_RECIPIENTS = 10;

/** Explains every message of a stream, and looks up whether what each was refused for is so. */
export async function* explainStreamLive(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  said: Said,
  live: Live,
): AsyncGenerator<BounceReport | BounceError> {
  for await (const message of eachMessage(chunks, name, (bytes, place) => ({ bytes, place })))
    yield 'error' in message ? message : await explainBounceLive(message.bytes, message.place, said, live);
}

/** Explains one message that came back, with what the DNS says now of its claims. */
export async function explainBounceLive(bytes: Uint8Array, file: string, said: Said, { world, resolvers }: Live): Promise<BounceReport> {
  const reading = readReturned(bytes);
  if (reading.kind !== 'failure' && reading.kind !== 'delay') return explainBounce(bytes, file, said);
  const limited = { ...world, signal: AbortSignal.any([world.signal, AbortSignal.timeout(world.configuration.timeouts.totalMs)]) };
  const resolve = resolveBy(resolvers, limited);
  const seen: Seen[] = [];
  await Promise.all(
    reading.recipients
      .slice(0, MOST_RECIPIENTS)
      .map((recipient) => claims.look({ ...claimsOf(recipient, reading), resolve }, limited, (one) => void seen.push(one))),
  );
  const looks = seen.map(({ startedAtMs, durationMs, ...one }): Look => ({
    ...one,
    id: `${one.probe}@${one.subject.name ?? ''}#1`,
    vantage: world.vantage,
    role: 'control',
    startedAt: new Date(startedAtMs ?? world.now()).toISOString(),
    durationMs: durationMs ?? 0,
    series: `${one.probe}|${one.subject.name ?? ''}`,
    attempt: 1,
    data: { ...one.data },
  }));
  return explainBounce(bytes, file, said, looks);
}

/** What a bounce claims that can be looked up. */
function claimsOf({ address, diagnostic, context }: Recipient, { original }: BounceReading): Omit<ClaimsInput, 'resolve'> {
  const said = `${diagnostic} ${context}`;
  const ip = addressIn(diagnostic) ?? addressIn(context);
  const recipientDomain = domainOf(address);
  const senderDomain = domainOf(original.from ?? '');
  const listed = blocklistIn(diagnostic) ?? blocklistIn(context);
  const blocklist = listed === undefined ? undefined : listingOf(listed, said, ip, senderDomain);
  return {
    address,
    ...(recipientDomain === undefined ? {} : { recipientDomain }),
    ...(senderDomain === undefined ? {} : { senderDomain }),
    ...(ip === undefined ? {} : { ip }),
    ...(blocklist ? { blocklist } : {}),
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
