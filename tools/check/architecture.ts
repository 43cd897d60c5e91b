import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DummyRuleMap, OxlintOverride } from 'oxlint';
import { ROOT } from '../repository.ts';

const PACKAGES = readdirSync(path.join(ROOT, 'packages'));

/**
 * Who may import whom, and what each room may not do: ARCHITECTURE.md as rules of the linter. Each message says what
 * to do instead. A rule given twice for a file replaces the first, so each room lists all of its bans.
 */
export const architecture: OxlintOverride[] = [
  room(['packages/**', 'apps/**'], {}),
  ...['wire', 'message', 'knowledge', 'host', 'client'].map((name) =>
    room([`packages/${name}/**`], {
      imports: [
        only([name, 'contract'], 'Below the engine nothing of ours is known. Let the engine hand in what is needed.'),
        contractTypes(),
      ],
    }),
  ),
  room(['packages/contract/**'], {
    imports: [
      only(['contract'], 'The contract describes data for everybody. Move what it needs into packages/contract.'),
      { regex: '^node:', message: 'The contract does no I/O, so that a browser can read it. Do this in engine, host or the command line.' },
    ],
  }),
  room(['packages/engine/**'], engine()),
  room(['packages/engine/src/probes/**'], engine(judging())),
  room(['packages/engine/src/facts/**'], { ...engine(io(), noCauses()), ...ambient() }),
  room(['packages/engine/src/causes/**'], { ...engine(io(), otherCause(), diagnose()), ...ambient() }),
  room(['packages/lab/**'], {
    imports: [
      only(
        ['lab', 'contract', 'engine'],
        'The lab sees the product from outside. Run the command line, or use what engine/diagnose offers.',
      ),
      {
        regex: '^@mailmedic/engine/(causes|facts|playbooks|probes|render)/',
        message: 'The lab uses only what engine/diagnose and the list of causes offer. Run the command line for the rest.',
      },
      { regex: '(^|/)apps/|^mailmedic(/|$)', message: 'The lab runs the command line as a program. Start it as a process.' },
    ],
  }),
  room(['apps/cli/**'], {
    imports: [
      only(
        ['engine', 'contract', 'wire', 'host', 'client'],
        'The command line speaks for the engine. Let the engine offer what this needs.',
      ),
    ],
  }),
  {
    // The programs that host starts to read this computer inherit its environment.
    files: ['apps/*/src/main.ts', 'packages/host/src/system.ts', 'packages/lab/**', 'packages/knowledge/tools/**', 'bench/**', 'tools/**'],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.fuzz.ts', '**/testing/**'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-properties': 'off', 'no-restricted-globals': 'off', 'no-console': 'off' },
  },
];

interface ImportBan {
  readonly regex: string;
  readonly message: string;
  readonly allowTypeImports?: boolean;
}

interface Bans {
  readonly imports?: readonly ImportBan[];
  readonly properties?: readonly { readonly object: string; readonly property: string; readonly message: string }[];
  readonly globals?: readonly { readonly name: string; readonly message: string }[];
}

function room(files: string[], { imports = [], properties = [], globals = [] }: Bans): OxlintOverride {
  const rules = {
    'no-console': 'error',
    'no-restricted-imports': ['error', { patterns: [...everywhere(), ...imports] }],
    'no-restricted-properties': ['error', ...surroundings(), ...properties],
    'no-restricted-globals': ['error', ...globals],
  };
  return { files, rules: rules as unknown as DummyRuleMap };
}

/** Of our packages, a room may import these. (The linter's patterns know no look-ahead, so the others are named.) */
function only(allowed: readonly string[], message: string): ImportBan {
  const others = PACKAGES.filter((name) => !allowed.includes(name));
  return { regex: `^@mailmedic/(${others.join('|')})/`, message };
}

function contractTypes(): ImportBan {
  return {
    regex: '^@mailmedic/contract/',
    message: 'Only types of the contract come down here. Write `import type`.',
    allowTypeImports: true,
  };
}

function engine(...more: readonly ImportBan[]): Bans {
  return {
    imports: [
      only(
        ['engine', 'contract', 'wire', 'message', 'knowledge', 'host'],
        'The engine knows neither screens nor servers. Hand it in from outside.',
      ),
      { regex: '(^|/)apps/|^mailmedic(/|$)', message: 'The engine knows no application. Hand in what it needs.' },
      ...more,
    ],
  };
}

function judging(): ImportBan {
  return {
    regex: '/(causes|facts|diagnose)/|causes\\.gen',
    message: 'A probe looks and never judges. Report what was seen; causes conclude.',
  };
}

function noCauses(): ImportBan {
  return { regex: '/causes/|causes\\.gen|/diagnose/', message: 'A fact knows no cause. Causes import facts, never the reverse.' };
}

function otherCause(): ImportBan {
  return {
    regex: '^\\./|^\\.\\./[a-z]|/causes/|causes\\.gen',
    message: 'A cause knows no other cause. Move what both need into packages/engine/src/facts/.',
  };
}

function diagnose(): ImportBan {
  return { regex: '/diagnose/', message: 'A cause judges evidence alone. The loop asks it; it asks nothing of the loop.' };
}

function io(): ImportBan {
  return {
    regex:
      '^(node:)?(child_process|cluster|dgram|dns|fs|http|http2|https|os|perf_hooks|readline|repl|timers|tls|tty|worker_threads)(/|$)|^@mailmedic/host/system',
    message: 'Causes and facts are pure: no I/O, no waiting, no clock. Ask for a look with `asks` and judge what it saw.',
  };
}

/** What causes and facts may not reach for. */
function ambient(): Pick<Bans, 'properties' | 'globals'> {
  const message = 'Causes and facts never ask the time or chance: take it from a look or from `evidence.startedAt`.';
  const waiting = 'Causes and facts neither wait nor fetch. Ask for a look with `asks`.';
  return {
    properties: [
      { object: 'Date', property: 'now', message },
      { object: 'Math', property: 'random', message },
      { object: 'performance', property: 'now', message },
    ],
    globals: ['setTimeout', 'setInterval', 'setImmediate', 'fetch'].map((name) => ({ name, message: waiting })),
  };
}

function everywhere(): ImportBan[] {
  return [
    {
      regex: '^(\\.\\./)+(packages|apps)/|^(\\.\\./)+[a-z]+/src/',
      message: "Write the package's name: `@mailmedic/wire/dns/exchange.ts`.",
    },
    { regex: '^(node:)?process$', message: 'Only apps/*/src/main.ts reads the environment and arguments. Hand in what is needed.' },
  ];
}

function surroundings(): NonNullable<Bans['properties']> {
  const message = 'Only apps/*/src/main.ts reads the environment and arguments, and exits. Hand in what is needed.';
  return ['env', 'argv', 'exit', 'exitCode'].map((property) => ({ object: 'process', property, message }));
}
