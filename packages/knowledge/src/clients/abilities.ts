import { normalised } from './client-error.ts';

export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
export type Mechanisms = Readonly<Partial<Record<'imap' | 'pop3' | 'submission' | 'exchange', readonly string[]>>>;

/** What a mail program on its system can do as it is delivered. */
export interface Abilities {
  /** as people call it: `Outlook on Windows 7` */
  readonly name: string;
  /** versions of TLS that it offers, the oldest first */
  readonly tls: readonly TlsVersion[];
  /** OpenSSL's names of the ciphers that it offers up to TLS 1.2, where servers may offer none of them */
  readonly ciphers?: string;
  /** ways of signing in that it knows, where that is known */
  readonly mechanisms?: Mechanisms;
  /** a newer version can be switched on without another program: how, as a step for a person */
  readonly remedy?: string;
  readonly source: string;
  /** when the row was written down, ISO 8601; compare with the source when it is changed */
  readonly seen: string;
}

/** One row: the versions from `from` on, up to the next row of the same product. */
interface Row extends Omit<Abilities, 'name' | 'seen'> {
  readonly from: number;
}

/**
 * The day on which the rows were compared with their sources: Microsoft's lists of Schannel, Android's SSLSocket, Mozilla's preferences and
 * NSS release notes, the recorded hellos that are cited. A list of ciphers holds rather too many than too few: what stands in it and is not
 * offered hides a fault, what is missing would invent one.
 */
