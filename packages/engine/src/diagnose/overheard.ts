import type { Evidence } from '../evidence.ts';
import { dialogues } from '../facts/dialogues.ts';
import type { Overheard } from '../probe.ts';

/** Passes on to connections that wait for a greeting what others have heard at the same place. */
export class OverheardGreetings implements Overheard {
  readonly #encrypted = new Map<string, AbortController>();

  encryptedAt({ address, port }: { readonly address: string; readonly port: number }): AbortSignal {
    return this.#at(address, port).signal;
  }

  /** Everything seen so far; called whenever there is news. */
  update(evidence: Evidence): void {
    for (const { encryption, greeting, address, port } of dialogues(evidence))
      if (encryption === 'tls' && greeting?.outcome === 'ok') this.#at(address, port).abort();
  }

  #at(address: string, port: number): AbortController {
    const place = `${address} ${port}`;
    const known = this.#encrypted.get(place) ?? new AbortController();
    this.#encrypted.set(place, known);
    return known;
  }
}
