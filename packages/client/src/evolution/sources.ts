import { hostNameIn } from '../host-name.ts';
import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { looksLikeIni, readIni } from '../ini.ts';
import { serviceOf, settingsOf, type Found } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';

/** One `.source` file: its name without the ending is its identity. */
export interface SourceFile {
  readonly uid: string;
  readonly text: string;
}

/** Reads Evolution's accounts out of its key files. Passwords are in the keyring and not in them. */
export function readEvolution(files: readonly SourceFile[]): Reading {
  const sources = new Map(files.map(({ uid, text }) => [uid, sourceOf(text)] as const));
  if (![...sources.values()].some((source) => source?.has('Data Source')))
    return unreadable(files.length === 0 ? 'holds no accounts of Evolution' : 'is no account file of Evolution');
  return accounts([...sources.values()].flatMap((source) => (source ? (accountOf(source, sources) ?? []) : [])));
}

type Source = ReadonlyMap<string, ReadonlyMap<string, string>>;

const KEYS = [
  'displayname',
  'enabled',
  'backendname',
  'identityuid',
  'host',
  'method',
  'port',
  'user',
  'address',
  'aliases',
  'transportuid',
];

function sourceOf(text: string): Source | undefined {
  return looksLikeIni(text) ? new Map(readIni(text, KEYS).map(({ name, values }) => [name, values])) : undefined;
}

function accountOf(source: Source, all: ReadonlyMap<string, Source | undefined>): ClientAccount | undefined {
  const mail = source.get('Mail Account');
  if (!mail || source.get('Data Source')?.get('enabled') === 'false') return undefined;
  const backend = mail.get('backendname');
  const service = serviceOf(backend);
  // "On This Computer", search folders, feeds
  if (service === undefined && !/^(ews|microsoft365)$/.test(backend ?? '')) return undefined;
  const identity = all.get(mail.get('identityuid') ?? '');
  const transport = all.get(identity?.get('Mail Submission')?.get('transportuid') ?? '');
  const addresses = addressesIn(identity?.get('Mail Identity')?.get('address'));
  const exchange = backend === 'ews' ? hostNameIn(source.get('Authentication')?.get('host')) : undefined;
  return {
    label: shown(source.get('Data Source')?.get('displayname') || addresses[0] || 'an account'),
    addresses,
    settings: settingsOf(
      service === undefined ? undefined : entrance(source, service),
      transport?.get('Mail Transport')?.get('backendname') === 'smtp' ? entrance(transport, 'submission') : undefined,
    ),
    ...(exchange === undefined ? {} : { exchange }),
    notes: service === undefined ? [`it is reached by ${shown(backend ?? '')}, which is neither IMAP nor POP3`] : [],
  };
}

function entrance(source: Source, service: Found['service']): Found {
  const authentication = source.get('Authentication');
  return {
    service,
    host: authentication?.get('host'),
    port: authentication?.get('port'),
    encryption: encryptionOf(source.get('Security')?.get('method')),
    username: authentication?.get('user'),
    method: authentication?.get('method'),
  };
}

/** `CamelNetworkSecurityMethod` by its nicks. */
function encryptionOf(method: string | undefined): Encryption {
  return ({ 'ssl-on-alternate-port': 'tls', 'starttls-on-standard-port': 'starttls', tls: 'starttls' } as const)[method ?? ''] ?? 'plain';
}
