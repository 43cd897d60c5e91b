import type { Evidence } from '../evidence.ts';
import { dialogues, type DialogueSeen } from '../facts/dialogues.ts';
import { MAIL_PROTOCOLS, protocolOf } from '../facts/protocols.ts';
import type { Overheard } from '../probe.ts';

/** Passes on to connections that wait for a greeting what others have heard at the same place. */
export class OverheardGreetings implements Overheard {
  readonly #waiting = new Map<string, AbortController>();

  waitsAt({ address, port, encrypted }: Parameters<Overheard['waitsAt']>[0]): AbortSignal {
    return this.#at(address, port, encrypted).signal;
  }

  /** Everything seen so far; called whenever there is news. */
  update(evidence: Evidence): void {
    for (const seen of dialogues(evidence)) {
      if (isEncryptedFromTheStart(seen) || isOfOthersInTheClear(seen)) this.#at(seen.address, seen.port, false).abort();
      if (isOfOthersInside(seen)) this.#at(seen.address, seen.port, true).abort();
    }
  }

  #at(address: string, port: number, encrypted: boolean): AbortController {
    const place = `${address} ${port} ${encrypted}`;
    const known = this.#waiting.get(place) ?? new AbortController();
    this.#waiting.set(place, known);
    return known;
  }
}

function isEncryptedFromTheStart({ encryption, greeting }: DialogueSeen): boolean {
  return encryption === 'tls' && greeting?.outcome === 'ok';
}

/** Another program answered an offer of TLS, or what was said first, in the clear; TLS itself among them, which waits for an offer. */
function isOfOthersInTheClear({ encryption, handshake, greeting }: DialogueSeen): boolean {
  if (encryption === 'tls' && handshake?.outcome === 'foreign') return isOfOthers(protocolOf(handshake));
  return greeting?.outcome === 'foreign' && !greeting.data.encrypted && isOfOthers(protocolOf(greeting));
}

function isOfOthersInside({ greeting }: DialogueSeen): boolean {
  return greeting?.outcome === 'foreign' && greeting.data.encrypted && isOfOthers(protocolOf(greeting));
}

function isOfOthers(protocol: string | undefined): boolean {
  return protocol !== undefined && protocol !== 'unknown' && !MAIL_PROTOCOLS.includes(protocol);
}
