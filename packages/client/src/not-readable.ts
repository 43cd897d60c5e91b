/** Where a mail program keeps its settings: on a phone, where nothing here can look, or in a form of its own. */
export type Keeps = 'on-the-phone' | 'in-its-own-form' | 'on-the-web';

export interface NotReadable {
  /** as people know it, where several words mean it */
  readonly name?: string;
  readonly keeps: Keeps;
}

/** Mail programs by whose name people ask, and whose settings cannot be read here. */
const PROGRAMS: readonly (readonly [pattern: RegExp, name: string | undefined, keeps: Keeps])[] = [
  [/^(?:gmail|google-?mail)(?:-app)?$/, 'the Gmail app', 'on-the-phone'],
  [/^samsung(?:-?e?-?mail)?$/, 'Samsung Email', 'on-the-phone'],
  [/^outlook-?(?:app|mobile|android|ios|lite)$/, 'the Outlook app', 'on-the-phone'],
  [/^(?:iphone|ipad|apple-?mail-?(?:ios|iphone))$/, 'Mail on the iPhone', 'on-the-phone'],
  [/^(?:aqua-?mail|blue-?mail|fair-?e?mail|spark|nine|edison|my-?mail|type-?mail|canary)(?:-app)?$/, undefined, 'on-the-phone'],
  [/^(?:phone|mobile|app)$/, 'an app on a phone', 'on-the-phone'],
  [
    /^(?:em-?client|the-?bat|foxmail|mailspring|mailbird|postbox|opera-?mail|incredi-?mail|lotus(?:-?notes)?|hcl-?notes|notes)$/,
    undefined,
    'in-its-own-form',
  ],
  [/^(?:windows-?(?:live-?)?mail|new-?outlook|outlook-?(?:new|express)|live-?mail)$/, undefined, 'in-its-own-form'],
  [
    /^(?:claws(?:-?mail)?|sylpheed|geary|balsa|trojit[aá]|alpine|pine|seamonkey|interlink|mailmate|airmail|mimestream)$/,
    undefined,
    'in-its-own-form',
  ],
  [
    /^(?:webmail|roundcube|rainloop|snappymail|owa|outlook-?(?:com|web)|proton(?:mail)?|tutanota|tuta)$/,
    'a mailbox on the web',
    'on-the-web',
  ],
];

/** What is known of a program whose settings cannot be read; undefined for one that nobody has heard of, or that can be read. */
export function notReadable(word: string): NotReadable | undefined {
  const found = PROGRAMS.find(([pattern]) =>
    pattern.test(
      word
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_]+/g, '-'),
    ),
  );
  const [, name, keeps] = found ?? [];
  return keeps && { keeps, ...(name === undefined ? {} : { name }) };
}
