import { accounts, unreadable, type Reading } from '../account.ts';
import { readIni } from '../ini.ts';
import { serviceOf, settingsOf } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';

/** Reads one `getmailrc`: it holds one account. `password_command` is not run, and passwords are passed over. */
export function readGetmailrc(text: string): Reading {
  const retriever = readIni(text, ['type', 'server', 'port', 'username', 'use_cram_md5', 'use_kerberos', 'use_xoauth2', 'use_apop']).find(
    ({ name }) => name === 'retriever',
  )?.values;
  const type = /(IMAP|POP3)(SSL)?Retriever$/.exec(retriever?.get('type') ?? '');
  if (!retriever || !type) return unreadable('holds no settings of getmail');
  const service = serviceOf(type[1]);
  const chosen = ['use_xoauth2', 'use_kerberos', 'use_cram_md5', 'use_apop'].find((key) =>
    /^(true|yes|1)$/i.test(retriever.get(key) ?? ''),
  );
  const settings = settingsOf(
    service && {
      service,
      host: retriever.get('server'),
      port: retriever.get('port'),
      encryption: type[2] === undefined ? 'plain' : 'tls',
      username: retriever.get('username'),
      method: chosen?.slice(4),
    },
  );
  const username = retriever.get('username');
  return accounts([
    { label: shown(username ?? retriever.get('server') ?? 'getmail'), addresses: addressesIn(username), settings, notes: [] },
  ]);
}