const SEEN = '2026-11-21';
const UP_TO_1_0 = ['TLSv1'] as const;
const UP_TO_1_2 = ['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const;
const UP_TO_1_3 = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
const CURRENT = ['TLSv1.2', 'TLSv1.3'] as const;

const SCHANNEL = 'https://learn.microsoft.com/archive/blogs/kaushal/support-for-ssltls-protocols-on-windows';
const OUTLOOK_ON_7 = 'https://learn.microsoft.com/archive/blogs/schrimsher/enabling-tls-1-1-and-1-2-in-outlook-on-windows-7';
const SWITCH_ON =
  'Or switch TLS 1.2 on in Windows: install its updates (KB3140245 among them) and set "DisabledByDefault" to 0 under SCHANNEL, Protocols, TLS 1.2, Client in the registry; somebody who looks after computers should do that.';

/** Windows 8 and 8.1 know ECDHE with RSA certificates only in CBC mode; servers that take GCM and ChaCha20 alone share nothing with them. */
const SCHANNEL_8 = [
  'DHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA:ECDHE-RSA-AES128-SHA',
  'AES256-GCM-SHA384:AES128-GCM-SHA256:AES256-SHA256:AES128-SHA256:AES256-SHA:AES128-SHA',
  'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA:ECDHE-ECDSA-AES128-SHA',
].join(':');

/** Windows 10 knows no ChaCha20 up to TLS 1.2. */
const SCHANNEL_10 = [
  'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256',
  'DHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA256',
  'ECDHE-ECDSA-AES256-SHA:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES256-SHA:ECDHE-RSA-AES128-SHA:DHE-RSA-AES256-SHA:DHE-RSA-AES128-SHA',
  'AES256-GCM-SHA384:AES128-GCM-SHA256:AES256-SHA256:AES128-SHA256:AES256-SHA:AES128-SHA:DES-CBC3-SHA',
].join(':');

/** Apple's own encryption before iOS 11 and macOS 10.13, and Android's before 7, know no ChaCha20 either. */
const WITHOUT_CHACHA20 = `${SCHANNEL_10}:DHE-RSA-AES256-SHA256:DHE-RSA-AES128-SHA256`;

/** NSS before 3.23 (ChaCha20, Firefox 47) and 3.25 (suites with SHA-384, Firefox 49): AES-128 is all it has of GCM. */
const NSS_BEFORE_52 = [
  'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES128-GCM-SHA256:AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-SHA:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES256-SHA:ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES128-SHA256:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES256-SHA256:DHE-RSA-AES128-SHA256',
  'DHE-RSA-AES256-SHA:DHE-RSA-AES128-SHA:DHE-RSA-CAMELLIA256-SHA:DHE-RSA-CAMELLIA128-SHA',
  'AES256-SHA256:AES128-SHA256:AES256-SHA:AES128-SHA:CAMELLIA256-SHA:CAMELLIA128-SHA:DES-CBC3-SHA',
].join(':');
const NSS =
  'https://build.opensuse.org/package/view_file/openSUSE:Leap:42.1:Update/mozilla-nss/mozilla-nss.changes; https://caniuse.com/chacha20-poly1305';

/** Programs that use the encryption of Windows, macOS, iOS or Android can do what that system can. By version, the oldest first. */
const SYSTEMS: Readonly<Record<'windows' | 'macos' | 'ios' | 'android', readonly Row[]>> = {
  windows: [
    { from: 5, tls: UP_TO_1_0, source: SCHANNEL },
    { from: 6, tls: UP_TO_1_0, source: SCHANNEL },
    { from: 7, tls: UP_TO_1_0, remedy: SWITCH_ON, source: `${SCHANNEL}; ${OUTLOOK_ON_7}` },
    {
      from: 8,
      tls: UP_TO_1_2,
      ciphers: SCHANNEL_8,
      source: `${SCHANNEL}; https://learn.microsoft.com/windows/win32/secauthn/tls-cipher-suites-in-windows-8-1`,
    },
    {
      from: 10,
      tls: UP_TO_1_2,
      ciphers: SCHANNEL_10,
      source: `${SCHANNEL}; https://learn.microsoft.com/windows/win32/secauthn/tls-cipher-suites-in-windows-10-v22h2`,
    },
    {
      from: 11,
      tls: CURRENT,
      source: 'https://techcommunity.microsoft.com/t5/windows-it-pro-blog/tls-1-0-and-tls-1-1-soon-to-be-disabled-in-windows/ba-p/3887947',
    },
  ],
  // Mail alone: Safari and other programs on the same system could do more
  macos: [
    {
      from: 10,
      tls: UP_TO_1_0,
      source:
        'https://herrbischoff.com/2018/06/macos-and-ios-mail-do-not-support-tlsv1.2/; https://www.inmotionhosting.com/support/email/tls-v1-apple-mail/',
    },
    {
      from: 10.12,
      tls: UP_TO_1_2,
      ciphers: WITHOUT_CHACHA20,
      source: 'https://herrbischoff.com/2018/06/macos-and-ios-mail-do-not-support-tlsv1.2/',
    },
    { from: 10.13, tls: UP_TO_1_2, source: 'https://herrbischoff.com/2018/06/macos-and-ios-mail-do-not-support-tlsv1.2/' },
    {
      from: 10.15,
      tls: UP_TO_1_3,
      source: 'Apple Platform Security, TLS security',
    },
  ],
  ios: [
    { from: 1, tls: UP_TO_1_0, source: 'https://herrbischoff.com/2018/06/macos-and-ios-mail-do-not-support-tlsv1.2/' },
    {
      from: 10,
      tls: UP_TO_1_2,
      ciphers: WITHOUT_CHACHA20,
      source:
        'https://herrbischoff.com/2018/06/macos-and-ios-mail-do-not-support-tlsv1.2/; https://docs.paloaltonetworks.com/globalprotect/10-1/globalprotect-admin/globalprotect-cryptography/globalprotect-cryptography-references/tls-cipher-suites-supported-by-globalprotect-apps/reference-tls-ciphers-supported-by-globalprotect-apps-on-ios-1021-endpoints.html',
    },
    { from: 11, tls: UP_TO_1_2, source: 'https://herrbischoff.com/2018/06/macos-and-ios-mail-do-not-support-tlsv1.2/' },
    { from: 13, tls: UP_TO_1_3, source: 'Apple Platform Security, TLS security' },
  ],
  android: [
    {
      from: 1,
      tls: UP_TO_1_0,
      source: 'https://developer.android.com/reference/javax/net/ssl/SSLSocket (enabled by default from API level 20 on)',
    },
    {
      from: 5,
      tls: UP_TO_1_2,
      ciphers: WITHOUT_CHACHA20,
      source: 'https://docs.huihoo.com/android/5.0/reference/javax/net/ssl/SSLSocket.html (the page of that version)',
    },
    {
      from: 7,
      tls: UP_TO_1_2,
      source: 'https://developer.android.com/reference/javax/net/ssl/SSLSocket (ChaCha20 from API level 24 on)',
    },
    { from: 10, tls: UP_TO_1_3, source: 'https://developer.android.com/reference/javax/net/ssl/SSLSocket (TLS 1.3 from API level 29 on)' },
  ],
};

/** Programs that bring their own encryption, whatever they run on. */
const PROGRAMS: Readonly<Record<'thunderbird', readonly Row[]>> = {
  thunderbird: [
    {
      from: 1,
      tls: UP_TO_1_0,
      source: 'Mozilla, security.tls.version.max of the Firefox version of the same number (TLS 1.2 by default from 27 on)',
    },
    {
      from: 31,
      tls: UP_TO_1_2,
      ciphers: NSS_BEFORE_52,
      source: `Mozilla, security.tls.version.max of the Firefox version of the same number; ${NSS}`,
    },
    { from: 52, tls: UP_TO_1_2, source: `Mozilla, security.tls.version.max of the Firefox version of the same number; ${NSS}` },
    {
      from: 60,
      tls: UP_TO_1_3,
      source: 'Mozilla, security.tls.version.max of the Firefox version of the same number (TLS 1.3 by default from 60 on)',
    },
    { from: 78, tls: CURRENT, source: 'Thunderbird 78 release notes: TLS 1.0 and 1.1 are off by default' },
  ],
};

/** Outlook without its own sign-in page knows the password alone (and NTLM): it signs in by OAuth only at Microsoft's own services. */
const OUTLOOK_MECHANISMS: Mechanisms = {
  imap: ['PLAIN', 'LOGIN', 'NTLM', 'XOAUTH2'],
  pop3: ['USER', 'PLAIN', 'LOGIN', 'NTLM', 'XOAUTH2'],
  submission: ['LOGIN', 'PLAIN', 'NTLM', 'XOAUTH2'],
};

/** Outlook Express is another program than Outlook: it knows the password and "Secure Password Authentication" (NTLM), and ended before OAuth. */
const EXPRESS_MECHANISMS: Mechanisms = {
  imap: ['PLAIN', 'LOGIN', 'NTLM'],
  pop3: ['USER', 'PLAIN', 'LOGIN', 'NTLM'],
  submission: ['LOGIN', 'PLAIN', 'NTLM'],
};

/**
 * What Thunderbird's settings let a person choose: normal and encrypted password, Kerberos, NTLM, a certificate, OAuth 2.0
 * (nsMsgAuthMethod of MailNewsTypes2.idl). SCRAM is not among them; OAuth 2.0 came with version 38.
 */
const THUNDERBIRD_MECHANISMS = ['PLAIN', 'LOGIN', 'CRAM-MD5', 'GSSAPI', 'NTLM', 'EXTERNAL'] as const;

/** K-9 Mail and Thunderbird for Android: AuthType of thunderbird-android. */
const K9_MECHANISMS = ['PLAIN', 'LOGIN', 'CRAM-MD5', 'EXTERNAL', 'XOAUTH2', 'OAUTHBEARER'] as const;

const WINDOWS_NAMES: readonly (readonly [RegExp, number, string])[] = [
  [/windows\s*(?:2000|xp|server\s*2003)/i, 5, 'Windows XP'],
  [/windows\s*(?:vista|server\s*2008(?!\s*r2))/i, 6, 'Windows Vista'],
  [/windows\s*(?:7|server\s*2008\s*r2)\b/i, 7, 'Windows 7'],
  [/windows\s*(?:8(?:\.1)?|server\s*2012)\b/i, 8, 'Windows 8'],
  [/windows\s*(?:10|server\s*201[69])\b/i, 10, 'Windows 10'],
  [/windows\s*(?:11|server\s*202\d)\b/i, 11, 'Windows 11'],
];

const MACOS_NAMES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:cheetah|puma|jaguar|panther|tiger|(?:snow )?leopard|(?:mountain )?lion|mavericks|yosemite|el capitan)\b/i, 10],
  [/\b(?:high )?sierra\b|\bmojave\b/i, 10.12],
  [/\b(?:catalina|big sur|monterey|ventura|sonoma|sequoia|tahoe)\b/i, 10.15],
];

