import { bareAddress } from './fields.ts';

/** What a text says of an address: the address and the lines that belong to it. */
export interface Said {
  readonly address: string;
  readonly words: string;
}

/** Letters of every script; the wide brackets and stops of Chinese and Japanese end an address. */
const LETTER = String.raw`\u0080-\u2fff\u3040-\ufeff`;
const AT = String.raw`(?:"[^"\n]{1,80}"|[^\s<>()[\]",;:@=\u3000-\u303f\uff00-\uffef]{1,100})@[A-Za-z0-9${LETTER}](?:[A-Za-z0-9_.${LETTER}-]{0,200}[A-Za-z0-9_${LETTER}])?`;
/** An address that begins a line, alone or with what is said of it. */
const LEADING = new RegExp(
  String.raw`^[ \t>*|-]*(?:\(?\d{1,3}[.)]\s+)?(?:["']?[\w .,-]{0,60}["']?\s+)?<(?:@[^:>]{1,99}:)?(?:smtp:|rfc822[;:]\s?)?(${AT})(?:\s*\([^)\n]*\))?>(?=$|[\s:;,.(-])[ \t]*[:;,-]*[ \t]*(.*)$|^[ \t>*|-]*(?:smtp:|rfc822[;:]\s?)?["']?(${AT})["']?(?:\s*[<(](?:mailto:)?(${AT})[)>])?(?=$|[\s:;,)([-]|\.(?![A-Za-z0-9]))[ \t]*[:;,-]*[ \t]*(.*)$`,
  'i',
);
/** A line that says in words that an address follows. */
const NAMED = new RegExp(
  String.raw`(?<![\w-])(?:(?:recipients?(?: address)?|rcpt to|failed (?:recipient|address)|to|deliver(?:ing|ed|y)?(?: (?:of )?(?:the |your )?(?:mail|message|email))? to|destinat(?:aire|ion|ario)|empf[^\s:]{1,4}nger|宛先|送信先(?:メールアドレス)?|sent to|address|mailbox|permanent errors?|account)(?![\w.+-]*@)|dda:smtp=|[\w-]{16,23} (?:==|\*\*))(?: is| was|\(s\))?[:\s]*[<"']?(?:smtp:)?(${AT})[>"']?(.*)$`,
  'i',
);

/**
 * Reads prose: an address at the beginning of a line, and behind or below it what happened. This is the form of most
 * bounces that follow no standard.
 */
export function addressesSaid(text: string): readonly Said[] {
  const lines = text.slice(0, 100_000).split('\n').slice(0, 3000);
  const said: { address: string; words: string[]; blank: boolean }[] = [];
  let current: { address: string; words: string[]; blank: boolean } | undefined;
  let above = '';
  for (const line of lines) {
    const isInvited = said.length > 0 && INVITES.test(above);
    above = line.trim() === '' ? above : line.slice(0, 300);
    if (line.length > 1200 && !line.includes('@')) {
      current?.words.push(line.slice(0, 1200));
      continue;
    }
    const shown = line.slice(0, 1200);
    const match = shown.includes('@') ? LEADING.exec(shown) : null;
    const address = (match?.[1] ?? match?.[4] ?? match?.[3])?.replace(/(@[^@]*?)\.{2,}.*$/, '$1');
    if (address !== undefined && isInvited) {
      current = undefined;
    } else if (address !== undefined && !isReplyLine(shown)) {
      current = { address, words: [(match?.[2] ?? match?.[5] ?? '').trim()], blank: false };
      said.push(current);
    } else if (isEnd(line)) {
      current = undefined;
    } else if (current) {
      if (/^\s*$/.test(line)) current.blank = true;
      else if (current.words.length < 30 && !(current.blank && (isFarewell(line) || (isTold(current.words) && !REASON.test(line))))) {
        current.words.push(line.trim());
        current.blank = false;
      }
    }
  }
  return said.map(({ address, words }) => ({ address, words: words.filter((word) => word !== '').join('\n') }));
}

/** Below it stands whom to ask: nobody to whom something was to be delivered. */
const INVITES =
  /\b(?:contact|repl(?:y|ies)|write to|for review|questions?|assistance|help ?desk|support|staff|kontakt\w*|wenden sie sich|contact\w+|contatt\w+)\b[^@]{0,80}:\s*$/i;

/** Above this line stand the addresses of the message, below it those that it did not reach. */
const HEADING =
  /(?:did not|could not|cannot|unable to|not be) (?:reach|be reached|be delivered|deliver(?:ed)?)\b[^@]{0,40}\brecipients?\b[^@]*$/i;

/** Addresses that a sentence names as the recipient's: `Could not deliver message to the following recipient: …`. */
export function addressesNamed(text: string): readonly Said[] {
  const lines = text.slice(0, 60_000).split('\n').slice(0, 2000);
  const heading = lines.findIndex((line) => HEADING.test(line));
  return lines.flatMap((line, at) => {
    if (at < heading) return [];
    const match = line.includes('@') ? NAMED.exec(line.slice(0, 1200)) : null;
    const address = match ? bareAddress(match[1] ?? '') : undefined;
    if (address === undefined) return [];
    const next = lines[at + 1]?.trim() ?? '';
    const following = SENTENCE.test(next) && !isFarewell(next) ? [next] : [];
    return [{ address, words: [line.trim(), ...following, ...reasonBelow(lines, at + 1 + following.length)].join('\n') }];
  });
}

/** A sentence that goes on below the one that names the address. */
const SENTENCE = /^(?![\w-]{1,40}: )[^@]{20,400}[.!]$/;

/** The lines that say why, below a line that names the address: those with a reason, and what a reason's heading stands above. */
function reasonBelow(lines: readonly string[], from: number): readonly string[] {
  const reasons: string[] = [];
  let isHeaded = false;
  for (const line of lines.slice(from, from + 10)) {
    const words = line.trim();
    if (words === '' || ALIAS.test(words)) continue;
    if (isFarewell(line) || line.length > 1200 || (line.includes('@') && NAMED.test(line) && !REASON.test(line))) break;
    if (REASON.test(words) || isHeaded) reasons.push(words);
    isHeaded = words.endsWith(':') ? REASON.test(words) : isHeaded && reasons.length < 4;
  }
  return reasons;
}

/** The same recipient as it was written or is called elsewhere. */
const ALIAS = /^\(?(?:originally |was )?(?:original|addressed|expanded|forwarded|alias)\b[^:]{0,20}:?[^:]*@\S+$/i;

/** What may follow an empty line and still belongs to the address. */
const REASON = /[45]\d\d\b|\b[45]\.\d{1,3}\.\d|reason|error|said|diagnos|details|respon[ds]|returned|grund|motif|理由/i;

function isTold(words: readonly string[]): boolean {
  return words.some((word) => word !== '' && !word.endsWith(':'));
}

const isReplyLine = (line: string): boolean => /^\s*(?:<<<|>>>\s*(?:RCPT|MAIL|DATA|EHLO|HELO|\.|QUIT)|\d{3}[ -])/i.test(line);

/** Exim's consolation after the last address of a warning: nothing below it is about an address any more. */
function isEnd(line: string): boolean {
  return /^\s*no action is required on your part\b/i.test(line);
}

function isFarewell(line: string): boolean {
  return /^\s*(?:for further assistance|if you (?:do so|feel|believe|think)|please,? (?:do not reply|reply|include|send|contact)|this is an automat|reporting-mta|-- ?$|={5,}|_{5,}|\*{5,})/i.test(
    line,
  );
}
