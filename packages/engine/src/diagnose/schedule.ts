import type { Look } from '@mailmedic/contract/look.ts';
import type { Ask, Connections, Seen, World } from '../probe.ts';
import { CountedConnections } from './connections.ts';
import { withoutSecret } from './without-secret.ts';

/** An ask in its life: waiting for a place, running, or settled. */
export interface Entry {
  readonly key: string;
  ask: Ask;
  state: 'waiting' | 'running' | 'settled';
  /** milliseconds since the epoch, once it runs */
  startedAtMs?: number;
}

const PER_RUN = 48;

/** Runs asks side by side, each once, and turns what they see into looks. */
export class Schedule {
  readonly #world: World;
  readonly #changed: () => void;
  /** no look holds the secret, wherever a server or an error says it again */
  readonly #clean: ReturnType<typeof withoutSecret>;
  readonly #entries = new Map<string, Entry>();
  readonly #looks: { readonly entry: Entry; readonly look: Look }[] = [];
  readonly #placeOf = new WeakMap<Seen, number>();
  readonly #counts = new Map<string, number>();
  readonly #connections: Connections;
  readonly #leave: () => void;
  #closed = false;

  /** `changed` is called after each look and each ending. */
  constructor(world: World, changed: () => void) {
    this.#world = world;
    this.#changed = changed;
    this.#clean = withoutSecret(world);
    this.#connections = world.connections ?? new CountedConnections();
    this.#leave = this.#connections.onRelease(() => this.#start());
  }

