import { createInterface } from 'node:readline';
import type { Io } from '../command.ts';

/** Asks a person for a line at a time. */
export interface Prompt {
  /** the line typed; undefined when no more will come: end of input, or Ctrl-C */
  ask(text: string): Promise<string | undefined>;
  close(): void;
}

const LONGEST_LINE = 200;

/**
 * A plain prompt: the terminal itself edits the line, nothing is redrawn, and what was said stays on the screen. That is
 * what readers for the blind, simple terminals and recordings of a session can follow.
 */
export function openPrompt({ input, out, signal }: Pick<Io, 'input' | 'out' | 'signal'>): Prompt {
  const reader = createInterface({ input: input.stream, terminal: false, crlfDelay: Infinity });
  const waiting: string[] = [];
  let ended = signal.aborted || input.stream.destroyed || input.stream.readableEnded;
  let wake = () => {};
  const end = () => {
    ended = true;
    wake();
  };
  reader.on('line', (line) => {
    waiting.push(line.slice(0, LONGEST_LINE));
    wake();
  });
  reader.on('close', end);
  signal.addEventListener('abort', end, { once: true });
  return {
    async ask(text) {
      // On a terminal a line that came before the question was not said to it.
      if (input.stream.isTTY) waiting.length = 0;
      out.write(text);
      while (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      // The cursor still stands behind the question.
      if (waiting.length === 0) out.write('\n');
      return waiting.shift();
    },
    close() {
      signal.removeEventListener('abort', end);
      reader.close();
    },
  };
}
