import { pattern } from '../lexicon/pattern.ts';
import { withoutMarks } from '../lexicon/without-marks.ts';
import { OF_A_PLACE } from './sign-in/languages.ts';

/** What servers ask of computers whose people they do not know: the name they give, their name in the DNS, lists, their network. */
export type StrangersCheck = 'name' | 'reverse-dns' | 'list' | 'network';

/** By which of them a computer is refused; undefined where the words are about something else, such as the sender's domain. */
export function strangersCheck(text: string): StrangersCheck | undefined {
  const said = withoutMarks(text.replaceAll(ADDRESS, ' ').replace(OF_OTHERS, '').replaceAll(NUMBERS, '$1')).slice(0, 1000);
  if (OF_DOMAIN.test(said) && !/\bclient\b/i.test(said)) return undefined;
  if (REVERSE.test(said)) return 'reverse-dns';
  if (NAME.test(said)) return 'name';
  if (LIST.test(said)) return 'list';
  const isOfPlace = !OF_RECIPIENT.test(said) && OF_A_PLACE.test(said.replace(REJECTED, ''));
  return isOfPlace || (NETWORK.test(said) && REFUSING.test(said)) ? 'network' : undefined;
}

const ADDRESS = /<?[\w.+-]{1,64}@[\w.-]{1,252}>?/g;

/** Addresses of computers: their dots end no sentence. */
const NUMBERS = /(\bip[- ]\w*) ?\[?\d{1,3}(?:\.\d{1,3}){3}\]?/gi;

/** What another server said to this one. */
const OF_OTHERS = /\bhost \S+ said: .*/is;

/** "… of this host" may be said of any recipient. */
const OF_RECIPIENT = /\brecipient\b/i;

const REFUSING =
  /\b(?:not|no|never|only|cannot|reject|refus|den(?:y|ied)|block|bann|forbid|prohibit|restrict|disallow|dynamic|un(?:authori|known|trusted|welcome)|bad|poor)/i;

/** Postfix's word before every reason. */
const REJECTED = /^.{0,340}\brejected:/i;

/** Postfix (reject_rhsbl_sender) and filters on a list of domains. */
const OF_DOMAIN = /\b(?:sender|from|mail) (?:address|domain)\b[^.;]{0,80}\b(?:blocked|listed|black-?list)|\b(?:dbl|surbl|uribl|rhsbl)\b/i;

/** Postfix (reject_unknown_client_hostname, reject_unknown_reverse_client_hostname), Exim's and Sendmail's verify of the host, and filters. */
const REVERSE = pattern('i')`
  \bcannot (?:find|resolve) your (?:reverse |ptr )?(?:host ?name|address|ip)\b|\brever?se[ -]?(?:dns|host ?name|look-?up|resolution|record|delegation|ptr|entry|name)|
  \b(?:r-?dns|ptr)\b|\bno host ?name for (?:your|this|the) (?:ip|address)|\bfix reverse\b|\bip name (?:lookup|possibly forged)\b|
  \bhost ?name(?:s)? do(?:es)? not (?:match|resolve)
`;

/** RFC 5321 section 4.1.1.1; servers have these words in capitals, or with "command" beside them. */
const NAME =
  /\b(?:HELO|EHLO)\b|\b(?:[Hh]elo|[Ee]hlo)\b[^.;]{0,40}\b(?:command|name|argument|host ?name|rejected|wrong|bad|mismatch|forged)/;

const LIST = pattern('i')`
  \bblocked (?:using|by|at|via|in)\b|\b(?:black|block|deny|real-?time)[ -]?(?:hole[ -]?)?list|\bdns ?[bw]l\b|\bdnsbls?\b|\brbls?\b|
  \blisted (?:at|in|by|on)\b|\bspamhaus\b|\bspamcop\b|\bsorbs\b|\bbarracuda(?:central)?\b|\b(?:xbl|pbl|cbl|sbl)\b|\bsperrliste\b|
  \bliste noire\b|\blista (?:negra|nera)\b
`;

const NETWORK = pattern('i')`
  \bclient (?:host|ip|address)\b|\byour (?:ip|network|host|internet address|server|computer)\b|\bdynamic (?:ip|address|host)|
  \b(?:connecting|sending|remote) (?:host|ip|address|network|server)\b|\bthis (?:ip|network)\b
`;
