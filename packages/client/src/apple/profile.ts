import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, damaged, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { hostNameIn } from '../host-name.ts';
import { settingsOf, type Found } from '../setting.ts';
import { addressesIn, decodeText, shown } from '../text.ts';
import { isDict, readPlist, type PlistDict, type PlistValue } from './plist.ts';
import { contentOfSigned } from './signed.ts';

/** Reads an Apple configuration profile (`.mobileconfig`), signed or not: its mail accounts. Passwords in it are passed over. */
export function readAppleProfile(bytes: Uint8Array): Reading {
  const inside = contentOfSigned(bytes) ?? bytes;
  if (Buffer.from(inside.subarray(0, 8)).toString('latin1').startsWith('bplist'))
    return unreadable('is a binary property list; "plutil -convert xml1" makes it readable here');
  const text = decodeText(inside);
  if (text === undefined || !/<plist[\s>]/i.test(text)) return unreadable('is no configuration profile of Apple');
  const profile = readPlist(text, /password/i);
  if (!isDict(profile)) return damaged('its property list does not come to an end');
  const payloads = listOf(profile['PayloadContent']).filter(isDict);
  if (profile['PayloadType'] !== 'Configuration' && payloads.length === 0) return unreadable('is no configuration profile of Apple');
  return accounts(payloads.flatMap((payload) => accountOf(payload) ?? []));
}

function accountOf(payload: PlistDict): ClientAccount | undefined {
  const type = textOf(payload['PayloadType']);
  if (type === 'com.apple.mail.managed') return mailAccount(payload);
  if (type !== 'com.apple.eas.account' && type !== 'com.apple.ews.account') return undefined;
  const addresses = addressesIn(textOf(payload['EmailAddress']));
  const host = hostNameIn(textOf(payload['Host']));
  return {
    label: shown(textOf(payload['PayloadDisplayName']) ?? addresses[0] ?? 'an Exchange account'),
    addresses,
    settings: [],
    ...(host === undefined ? {} : { exchange: host }),
    notes: [`it is an Exchange account${host === undefined ? '' : ` at ${shown(host)}`}, reached neither by IMAP nor by POP3`],
  };
}

function mailAccount(payload: PlistDict): ClientAccount {
  const addresses = addressesIn(textOf(payload['EmailAddress']));
  const service = textOf(payload['EmailAccountType']) === 'EmailTypePOP' ? 'pop3' : 'imap';
  return {
    label: shown(textOf(payload['EmailAccountDescription']) ?? addresses[0] ?? 'a mail account'),
    addresses,
    settings: settingsOf(entrance(payload, 'Incoming', service), entrance(payload, 'Outgoing', 'submission')),
    notes: [],
  };
}

function entrance(payload: PlistDict, way: 'Incoming' | 'Outgoing', service: Found['service']): Found {
  const of = (name: string): PlistValue | undefined => payload[`${way}MailServer${name}`];
  const port = of('PortNumber');
  const number = typeof port === 'number' ? port : textOf(port);
  return {
    service,
    host: textOf(of('HostName')),
    port: number,
    encryption: encryptionOf(of('UseSSL') === true, Number(number)),
    username: textOf(of('Username')),
    method: textOf(of('Authentication')),
    portIsOpen: true,
  };
}

/** One switch is for both ways of encrypting; the port tells which (RFC 8314 section 7). */
function encryptionOf(usesSsl: boolean, port: number): Encryption {
  if (!usesSsl) return 'plain';
  return [143, 110, 587, 25].includes(port) ? 'starttls' : 'tls';
}

function listOf(value: PlistValue | undefined): readonly PlistValue[] {
  return Array.isArray(value) ? (value as readonly PlistValue[]) : [];
}

function textOf(value: PlistValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
