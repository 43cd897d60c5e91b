import type { Command, Option } from './command.ts';

/** What `mailmedic --help` prints. */
export function generalHelp(commands: Readonly<Record<string, { readonly summary: string }>>): string {
  return [
    'mailmedic finds out why e-mail does not connect, proves it, and says who repairs it and how.',
    '',
    'Usage: mailmedic COMMAND …',
    '',
    ...table(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    '',
    'mailmedic COMMAND --help says more about a command. Begin with:',
    '',
    '  mailmedic check you@example.org',
    '',
  ].join('\n');
}

/** What `mailmedic COMMAND --help` prints. */
export function commandHelp({ usage, about, options, examples }: Command): string {
  const listed: readonly Option[] = [...options.filter(({ refused }) => refused === undefined), { name: 'help', help: 'this text' }];
  return [
    `Usage: ${usage}`,
    '',
    ...about,
    '',
    'Options:',
    ...table(
      listed.map(({ name, value, valueOptional, help }) => [
        `--${name}${value === undefined ? '' : valueOptional ? ` [${value}]` : ` ${value}`}`,
        help,
      ]),
    ),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
    'Exit status: 0 healthy, nothing found · 1 a cause was found · 2 asked in a way that cannot be followed',
    '             3 could not tell · 130 interrupted',
    '',
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
