/** A list of addresses or domains that mail servers ask by DNS (RFC 5782). */
export interface Blocklist {
  readonly name: string;
  /** what its names begin with, as replies write them */
  readonly zones: readonly string[];
  readonly kind: 'ip' | 'domain';
  /** what its answers mean, by address */
  readonly codes: Readonly<Record<string, string>>;
  /** where an entry is looked up and taken out */
  readonly removal?: string;
  /** the day since when it lists nobody; whoever still asks it has an old configuration */
  readonly closed?: string;
  readonly source: string;
  /** when the source was read, ISO 8601 */
  readonly date: string;
}

export const BLOCKLISTS: readonly Blocklist[] = [
  {
    name: 'Spamhaus',
    zones: ['zen.spamhaus.org', 'sbl-xbl.spamhaus.org', 'sbl.spamhaus.org', 'xbl.spamhaus.org', 'pbl.spamhaus.org'],
    kind: 'ip',
    codes: {
      '127.0.0.2': 'SBL: a source of spam, entered by hand',
      '127.0.0.3': 'CSS: a source of spam, entered by machine',
      '127.0.0.4': 'XBL: a hijacked computer, or one with malware',
      '127.0.0.9': 'DROP: a network of criminals',
      '127.0.0.10': 'PBL: an address that should use its provider’s mail server, says the provider',
      '127.0.0.11': 'PBL: an address that should use its provider’s mail server, says Spamhaus',
      '127.0.0.30': 'BCL: a server that steers malware',
    },
    removal: 'https://check.spamhaus.org/',
    source: 'https://docs.spamhaus.com/datasets/docs/source/10-data-type-documentation/datasets/040-zones.html',
    date: '2026-11-21',
  },
  {
    name: 'Spamhaus DBL',
    zones: ['dbl.spamhaus.org'],
    kind: 'domain',
    codes: {
      '127.0.1.2': 'a domain with a poor name',
      '127.0.1.4': 'a domain of phishing',
      '127.0.1.5': 'a domain of malware',
      '127.0.1.6': 'a domain that steers malware',
      '127.0.1.102': 'an honest domain that was broken into',
    },
    removal: 'https://check.spamhaus.org/',
    source: 'https://docs.spamhaus.com/datasets/docs/source/10-data-type-documentation/datasets/040-zones.html',
    date: '2026-11-21',
  },
  {
    name: 'Barracuda Reputation Block List',
    zones: ['b.barracudacentral.org', 'bb.barracudacentral.org'],
    kind: 'ip',
    codes: { '127.0.0.2': 'a source of spam' },
    removal: 'https://www.barracudacentral.org/rbl/removal-request',
    source: 'https://www.barracudacentral.org/rbl/how-to-use',
    date: '2026-11-21',
  },
  {
    name: 'SpamCop',
    zones: ['bl.spamcop.net'],
    kind: 'ip',
    codes: { '127.0.0.2': 'people have reported spam from there' },
    removal: 'https://www.spamcop.net/bl.shtml',
    source: 'https://www.spamcop.net/fom-serve/cache/291.html',
    date: '2026-11-21',
  },
  {
    name: 'Passive Spam Block List',
    zones: ['psbl.surriel.com'],
    kind: 'ip',
    codes: { '127.0.0.2': 'spam from there came into a trap' },
    removal: 'https://psbl.org/remove',
    source: 'https://psbl.org/',
    date: '2026-11-21',
  },
  {
    name: 'UCEPROTECT',
    zones: ['dnsbl-1.uceprotect.net', 'dnsbl-2.uceprotect.net', 'dnsbl-3.uceprotect.net'],
    kind: 'ip',
    codes: { '127.0.0.2': 'spam from there, or from its network, came into a trap' },
    removal: 'https://www.uceprotect.net/en/rblcheck.php',
    source: 'https://www.uceprotect.net/en/index.php?m=3&s=3',
    date: '2026-11-21',
  },
  {
    name: 'SpamRATS',
    zones: ['all.spamrats.com', 'noptr.spamrats.com', 'dyna.spamrats.com', 'spam.spamrats.com'],
    kind: 'ip',
    codes: {
      '127.0.0.36': 'the address has the name of a home connection',
      '127.0.0.37': 'the address has no name (no PTR record)',
      '127.0.0.38': 'a source of spam',
    },
    removal: 'https://www.spamrats.com/removal.php',
    source: 'https://www.spamrats.com/about.php',
    date: '2026-11-21',
  },
  {
    name: 'SORBS',
    zones: ['dnsbl.sorbs.net'],
    kind: 'ip',
    codes: {},
    closed: '2024-06-05',
    source: 'https://www.sorbs.net/',
    date: '2026-11-21',
  },
];

/** The list that is called so, or whose name for asking this is. */
export function blocklistOf(name: string): Blocklist | undefined {
  const wanted = name.toLowerCase();
  return BLOCKLISTS.find(
    (list) => list.name.toLowerCase() === wanted || list.zones.some((zone) => zone === wanted || wanted.endsWith(`.${zone}`)),
  );
}
