import type { ClientSetting } from '@mailmedic/client/account.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { UsageError, quoted } from '../usage-error.ts';
import type { FoundAccount } from './read-client.ts';

/** What an account says of one address: settings, user name, and where they come from. */
export interface Chosen {
  readonly configured: readonly Setting[];
  readonly username?: string;
  /** the server of an Exchange account */
  readonly exchange?: string;
  /** the accounts that it was taken from */
  readonly from: readonly FoundAccount[];
}

/**
 * The settings for an address: those of the first account that has it. Where that account only reads or only sends, as
 * many small programs do, the next one that has the address completes it.
 */
export function accountFor(address: string, all: readonly FoundAccount[]): Chosen {
  const fitting = all.filter((one) => hasAddress(one, address));
  const nameless = all.filter(({ account }) => account.addresses.length === 0);
  const candidates = fitting.length > 0 ? fitting : nameless.length === 1 ? nameless : [];
  if (candidates.length === 0) throw new UsageError(`${programsOf(all)} no account for ${address}; there is ${listed(all)}.`);
  const usable = candidates.filter(({ account }) => account.settings.length > 0);
  const [first] = usable;
  const kept = candidates.find(({ account }) => account.exchange !== undefined);
  if (kept?.account.exchange !== undefined && !usable.some(({ account }) => account.settings.some(isReading)))
    return { configured: [], exchange: kept.account.exchange, from: [kept] };
  if (!first) throw new UsageError(unusable(candidates));
  const reading = usable.find(({ account }) => account.settings.some(isReading));
  const sending = first.account.settings.some(isSending) ? first : usable.find(({ account }) => account.settings.some(isSending));
  const settings = [...(reading?.account.settings.filter(isReading) ?? []), ...(sending?.account.settings.filter(isSending) ?? [])];
  const username = settings.find(({ username: name }) => name !== undefined)?.username;
  return {
    configured: settings.map(plain),
    ...(username === undefined ? {} : { username }),
    from: [...new Set([reading, sending])].filter((one) => one !== undefined),
  };
}

/** Every address that an account can be meant by, each once. */
export function addressesOf(all: readonly FoundAccount[]): readonly string[] {
  return [...new Set(all.flatMap(({ account }) => account.addresses.slice(0, 1)))];
}

/** `Work (ann@example.org), Home (ann@example.net)`, bounded. */
export function listed(all: readonly FoundAccount[]): string {
  const names = [
    ...new Set(
      all.map(({ account: { label, addresses } }) =>
        addresses[0] === undefined || addresses[0] === label ? label : `${label} (${addresses[0]})`,
      ),
    ),
  ];
  return `${names.slice(0, 8).join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;
}

function hasAddress({ account: { addresses, settings } }: FoundAccount, address: string): boolean {
  const wanted = address.toLowerCase();
  return addresses.some((one) => one.toLowerCase() === wanted) || settings.some(({ username }) => username?.toLowerCase() === wanted);
}

function isReading({ service }: Setting): boolean {
  return service === 'imap' || service === 'pop3';
}

function isSending({ service }: Setting): boolean {
  return service === 'submission' || service === 'smtp';
}

function plain({ service, host, port, encryption, username, authentication, assumed }: ClientSetting): Setting {
  return {
    service,
    host,
    port,
    encryption,
    ...(username === undefined ? {} : { username }),
    ...(authentication === undefined ? {} : { authentication }),
    ...(assumed === undefined ? {} : { assumed }),
  };
}

function unusable([one]: readonly FoundAccount[]): string {
  const why = one?.account.notes[0];
  return `The account ${quoted(one?.account.label ?? '')} of ${one?.client.name ?? 'the mail program'} holds no settings that can be compared${why === undefined ? '' : `: ${why}`}.`;
}

function programsOf(all: readonly FoundAccount[]): string {
  const names = [...new Set(all.map(({ client }) => client.name))];
  return names.length === 1 ? `${names[0] ?? ''} has` : 'The mail programs on this computer have';
}
