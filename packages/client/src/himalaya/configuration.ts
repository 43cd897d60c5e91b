import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, unreadable, type ClientAccount, type ClientSetting, type Reading } from '../account.ts';
import { settingsOf, type Found } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';
import { readServerUrl } from '../url.ts';
import { readToml, type TomlValues } from './toml.ts';

/** Reads himalaya's `config.toml`, of any version. No command in it is run, and passwords are passed over. */
export function readHimalaya(text: string): Reading {
  const values = readToml(text, (key) => WANTED.test(key));
  if (values === undefined) return unreadable('is no settings file of himalaya: it is not TOML');
  const names = [
    ...new Set(
      [...values.keys()].flatMap(
        (key) => /^accounts\.([^.]+)\./.exec(key)?.[1] ?? /^([^.]+)\.(?:email|imap-host|smtp-host)$/.exec(key)?.[1] ?? [],
      ),
    ),
  ];
  const found = names.flatMap((name) => accountOf(name, values) ?? []);
  if (found.length === 0 && names.length === 0) return unreadable('holds no accounts of himalaya');
  return accounts(found);
}

const WANTED =
  /(?:^|\.)(?:email|host|port|login|type|encryption|server|starttls|username|mechanism|(?:imap|smtp)-(?:host|port|ssl|starttls|login|insecure))$/;

function accountOf(name: string, values: TomlValues): ClientAccount | undefined {
  // up to 0.5 accounts stood at the top
  const prefixes = [`accounts.${name}.`, `${name}.`];
  const of = (...keys: readonly string[]): string | undefined =>
    keys.flatMap((key) => prefixes.map((prefix) => values.get(prefix + key))).find((value) => value !== undefined);
  const settings = [...reading(of), ...sending(of)];
  const addresses = addressesIn(of('email'), ...settings.map(({ username }) => username));
  return settings.length === 0 && addresses.length === 0 ? undefined : { label: shown(name), addresses, settings, notes: [] };
}

type Lookup = (...keys: readonly string[]) => string | undefined;

function reading(of: Lookup): readonly ClientSetting[] {
  if (of('imap.server') !== undefined) return settingsOf(byServer('imap', of));
  if (of('imap-host') !== undefined) return settingsOf(byFlags('imap', of));
  const place = of('backend.type') === 'imap' ? 'backend.' : of('imap.host') === undefined ? undefined : 'imap.';
  return place === undefined ? [] : settingsOf(byBackend('imap', place, of));
}

function sending(of: Lookup): readonly ClientSetting[] {
  if (of('smtp.server') !== undefined) return settingsOf(byServer('smtp', of));
  if (of('smtp-host') !== undefined) return settingsOf(byFlags('smtp', of));
  const place = ['message.send.backend.', 'sender.', 'smtp.'].find((prefix) => of(`${prefix}host`) !== undefined);
  return place === undefined ? [] : settingsOf(byBackend('smtp', place, of));
}

const SERVICE = { imap: 'imap', smtp: 'submission' } as const;

/** Version 1: `backend.host`, `backend.encryption.type = "tls"`, `backend.login`. */
function byBackend(protocol: 'imap' | 'smtp', place: string, of: Lookup): Found {
  const encryption = of(`${place}encryption.type`, `${place}encryption`) ?? 'tls';
  return {
    service: SERVICE[protocol],
    host: of(`${place}host`),
    port: of(`${place}port`),
    encryption: /^start-?tls$/.test(encryption) ? 'starttls' : /^(none|false)$/.test(encryption) ? 'plain' : 'tls',
    username: of(`${place}login`),
    method: of(`${place}auth.type`),
  };
}

/** Before version 1: `imap-host`, `imap-ssl`, `imap-starttls`. */
function byFlags(protocol: 'imap' | 'smtp', of: Lookup): Found {
  const starttls = of(`${protocol}-starttls`) === 'true';
  const encryption: Encryption = starttls ? 'starttls' : of(`${protocol}-ssl`) === 'false' ? 'plain' : 'tls';
  return {
    service: SERVICE[protocol],
    host: of(`${protocol}-host`),
    port: of(`${protocol}-port`),
    encryption,
    username: of(`${protocol}-login`),
  };
}

/** Version 2: `imap.server = "imaps://host"`, where a host alone means implicit TLS; `imap.sasl.plain.username`. */
function byServer(protocol: 'imap' | 'smtp', of: Lookup): Found {
  const text = of(`${protocol}.server`) ?? '';
  const url = readServerUrl(text.includes('://') ? text : `${protocol}s://${text}`);
  const isImplicit = url?.scheme.endsWith('s') ?? true;
  const method = ['plain', 'login', 'scram-sha-256', 'oauthbearer', 'xoauth2'].find(
    (one) => of(`${protocol}.sasl.${one}.username`) !== undefined,
  );
  return {
    service: SERVICE[protocol],
    host: url?.host,
    port: url?.port,
    encryption: isImplicit ? 'tls' : of(`${protocol}.starttls`) === 'true' ? 'starttls' : 'plain',
    username: method && of(`${protocol}.sasl.${method}.username`),
    method,
  };
}
