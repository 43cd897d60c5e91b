import { accounts, damaged, unreadable, type ClientAccount, type ClientSetting, type Reading } from '../account.ts';
import { serviceOf, settingsOf } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';
import { childOf, childrenOf, readXml, type Element } from '../xml.ts';

/**
 * Reads what Thunderbird for Android and K-9 Mail export: the settings file (`.k9s`, XML), or the text of the code
 * that the desktop shows for a telephone (JSON). Passwords in them are passed over.
 */
export function readAndroidExport(text: string): Reading {
  return /^\s*\[/.test(text) ? readCode(text) : readSettingsFile(text);
}

function readSettingsFile(text: string): Reading {
  const root = readXml(text, ['password', 'extra']);
  if (root === undefined) return damaged('its XML does not come to an end');
  if (root.name !== 'k9settings') return unreadable('holds no settings of Thunderbird for Android or K-9 Mail');
  return accounts(childrenOf(childOf(root, 'accounts'), 'account').map(accountOf));
}

function accountOf(account: Element): ClientAccount {
  const emails = childrenOf(childOf(account, 'identities'), 'identity').map((identity) => childOf(identity, 'email')?.text);
  const addresses = addressesIn(...emails);
  return {
    label: shown(childOf(account, 'name')?.text || addresses[0] || 'an account'),
    addresses,
    settings: [...entrance(childOf(account, 'incoming-server'), 'incoming'), ...entrance(childOf(account, 'outgoing-server'), 'outgoing')],
    notes: [],
  };
}

function entrance(server: Element | undefined, way: 'incoming' | 'outgoing'): readonly ClientSetting[] {
  const service = way === 'outgoing' ? 'submission' : serviceOf(server?.attributes['type']);
  if (server === undefined || service === undefined) return [];
  const of = (name: string): string | undefined => childOf(server, name)?.text;
  const security = of('connection-security') ?? '';
  return settingsOf({
    service,
    host: of('host'),
    port: of('port'),
    // older exports tell "required" from "optional"
    encryption: security.startsWith('SSL_TLS') ? 'tls' : security.startsWith('STARTTLS') ? 'starttls' : 'plain',
    username: of('username'),
    method: of('authentication-type'),
  });
}

/** `[version, [part, of], [server, [[server, identity…]…]]…]`: numbers stand for protocol, encryption and method. */
function readCode(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // what is no JSON is said to be no export
    return damaged('it is no complete JSON');
  }
  const [version, , ...rest] = listOf(value);
  if (version !== 1 || rest.length === 0) return unreadable('holds no settings of Thunderbird for Android');
  const found: ClientAccount[] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const [server, groups] = [listOf(rest[at]), listOf(rest[at + 1])];
    const senders = groups.map(listOf);
    const identities = senders.flatMap((group) => group.slice(1).map((identity) => textOf(listOf(identity)[0])));
    const addresses = addressesIn(...identities);
    const settings = [...coded(server, 'incoming'), ...senders.slice(0, 1).flatMap((group) => coded(listOf(group[0]), 'outgoing'))];
    found.push({ label: shown(textOf(server[6]) || addresses[0] || 'an account'), addresses, settings, notes: [] });
  }
  return accounts(found);
}

function coded(
  [protocol, host, port, security, method, username]: readonly unknown[],
  way: 'incoming' | 'outgoing',
): readonly ClientSetting[] {
  return settingsOf({
    service: way === 'outgoing' ? 'submission' : protocol === 1 ? 'pop3' : 'imap',
    host: textOf(host),
    port: typeof port === 'number' ? port : undefined,
    encryption: security === 3 ? 'tls' : security === 1 || security === 2 ? 'starttls' : 'plain',
    username: textOf(username),
    method: ['NONE', 'PLAIN', 'CRAM_MD5', 'GSSAPI', 'NTLM', 'EXTERNAL', 'XOAUTH2'][typeof method === 'number' ? method : -1],
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
