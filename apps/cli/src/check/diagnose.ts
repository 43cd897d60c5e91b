import type { Look } from '@mailmedic/contract/look.ts';
import type { Complaint, Run } from '@mailmedic/contract/run.ts';
import { judge } from '@mailmedic/engine/diagnose/judge.ts';
import { look } from '@mailmedic/engine/diagnose/look.ts';
import type { SignInWait } from '@mailmedic/engine/diagnose/sign-in-wait.ts';
import type { World } from '@mailmedic/engine/probe.ts';
import { signInWaitWords } from '@mailmedic/engine/render/sign-in-wait-words.ts';
import { stationsOf } from '@mailmedic/engine/render/station.ts';
import type { Live } from '../live/live.ts';
import type { Judged } from './judged.ts';

/** Looks and judges, and lets a person watch. `focus` is an earlier run whose faults alone are looked at again. */
export async function diagnose(complaint: Complaint, world: World, live: Live, focus?: Run): Promise<Judged> {
  const seen: Look[] = [];
  const startedAtMs = world.now();
  const watch = {
    asked: (doing: string) => live.asked(doing),
    seen: (found: Look) => {
      seen.push(found);
      live.seen(found);
    },
    signsIn: (hosts: readonly string[]) => live.signsIn(hosts),
    waits: (wait: SignInWait | undefined) => live.waits(wait && signInWaitWords(wait)),
  };
  const looking = look(complaint, world, { watch, ...(focus === undefined ? {} : { focus }) });
  const run = await Promise.race([looking, soonAfter(world.signal, () => unfinished(complaint, world, startedAtMs, seen))]);
  const diagnosis = judge(run);
  live.end(stationsOf(run.looks, diagnosis));
  return { run, diagnosis };
}

/** How long the looking may take to end by itself once it was interrupted. */
const GRACE_MS = 400;

/** A person who presses Ctrl-C wants an answer at once, whatever still hangs. */
function soonAfter(signal: AbortSignal, make: () => Run): Promise<Run> {
  return new Promise((resolve) => {
    const wait = () => setTimeout(() => resolve(make()), GRACE_MS).unref();
    if (signal.aborted) wait();
    else signal.addEventListener('abort', wait, { once: true });
  });
}

function unfinished(complaint: Complaint, world: World, startedAtMs: number, looks: Look[]): Run {
  const startedAt = new Date(startedAtMs).toISOString();
  return {
    schema: 'mailmedic.run/1',
    id: `${startedAt.replaceAll(/[:.]/g, '')}-interrupted`,
    complaint,
    configuration: world.configuration,
    vantage: { name: world.vantage },
    startedAt,
    durationMs: Math.max(0, world.now() - startedAtMs),
    ended: 'interrupted',
    looks,
  };
}
