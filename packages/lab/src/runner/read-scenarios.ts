import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Fault, Healthy } from '../fault.ts';
import type { Returned, SenderName } from '../post/letter.ts';
import type { PostScenario, Scenario } from './scenario.ts';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/** A letter that names no sender is sent by each of these. */
const SENDERS: readonly SenderName[] = ['postfix', 'exim', 'opensmtpd', 'sendmail'];

/** Every healthy set-up and every variant of every fault, in the order of their files. */
export async function readScenarios(): Promise<readonly Scenario[]> {
  const healthy = await Promise.all(
    (await modules('healthy')).map(async (name) => {
      const { default: healthy } = (await load('healthy', name)) as { default: Healthy | Returned };
      return 'tag' in healthy ? fromReturned(`healthy/${name}`, healthy) : [fromHealthy(name, healthy)];
    }),
  );
  const faults = await Promise.all(
    (await modules('faults')).map(async (name) => {
      const { default: fault } = (await load('faults', name)) as { default: Fault | Returned };
      return 'tag' in fault ? fromReturned(name, fault) : fromFault(name, fault);
    }),
  );
  return [...healthy.flat(), ...faults.flat()];
}

/** Paths below a folder, without the ending, sorted. */
export async function modules(folder: 'healthy' | 'faults'): Promise<readonly string[]> {
  const files = await readdir(join(SOURCE, folder), { recursive: true }).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3).replaceAll('\\', '/'))
    .toSorted();
}

function load(folder: string, name: string): Promise<unknown> {
  return import(pathToFileURL(join(SOURCE, folder, `${name}.ts`)).href);
}

function fromHealthy(name: string, healthy: Healthy): Scenario {
  const { because: _because, arrange, ...situation } = healthy;
  return { ...situation, name: `healthy/${name}`, finds: [], arrange };
}

function fromFault(name: string, fault: Fault): readonly Scenario[] {
  return Object.entries(fault.variants).map(([variant, { breakIt, finds, ...situation }]) => ({
    ...situation,
    name: `${name}: ${variant}`,
    finds: finds ?? fault.finds,
    arrange: breakIt,
  }));
}

function fromReturned(name: string, { variants, finds }: Returned): readonly PostScenario[] {
  return Object.entries(variants).flatMap(([title, variant]) =>
    (variant.by ?? SENDERS).map((by) => ({
      name: `${name}: ${title}, sent by ${by}`,
      finds: [variant.finds ?? finds].filter((id) => id !== undefined),
      arrange: () => undefined,
      by,
      variant,
    })),
  );
}
