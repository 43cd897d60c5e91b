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
import { readAutodiscoverFile } from './outlook/autodiscover-file.ts';
import * as samples from './testing/samples.ts';
import { decodeText } from './text.ts';
import { readAndroidExport } from './thunderbird/android.ts';
import { readPrefs } from './thunderbird/prefs.ts';
import { readProfiles } from './thunderbird/profiles.ts';

/** As a file comes in: what is no text is not read as one. */
function textual(read: (text: string) => unknown): (bytes: Uint8Array) => void {
  return (bytes) => {
    const text = decodeText(bytes);
    if (text !== undefined) read(text);
  };
}

const target = (name: string, seeds: readonly string[], read: (text: string) => unknown) => ({
  name: `client file: ${name}`,
  seeds: seeds.map((seed) => Buffer.from(seed)),
  run: textual(read),
});

export const fuzzTargets = [
  target('thunderbird', [samples.PREFS_JS], readPrefs),
  target('thunderbird profiles', ['[Profile0]\nName=a\nIsRelative=1\nPath=x\nDefault=1\n'], readProfiles),
  target('thunderbird for android', [samples.K9S, samples.CODE_JSON], readAndroidExport),
  { name: 'client file: apple', seeds: [Buffer.from(samples.MOBILECONFIG)], run: (bytes: Uint8Array) => void readAppleProfile(bytes) },
  {
    name: 'client file: outlook',
    seeds: [Buffer.from(samples.AUTODISCOVER_FILE)],
    run: (bytes: Uint8Array) => void readAutodiscoverFile(bytes),
  },
  target(
    'evolution',
    samples.EVOLUTION.map(({ text }) => text),
    (text) => readEvolution([{ uid: 'account', text }, ...samples.EVOLUTION.slice(1)]),
  ),
  target(
    'kmail',
    samples.KMAIL.map(({ text }) => text),
    (text) => readKmail(samples.KMAIL.map(({ name }) => ({ name, text }))),
  ),
  target('mutt', [samples.MUTTRC], (text) => readMuttrc(text, () => text)),
  target('aerc', [samples.AERC_ACCOUNTS], readAercAccounts),
  target('himalaya', [samples.HIMALAYA_1, samples.HIMALAYA_2], readHimalaya),
  target('isync', [samples.MBSYNCRC], readMbsyncrc),
  target('offlineimap', [samples.OFFLINEIMAPRC], readOfflineimaprc),
  target('fetchmail', [samples.FETCHMAILRC], readFetchmailrc),
  target('getmail', [samples.GETMAILRC], readGetmailrc),
  target('msmtp', [samples.MSMTPRC], readMsmtprc),
];
