import type { Answers } from '@mailmedic/contract/answers.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { readAddress } from '../address.ts';
import { UsageError } from '../usage-error.ts';

/** What goes with an address: settings, user name, and what was said. */
export interface Told {
  readonly configured: readonly Setting[];
  readonly username?: string;
  readonly exchange?: string;
  /** what a mail program's settings say of an address; what was said beside it counts more */
  readonly accountFor?: (address: string) => Pick<Complaint, 'configured' | 'username' | 'clientVersion' | 'exchange'>;
  readonly clientError?: string | undefined;
  readonly clientVersion?: string | undefined;
  readonly answers?: Answers | undefined;
}

/** What is to be looked at for one address; for text that is no address, what is wrong with it. */
export function complaintOf(input: string, told: Told): Complaint | UsageError {
  const { answers, clientError } = told;
  try {
    const address = readAddress(input);
    const account = told.accountFor?.(address);
    const username = told.username ?? account?.username;
    const exchange = told.exchange ?? account?.exchange;
    const clientVersion = told.clientVersion ?? account?.clientVersion;
    return {
      address,
      configured: [
        ...told.configured,
        ...(account?.configured.filter((setting) => !told.configured.some((own) => isSameWay(own, setting))) ?? []),
      ],
      ...(username === undefined ? {} : { username }),
      ...(exchange === undefined ? {} : { exchange }),
      ...(answers === undefined ? {} : { answers }),
      ...(clientError === undefined ? {} : { clientError }),
      ...(clientVersion === undefined ? {} : { clientVersion }),
    };
  } catch (cause) {
    if (cause instanceof UsageError) return cause;
    throw cause;
  }
}

/** Both are for reading, or both for sending. */
function isSameWay(a: Setting, b: Setting): boolean {
  const isReading = ({ service }: Setting): boolean => service === 'imap' || service === 'pop3';
  return isReading(a) === isReading(b);
}
