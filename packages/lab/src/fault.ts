import type { Lab } from './lab.ts';

/** The password of every account in the lab. */
export const ACCOUNT_PASSWORD = 'correct horse battery staple';
/** An OAuth access token of every account, where a server takes tokens. */
export const ACCOUNT_TOKEN = 'ya29.lab-token-of-a-correct-horse';

/** What a scenario expects besides its causes, and what the client was told. */
export interface Situation {
  /** default ann@example.org, whose mailbox is at `lab.mailA`; ann@example.net is at `lab.mailB` */
  readonly address?: string;
  /** further arguments of `mailmedic check`: `['--imap', 'mail.example.org:993/tls']`; none = settings are discovered */
  readonly settings?: readonly string[];
  /** the person gives a password: `ACCOUNT_PASSWORD` is the right one */
  readonly password?: string;
  /** the person gives an OAuth access token instead: `ACCOUNT_TOKEN` is one that counts */
  readonly token?: string;
  /** what the person answers: `works-elsewhere=other-network` */
  readonly answers?: readonly string[];
  /** further addresses in the same call; each gets the same causes, and what they share is told once */
  readonly also?: readonly string[];
  /** no more than so many sign-ins, where fewer are wanted than good manners allow */
  readonly signIns?: number;
  /** warnings that have to appear */
  readonly warns?: readonly string[];
  /** warnings that are right too and may appear */
  readonly mayWarn?: readonly string[];
  /** default `problem` when causes are expected, else `healthy` */
  readonly verdict?: 'healthy' | 'problem' | 'inconclusive';
  /** how certain a cause has to be, where an answer decides that */
  readonly confidence?: Readonly<Record<string, 'certain' | 'likely' | 'possible'>>;
  /** words that the summary of some cause has to say (which certificate, which side), for faults whose place matters */
  readonly says?: readonly RegExp[];
  /** what the servers and the network saw of the run, judged when it is over: what was wrong, in short sentences */
  inspect?(lab: Lab): Promise<readonly string[]>;
  /** the person's program runs with all of root's rights instead of none */
  readonly privileged?: boolean;
}

export interface Variant extends Situation {
  /** exactly these root causes, when they differ from the fault's */
  readonly finds?: readonly string[];
  breakIt(lab: Lab): Promise<void> | void;
}

/** One cause, produced in several ways: the healthy lab with one thing broken. Each variant counts as one fault. */
export interface Fault {
  /** what the person says */
  readonly complaint: string;
  /** exactly these root causes: one too many is as wrong as one too few */
  readonly finds: readonly string[];
  readonly variants: Readonly<Record<string, Variant>>;
}

export function defineFault(fault: Fault): Fault {
  return fault;
}

/** A legal set-up that must yield nothing, however unusual it looks. */
export interface Healthy extends Situation {
  /** why it is in order, with the RFC where there is one */
  readonly because: string;
  arrange(lab: Lab): Promise<void> | void;
}

export function defineHealthy(healthy: Healthy): Healthy {
  return healthy;
}
