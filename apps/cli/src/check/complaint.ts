import type { Answers } from '@mailmedic/contract/answers.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { readAddress } from '../address.ts';
import { UsageError } from '../usage-error.ts';

/** What goes with an address: settings, user name, and what was said. */
export interface Told {
  readonly configured: readonly Setting[];
  readonly username?: string;
  readonly answers?: Answers | undefined;
}

/** What is to be looked at for one address; for text that is no address, what is wrong with it. */
export function complaintOf(input: string, { configured, username, answers }: Told): Complaint | UsageError {
  try {
    return {
      address: readAddress(input),
      configured: [...configured],
      ...(username === undefined ? {} : { username }),
      ...(answers === undefined ? {} : { answers }),
    };
  } catch (cause) {
    if (cause instanceof UsageError) return cause;
    throw cause;
  }
}
