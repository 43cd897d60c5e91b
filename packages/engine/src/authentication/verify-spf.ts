import { spf } from 'mailauth/lib/spf/index.js';
import type { SpfCheck } from '@mailmedic/contract/looks/message-authentication.ts';
import type { Resolve } from './name-lookup.ts';

/** Who handed the message over at the receiver's border. */
export interface HandedOver {
  readonly ip: string;
  readonly helo?: string;
  /** the envelope's sender; empty for a bounce; left out where nobody wrote it down */
  readonly mailFrom?: string;
}

/** Asks SPF about the server that handed a message over (RFC 7208); nothing where the envelope's sender is not known. */
export async function verifySpf({ ip, helo, mailFrom }: HandedOver, resolve: Resolve): Promise<SpfCheck | undefined> {
  const identity = mailFrom === '' ? 'helo' : 'mailfrom';
  if (mailFrom === undefined || (identity === 'helo' && helo === undefined)) return undefined;
  // Its types leave out that any function that answers like Node's own will do.
  const { domain, status, rr } = await spf({
    sender: mailFrom,
    ip,
    mta: 'receiver',
    resolver: resolve,
    ...(helo === undefined ? {} : { helo }),
  } as Parameters<typeof spf>[0]);
  const because = status.result === 'permerror' || status.result === 'temperror' ? reason(status.comment) : undefined;
  return {
    result: isResult(status.result) ? status.result : 'unchecked',
    identity,
    domain,
    ip,
    ...(typeof rr === 'string' ? { record: rr } : {}),
    ...(because === undefined ? {} : { because }),
  };
}

type Result = Exclude<SpfCheck['result'], 'unchecked'>;
const RESULTS: ReadonlySet<string> = new Set<Result>(['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror']);

function isResult(result: string): result is Result {
  return RESULTS.has(result);
}

/** `receiver: permanent error in processing during lookup of a@b: Too many DNS requests` */
function reason(comment: unknown): string | undefined {
  const words = typeof comment === 'string' ? /during lookup of [^\s]*: (.*)$/s.exec(comment)?.[1] : undefined;
  return words?.slice(0, 200);
}
