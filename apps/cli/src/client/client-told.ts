import type { Complaint } from '@mailmedic/contract/run.ts';
import { openPrompt } from '../asking/prompt.ts';
import type { Io } from '../command.ts';
import { Interrupted } from '../interrupted.ts';
import { UsageError } from '../usage-error.ts';
import { accountFor, addressesOf, listed } from './choose-account.ts';
import { readClient, type FoundAccount } from './read-client.ts';
import type { ClientWish } from './wish.ts';

/** What a mail program's settings say: which addresses are meant, and the settings of each. */
export interface ClientTold {
  readonly given: readonly string[];
  accountFor(this: void, address: string): Pick<Complaint, 'configured' | 'username' | 'clientVersion' | 'exchange'>;
}

/** Reads the settings, and finds out which account is meant where no address was given. */
export async function readTold(wish: ClientWish, given: readonly string[], form: string, io: Io): Promise<ClientTold> {
  const all = await readClient(wish, io);
  const told = new Set<FoundAccount>();
  return {
    given: given.length > 0 ? given : [await chosenAddress(all, wish, form, io)],
    accountFor(address) {
      const { configured, username, exchange, from } = accountFor(address, all);
      for (const one of from) if (!told.has(one) && form !== 'quiet') tell(one, io);
      for (const one of from) told.add(one);
      const program = from.find((one) => one.program !== undefined)?.program;
      return {
        configured: [...configured],
        ...(username === undefined ? {} : { username }),
        ...(exchange === undefined ? {} : { exchange }),
        ...(program === undefined ? {} : { clientVersion: program }),
      };
    },
  };
}

async function chosenAddress(all: readonly FoundAccount[], wish: ClientWish, form: string, io: Io): Promise<string> {
  const addresses = addressesOf(all);
  const [only, ...others] = addresses;
  const how = `give its address: mailmedic check ${only ?? 'you@example.org'} --client ${wish.kind}`;
  if (only === undefined) throw new UsageError(`The account ${listed(all)} names no address; ${how}.`);
  if (others.length === 0) return only;
  if (form !== 'person' || !io.input.isPerson) throw new UsageError(`There are several accounts: ${listed(all)}; choose one and ${how}.`);
  return offered(addresses, io);
}

async function offered(addresses: readonly string[], io: Io): Promise<string> {
  const prompt = openPrompt(io);
  try {
    io.out.write(`There are several accounts:\n${addresses.map((address, index) => `  ${index + 1}  ${address}\n`).join('')}`);
    for (;;) {
      const line = await prompt.ask('Which one? Its number: ');
      if (line === undefined) throw io.signal.aborted ? new Interrupted() : new UsageError('No account was chosen.');
      const chosen = addresses[Number(line.trim()) - 1];
      if (chosen !== undefined) return chosen;
    }
  } finally {
    prompt.close();
  }
}

/** Where the settings come from, and what in them could not be read. */
function tell({ client, path, account }: FoundAccount, io: Io): void {
  io.err.write(`Settings of ${client.name}, account ${account.label}, from ${path}\n`);
  for (const note of account.notes) io.err.write(`  ${note}\n`);
}
