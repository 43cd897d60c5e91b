import type { Lab } from './lab.ts';

/** The password of every account in the lab. */
export const ACCOUNT_PASSWORD = 'correct horse battery staple';

/** What a scenario expects besides its causes, and what the client was told. */
export interface Situation {
  /** default ann@example.org, whose mailbox is at `lab.mailA`; ann@example.net is at `lab.mailB` */
  readonly address?: string;
  /** further arguments of `mailmedic check`: `['--imap', 'mail.example.org:993/tls']`; none = settings are discovered */
  readonly settings?: readonly string[];
  /** the person gives a password: `ACCOUNT_PASSWORD` is the right one */
  readonly password?: string;
  /** no more than so many sign-ins, where fewer are wanted than good manners allow */
  readonly signIns?: number;
  /** warnings that have to appear */
  readonly warns?: readonly string[];
  /** warnings that are right too and may appear */
  readonly mayWarn?: readonly string[];
  /** default `problem` when causes are expected, else `healthy` */
  readonly verdict?: 'healthy' | 'problem' | 'inconclusive';
  /** words that the summary of some cause has to say (which certificate, which side), for faults whose place matters */
  readonly says?: readonly RegExp[];
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
