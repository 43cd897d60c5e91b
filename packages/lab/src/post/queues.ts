import { readdir } from 'node:fs/promises';

/** A server in which mail waits. */
export interface Queueing {
  readonly queues: readonly string[];
  /** the names of the files there that stand for a message that waits */
  readonly queued: RegExp;
}

/** Waits until every queue has been empty for a moment, or the time is over. */
export async function allDelivered(servers: readonly Queueing[], limitMs = 45_000): Promise<void> {
  const until = performance.now() + limitMs;
  for (let empty = 0; empty < 3 && performance.now() < until;) {
    const counts = await Promise.all(servers.flatMap(({ queues, queued }) => queues.map((queue) => filesIn(queue, queued))));
    empty = counts.every((count) => count === 0) ? empty + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function filesIn(folder: string, named: RegExp): Promise<number> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && named.test(entry.name)).length;
  } catch (error) {
    // a folder that vanished while it was read held something a moment ago; one that was never made holds nothing
    return (error as NodeJS.ErrnoException).path === folder ? 0 : 1;
  }
}
