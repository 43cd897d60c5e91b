import { lines, pattern } from '../../lexicon/pattern.ts';
import type { Meaning } from './wording.ts';

/** What a reply says by its grammar: of whom, and what. */
export interface Parsed {
  readonly means: Meaning;
  readonly phrase: string;
}

/**
 * Reads replies that no table knows: most say in one clause of whom they speak and what is wrong with them, `sender
 * address is not allowed`, `unknown local user`. The first rule that fits counts; the surer ones stand first.
 */
export function parsed(words: string): Parsed | undefined {
  for (const { means, pattern } of RULES) {
    const phrase = pattern.exec(words)?.[0];
    if (phrase !== undefined) return { means, phrase };
  }
  return undefined;
}

/** What may stand between the one spoken of and what is said: an address, a helping verb. */
const BETWEEN = lines`
  (?:[\s:'"<>[\]]+\((?:address|ip)\))?[\s:'"<>[\],.-]*(?:(?:is|was|are|were|has|have|been|being|currently|temporarily|permanently|
  specified|given|you|entered|does|do|did|seems|appears|to be)\s+){0,4}
`;
const MISSING = lines`
  (?:unknown|not (?:found|known|exist|exists|recogni[sz]ed|valid|listed|defined|here|registered|present)\b|
  (?:doesn't|does not|did not|don't|no longer) exists?|nonexist|non-exist|invalid|unrout|undeliverable)
`;
const REFUSED = String.raw`(?:rejected|refused|denied|blocked|banned|forbidden|prohibited|disallowed|not (?:allowed|permitted|accepted|authori[sz]ed|acceptable|welcome)\b)`;
const LISTED = String.raw`(?:black ?-?listed|block ?-?listed|(?:on|in) (?:our|a|the|an|my) (?:\w+ )?(?:black|block|deny|ban) ?-?list)`;

const RECIPIENT = lines`
  \b(?:recipient|rcpt(?: to)?|user|mailbox|account|addressee|receiver|alias|local[- ]part|inbox|destination address|e-?mail address|
  mail address|customer|subscriber|list member)(?: (?:name|address|account|id|mailbox|user|e-?mail))?s?
`;
const SENDER = lines`
  \b(?:sender|mail ?from|return[- ](?:path|address|e-?mail address|e-?mail)|envelope[- ]from|
  from[: ]+(?:address|header|domain|field)|originator)(?: (?:address|domain|name|e-?mail))?
`;
const CLIENT = String.raw`\b(?:ip|ip address|client|client host|host|sending (?:host|server|ip|mta)|(?:mail |remote )server|your (?:server|host|network|provider))`;
const CONTENT = String.raw`\b(?:message|mail|e-?mail|attachment|content|body|header)s?(?: (?:size|length))?`;

/** A check of the sender's domain that is said to have failed, or to be the reason. */
function failed(check: string): RegExp {
  const said = lines`
    (?:fail\w*|errors?|reject\w*|den(?:y|ied)|violat\w*|(?:not|n't) (?:pass\w*|allow\w*|permit\w*|authori[sz]\w*|valid|match\w*|
    align\w*)|invalid|mismatch\w*|missing|required)
  `;
  const because = String.raw`(?:fail\w*|reject\w*|refused|prohibited|den(?:y|ied)|blocked|forbidden|because of|due to|by|according to|no|missing|without|invalid|bad|violat\w*)`;
  return new RegExp(String.raw`\b(?:${check})\b[^.,;(]{0,50}\b${said}\b|\b${because}\b[^.,;(]{0,30}\b(?:${check})\b`);
}

const about = (subject: string, said: string) => new RegExp(`${subject}${BETWEEN}${said}`);

