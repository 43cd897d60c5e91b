/** Where the settings are: on a phone, where nothing here can look, in a form of the program's own, on the web, or, since a provider was named, in whichever program reads the mailbox. */
export type Keeps = 'on-the-phone' | 'in-its-own-form' | 'on-the-web' | 'in-another-program';

export interface NotReadable {
  /** as people know it, where several words mean it */
  readonly name?: string;
  readonly keeps: Keeps;
}

/** Mail programs by whose name people ask, and whose settings cannot be read here. */
const PROGRAMS: readonly (readonly [pattern: RegExp, name: string | undefined, keeps: Keeps])[] = [
  [/^(?:gmail|google-?mail)(?:-(?:app|android|ios|iphone|phone))?$/, 'the Gmail app', 'on-the-phone'],
  [/^samsung(?:-?e?-?mail)?$/, 'Samsung Email', 'on-the-phone'],
  [/^outlook-?(?:app|mobile|phone|android|ios|iphone|ipad|lite)$/, 'the Outlook app', 'on-the-phone'],
  [/^(?:(?:iphone|ipad)(?:-?mail)?|ios-?mail|(?:apple-?)?mail-?(?:ios|iphone|ipad))$/, 'Mail on the iPhone', 'on-the-phone'],
  [/^(?:aqua-?mail|blue-?mail|fair-?e?mail|spark|nine|edison|my-?mail|type-?mail|canary)(?:-app)?$/, undefined, 'on-the-phone'],
  [/^(?:android-?e?-?mail|(?:huawei|xiaomi|oppo|htc|lg)(?:-?e?-?mail)?)$/, undefined, 'on-the-phone'],
  [/^(?:phone|mobile|app|mail-?app|e-?mail-?app)$/, 'an app on a phone', 'on-the-phone'],
  [
    /^(?:em-?client|the-?bat|foxmail|mailspring|mailbird|postbox|opera-?mail|incredi-?mail|lotus(?:-?notes)?|hcl-?notes|notes)$/,
    undefined,
    'in-its-own-form',
  ],
  [/^(?:windows-?(?:live-?|10-?|11-?)?mail|new-?outlook|outlook-?(?:new|express)|live-?mail)$/, undefined, 'in-its-own-form'],
  [/^(?:(?:apple|mac|macos|osx)-?mail|mail-?(?:mac|macos|osx)|mail)$/, undefined, 'in-its-own-form'],
  [
    /^(?:claws(?:-?mail)?|sylpheed|geary|balsa|trojit[aá]|alpine|pine|seamonkey|interlink|mailmate|airmail|mimestream)$/,
    undefined,
    'in-its-own-form',
  ],
  [
    /^(?:webmail|browser|roundcube|rainloop|snappymail|owa|outlook[.-]?(?:com|web)|proton-?(?:mail)?|tutanota|tuta|hey)$/,
    'a mailbox on the web',
    'on-the-web',
  ],
  [
    /^(?:hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|gmx|web|t-?online|freenet|zoho|yandex|mail-?ru|qq|163|fastmail|ionos|1und1|1&1|ovh|orange|free|laposte|libero|comcast|xfinity|att|bt|office-?365|microsoft-?365|o365|exchange)(?:[.-](?:com|de|net|fr|it|ru|co-?uk))?(?:-?mail)?$/,
    undefined,
    'in-another-program',
  ],
];

/** What is known of a program whose settings cannot be read; undefined for one that nobody has heard of, or that can be read. */
export function notReadable(word: string): NotReadable | undefined {
  const found = PROGRAMS.find(([pattern]) => pattern.test(plainly(word)));
  const [, name, keeps] = found ?? [];
  return keeps && { keeps, ...(name === undefined ? {} : { name }) };
}

/** `Microsoft Outlook for iOS` is called as `outlook-ios` is. */
function plainly(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replace(/^(?:the|microsoft|ms)-(?!365)/, '')
    .replace(/-(?:for|on)-(?:an?-|the-)?/, '-');
}
