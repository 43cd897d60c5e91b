import { stat } from 'node:fs/promises';
import type { ClientAccount, Reading } from '@mailmedic/client/account.ts';
import { CLIENTS, type Client } from '@mailmedic/client/client.ts';
import type { Home } from '@mailmedic/client/files.ts';
import type { Io } from '../command.ts';
import { fileTrouble } from '../file-error.ts';
import { quoted, UsageError } from '../usage-error.ts';
import { THIS_COMPUTER } from './files.ts';
import type { ClientWish } from './wish.ts';

/** An account and where it was read. */
export interface FoundAccount {
  readonly client: Client;
  readonly path: string;
  readonly account: ClientAccount;
  /** the program and its version, where its files tell */
  readonly program?: string;
}

/** Reads the accounts of the mail program that is meant; at least one, else a sentence says why there is none. */
export async function readClient(
  wish: ClientWish,
  io: Pick<Io, 'platform' | 'home' | 'environment' | 'err'>,
): Promise<readonly FoundAccount[]> {
  const home: Home = { platform: io.platform, home: io.home, environment: io.environment };
  const clients = wish.kind === 'auto' ? CLIENTS : CLIENTS.filter(({ kind }) => kind === wish.kind);
  return wish.path === undefined ? atUsualPlaces(clients, home, io.err) : at(wish.path, clients, home);
}

async function at(path: string, clients: readonly Client[], home: Home): Promise<readonly FoundAccount[]> {
  const there = await stat(path).catch((cause: unknown) => {
    throw new UsageError(`The file ${quoted(path)} (--client) ${fileTrouble(cause)}.`, { cause });
  });
  const named = `The ${there.isDirectory() ? 'folder' : 'file'} ${quoted(path)} (--client)`;
  const troubles: string[] = [];
  let damage: string | undefined;
  for (const client of clients) {
    const reading = await client.read(path, THIS_COMPUTER, home);
    if (reading?.is === 'accounts' && reading.accounts.length > 0) return found(client, path, reading);
    if (reading?.is === 'unreadable' && reading.isDamaged) damage ??= reading.because;
    troubles.push(
      reading === undefined
        ? `holds no settings of ${client.name}`
        : reading.is === 'accounts'
          ? `holds no mail account of ${client.name}`
          : reading.because,
    );
  }
  const trouble =
    damage !== undefined ? damage : clients.length === 1 ? (troubles[0] ?? '') : 'holds no settings of a mail program that is known here';
  throw new UsageError(`${named} ${trouble}.`);
}

/**
 * A program takes the first of its places that is there; of several programs all are gathered. Where what is there is
 * damaged, no later place stands in for it, and of several programs it is said before another's settings are taken.
 */
async function atUsualPlaces(clients: readonly Client[], home: Home, err: Io['err']): Promise<readonly FoundAccount[]> {
  const all: FoundAccount[] = [];
  const troubles: string[] = [];
  const ofDamage: string[] = [];
  for (const client of clients) {
    for (const path of client.places(home)) {
      const reading = await client.read(path, THIS_COMPUTER, home);
      if (reading?.is === 'accounts' && reading.accounts.length > 0) {
        all.push(...found(client, path, reading));
        break;
      }
      if (reading?.is !== 'unreadable') continue;
      troubles.push(`${quoted(path)} ${reading.because}`);
      if (!reading.isDamaged) continue;
      ofDamage.push(notRead(client, troubles.at(-1)));
      break;
    }
  }
  if (all.length === 0 && ofDamage[0] !== undefined) throw new UsageError(ofDamage[0]);
  for (const sentence of ofDamage) err.write(`mailmedic: ${sentence}\n`);
  if (all.length > 0) return all;
  throw new UsageError(nothingFound(clients, troubles, home));
}

function nothingFound(clients: readonly Client[], [trouble]: readonly string[], home: Home): string {
  const [client, ...others] = clients;
  if (!client || others.length > 0)
    return 'No settings of a mail program were found on this computer; name its file or folder: --client KIND:PATH.';
  if (client.places(home).length === 0) return `Name the file: --client ${client.kind}:FILE.`;
  if (trouble !== undefined) return notRead(client, trouble);
  return `No account of ${client.name} was found in the usual places on this computer; name its file or folder: --client ${client.kind}:PATH.`;
}

function notRead(client: Client, trouble = ''): string {
  return `The settings of ${client.name} could not be read: ${trouble}.`;
}

function found(client: Client, path: string, reading: Extract<Reading, { is: 'accounts' }>): readonly FoundAccount[] {
  return reading.accounts.map((account) => ({
    client,
    path,
    account: { ...account, notes: [...account.notes, ...(reading.notes ?? [])] },
    ...(reading.program === undefined ? {} : { program: reading.program }),
  }));
}