/** Ways of saying it that are understood, for a person who said it otherwise. */
export const EXAMPLES = ['Outlook 2010 on Windows 7', 'Thunderbird 24', 'Apple Mail on OS X 10.11', 'iOS 9', 'Android 4.4'] as const;

/** The abilities of a program as a person calls it; undefined when it, or the system that decides them, is not known. */
export function abilitiesOf(said: string): Abilities | undefined {
  const text = normalised(said).slice(0, 200);
  return thunderbird(text) ?? onWindows(text) ?? onApple(text) ?? onAndroid(text);
}

/** How to say it so that it is known, where a program was named whose abilities are its system's, and no system. */
export function withSystem(said: string): string | undefined {
  const text = normalised(said).slice(0, 200);
  if (abilitiesOf(text) !== undefined || /\b(?:windows (?:\d|xp|vista|server)|os x|mac ?os|ios|ipados|iphone|ipad|android)\b/i.test(text))
    return undefined;
  const system = SYSTEM_OF.find(([program]) => program.test(text))?.[1];
  return system === undefined ? undefined : `${text} on ${system}`;
}

/** A system that goes with a program, for an example. */
const SYSTEM_OF: readonly (readonly [RegExp, string])[] = [
  [/^outlook express\b/i, 'Windows XP'],
  [/^(?:microsoft |ms )?outlook(?: (?:19|20)\d\d| 365)?$/i, 'Windows 10'],
  [/^windows (?:live )?mail(?: \d+)?$/i, 'Windows 7'],
  [/^(?:apple )?mail(?: \d[\d.]*)?$/i, 'OS X 10.11'],
  [/^(?:k-?9(?: mail)?|fairemail|samsung (?:e-?)?mail|gmail(?: app)?|thunderbird for mobile)(?: \d[\d.]*)?$/i, 'Android 9'],
];

