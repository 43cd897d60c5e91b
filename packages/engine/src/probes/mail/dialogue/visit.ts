import type { Line } from '@mailmedic/contract/look.ts';
import type { MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import type { Hello } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Encryption, Service } from '@mailmedic/contract/settings.ts';
import type { MailProtocol } from '@mailmedic/wire/line/mail-protocol.ts';
import { Transcript } from '@mailmedic/wire/line/transcript.ts';
import type { Report, Seen, World } from '../../../probe.ts';
import { endpointText } from '../../tcp/connect.ts';
import { limitOf } from '../patience.ts';
import { protocolFor } from '../protocol.ts';

export interface DialogueInput {
  readonly service: Service;
  /** as configured or published; may be an address literal */
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly encryption: Encryption;
  readonly hello?: Hello;
  /** EHLO argument; left out = the address literal of our end */
  readonly clientName?: string;
  /** wait for each answer no longer than this, and for the connection accordingly, instead of as long as a slow server may take */
  readonly patienceMs?: number;
  /** no greeting is waited for: something is said at once */
  readonly speaksFirst?: true;
  /** after the greeting nothing is said for so long, and no more: whatever comes then, nobody asked for */
  readonly listenMs?: number;
  /** a sign-in may be made here, if its turn comes: the name it would be made with, and the address that mail is sent from */
  readonly signIn?: { readonly username: string; readonly sender: string };
  readonly purpose: TcpConnect['purpose'];
}

/** A part of a visit that becomes a look: where its lines begin, and when. */
export interface Part {
  readonly mark: { readonly index: number; readonly atMs: number };
  readonly startedAtMs: number;
  readonly elapsedMs: number;
  readonly durationMs?: number;
  readonly lines?: readonly Line[];
}

/** One connection to a mail service, and what is known of it so far. */
export class Visit {
  readonly input: DialogueInput;
  readonly world: World;
  readonly report: Report;
  readonly protocol: MailProtocol;
  readonly transcript: Transcript;
  readonly #id: string;
  clientName: string;
  assuming: string | undefined;
  encrypted = false;
  /** the certificate is one that a careful client accepts for this host */
  verified = false;
  /** the handshake as it was reported, while the server may still take it back */
  handshake: Seen | undefined;
  /** the server's greeting, which often names its software */
  greeting = '';
  #connectedAtMs = 0;
  #connectMs = 0;

  constructor(input: DialogueInput, world: World, report: Report) {
    this.input = input;
    this.world = world;
    this.report = (seen, instead) => {
      // once the run has ended, broken connections are our own doing
      if (!world.signal.aborted) report(seen, instead);
    };
    this.protocol = protocolFor(input.service);
    this.transcript = new Transcript(() => world.elapsed());
    this.#id = `${endpointText(input)} ${input.address} ${Math.round(world.elapsed() * 10)}`;
    this.clientName = input.clientName ?? '';
  }

  connected(tookMs: number): void {
    this.#connectMs = tookMs;
    this.#connectedAtMs = this.world.elapsed();
  }

  /** How long an answer is waited for that at most takes `mostMs`. */
  limit(mostMs: number): number {
    const goneMs = this.world.elapsed() - this.#connectedAtMs;
    return limitOf({ mostMs, goneMs, connectMs: this.#connectMs, patienceMs: this.input.patienceMs });
  }

  begin(): Part {
    return { mark: this.transcript.mark(), startedAtMs: this.world.now(), elapsedMs: this.world.elapsed() };
  }

  /** Milliseconds since a part began. */
  since(part: Part): number {
    return this.world.elapsed() - part.elapsedMs;
  }

  /** The part ends here, whatever is said before it is reported. */
  ended(part: Part): Part {
    return { ...part, durationMs: this.since(part), lines: this.transcript.since(part.mark) };
  }

  place(part: Part): Pick<Seen, 'subject' | 'target' | 'startedAtMs' | 'durationMs' | 'transcript' | 'assuming'> {
    const { host, address, port } = this.input;
    return {
      subject: { kind: 'endpoint', name: host, address, port },
      target: endpointText({ host, port }),
      startedAtMs: part.startedAtMs,
      durationMs: part.durationMs ?? this.since(part),
      transcript: part.lines ?? this.transcript.since(part.mark),
      ...(this.assuming === undefined ? {} : { assuming: this.assuming }),
    };
  }

  where(): Pick<MailGreeting, 'service' | 'host' | 'address' | 'port' | 'encryption'> {
    const { service, host, address, port, encryption } = this.input;
    return { service, host, address, port, encryption };
  }

  named(): { dialogue: string; clientName?: string } {
    return { dialogue: this.#id, ...(this.input.clientName === undefined ? {} : { clientName: this.input.clientName }) };
  }
}
