import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { looksLikeIni, readIni, type Section } from '../ini.ts';
import { settingsOf, type Found } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';

/** One of KMail's files by its name: `mailtransports`, `emailidentities`, `akonadi_imap_resource_0rc`, … */
export interface KmailFile {
  readonly name: string;
  readonly text: string;
}

/** Reads KMail's accounts: one for each IMAP or POP3 resource, with the way of sending of its identity. Passwords are in the wallet. */
export function readKmail(files: readonly KmailFile[]): Reading {
  const sound = files.filter(({ text }) => looksLikeIni(text));
  const of = (pattern: RegExp): readonly (readonly Section[])[] =>
    sound.filter(({ name }) => pattern.test(name)).map(({ text }) => readIni(text, KEYS));
  const resources = [...of(/imap.*resource.*rc$/i), ...of(/pop3.*resource.*rc$/i)];
  const transports = of(/^mailtransports$/i)
    .flat()
    .filter(({ name }) => /^Transport /i.test(name));
  const identities = of(/^emailidentities$/i)
    .flat()
    .filter(({ name }) => /^Identity #/i.test(name));
  if (resources.length === 0 && transports.length === 0) return unreadable('holds no accounts of KMail');
  const found = resources.flatMap((sections) => accountOf(sections, transports, identities) ?? []);
  const sendingOnly = found.length > 0 ? [] : transports.map((transport) => sender(transport, identities));
  return accounts([...found, ...sendingOnly]);
}

const KEYS = [
  'imapserver',
  'imapport',
  'username',
  'safety',
  'authentication',
  'accountidentity',
  'usedefaultidentity',
  'name',
  'host',
  'port',
  'login',
  'usessl',
  'usetls',
  'authenticationmethod',
  'identifier',
  'id',
  'encryption',
  'user',
  'auth',
  'authtype',
  'email address',
  'uoid',
  'transport',
  'default-transport',
];

function accountOf(
  sections: readonly Section[],
  transports: readonly Section[],
  identities: readonly Section[],
): ClientAccount | undefined {
  const incoming = imapEntrance(sections) ?? pop3Entrance(sections);
  const settings = settingsOf(incoming);
  const [reading] = settings;
  if (!incoming || !reading) return undefined;
  const wanted = sections.find(({ name }) => name === 'cache')?.values.get('accountidentity');
  const identity =
    identities.find(({ values }) => wanted !== undefined && values.get('uoid') === wanted) ??
    identities.find(({ values }) => values.get('email address') === reading.username) ??
    identities[0];
  const addresses = addressesIn(identity?.values.get('email address'), reading.username);
  const chosen = identity?.values.get('transport');
  const transport = transports.find(
    ({ name, values }) => chosen !== undefined && (name === `Transport ${chosen}` || values.get('id') === chosen),
  );
  return {
    label: shown(addresses[0] ?? reading.host),
    addresses,
    settings: [...settings, ...settingsOf(smtpEntrance(transport ?? transports[0]))],
    notes: [],
  };
}

function sender(transport: Section, identities: readonly Section[]): ClientAccount {
  const addresses = addressesIn(identities[0]?.values.get('email address'), transport.values.get('user'));
  return {
    label: shown(transport.values.get('name') ?? transport.name),
    addresses,
    settings: settingsOf(smtpEntrance(transport)),
    notes: [],
  };
}

function imapEntrance(sections: readonly Section[]): Found | undefined {
  const values = sections.find(({ name }) => name === 'network')?.values;
  if (!values?.has('imapserver')) return undefined;
  const server = /^(.*?)(?::(\d+))?$/.exec(values.get('imapserver') ?? '');
  const encryption = encryptionOf(values.get('safety') ?? 'STARTTLS');
  return {
    service: 'imap',
    host: server?.[1],
    port: values.get('imapport') ?? server?.[2],
    encryption,
    username: values.get('username'),
    method: authenticationOf(values.get('authentication')),
  };
}

function pop3Entrance(sections: readonly Section[]): Found | undefined {
  const values = sections.find(({ name }) => name === 'General')?.values;
  if (!values?.has('host')) return undefined;
  return {
    service: 'pop3',
    host: values.get('host'),
    port: values.get('port'),
    encryption: values.get('usessl') === 'true' ? 'tls' : values.get('usetls') === 'true' ? 'starttls' : 'plain',
    username: values.get('login'),
    method: authenticationOf(values.get('authenticationmethod') ?? '7'),
    usualPort: 110,
  };
}

function smtpEntrance(transport: Section | undefined): Found | undefined {
  if (!transport) return undefined;
  const { values } = transport;
  return {
    service: 'submission',
    host: values.get('host'),
    port: values.get('port'),
    encryption: encryptionOf(values.get('encryption') ?? 'None'),
    username: values.get('user'),
    method: values.get('auth') === 'true' ? (values.get('authtype') ?? 'PLAIN') : 'none',
    usualPort: 25,
  };
}

/** KMail calls STARTTLS "TLS"; the numbers are of older versions. */
function encryptionOf(safety: string): Encryption {
  if (/^(ssl|[2-6])$/i.test(safety)) return 'tls';
  return /^(starttls|tls|1)$/i.test(safety) ? 'starttls' : 'plain';
}

/** `MailTransport::Transport::EnumAuthenticationType` by number. */
function authenticationOf(number: string | undefined): string | undefined {
  const names = ['LOGIN', 'PLAIN', 'CRAM-MD5', 'DIGEST-MD5', 'GSSAPI', 'NTLM', 'APOP', 'CLEAR', 'ANONYMOUS', 'XOAUTH2'];
  return number === undefined ? undefined : (names[Number(number)] ?? number);
}
