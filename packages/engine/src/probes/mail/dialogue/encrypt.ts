import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Told } from '@mailmedic/wire/line/conversation.ts';
import { printableBytes } from '@mailmedic/wire/line/printable.ts';
import { shakeHands, type Handshake } from '@mailmedic/wire/tls/handshake.ts';
import type { Seen } from '../../../probe.ts';
import { HANDSHAKE_MS } from '../patience.ts';
import type { Part, Visit } from './visit.ts';

/**
 * Shakes hands and reports it; the channel, whatever the certificate is worth. `leftover` is what came in plain text
 * after the word to begin: it must not count as said within TLS (CVE-2011-0411, RFC 3207 section 6).
 */
export async function encrypt(visit: Visit, socket: Socket, leftover?: Buffer): Promise<TLSSocket | undefined> {
  const part = visit.begin();
  if (leftover && leftover.length > 0)
    visit.transcript.add('note', `discarded what was sent before encryption began: ${printableBytes(leftover, 200)}`);
  const { host, hello = 'default' } = visit.input;
  const made = await shakeHands({ socket, host, hello, roots: visit.world.roots, timeoutMs: visit.limit(HANDSHAKE_MS) });
  const { seen, channel } = made;
  if (channel) visit.transcript.add('note', `${seen.protocol ?? 'TLS'} agreed with ${seen.cipher ?? 'an unknown cipher'}`);
  const shaken = handshakeSeen(visit, made, visit.ended(part));
  visit.report(shaken);
  if (!channel) return undefined;
  visit.handshake = shaken;
  visit.encrypted = true;
  visit.verified = made.outcome === 'ok';
  if (made.outcome === 'denied') visit.assuming = 'an unverified certificate';
  return channel;
}

/**
 * Whether the first answer after a handshake is a refusal of it: TLS 1.3 tells of a missing client certificate only then
 * (RFC 8446 section 4.4.2.4). The handshake is then reported anew, in the place of what was believed of it.
 */
export function isTakenBack(visit: Visit, told: Told<unknown>): boolean {
  const { handshake } = visit;
  visit.handshake = undefined;
  const alert = told.is === 'cut' ? /^alert (\w+)$/.exec(told.error ?? '')?.[1] : undefined;
  if (handshake?.probe !== 'tls/handshake' || alert === undefined) return false;
  const data = { ...handshake.data, alert, alertFrom: 'them' as const };
  visit.report({ ...handshake, outcome: 'refused', because: `the server refused with the alert ${alert}`, data }, handshake);
  return true;
}

function handshakeSeen(visit: Visit, { outcome, because, seen }: Handshake, part: Part): Seen {
  const { service, host, address, port, encryption } = visit.input;
  return {
    probe: 'tls/handshake',
    step: 'encrypt',
    ...visit.place(part),
    outcome,
    ...(because === undefined ? {} : { because }),
    data: { ...seen, host, address, port, service, entrance: encryption === 'tls' ? 'tls' : 'starttls', dialogue: visit.named().dialogue },
  };
}
