import { describe, expect, test } from 'vitest';
import type { ClientAccount, Reading } from './account.ts';
import { readAercAccounts } from './aerc/accounts-conf.ts';
import { readAppleProfile } from './apple/profile.ts';
import { readEvolution } from './evolution/sources.ts';
import { readFetchmailrc } from './fetchmail/fetchmailrc.ts';
import { readGetmailrc } from './getmail/getmailrc.ts';
import { readHimalaya } from './himalaya/configuration.ts';
import { readMbsyncrc } from './isync/mbsyncrc.ts';
import { readKmail } from './kmail/configuration.ts';
import { readMsmtprc } from './msmtp/msmtprc.ts';
import { readMuttrc } from './mutt/muttrc.ts';
import { readOfflineimaprc } from './offlineimap/offlineimaprc.ts';
import * as samples from './testing/samples.ts';
import { readAndroidExport } from './thunderbird/android.ts';
import { readPrefs } from './thunderbird/prefs.ts';

const WORK = ['ann@example.org', 'imap imap.example.org:993/tls ann@example.org', 'submission smtp.example.org:587/starttls'];

describe('every reader', () => {
  test.each<[string, Reading, readonly (readonly string[])[]]>([
    ['Thunderbird', readPrefs(samples.PREFS_JS), [[...WORK.slice(0, 2), `${WORK[2]} ann`]]],
    ['Thunderbird for Android', readAndroidExport(samples.K9S), [[...WORK.slice(0, 2), `${WORK[2]} ann`]]],
    ['the code for a telephone', readAndroidExport(samples.CODE_JSON), [[...WORK.slice(0, 2), `${WORK[2]} ann`]]],
    ['Apple', readAppleProfile(Buffer.from(samples.MOBILECONFIG)), [WORK]],
    ['Evolution', readEvolution(samples.EVOLUTION), [[...WORK.slice(0, 2), `${WORK[2]} ann`]]],
    ['KMail', readKmail(samples.KMAIL), [[...WORK.slice(0, 2), `${WORK[2]} ann`]]],
    ['mutt', readMuttrc(samples.MUTTRC), [[...WORK.slice(0, 2), `${WORK[2]} ann@example.org`]]],
    [
      'aerc',
      readAercAccounts(samples.AERC_ACCOUNTS),
      [
        [...WORK.slice(0, 2), `${WORK[2]} ann@example.org`],
        ['ann@example.net', 'imap mail.example.net:143/plain ann'],
      ],
    ],
    ['himalaya 1', readHimalaya(samples.HIMALAYA_1), [[...WORK.slice(0, 2), `${WORK[2]} ann`]]],
    ['himalaya 2', readHimalaya(samples.HIMALAYA_2), [[...WORK.slice(0, 2), `${WORK[2]} ann@example.org`]]],
    [
      'isync',
      readMbsyncrc(samples.MBSYNCRC),
      [WORK.slice(0, 2), ['ann@example.net', 'imap mail.example.net:143/starttls ann@example.net']],
    ],
    ['offlineimap', readOfflineimaprc(samples.OFFLINEIMAPRC), [['ann@example.org', 'imap imap.example.org:143/starttls ann@example.org']]],
    [
      'fetchmail',
      readFetchmailrc(samples.FETCHMAILRC),
      [WORK.slice(0, 2), ['ann@example.net', 'pop3 pop.example.net:110/starttls ann@example.net']],
    ],
    ['getmail', readGetmailrc(samples.GETMAILRC), [WORK.slice(0, 2)]],
    [
      'msmtp',
      readMsmtprc(samples.MSMTPRC),
      [
        ['ann@example.org', 'submission smtp.example.org:465/tls ann@example.org'],
        ['ann@example.net,ann@example.org', 'submission mail.example.net:587/starttls ann@example.org'],
      ],
    ],
  ])('%s gives its accounts, and keeps no password', (_name, reading, expected) => {
    expect(reading.is === 'accounts' && reading.accounts.map(told)).toEqual(expected);
    expect(JSON.stringify(reading)).not.toContain(samples.SECRET);
  });

  test.each<[string, (text: string) => Reading]>([
    ['Thunderbird', readPrefs],
    ['Thunderbird for Android', readAndroidExport],
    ['Apple', (text) => readAppleProfile(Buffer.from(text))],
    ['Evolution', (text) => readEvolution([{ uid: 'a', text }])],
    ['KMail', (text) => readKmail([{ name: 'akonadi_imap_resource_0rc', text }])],
    ['mutt', readMuttrc],
    ['aerc', readAercAccounts],
    ['himalaya', readHimalaya],
    ['isync', readMbsyncrc],
    ['offlineimap', readOfflineimaprc],
    ['fetchmail', readFetchmailrc],
    ['getmail', readGetmailrc],
    ['msmtp', readMsmtprc],
  ])('%s takes no foreign file for its own', (_name, read) => {
    expect(read('<html><body>Not found</body></html>')).toMatchObject({ is: 'unreadable' });
    expect(read('')).toMatchObject({ is: 'unreadable' });
    expect(read('Dear Ann,\nthe report is due on Friday.\n')).toMatchObject({ is: 'unreadable' });
  });
});

function told({ addresses, settings }: ClientAccount): readonly string[] {
  const entrances = settings.map(
    ({ service, host, port, encryption, username }) =>
      `${service} ${host}:${port}/${encryption}${username === undefined ? '' : ` ${username}`}`,
  );
  return [addresses.join(), ...entrances];
}
