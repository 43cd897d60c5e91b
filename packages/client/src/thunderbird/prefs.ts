import { accounts, damaged, unreadable, type ClientAccount, type ClientSetting, type Reading } from '../account.ts';
import { serviceOf, settingsOf, type Found } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';

/** Reads a desktop profile's `prefs.js`. Passwords are kept elsewhere by Thunderbird and are not looked for. */
export function readPrefs(text: string): Reading {
  const lines = text.split(/\r\n|\r|\n/);
  const cut = lines.findIndex((line, index) => breaksOff(line, lines[index + 1]));
  // what follows a cut is missing, and Thunderbird's usual value in its place would be a guess
  if (cut !== -1) return damaged(`its line ${cut + 1} breaks off`);
  const prefs = readPreferences(lines);
  if (prefs === undefined) return unreadable('holds no preferences of Thunderbird');
  const keys = list(prefs.get('mail.accountmanager.accounts'));
  return accounts(keys.flatMap((key) => accountOf(prefs, key) ?? []));
}

type Preferences = ReadonlyMap<string, string>;

/** The preferences that say where mail is; undefined when there is no line of preferences at all. */
function readPreferences(lines: readonly string[]): Preferences | undefined {
  const prefs = new Map<string, string>();
  let count = 0;
  for (const line of lines) {
    const parts = LINE.exec(line);
    if (!parts) continue;
    count += 1;
    const name = unescaped(parts[1] ?? '');
    if (WANTED.test(name)) prefs.set(name, parts[3] === undefined ? unescaped(parts[2] ?? '') : parts[3]);
  }
  return count === 0 ? undefined : prefs;
}

/**
 * A statement that neither ends in its line nor goes on in the next one. Thunderbird writes each in a line of its own; a
 * person may have spread one out.
 */
function breaksOff(line: string, next: string | undefined): boolean {
  const isLast = next === undefined || next.trim() === '' || BEGINS.test(next);
  if (!isLast || WHOLE.test(line)) return false;
  return BEGINS.test(line) || (next === undefined && line.trim() !== '' && 'user_pref('.startsWith(line.trim()));
}

const BEGINS = /^\s*(?:user_pref|pref|lockPref|defaultPref|sticky_pref)\s*\(/;
const WHOLE = /^\s*\w+\s*\((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"'])*?\)\s*;/;
const LINE =
  /^\s*(?:user_pref|pref|lockPref|defaultPref)\(\s*"((?:[^"\\]|\\.)*)"\s*,\s*(?:"((?:[^"\\]|\\.)*)"|(-?\d{1,10}|true|false))\s*\)\s*;/;
const WANTED = new RegExp(
  [
    String.raw`^mail\.accountmanager\.(?:accounts|defaultaccount)$`,
    String.raw`^mail\.account\.[^.]+\.(?:server|identities)$`,
    String.raw`^mail\.server\.[^.]+\.(?:type|name|hostname|realhostname|port|userName|realuserName|socketType|isSecure|authMethod|useSecAuth)$`,
    String.raw`^mail\.identity\.[^.]+\.(?:useremail|smtpServer)$`,
    String.raw`^mail\.smtpserver\.[^.]+\.(?:hostname|port|username|try_ssl|authMethod)$`,
    String.raw`^mail\.(?:smtp\.defaultserver|smtpservers)$`,
  ].join('|'),
);

function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g, (_whole, wide?: string, narrow?: string, one?: string) =>
    one === undefined ? String.fromCharCode(Number.parseInt(wide ?? narrow ?? '', 16)) : ({ n: '\n', r: '\r', t: '\t' }[one] ?? one),
  );
}

function accountOf(prefs: Preferences, key: string): ClientAccount | undefined {
  const server = prefs.get(`mail.account.${key}.server`);
  const type = server === undefined ? undefined : prefs.get(`mail.server.${server}.type`);
  if (server === undefined || type === undefined || NOT_MAIL.has(type)) return undefined;
  const identities = list(prefs.get(`mail.account.${key}.identities`));
  const addresses = addressesIn(...identities.map((identity) => prefs.get(`mail.identity.${identity}.useremail`)));
  const settings = [...incoming(prefs, server, type), ...outgoing(prefs, identities)];
  const label = prefs.get(`mail.server.${server}.name`) ?? addresses[0] ?? prefs.get(`mail.server.${server}.hostname`) ?? key;
  const notes = serviceOf(type) === undefined ? [`it is reached by ${shown(type)}, which is neither IMAP nor POP3`] : [];
  return { label: shown(label), addresses, settings, notes };
}

/** Local folders, newsgroups, feeds and chats. */
const NOT_MAIL = new Set(['none', 'nntp', 'rss', 'im', 'movemail']);

function incoming(prefs: Preferences, key: string, type: string): readonly ClientSetting[] {
  const service = serviceOf(type);
  if (service === undefined) return [];
  const of = (name: string): string | undefined => prefs.get(`mail.server.${key}.${name}`);
  // Thunderbird 2 wrote isSecure; realhostname is where a later change of the host went.
  const socket = of('socketType') ?? (of('isSecure') === 'true' ? '3' : '0');
  return settingsOf({
    service,
    host: of('realhostname') || of('hostname'),
    port: of('port'),
    encryption: encryptionOf(socket),
    username: of('realuserName') || of('userName'),
    method: methodOf(of('authMethod') ?? (of('useSecAuth') === 'true' ? '4' : '3')),
  });
}

/** The server that the first identity sends by; where it names none, the one for all. */
function outgoing(prefs: Preferences, identities: readonly string[]): readonly ClientSetting[] {
  const own = identities
    .map((identity) => prefs.get(`mail.identity.${identity}.smtpServer`))
    .find((key) => key !== undefined && key !== '');
  const key = own ?? prefs.get('mail.smtp.defaultserver') ?? list(prefs.get('mail.smtpservers'))[0];
  if (key === undefined) return [];
  const of = (name: string): string | undefined => prefs.get(`mail.smtpserver.${key}.${name}`);
  const found: Found = {
    service: 'submission',
    host: of('hostname'),
    port: of('port'),
    encryption: encryptionOf(of('try_ssl') ?? '0'),
    username: of('username'),
    method: methodOf(of('authMethod') ?? '3'),
  };
  return settingsOf(found);
}

/** `nsMsgSocketType`: 0 plain, 1 STARTTLS if offered (no longer chosen), 2 STARTTLS, 3 SSL/TLS. */
function encryptionOf(socketType: string): 'plain' | 'starttls' | 'tls' {
  if (socketType === '3') return 'tls';
  return socketType === '1' || socketType === '2' ? 'starttls' : 'plain';
}

/** `nsMsgAuthMethod` by the names in Thunderbird's own settings. */
function methodOf(authMethod: string): string | undefined {
  return {
    1: 'No authentication',
    2: 'Password, original method',
    3: 'Normal password',
    4: 'Encrypted password',
    5: 'Kerberos / GSSAPI',
    6: 'NTLM',
    7: 'TLS Certificate',
    8: 'Encrypted password',
    9: 'Any secure method',
    10: 'OAuth2',
  }[authMethod];
}

function list(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .slice(0, 200);
}
