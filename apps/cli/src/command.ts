/** What a command is handed of the outside: streams and what the terminal can do. Nothing in a command reads the environment. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly input: Input;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** aborted when the person presses Ctrl-C */
  readonly signal: AbortSignal;
  /** does what Ctrl-C does, for a prompt at which the terminal hands over the key instead */
  interrupt(this: void): void;
}

export interface Output {
  write(text: string): void;
  /** a person may be watching: the screen can be redrawn */
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** symbols beyond ASCII can be shown */
  readonly unicode: boolean;
  columns(): number;
  /** nobody reads any more (the other end of a pipe is gone) */
  closed(): boolean;
  /** why nothing more can be written, as a clause, where somebody still wants it: `does not fit: the disk is full` */
  trouble(): string | undefined;
  /** everything written has been handed to the system */
  flushed(): Promise<void>;
}

/** Where a person types, or another program writes. */
export interface Input {
  /** a person sits at the keyboard and sees what is printed, so that something can be asked */
  readonly isPerson: boolean;
  readonly stream: NodeJS.ReadStream;
}

export interface Option {
  readonly name: string;
  /** how the value is called in the help; none for a switch */
  readonly value?: string;
  /** the value may be left out */
  readonly valueOptional?: true;
  /** a dash alone is a value: standard input */
  readonly dash?: true;
  /** may be given several times */
  readonly repeatable?: true;
  readonly help: string;
  /** not an option at all: what to do instead, for whoever tries it */
  readonly refused?: string;
  /** what follows it by mistake may be a password, and is not said again */
  readonly secret?: true;
}

/** What was asked: the options by name and the rest in order. */
export interface Asked {
  readonly words: readonly string[];
  has(option: string): boolean;
  value(option: string): string | undefined;
  /** all values of an option that may be given several times, in order */
  values(option: string): readonly string[];
}

export type ExitStatus = 0 | 1 | 2 | 3 | 130;

export interface Command {
  readonly name: string;
  /** one line for the list of commands */
  readonly summary: string;
  readonly usage: string;
  /** sentences below the usage */
  readonly about: readonly string[];
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  /** whether a word after an option whose value may be left out is that value */
  isValue?(this: void, option: string, word: string): boolean;
  run(asked: Asked, io: Io): Promise<ExitStatus>;
}
