import type { Configuration } from '@mailmedic/contract/configuration.ts';
import type { LookData, ProbeId } from '@mailmedic/contract/look-data.ts';
import type { Secret } from '@mailmedic/contract/secret.ts';
import type { Encryption, Service } from '@mailmedic/contract/settings.ts';
import type { Line, Outcome, Role, Step, Subject } from '@mailmedic/contract/look.ts';

/** What a probe is handed of the world; nothing else is ambient. */
export interface World {
  /** name of the place looked from */
  readonly vantage: string;
  readonly configuration: Configuration;
  /** trusted roots as PEM: built-in, system and configured ones */
  readonly roots: readonly string[];
  /** the environment's variables, for what they say of proxies and folders; left out = none */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** what a sign-in is made with; left out = none is made */
  readonly credentials?: { readonly secret: Secret; readonly kind: 'password' | 'token' };
  /** who may sign in when; the loop sets it */
  readonly turns?: Turns;
  /** what other connections of this run have found out; the loop sets it */
  readonly overheard?: Overheard;
  /** the connections of all runs that look side by side; left out = this run is alone */
  readonly connections?: Connections;
  /** ends everything: the person pressed Ctrl-C, or the answer is settled */
  readonly signal: AbortSignal;
  /** wall clock, epoch milliseconds */
  now(): number;
  /** never runs backwards, milliseconds */
  elapsed(): number;
  /** how long this program was at work itself rather than waiting, or waited for its turn on a busy computer, milliseconds; left out = hardly at all */
  busy?(): number;
  /** 0 ≤ x < 1 */
  random(): number;
}

/** Who keeps count of the connections to each address. */
export interface Connections {
  /** takes a place at an address; false when all are taken */
  take(address: string): boolean;
  release(address: string): void;
  /** calls back after each release, until what it returns is called */
  onRelease(freed: () => void): () => void;
}

/** What one connection may learn from another while it waits. */
export interface Overheard {
  /**
   * Aborted once it was heard that whoever is at this place waits to be spoken to: in the clear a mail service that encrypts from
   * the start, or a program of another protocol, in the clear or inside the encryption. No greeting will come.
   */
  waitsAt(place: { readonly address: string; readonly port: number; readonly encrypted: boolean }): AbortSignal;
}

/** A place at which a sign-in could be made. */
export interface SignInPlace {
  readonly service: Service;
  readonly host: string;
  readonly port: number;
  readonly encryption: Encryption;
}

/** Whether a sign-in may be made: now and with which name, not here, or not because another connection makes it. */
export type Turn =
  /**
   * `again`: it has been refused at another service already, or gets no answer there, and only tells causes apart ·
   * `welcome`: the same host has just accepted it for another service · `enough`: aborted once its answer would tell nothing more
   */
  | { readonly is: 'go'; readonly username: string; readonly again?: true; readonly welcome?: true; readonly enough?: AbortSignal }
  | { readonly is: 'withheld'; readonly username: string; readonly because: string }
  | { readonly is: 'made-elsewhere' };

/** The manners of signing in: one at a time, once per service, never where it could add to a lock-out. */
export interface Turns {
  /** waits until it can be said whether a sign-in may be made here */
  take(place: SignInPlace): Promise<Turn>;
  /** name and secret were sent; from here on only the server's answer is waited for */
  sent(place: SignInPlace): void;
  /** the sign-in that was let go has been reported */
  done(place: SignInPlace): void;
}

/** What a probe saw, before the loop gives it an id, a role and an attempt. */
export type Seen = {
  readonly [P in ProbeId]: {
    readonly probe: P;
    readonly step: Step;
    readonly subject: Subject;
    readonly target: string;
    readonly outcome: Outcome;
    readonly because?: string;
    readonly assuming?: string;
    /** when this part began and how long it took, by `world.now()`; left out = the whole of the probe's run so far */
    readonly startedAtMs?: number;
    readonly durationMs?: number;
    readonly data: LookData[P];
    readonly transcript?: readonly Line[];
  };
}[ProbeId];

/** Hands over what was seen. `instead` was reported before, by the same probe's run, and turned out not to be the last word. */
export type Report = (seen: Seen, instead?: Seen) => void;

/**
 * A way of looking. It looks and reports; it never judges or advises. A peer that refuses, lies or says nothing is
 * something seen: `look` throws only for our own mistakes, which the loop turns into an `unlooked` look.
 * One run of a probe may report several looks (a dialogue: connect, encrypt, greet, capabilities).
 */
export interface Probe<Input> {
  readonly id: string;
  /** for a person who watches: `Asking 192.0.2.53 for mail.example.org` */
  doing(input: Input): string;
  /** two inputs with the same key are the same look */
  key(input: Input): string;
  /** the address whose two places for connections this look needs, if any */
  occupies?(input: Input): string | undefined;
  /** the same look with less patience, for a control: its silence says little, and it holds up others */
  hurried?(input: Input): Input;
  look(input: Input, world: World, report: Report): Promise<void>;
}

/** A wish to look: what a path rule or a cause asks the loop for. */
export interface Ask {
  readonly probe: Probe<unknown>;
  readonly input: unknown;
  readonly role: Role;
  readonly assuming?: string;
  /** identical repeats of one look, from 1 */
  readonly attempt: number;
  /** the answer hangs on it even while nothing fails: the looking does not end before it has settled */
  readonly awaited?: boolean;
  /** begun only while it is still asked for: it had to wait for a place, and may have lost its point by then */
  readonly whileWanted?: boolean;
  /** causes this look can decide; none for the path itself */
  readonly decides: readonly string[];
}

export function defineProbe<Input>(probe: Probe<Input>): Probe<Input> {
  return probe;
}

/** Asks for a look on the path: if it fails, that needs explaining. */
export function onPath<Input>(probe: Probe<Input>, input: Input, assuming?: string): Ask {
  return { probe, input, role: 'path', attempt: 1, decides: [], ...(assuming === undefined ? {} : { assuming }) };
}

/** Asks for a look that tells causes apart. `attempt` above 1 repeats an earlier identical look. */
export function control<Input>(probe: Probe<Input>, input: Input, decides: readonly string[], attempt = 1): Ask {
  return { probe, input, role: 'control', attempt, decides };
}

/** Asks what is published. */
export function discover<Input>(probe: Probe<Input>, input: Input): Ask {
  return { probe, input, role: 'discovery', attempt: 1, decides: [] };
}
