import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { settingsOf } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';
import { splitWords } from '../words.ts';

/** Reads `mbsyncrc` of isync. Neither `PassCmd` nor `UserCmd` is run, and passwords are passed over. */
export function readMbsyncrc(text: string): Reading {
  const sections: { readonly kind: string; readonly name: string; readonly values: Map<string, string> }[] = [];
  let known = 0;
  for (const line of text.split(/\r\n|\r|\n/).slice(0, 50_000)) {
    const key = /^\s*([A-Za-z0-9]+)\s/.exec(`${line} `)?.[1]?.toLowerCase() ?? '';
    if (OPENING.has(key)) sections.push({ kind: key, name: firstValue(line), values: new Map() });
    if (OPENING.has(key) || OTHER.test(key) || KEPT.has(key)) known += 1;
    if (KEPT.has(key)) sections.at(-1)?.values.set(key, firstValue(line));
  }
  if (known === 0 || sections.length === 0) return unreadable('holds no settings of isync');
  return accounts(
    sections
      .filter(({ kind, values }) => kind === 'imapaccount' || (kind === 'imapstore' && values.has('host')))
      .flatMap(({ name, values }) => accountOf(name, values) ?? [])
      .slice(0, 200),
  );
}

const OPENING = new Set(['imapaccount', 'imapstore', 'maildirstore', 'channel', 'group']);
const KEPT = new Set([
  'host',
  'port',
  'user',
  'usercmd',
  'ssltype',
  'tlstype',
  'useimaps',
  'requiressl',
  'authmech',
  'authmechs',
  'tunnel',
]);
const OTHER =
  /^(?:pass|passcmd|sslversions?|tlsversions|certificatefile|systemcertificates|timeout|path|inbox|subfolders|master|slave|far|near|patterns?|create|remove|expunge|syncstate|sync|account|pipelinedepth|maxsize|flatten|channels?|mapinbox)$/;

function accountOf(name: string, values: ReadonlyMap<string, string>): ClientAccount | undefined {
  const encryption = encryptionOf(values);
  const settings = settingsOf({
    service: 'imap',
    host: values.get('host')?.replace(/^imaps?:/i, ''),
    port: values.get('port'),
    encryption,
    username: values.get('user'),
    method: values.get('authmechs') ?? values.get('authmech'),
  });
  if (settings.length === 0) return undefined;
  return {
    label: shown(name),
    addresses: addressesIn(values.get('user')),
    settings,
    notes: [
      ...(values.has('usercmd') && !values.has('user') ? ['the user name comes from a command, which is not run'] : []),
      ...(values.has('tunnel') ? ['it connects through a command of its own (Tunnel), which is not run'] : []),
    ],
  };
}

/** `TLSType` (1.5) was `SSLType` before; without it STARTTLS, and in old files `UseIMAPS`. */
function encryptionOf(values: ReadonlyMap<string, string>): Encryption {
  const type = (values.get('tlstype') ?? values.get('ssltype') ?? '').toLowerCase();
  if (type === 'imaps') return 'tls';
  if (type === 'none') return 'plain';
  if (type === 'starttls') return 'starttls';
  return values.get('useimaps')?.toLowerCase() === 'yes' || values.get('host')?.toLowerCase().startsWith('imaps:') ? 'tls' : 'starttls';
}

/** What follows the key: one word, in quotes or not; a `#` that begins a word is a comment. */
function firstValue(line: string): string {
  const words = splitWords(line.slice(0, 2000)).flat().slice(1);
  return words.map(({ text }) => text).join(' ');
}