function thunderbird(text: string): Abilities | undefined {
  if (/android/i.test(text)) return undefined;
  const version = versionAfter(text, /(?:thunderbird|betterbird|icedove)/i);
  const abilities = version === undefined ? undefined : made(`Thunderbird ${version}`, rowFor(PROGRAMS.thunderbird, version));
  return abilities && { ...abilities, mechanisms: everywhere([...THUNDERBIRD_MECHANISMS, ...((version ?? 0) < 38 ? [] : ['XOAUTH2'])]) };
}

/** The same ways of signing in for every protocol, and the commands that some have of their own. */
function everywhere(mechanisms: readonly string[]): Mechanisms {
  return { imap: mechanisms, pop3: ['USER', 'APOP', ...mechanisms], submission: mechanisms };
}

function onWindows(text: string): Abilities | undefined {
  const system = WINDOWS_NAMES.find(([pattern]) => pattern.test(text));
  if (!system) return undefined;
  const outlook = /outlook(?:\s*express)?(?:\s*(?:\d{2,4}|365|\d(?:\.\d{1,2})?(?!\d)))?/i.exec(text)?.[0];
  const program =
    outlook === undefined
      ? /windows (?:live )?mail/i.test(text)
        ? 'Windows Mail'
        : 'a mail program'
      : outlook.replace(/^outlook(\s*express)?/i, (_, express?: string) => (express === undefined ? 'Outlook' : 'Outlook Express'));
  const abilities = made(`${program} on ${system[2]}`, rowFor(SYSTEMS.windows, system[1]));
  return abilities && outlook !== undefined ? { ...abilities, mechanisms: outlookMechanisms(outlook) } : abilities;
}

