import type { Setting } from '@mailmedic/contract/settings.ts';

/** One entrance as a mail program has it. `method` is how the program itself calls its way of signing in. */
export type ClientSetting = Setting & { readonly method?: string };

/** One account of a mail program. No password is in it, and none was kept on the way. */
export interface ClientAccount {
  /** how the program calls it */
  readonly label: string;
  /** the addresses it sends as, the usual one first */
  readonly addresses: readonly string[];
  readonly settings: readonly ClientSetting[];
  /** the server of an Exchange account, which has no settings of the other kind */
  readonly exchange?: string;
  /** what could not be read and why, for a person: `the server is told by a command, which is not run` */
  readonly notes: readonly string[];
}

/** What a file gave. `unreadable`: damaged, or not a file of this program; `because` is a clause that goes on after the file's name. */
export type Reading =
  | {
      readonly is: 'accounts';
      readonly accounts: readonly ClientAccount[];
      readonly notes?: readonly string[];
      /** the program and its version, where its files tell: `Thunderbird 140.3` */
      readonly program?: string;
    }
  | {
      readonly is: 'unreadable';
      readonly because: string;
      /** it is a file of the program and a part of it is missing: what is left of it could mislead */
      readonly isDamaged?: true;
    };

/** What a file gave when it is one of the program's own. */
export function accounts(list: readonly ClientAccount[], notes: readonly string[] = []): Reading {
  return { is: 'accounts', accounts: list.slice(0, MAX_ACCOUNTS), ...(notes.length === 0 ? {} : { notes }) };
}

export function unreadable(because: string): Reading {
  return { is: 'unreadable', because };
}

/** `how` is a clause: `its XML does not come to an end`. */
export function damaged(how: string): Reading {
  return { is: 'unreadable', because: `is damaged: ${how}`, isDamaged: true };
}

const MAX_ACCOUNTS = 200;