  /** Takes up the asks that are new and starts what has a place. Returns the entries that are new. */
  add(asks: readonly Ask[]): readonly Entry[] {
    const wanted = new Set(asks.map(keyOf));
    for (const { key, ask, state } of this.pending())
      if (ask.whileWanted === true && state === 'waiting' && !wanted.has(key)) this.#entries.delete(key);
    const fresh = asks.flatMap((ask) => this.#enter(ask));
    this.#start(wanted);
    return fresh;
  }

  /** Keeps, once, that a part of ours failed; it accuses nobody. */
  crash(what: string, error: unknown): void {
    const key = `crash|${what}`;
    if (this.#entries.has(key)) return;
    const nothing = { id: what, doing: () => what, key: () => '', look: async () => {} };
    const entry: Entry = { key, ask: { probe: nothing, input: {}, role: 'control', attempt: 1, decides: [] }, state: 'settled' };
    this.#entries.set(key, entry);
    this.#take(entry, crashed(what, error), this.#world.now());
  }

  /** Everything seen so far, each with the role it has by now. */
  looks(): readonly Look[] {
    return this.#looks.map(({ entry, look }) => ({ ...look, role: entry.ask.role }));
  }

  pending(): readonly Entry[] {
    return [...this.#entries.values()].filter(({ state }) => state !== 'settled');
  }

  /** Takes no more looks; what still runs is on its way out. */
  close(): void {
    this.#closed = true;
    this.#leave();
  }

  #enter(ask: Ask): readonly Entry[] {
    const key = keyOf(ask);
    const known = this.#entries.get(key);
    // The path has to be waited for with full patience, whatever a hurried control missed.
    if (!known || (ask.role === 'path' && this.#wasHurried(known))) {
      const entry: Entry = { key, ask, state: 'waiting' };
      this.#entries.set(key, entry);
      return [entry];
    }
    // Asked for as a control first, and now a part of the path.
    if (ask.role === 'path' && known.ask.role !== 'path') known.ask = { ...ask };
    if (ask.awaited === true && known.ask.awaited !== true) known.ask = { ...known.ask, awaited: true };
    return [];
  }

  #wasHurried(known: Entry): boolean {
    if (known.ask.role === 'path' || !known.ask.probe.hurried || known.state === 'waiting') return false;
    return known.state === 'running' || this.#looks.some(({ entry, look }) => entry === known && look.outcome === 'silent');
  }

  /** Begins what waits and has a place now; of what is begun only while it is wanted, what is wanted just now. */
  #start(wanted: ReadonlySet<string> = new Set()): void {
    const waiting = this.pending().filter(({ key, ask, state }) => state === 'waiting' && (ask.whileWanted !== true || wanted.has(key)));
    const inOrder = waiting.toSorted((a, b) => urgency(a) - urgency(b));
    for (const entry of inOrder) {
      const place = entry.ask.probe.occupies?.(entry.ask.input);
      if (this.#runningCount() >= PER_RUN) return;
      if (entry.state !== 'waiting') continue;
      if (place !== undefined && !this.#connections.take(place)) continue;
      void this.#run(entry, place);
    }
  }

  #runningCount(): number {
    return this.pending().filter(({ state }) => state === 'running').length;
  }

  async #run(entry: Entry, place: string | undefined): Promise<void> {
    entry.state = 'running';
    const startedAtMs = this.#world.now();
    entry.startedAtMs = startedAtMs;
    try {
      const { probe, input, role } = entry.ask;
      const told = role === 'control' ? (probe.hurried?.(input) ?? input) : input;
      await probe.look(told, this.#world, (seen, instead) => this.#take(entry, seen, startedAtMs, instead));
    } catch (error) {
      if (!this.#world.signal.aborted) this.#take(entry, crashed(entry.ask.probe.id, error), startedAtMs);
    }
    entry.state = 'settled';
    if (place !== undefined) this.#connections.release(place);
    if (this.#closed) return;
    this.#start();
    this.#changed();
  }

  #take(entry: Entry, seen: Seen, probeStartedAtMs: number, instead?: Seen): void {
    if (this.#closed) return;
    const earlier = instead && this.#placeOf.get(instead);
    const { startedAtMs = probeStartedAtMs, durationMs = this.#world.now() - startedAtMs, assuming = entry.ask.assuming, ...rest } = seen;
    const place = earlier ?? this.#looks.length;
    this.#placeOf.set(seen, place);
    const look = this.#clean({
      ...rest,
      id: this.#looks[place]?.look.id ?? this.#nextId(seen.probe),
      vantage: this.#world.vantage,
      role: entry.ask.role,
      ...(assuming === undefined ? {} : { assuming }),
      startedAt: new Date(startedAtMs).toISOString(),
      durationMs: Math.max(0, Math.round(durationMs)),
      series: `${entry.ask.probe.id}|${entry.ask.probe.key(entry.ask.input)}>${seen.probe}${part(seen)}`,
      attempt: entry.ask.attempt,
    }) as unknown as Look;
    this.#looks[place] = { entry, look };
    this.#changed();
  }

  #nextId(probe: Seen['probe']): string {
    const count = (this.#counts.get(probe) ?? 0) + 1;
    this.#counts.set(probe, count);
    return `${probe}#${count}`;
  }
}

function keyOf({ probe, input, attempt }: Ask): string {
  return `${probe.id}|${probe.key(input)}|${attempt}`;
}

/** The path first, then what the answer hangs on; each in the order in which it was asked for. */
function urgency({ ask }: Entry): number {
  if (ask.role === 'path') return 0;
  return ask.awaited === true ? 1 : 2;
}

/** What tells apart the several looks of one probe's run. */
function part(seen: Seen): string {
  if (seen.probe === 'dns/query') return `|${seen.data.type}`;
  if (seen.probe === 'mail/capabilities') return `|${seen.data.stage}`;
  return '';
}

function crashed(what: string, error: unknown): Seen {
  return {
    probe: 'probe/crashed',
    step: 'link',
    subject: { kind: 'vantage' },
    target: what,
    outcome: 'unlooked',
    because: 'this way of looking failed on our side',
    data: { probe: what, error: String(error instanceof Error ? (error.stack ?? error.message) : error).slice(0, 2000) },
  };
}