/**
 * Up to 2010 Outlook knows no modern authentication, which is OAuth 2.0 by the scheme Bearer
 * (https://learn.microsoft.com/microsoft-365/enterprise/modern-auth-for-office-2013-and-2016, seen 2026-11-21).
 */
function outlookMechanisms(outlook: string): Mechanisms {
  if (/express/i.test(outlook)) return EXPRESS_MECHANISMS;
  const year = Number(/\d{4}/.exec(outlook)?.[0] ?? 0);
  return year > 0 && year <= 2010 ? { ...OUTLOOK_MECHANISMS, exchange: ['NEGOTIATE', 'NTLM', 'BASIC'] } : OUTLOOK_MECHANISMS;
}

/** Programs that leave the mail servers to their maker's: what the telephone can do does not matter. */
const BY_THEIR_MAKER = /\b(?:outlook|spark|edison|blue ?mail|newton)\b/i;

function onApple(text: string): Abilities | undefined {
  if (BY_THEIR_MAKER.test(text) || /\bgmail\b/i.test(text)) return undefined;
  const ios = versionAfter(text, /\b(?:ios|ipados|iphone os)/i);
  if (ios !== undefined) return made(`Mail on iOS ${ios}`, rowFor(SYSTEMS.ios, ios));
  const named = MACOS_NAMES.find(([pattern]) => pattern.test(text));
  const number = /\b(?:macos|mac os x?|os x)\s*(\d{2})(?:\.(\d{1,2}))?/i.exec(text);
  // 10.9 is older than 10.12
  const version = number ? Number(number[1]) + Number(number[2] ?? 0) / 100 : undefined;
  const row = version === undefined ? named && SYSTEMS.macos.find(({ from }) => from === named[1]) : rowFor(SYSTEMS.macos, version);
  return made(`Mail on ${number?.[0] ?? (named && text.match(named[0])?.[0]) ?? 'macOS'}`, row);
}

function onAndroid(text: string): Abilities | undefined {
  const version = BY_THEIR_MAKER.test(text) ? undefined : versionAfter(text, /android/i);
  const program = /\b(?:k-?9(?: mail)?|thunderbird|fairemail|samsung (?:e-?)?mail|gmail(?: app)?)\b/i.exec(text)?.[0] ?? 'a mail program';
  const abilities = version === undefined ? undefined : made(`${program} on Android ${version}`, rowFor(SYSTEMS.android, version));
  return abilities && /k-?9|thunderbird/i.test(program) ? { ...abilities, mechanisms: everywhere(K9_MECHANISMS) } : abilities;
}

function versionAfter(text: string, name: RegExp): number | undefined {
  const digits = new RegExp(String.raw`${name.source}\D{0,12}?(\d{1,3}(?:\.\d{1,2})?)`, 'i').exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The last row that begins at or before a version. */
function rowFor(rows: readonly Row[], version: number): Row | undefined {
  return rows.findLast(({ from }) => from <= version);
}

function made(name: string, row: Row | undefined): Abilities | undefined {
  if (!row) return undefined;
  const { tls, ciphers, mechanisms, remedy, source } = row;
  return {
    name,
    tls,
    ...(ciphers === undefined ? {} : { ciphers }),
    ...(mechanisms ? { mechanisms } : {}),
    ...(remedy === undefined ? {} : { remedy }),
    source,
    seen: SEEN,
  };
}
