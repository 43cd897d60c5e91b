import { parseArgs } from 'node:util';
import type { Asked, Option } from './command.ts';
import { nearest } from './nearest.ts';
import { quoted, UsageError } from './usage-error.ts';

/**
 * Takes a command's arguments apart. Node's own `parseArgs` finds the tokens; what is wrong with them is said here, one
 * sentence that names it. `isValue` decides whether the word after an option whose value may be left out is that value.
 */
export function readArguments(
  args: readonly string[],
  options: readonly Option[],
  isValue: (option: string, word: string) => boolean = () => true,
): Asked {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, value, valueOptional }) => [name, { type: value !== undefined && !valueOptional ? 'string' : 'boolean' }]),
    ),
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string | undefined>();
  const all = new Map<string, string[]>();
  const words: string[] = [];
  let awaiting: { readonly option: string; readonly index: number } | undefined;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const option = known(token.rawName, options);
      if (option.refused !== undefined) throw new UsageError(option.refused);
      const value = checkedValue(option, token);
      if (given.has(option.name) && !option.repeatable) throw new UsageError(`--${option.name} is given twice; give it once.`);
      given.set(option.name, value);
      if (value !== undefined) all.set(option.name, [...(all.get(option.name) ?? []), value]);
      awaiting = option.valueOptional && value === undefined ? { option: option.name, index: token.index + 1 } : undefined;
    } else if (token.kind === 'positional') {
      if (awaiting?.index === token.index && isValue(awaiting.option, token.value)) given.set(awaiting.option, token.value);
      else words.push(token.value);
    }
  }
  return { words, has: (option) => given.has(option), value: (option) => given.get(option), values: (option) => all.get(option) ?? [] };
}

function known(rawName: string, options: readonly Option[]): Option {
  const name = rawName.replace(/^-+/, '');
  const option = rawName.startsWith('--') ? options.find((candidate) => candidate.name === name) : undefined;
  if (option) return option;
  const near = nearest(
    name,
    options.map((candidate) => candidate.name),
  );
  const refused = options.find((candidate) => candidate.name === near)?.refused;
  if (refused !== undefined) throw new UsageError(refused);
  throw new UsageError(`There is no option ${quoted(rawName)}${near === undefined ? '.' : `; did you mean --${near}?`}`);
}

function checkedValue(
  option: Option,
  { value, inlineValue }: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string | undefined {
  if (option.value === undefined) {
    if (value !== undefined && option.secret)
      throw new UsageError(`--${option.name} takes no value; what follows it can be read by others.`);
    if (value !== undefined) throw new UsageError(`--${option.name} takes no value, but was given ${quoted(value)}.`);
    return undefined;
  }
  if (value === '') throw new UsageError(`--${option.name} needs a value: --${option.name} ${option.value}.`);
  if (option.valueOptional) return value;
  // `--imap --json` is a forgotten value; a value that truly begins with a dash is written --imap=-x.
  if (value === undefined || (value.startsWith('-') && !inlineValue && !(value === '-' && option.dash)))
    throw new UsageError(`--${option.name} needs a value: --${option.name} ${option.value}.`);
  return value;
}
