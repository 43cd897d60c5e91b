import { columnsOf, pad, wrap } from '@mailmedic/engine/render/wrap.ts';
import type { Command, Option } from './command.ts';

/** What `mailmedic --help` prints. */
export function generalHelp(commands: Readonly<Record<string, { readonly summary: string }>>, width: number): string {
  return [
    ...wrap('mailmedic finds out why e-mail does not connect or is not delivered, proves it, and says who repairs it and how.', width),
    '',
    'Usage: mailmedic COMMAND …',
    '',
    ...table(
      Object.entries(commands).map(([name, { summary }]) => [name, summary]),
      width,
    ),
    '',
    ...wrap('mailmedic COMMAND --help says more about a command. Begin with:', width),
    '',
    '  mailmedic check you@example.org',
    '',
  ].join('\n');
}

/** What `mailmedic COMMAND --help` prints. */
export function commandHelp({ usage, about, options, examples }: Command, width: number): string {
  const listed: readonly Option[] = [...options.filter(({ refused }) => refused === undefined), { name: 'help', help: 'this text' }];
  return [
    ...hanging(`Usage: ${usage}`, width, 4),
    '',
    ...wrap(about.join(' '), width),
    '',
    'Options:',
    ...table(
      listed.map(({ name, value, valueOptional, help }) => [
        `--${name}${value === undefined ? '' : valueOptional ? ` [${value}]` : ` ${value}`}`,
        help,
      ]),
      width,
    ),
    '',
    'Examples:',
    // they are there to be copied: whole
    ...examples.map((example) => `  ${example}`),
    '',
    'Exit status:',
    ...table(STATUSES, width),
    '',
  ].join('\n');
}

const STATUSES = [
  ['0', 'healthy, nothing found'],
  ['1', 'a cause was found'],
  ['2', 'asked in a way that cannot be followed'],
  ['3', 'could not tell'],
  ['130', 'interrupted'],
] as const;

/** A longer name has a line of its own, and so has every name where lines are short. */
const LONGEST_NAME = 26;
const SHORT_LINES = 60;

function table(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
  const names = rows.map(([name]) => columnsOf(name)).filter((length) => length <= LONGEST_NAME);
  const column = width < SHORT_LINES && Math.max(...names) > 10 ? 4 : Math.max(...names) + 2;
  return rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrap(text, width - 2 - column);
    const further = rest.map((line) => `  ${' '.repeat(column)}${line}`);
    if (columnsOf(name) + 2 > column) return [`  ${name}`, `  ${' '.repeat(column)}${first}`, ...further];
    return [`  ${pad(name, column)}${first}`, ...further];
  });
}

function hanging(text: string, width: number, indent: number): readonly string[] {
  return wrap(text, width - indent).map((line, index) => (index === 0 ? line : `${' '.repeat(indent)}${line}`));
}
