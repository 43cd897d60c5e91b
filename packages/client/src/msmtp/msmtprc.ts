import { accounts, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { settingsOf } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';

/** Reads `msmtprc`. Neither `passwordeval` nor `eval` is run, and passwords are passed over. */
export function readMsmtprc(text: string): Reading {
  const defaults = new Map<string, string>();
  const named = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  let known = 0;
  for (const line of text.split(/\r\n|\r|\n/).slice(0, 50_000)) {
    const parts = /^\s*([a-z_]+)(?:\s+(.*?))?\s*$/.exec(line);
    const key = parts?.[1] ?? '';
    if (!parts || !KEYS.test(key)) continue;
    known += 1;
    const value = unquoted(parts[2] ?? '');
    if (key === 'defaults') current = defaults;
    else if (key === 'account') {
      const [name = '', parents = ''] = value.split(/\s*:\s*/, 2);
      current = new Map(defaults);
      for (const parent of parents.split(/\s*,\s*/)) for (const [inherited, of] of named.get(parent) ?? []) current.set(inherited, of);
      if (named.size < 200) named.set(name, current);
    } else if (KEPT.has(key)) (current ?? defaults).set(key, value.slice(0, 2000));
  }
  if (known === 0) return unreadable('holds no settings of msmtp');
  if (named.size === 0 && defaults.has('host')) named.set('default', defaults);
  const found = [...named].flatMap(([name, values]) => accountOf(name, values) ?? []);
  // "account default : work" is the same account by another name
  return accounts(found.filter((one, at) => found.findIndex((other) => isSame(one, other)) === at));
}

const KEPT = new Set(['host', 'port', 'tls', 'tls_starttls', 'auth', 'user', 'from', 'proxy_host']);
const KEYS =
  /^(?:defaults|account|host|port|tls(?:_\w+)?|auth|user|from(?:_full_name)?|password(?:eval)?|eval|include|logfile\w*|syslog|aliases|proxy_\w+|timeout|protocol|domain|maildomain|auto_from|keepbcc|dsn_\w+|add_missing_\w+|remove_bcc_headers|set_\w+_header(?:s)?|undisclosed_recipients|allow_from_override|source_ip|socket|ntlmdomain)$/;

function accountOf(name: string, values: ReadonlyMap<string, string>): ClientAccount | undefined {
  const auth = values.get('auth') ?? 'off';
  const tls = values.get('tls') === 'on';
  const isImplicit = tls && values.get('tls_starttls') === 'off';
  const settings = settingsOf({
    service: 'submission',
    host: values.get('host'),
    port: values.get('port'),
    encryption: isImplicit ? 'tls' : tls ? 'starttls' : 'plain',
    username: values.get('user'),
    method: auth === 'on' || auth === '' ? undefined : auth,
    // msmtp(1): 465 for implicit TLS, else 25
    usualPort: isImplicit ? 465 : 25,
  });
  if (settings.length === 0) return undefined;
  const proxy = values.get('proxy_host') ? [`it connects through the proxy ${shown(values.get('proxy_host') ?? '')}`] : [];
  return { label: shown(name), addresses: addressesIn(values.get('from'), values.get('user')), settings, notes: proxy };
}

function isSame(a: ClientAccount, b: ClientAccount): boolean {
  return JSON.stringify([a.addresses, a.settings]) === JSON.stringify([b.addresses, b.settings]);
}

function unquoted(text: string): string {
  return /^"(.*)"$/.exec(text)?.[1] ?? text;
}
