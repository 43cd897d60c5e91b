import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export interface Arguments {
  readonly only: readonly string[];
  readonly jobs: number;
  readonly list: boolean;
  readonly keep: boolean;
  /** a password is at hand in every scenario, and only the manners of the program are judged */
  readonly manners: boolean;
  /** in that run the password at hand is a wrong one, wherever the scenario has none of its own */
  readonly wrongPassword: boolean;
  readonly save: string | undefined;
  /** the file to run as mailmedic in place of its sources */
  readonly program: string | undefined;
}

export const USAGE = `npm run lab -- [--only PATTERN]… [--jobs N] [--list] [--save FOLDER] [--keep]
                [--manners [--wrong-password]] [--program FILE]
  breaks real servers and sees whether mailmedic names what was broken (as root, on Linux)
  --only PATTERN     scenarios whose name contains this; * stands for anything
  --jobs N           so many labs side by side, 1 to 64
  --list             only says which scenarios there are
  --save FOLDER      keeps there what was said of each, as JSON
  --keep             arranges the first scenario, and leaves the lab standing until Ctrl-C
  --manners          has a password at hand in every scenario, and judges only how it is used
  --wrong-password   that password is a wrong one
  --program FILE     tries this file as mailmedic in place of its sources, as build/mailmedic/bin/mailmedic.js, which begins faster`;

/** The runner was asked wrongly; the message says what. */
export class UsageError extends Error {}

/** Scenarios mostly wait for silence, so several labs share one processor without disturbing each other. */
export function readArguments(args: readonly string[]): Arguments {
  const values = parse(args);
  if (values['wrong-password'] && !values.manners) throw new UsageError('The lab takes --wrong-password with --manners only.');
  const jobs = values.jobs === undefined ? Math.min(8, availableParallelism() * 2 + 1) : Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageError(`--jobs takes a number from 1 to 64, not ${values.jobs}.`);
  return {
    only: values.only ?? [],
    jobs: values.keep ? 1 : jobs,
    list: values.list ?? false,
    keep: values.keep ?? false,
    manners: values.manners ?? false,
    wrongPassword: values['wrong-password'] ?? false,
    save: values.save,
    program: values.program,
  };
}

/** Whether a scenario's name matches: `*` stands for anything; without it, the text may be anywhere in the name. */
export function matches(name: string, pattern: string): boolean {
  if (!pattern.includes('*')) return name.includes(pattern);
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function parse(args: readonly string[]): {
  only?: string[];
  jobs?: string;
  list?: boolean;
  keep?: boolean;
  manners?: boolean;
  'wrong-password'?: boolean;
  save?: string;
  program?: string;
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
        jobs: { type: 'string' },
        list: { type: 'boolean' },
        keep: { type: 'boolean' },
        manners: { type: 'boolean' },
        'wrong-password': { type: 'boolean' },
        save: { type: 'string' },
        program: { type: 'string' },
      },
    }).values;
  } catch (error) {
    // Node adds advice on positional arguments, which is of no use here
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/[.\n]\s|\n|\.$/, 1);
    throw new UsageError(`${sentence}. \`npm run lab -- --help\` says what it takes.`);
  }
}