const RULES: readonly { readonly means: Meaning; readonly pattern: RegExp }[] = [
  {
    means: 'greylisted',
    pattern: /\bgr[ea]y-?list|\bfirst[- ]time (?:sender|connection|client|host)|\bnot (?:seen|met) (?:you|this sender|this host) before/,
  },
  { means: 'spf-fail', pattern: failed(String.raw`spf|sender policy framework`) },
  { means: 'dkim-fail', pattern: failed(String.raw`dkim|domainkeys`) },
  { means: 'dmarc-fail', pattern: failed(String.raw`dmarc`) },
  {
    means: 'suppressed',
    pattern: /\bsuppression list\b|\bsuppressed (?:sending|delivery|address|recipient)|\b(?:recipient|address)\b[^.]{0,24}\bsuppressed\b/,
  },
  {
    means: 'sender-rejected',
    pattern: pattern()`
      \b(?:sender|return[- ]path|postmaster)\b[^.]{0,24}\bverif(?:y|ication)\b[^.]{0,24}\bfail|
      \b(?:could not|cannot|can't|unable to|failed to) (?:be )?verif(?:y|ied) (?:the |your )?(?:envelope )?(?:sender|return[- ]path|
      mail ?from)
    `,
  },
  {
    means: 'sender-rejected',
    pattern:
      /\b(?:sending|outgoing|outbound|submission)\b(?: (?:of )?(?:e-?mails?|messages?|mail))?[^.]{0,24}\b(?:disabled|suspended|blocked|locked|not allowed)\b/,
  },
  {
    means: 'poor-reputation',
    pattern: /\btoo many (?:\w+ ){0,2}(?:invalid|unknown|bad|nonexistent|wrong|failed) (?:recipient|rcpt|user|address)/,
  },
  {
    means: 'malformed-message',
    pattern: pattern()`
      \b(?:no|missing|without|lacks?|duplicate|multiple|bad|invalid|malformed)\b[^.]{0,12}\b(?:[a-z]+-)?(?:from|to|date|sender|id|
      subject|mime-version|received|content-type)\b["':]* (?:header|field|line)s?\b|
      \b(?:subject|date|message-id|from|to)\b["':]* (?:header |field |line )?(?:is|was) (?:mandatory|required|missing|empty|
      absent)\b
    `,
  },
  {
    means: 'sender-rejected',
    pattern: pattern()`
      \bonly (?:\w+ ){0,3}?(?:subscribers?|members?|senders?|moderators?|owners?|users|people|employees|staff)\b[^.]{0,30}\b(?:may|
      can|allowed|permitted|able)\b|\b(?:not|cannot|can't|n't|nobody|no one)\b[^.]{0,20}\b(?:post(?:ing)?|submit(?:ting)?) (?:to|
      messages?|through|by|via|from|in|on)\b|\b(?:members?|subscribers?)[- ]only\b
    `,
  },
  { means: 'mail-loop', pattern: /\breceived:?["']? (?:data )?headers?(?: counts?)?\b[^.]{0,30}\b(?:exceed\w*|too many|maximum|limit)/ },
  {
    means: 'reverse-dns',
    pattern: pattern()`
      \b(?:find|resolve|look up|determine|verify) your (?:reverse )?(?:host ?name|dns name)\b|
      \b(?:reverse(?:[- ]dns|[- ](?:host)?name|[- ]lookup)?|ptr|rdns)\b[^.]{0,40}\b(?:missing|no|not|invalid|bad|doesn't|generic|
      mismatch|requires?d?|fail\w*|incorrect|wrong|contains)\b|
      \b(?:no|missing|invalid|bad|without(?: an?)?|generic|incorrect|forged|lacks?(?: an?)?) (?:valid |dns )?(?:reverse|ptr|rdns)\b
    `,
  },
  {
    means: 'virus-detected',
    pattern:
      /\b(?:virus|malware|trojan|worm)\w*\b[^.]{0,30}\b(?:found|detected|reject\w*|block\w*)|\binfected\b|\b(?:contains?|found|detected) (?:an? )?(?:virus|malware)/,
  },
  {
    means: 'tls-required',
    pattern:
      /\b(?:must|requires?|needs?)\b[^.]{0,20}\b(?:starttls|tls|encrypt\w*)\b|\b(?:starttls|tls|encryption|encrypted connection)\b[^.]{0,16}\b(?:required|mandatory|necessary|needed)\b/,
  },
  {
    means: 'relay-denied',
    pattern: pattern()`
      \brelay(?:ing|ed)?\b(?:[^.]|\.(?=\S)){0,40}?\b(?:denied|prohibited|forbidden|refused|disallowed|rejected|disabled|
      not (?:allowed|permitted|authori[sz]ed|possible|accepted))\b|
      \b(?:not|cannot|can't|unable to|won't|don't|den(?:y|ies)|refus\w+|no)\b[^.]{0,16}\brelay(?:ing)?\b
    `,
  },
  { means: 'recipient-full', pattern: /\b(?:user|mailbox|inbox|account|recipient)\b[^.]{0,16}\btoo many (?:e-?mails?|messages|mails)\b/ },
  {
    means: 'rate-limited',
    pattern: pattern()`
      \btoo many (?:concurrent |simultaneous |smtp |new |open |unknown )?(?:connections?|messages?|mails?|e-?mails?|sessions?|
      requests?|recipients?)\b|\b(?:rate|hourly|daily|sending|message|connection) (?:limit|quota)s?\b[^.]{0,24}\b(?:exceeded|
      reached|hit)\b|\bexceed\w*\b[^.]{0,24}\b(?:rate|hourly|daily|sending|connection) (?:limit|quota)|
      \b(?:submission|sending|message|connection|mail) rate\b[^.]{0,50}\b(?:exceed\w*|limit)|
      \bnumber of (?:recipients|rcpts|connections|messages)\b[^.]{0,30}\b(?:over|exceed\w*|too|limit)|\bthrottl|
      \b(?:quota|limit) (?:for|on|of) (?:\w+ ){0,3}(?:number of|recipients|messages|e?-?mails|connections)\b
    `,
  },
  {
    means: 'recipient-full',
    pattern: about(
      String.raw`\b(?:mailbox|inbox|account|user|recipient|quota|storage|disk|mail ?box)(?: (?:storage|quota|size|space|disk))?`,
      lines`
      (?:full\b|over ?-?quota|over(?:drawn)? (?:its|his|her|the|their)? ?(?:disk ?|dis[ck] ?space |storage |mailbox )?(?:quota|
      limit|allocation)|out of (?:space|storage|disk)|exceed\w*(?: \w+){0,3} (?:quota|storage|limit|space|size))
    `,
    ),
  },
  {
    means: 'recipient-domain-unknown',
    pattern:
      /\bno (?:valid |usable |working |such )?(?:mx|mail exchangers?)(?: (?:hosts?|records?|servers?|entr(?:y|ies)))? (?:found|exists?|available|for)\b/,
  },
  {
    means: 'recipient-domain-unknown',
    pattern:
      /\bnull ?mx\b|\b(?:domain|host)\b(?: [^\s]+)? (?:does not|doesn't|do not|don't|never) (?:accept|receive|handle|take)s? (?:any )?(?:incoming )?(?:e-?)?mails?\b/,
  },
  { means: 'recipient-domain-unknown', pattern: /\bhost(?:name)? \(?[^\s()]+\)? (?:was |could )?not (?:be )?found\b/ },
  {
    means: 'message-too-large',
    pattern: new RegExp(
      `${about(CONTENT, String.raw`(?:too (?:large|big|long)\b|larger than|bigger than|oversized?\b|exceed\w* (?:\w+ ){0,4}(?:size|limit|maximum|length))`).source}|\\bsize exceed|\\blength\\b[^.]{0,30}\\b(?:maximum|exceed|limit)`,
    ),
  },
  {
    means: 'recipient-disabled',
    pattern: about(
      RECIPIENT,
      String.raw`(?:now )?(?:disabled|suspended|inactive|deactivated|locked|closed|expired|terminated|frozen|cancell?ed|on hold|not activated?|no longer active)\b`,
    ),
  },
  {
    means: 'recipient-disabled',
    pattern: pattern()`
      \(address\)[\s:]*(?:is|was|has been|have been)(?: \w+)? (?:disabled|suspended|inactive|deactivated|locked|closed|terminated|
      frozen)\b|\b(?:disabled|suspended|inactive|deactivated|locked|closed|expired|terminated|frozen) (?:recipient|user|mailbox|
      account|address)\b
    `,
  },
  {
    means: 'sender-blocklisted',
    pattern: pattern()`
      \b(?:listed|found|is) (?:at|in|on|by) (?:the )?(?:[a-z0-9-]+\.)*(?:[a-z0-9-]*(?:[bw]l|rbl|dnsbl|spam|block|cop|haus|
      ordb)[a-z0-9-]*)\.(?:[a-z0-9-]+\.)*[a-z]{2,}\b|\b(?:blocked|rejected|refused|denied) (?:using|by|via|
      due to(?: a)? listing (?:in|at|on)) (?:the )?(?:dnsbl |rbl |blacklist )?(?:[a-z0-9-]+\.)*[a-z0-9-]*(?:rbl|dnsbl|blacklist|
      blocklist|spamhaus|spamcop|sorbs|barracudacentral|abuseat|uceprotect)[a-z0-9-]*\.[a-z]
    `,
  },
  { means: 'sender-blocklisted', pattern: about(CLIENT, `(?:${LISTED}|${REFUSED} (?:using |due to listing |by \\S+\\.[a-z]{2,}))`) },
  {
    means: 'sender-rejected',
    pattern: about(SENDER, `(?:${REFUSED}|${MISSING}|${LISTED}|not verified|un(?:verified|validated)|fake|forged|spoofed)`),
  },
  {
    means: 'sender-rejected',
    pattern: pattern()`
      \b(?:fake|forged|spoofed|invalid|unknown|bad|unverified|unauthori[sz]ed|illegal|banned|blocked|nonexistent|
      (?:den(?:y|ies|ied)|refus\w+|reject\w*|block\w*) (?:the|this|your)) (?:envelope )?(?:sender|mail ?from|return[- ]path|
      from[- ](?:address|domain))\b
    `,
  },
  { means: 'recipient-unknown', pattern: about(RECIPIENT, MISSING) },
  {
    means: 'recipient-unknown',
    pattern: pattern()`
      \b(?:unknown|invalid|no such|non-?existent|non-?existing|bad|wrong|unroutable|unrecogni[sz]ed|
      undeliverable) (?:local |virtual |destination |e-?mail |mail |rcpt |final )?(?:recipient|user|mailbox|account|address|
      addressee|receiver|alias|person|customer|rcpt)
    `,
  },
  {
    means: 'marked-as-spam',
    pattern: pattern()`
      \b(?:spam|junk|unsolicited|uce|ube)\b[^.]{0,30}\b(?:reject|refus|block|detect|suspect|content|score|not accept)|
      \b(?:reject|block|detect|classif|identif|consider|suspect|flag|mark|tag|look)\w*\b[^.]{0,30}\b(?:spam|junk|unsolicited|
      bulk mail)\b
    `,
  },
  {
    means: 'content-rejected',
    pattern:
      /\b(?:contents?|attachment|body|file type)\b[^.]{0,16}\b(?:reject\w*|refused|blocked|denied|not allowed|prohibited|forbidden|filter\w*)/,
  },
  {
    means: 'sender-blocklisted',
    pattern: /https?:\/\/[^\s]*(?:spamhaus|spamcop|sorbs|barracudacentral|uceprotect|abuseat|dnsbl|\brbl|black-?list|block-?list)/,
  },
  { means: 'poor-reputation', pattern: about(CLIENT, String.raw`${REFUSED}(?! (?:the |this |your )?(?:message|mail|e-?mail)s?\b)`) },
  { means: 'poor-reputation', pattern: /\b(?:poor|bad|low|negative) (?:\w+ )?reputation\b|\breputation\b[^.]{0,20}\b(?:poor|bad|low)\b/ },
  {
    means: 'network-failure',
    pattern: pattern()`
      \b(?:dns|mx|name ?server)\b[^.]{0,20}\b(?:error|fail\w*|timed? ?out)\b|
      \b(?:cannot assign requested address|no route to host|network (?:is )?unreachable|host (?:is )?(?:unreachable|down)|
      address family not supported|connection (?:reset|aborted|timed out|timeout|closed|lost|dropped)|broken pipe|timed out|
      (?:could not|cannot|can't|unable to|failed to) connect)\b
    `,
  },
];
