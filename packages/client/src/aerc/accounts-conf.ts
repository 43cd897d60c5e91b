import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { looksLikeIni, readIni, type Section } from '../ini.ts';
import { settingsOf, type Found } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';
import { readServerUrl } from '../url.ts';

/** Reads aerc's `accounts.conf`. No `…-cred-cmd` is run, and passwords in URLs are passed over. */
export function readAercAccounts(text: string): Reading {
  const sections = looksLikeIni(text) ? readIni(text, ['source', 'outgoing', 'from', 'smtp-starttls']) : [];
  if (!sections.some(({ values }) => values.has('source') || values.has('outgoing'))) return unreadable('holds no accounts of aerc');
  return accounts(sections.flatMap((section) => accountOf(section) ?? []));
}

function accountOf({ name, values }: Section): ClientAccount | undefined {
  const source = readServerUrl(values.get('source') ?? '');
  const settings = settingsOf(
    entrance(values.get('source'), 'imap', true),
    entrance(values.get('outgoing'), 'submission', values.get('smtp-starttls') !== 'no'),
  );
  if (settings.length === 0 && source === undefined) return undefined;
  const other = source !== undefined && !/^imaps?\b/.test(source.scheme);
  return {
    label: shown(name),
    addresses: addressesIn(values.get('from'), source?.username),
    settings,
    notes: other ? [`it is read by ${shown(source.scheme)}, which is neither IMAP nor POP3`] : [],
  };
}

/** `imaps://`, `imap://` (STARTTLS), `imap+insecure://`; for sending `smtps+login://` and the like. */
function entrance(text: string | undefined, service: 'imap' | 'submission', starttls: boolean): Found | undefined {
  const url = readServerUrl(text ?? '');
  const scheme = /^(imap|smtp)(s?)((?:\+[a-z0-9-]+)*)$/.exec(url?.scheme ?? '');
  if (!url || !scheme || (scheme[1] === 'imap') !== (service === 'imap')) return undefined;
  const words = (scheme[3] ?? '').split('+').filter((word) => word !== '' && word !== 'insecure');
  const isPlain = /\+insecure\b/.test(scheme[3] ?? '') || !starttls;
  const encryption: Encryption = scheme[2] === 's' ? 'tls' : isPlain ? 'plain' : 'starttls';
  return { service, host: url.host, port: url.port, encryption, username: url.username, method: words[0] };
}
