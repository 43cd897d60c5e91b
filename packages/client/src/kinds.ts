/** The mail programs whose settings can be read here, those with a window first. */
export const CLIENT_KINDS = [
  'thunderbird',
  'evolution',
  'kmail',
  'outlook',
  'apple',
  'thunderbird-android',
  'mutt',
  'neomutt',
  'aerc',
  'himalaya',
  'isync',
  'offlineimap',
  'fetchmail',
  'getmail',
  'msmtp',
] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** Other words by which people call a program. */
export const OTHER_NAMES: Readonly<Record<string, ClientKind>> = {
  betterbird: 'thunderbird',
  k9: 'thunderbird-android',
  'k-9': 'thunderbird-android',
  android: 'thunderbird-android',
  mobileconfig: 'apple',
  ios: 'apple',
  macos: 'apple',
  kontact: 'kmail',
  mbsync: 'isync',
};
