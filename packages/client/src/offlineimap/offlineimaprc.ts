import { accounts, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { readIni } from '../ini.ts';
import { settingsOf } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';

/** Reads `offlineimaprc`. What is written as Python is not run, and passwords are passed over. */
export function readOfflineimaprc(text: string): Reading {
  const sections = new Map(readIni(text, KEYS, { continued: true }).map(({ name, values }) => [name, values]));
  const named = (sections.get('general')?.get('accounts') ?? '').split(/[,\s]+/).filter((name) => name !== '');
  if (!sections.has('general') || ![...sections.keys()].some((name) => name.startsWith('Account ') || name.startsWith('Repository ')))
    return unreadable('holds no settings of offlineimap');
  const names = named.length > 0 ? named : [...sections.keys()].flatMap((name) => /^Account (.+)$/.exec(name)?.[1] ?? []);
  return accounts(names.flatMap((name) => accountOf(name, sections) ?? []));
}

const KEYS = [
  'accounts',
  'localrepository',
  'remoterepository',
  'type',
  'remotehost',
  'remotehosteval',
  'remoteport',
  'remoteporteval',
  'ssl',
  'starttls',
  'remoteuser',
  'remoteusereval',
  'auth_mechanisms',
  'transporttunnel',
  'preauthtunnel',
];

function accountOf(name: string, sections: ReadonlyMap<string, ReadonlyMap<string, string>>): ClientAccount | undefined {
  const account = sections.get(`Account ${name}`);
  const repository = sections.get(`Repository ${account?.get('remoterepository') ?? ''}`) ?? new Map<string, string>();
  const type = repository.get('type')?.toLowerCase();
  if (!account || (type !== 'imap' && type !== 'gmail')) return undefined;
  const ssl = type === 'gmail' || !/^(no|false|off|0)$/i.test(repository.get('ssl') ?? 'yes');
  const notes = [
    ...(['remotehosteval', 'remoteusereval', 'remoteporteval'] as const)
      .filter((key) => repository.has(key))
      .map((key) => `${key} is a piece of Python, which is not run`),
    ...(repository.has('transporttunnel') || repository.has('preauthtunnel')
      ? ['it connects through a command of its own, which is not run']
      : []),
  ];
  const settings = settingsOf({
    service: 'imap',
    host: repository.get('remotehost') ?? (type === 'gmail' ? 'imap.gmail.com' : undefined),
    port: repository.get('remoteport'),
    encryption: ssl ? 'tls' : /^(no|false|off|0)$/i.test(repository.get('starttls') ?? 'yes') ? 'plain' : 'starttls',
    username: repository.get('remoteuser'),
    method: repository.get('auth_mechanisms'),
  });
  return { label: shown(name), addresses: addressesIn(repository.get('remoteuser')), settings, notes };
}
