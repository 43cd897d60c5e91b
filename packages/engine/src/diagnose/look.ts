import type { Look } from '@mailmedic/contract/look.ts';
import type { Complaint, Run } from '@mailmedic/contract/run.ts';
import { prepareTls } from '@mailmedic/wire/tls/prepare.ts';
import { cutterFor } from '@mailmedic/wire/sasl/cut-out.ts';
import { CAUSES } from '../causes.gen.ts';
import type { Evidence } from '../evidence.ts';
import type { Ask, World } from '../probe.ts';
import { controlsOf } from './consult.ts';
import { focusOn } from './focus.ts';
import { gather } from './gather.ts';
import { OverheardGreetings } from './overheard.ts';
import { plan } from './plan.ts';
import { rank, type Ranked } from './rank.ts';
import { Schedule } from './schedule.ts';
import { mayAskControls, whyStop } from './stop.ts';
import { signInWait, type SignInWait } from './sign-in-wait.ts';
import { SignInTurns } from './turns.ts';

/** Told as it happens, for whoever watches. */
export interface Watch {
  asked?(doing: string, ask: Ask): void;
  seen?(look: Look): void;
  /** the sign-ins that are under way; told again and again while there are any, and once with none when they have ended */
  signsIn?(hosts: readonly string[]): void;
  /** a server lets a sign-in wait; told again and again while it does, and once with nothing when it has ended */
  waits?(wait: SignInWait | undefined): void;
}

export interface Options {
  readonly watch?: Watch;
  /** an earlier run: look only at what was wrong then, and at what that needs */
  readonly focus?: Run;
}

/** How often what is overdue is noticed, in milliseconds. */
const TICK_MS = 100;
/** How often it is asked whether the time is up. */
const STOP_TICK_MS = 20;

/**
 * Looks until nothing outstanding can change the answer (or a limit is reached, or the world's signal ends it) and
 * returns everything seen. `goals → plan → look → judge → rank → next control …`
 */
export async function look(asked: Complaint, world: World, { watch = {}, focus }: Options = {}): Promise<Run> {
  const complaint = complaintWith(asked, world.credentials);
  const startedAtMs = world.now();
  const began = world.elapsed();
  const stopping = new AbortController();
  const signal = AbortSignal.any([world.signal, stopping.signal]);
  const turns = new SignInTurns(signal, () => world.elapsed());
  const overheard = new OverheardGreetings();
  const inner: World = { ...bound(world), turns, overheard, signal };
  const busyBefore = world.busy?.() ?? 0;
  const news = new News();
  let told = 0;
  let waited = false;
  let signedIn = false;
  const schedule = new Schedule(inner, () => news.arrive());
  const narrow = focus ? focusOn(focus) : (asks: readonly Ask[]) => asks;

  const evidenceNow = (complete: boolean): Evidence =>
    gather({
      complaint,
      configuration: world.configuration,
      startedAt: new Date(startedAtMs).toISOString(),
      looks: schedule.looks(),
      complete,
      elapsedMs: world.elapsed() - began,
    });

  let ended: Run['ended'] | undefined;
  while (ended === undefined) {
    const evidence = evidenceNow(false);
    turns.update(evidence, !schedule.pending().some(({ ask }) => ask.role === 'discovery'));
    overheard.update(evidence);
    for (const seen of evidence.looks.slice(told)) watch.seen?.(seen);
    told = evidence.looks.length;
    const wait = signInWait(turns.underWay(), world.elapsed());
    if (wait || waited) watch.waits?.(wait);
    waited = wait !== undefined;
    const signing = [...new Set(turns.underWay().map(({ place }) => place.host))];
    if (signing.length > 0 || signedIn) watch.signsIn?.(signing);
    signedIn = signing.length > 0;
    const controls = mayAskControls(evidence) ? controlsOf(CAUSES, evidence, (crash) => schedule.crash(crash.id, crash.error)) : [];
    const asks = narrow([...plan(evidence), ...controls]);
    const fresh = schedule.add(asks);
    for (const { ask } of fresh) watch.asked?.(ask.probe.doing(ask.input), ask);
    if (fresh.some(({ ask }) => ask.probe.id.startsWith('dns/'))) setImmediate(() => prepareTls(world.roots));
    let ranked: Ranked | undefined;
    const whyNow = (): Run['ended'] | undefined =>
      world.signal.aborted
        ? 'interrupted'
        : whyStop({
            evidence,
            pending: schedule.pending(),
            elapsedMs: world.elapsed() - began,
            busyMs: (world.busy?.() ?? 0) - busyBefore,
            startedAtMs,
            isSigningIn: turns.underWay().length > 0,
            ranked: () => (ranked ??= rank(evidence, CAUSES)),
          });
    ended = whyNow();
    for (let waitedMs = 0; ended === undefined && waitedMs < TICK_MS; waitedMs += STOP_TICK_MS) {
      if (await news.next(STOP_TICK_MS, world.signal)) break;
      ended = whyNow();
    }
  }

  schedule.close();
  const evidence = evidenceNow(true);
  stopping.abort();
  return {
    schema: 'mailmedic.run/1',
    id: `${new Date(startedAtMs).toISOString().replaceAll(/[:.]/g, '')}-${Math.floor(world.random() * 0x1_0000_0000).toString(36)}`,
    complaint,
    configuration: world.configuration,
    vantage: { name: world.vantage },
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: Math.round(world.elapsed() - began),
    ended,
    looks: [...evidence.looks],
  };
}

/** The run says that there was something to sign in with, and never what. */
function complaintWith({ credentials: _earlier, ...complaint }: Complaint, credentials: World['credentials']): Complaint {
  if (credentials === undefined) return complaint;
  const { clientError, username = complaint.address } = complaint;
  // some programs show in their message what they were told
  const told = clientError === undefined ? {} : { clientError: cutterFor(username, credentials.secret.reveal())(clientError) };
  return { ...complaint, ...told, credentials: credentials.kind };
}

/** A world is often an object with methods on its prototype; spreading needs them as its own. */
function bound(world: World): World {
  return {
    vantage: world.vantage,
    configuration: world.configuration,
    roots: world.roots,
    ...(world.environment === undefined ? {} : { environment: world.environment }),
    ...(world.connections === undefined ? {} : { connections: world.connections }),
    ...(world.credentials === undefined ? {} : { credentials: world.credentials }),
    signal: world.signal,
    now: () => world.now(),
    elapsed: () => world.elapsed(),
    busy: () => world.busy?.() ?? 0,
    random: () => world.random(),
  };
}

/** Lets the loop sleep until something was seen. What arrives while it is awake is not lost. */
class News {
  #arrived = false;
  #wake: () => void = () => {};

  arrive(): void {
    this.#arrived = true;
    this.#wake();
  }

  /** Waits for news, the signal that ends the run, or the limit; true after news. Looks that come together are taken together. */
  async next(limitMs: number, signal: AbortSignal): Promise<boolean> {
    if (!this.#arrived && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, limitMs);
        signal.addEventListener('abort', done, { once: true });
        this.#wake = done;
      });
    }
    await new Promise<void>((resolve) => setImmediate(resolve));
    const arrived = this.#arrived;
    this.#arrived = false;
    return arrived;
  }
}
