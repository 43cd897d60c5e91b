import { printable } from '@mailmedic/wire/line/printable.ts';
import type { Asked, Io } from './command.ts';
import { readConfiguration } from './configuration-file.ts';

/** The line about an input that could not be read. */
export function unreadLine({ input, error }: { readonly input: string; readonly error: string }): string {
  return `mailmedic: ${input === '-' ? 'standard input' : input === '' ? '""' : printable(input)}: ${printable(error)}\n`;
}

/** A configuration that was named is read even where nothing is looked up with it: a mistake in it is said at once. */
export async function checkConfiguration(asked: Asked, io: Io): Promise<void> {
  if (asked.has('config')) await readConfiguration(asked.value('config'), io);
}
