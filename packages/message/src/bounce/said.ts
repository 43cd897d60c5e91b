import { addressesIn } from './fields.ts';
import { isPasted } from './kind.ts';
import type { Found, Opened } from './opened.ts';
import { addressesNamed, addressesSaid } from './prose.ts';
import { addressesAnswered } from './transcript.ts';

/** A pasted reply is no longer than this. */
const LINE = 300;

/** Whom the words of the message name as not reached, each with the words that stand there. */
export function saidIn(opened: Opened): readonly Found[] {
  const { text, header } = opened;
  const failed = header.all('x-failed-recipients').flatMap(addressesIn);
  const leading = [...addressesSaid(text), ...addressesAnswered(text)];
  const named = leading.length > 0 ? [] : addressesNamed(text);
  const own = ownAddresses(opened);
  const isOffice = (address: string) => /^(?:mailer-daemon|postmaster|abuse|support|helpdesk|noc)@/i.test(address);
  // A long address that was broken over two lines leaves its end.
  const lower = text.toLowerCase();
  const isEnd = (address: string) =>
    [...own].some(
      (one) => one.endsWith(address.toLowerCase()) && lower.includes(`${one.slice(0, -address.length)}\n${address.toLowerCase()}`),
    );
  const isOwn = (address: string) => own.has(address.toLowerCase()) || isEnd(address) || isOffice(address);
  // An office is more often where to ask than whom the message was for.
  const isRefused = (words: string) =>
    /\b[45]\d\d\b|unknown|no such|not (?:found|exist)|unable to send|problem delivering|not (?:be )?(?:sent|delivered)/i.test(words);
  const isWhereToAsk = (address: string) => WHERE_TO_ASK.test(text.slice(0, text.indexOf(address)));
  const candidates = [...leading, ...named].filter(({ address }) => failed.includes(address) || !isWhereToAsk(address));
  const strangers = candidates.filter(({ address }) => !isOwn(address));
  const chosen =
    strangers.length > 0
      ? strangers
      : candidates.filter(({ address, words }) => failed.includes(address) || (words !== '' && (!isOffice(address) || isRefused(words))));
  const known = new Set(failed.map((address) => address.toLowerCase()));
  const agreed =
    known.size > 0 && chosen.some(({ address }) => known.has(address.toLowerCase()))
      ? chosen.filter(({ address }) => known.has(address.toLowerCase()))
      : chosen;
  const missing = failed.filter((address) => !agreed.some((one) => one.address.toLowerCase() === address.toLowerCase()));
  const found = [...agreed, ...(known.size > 0 ? missing.map((address) => ({ address, words: '' })) : [])];
  if (found.length > 0) return found;
  const mentioned = addressesIn(text).filter((address) => !isWhereToAsk(address));
  const foreign = mentioned.filter((address) => !isOwn(address));
  const isLine = isPasted(header) && text.trim().length < LINE && isRefused(text);
  const anywhere =
    foreign.length > 0 || !isLine ? foreign : mentioned.filter((address) => !/^(?:mailer-daemon|postmaster)@/i.test(address));
  const returned = addressesIn(opened.returned?.raw('to') ?? '').filter((address) => !own.has(address.toLowerCase()));
  // A line of a log names sender and recipient.
  const logged = isPasted(header) ? /(?:^|\s)to=<([^<>\s@]{1,100}@[^<>\s@]{1,200})>/.exec(text)?.[1] : undefined;
  if (logged !== undefined) return [{ address: logged, words: '' }];
  const answered = answeredIn(text).filter(({ address }) => !isOwn(address));
  if (answered.length > 1) return answered;
  const inBoth = anywhere.filter((address) => returned.some((to) => to.toLowerCase() === address.toLowerCase()));
  const last = inBoth.length > 0 ? inBoth : anywhere.length > 0 ? anywhere.slice(0, 1) : returned.slice(0, 20);
  return last.map((address) => ({ address, words: '' }));
}

/** Replies that name their recipients, one a line. */
function answeredIn(text: string): readonly Found[] {
  const lines = text.slice(0, 20_000).split('\n');
  return lines.flatMap((line) => {
    const address = /^\s*[45]\d\d[ -]/.test(line) ? addressesIn(line.slice(0, 600))[0] : undefined;
    return address === undefined ? [] : [{ address, words: line.trim() }];
  });
}

/** Before an address at which questions are answered. */
const WHERE_TO_ASK =
  /\b(?:contact(?:ez|e|ar|i|er)?|ask|write to|reports? to|questions? to|complain to|wenden sie sich(?: bitte)? an|kontaktieren sie|contattare|contacteer)[:\s<"'([]{1,4}$/i;

/** Addresses that are the sender's or the reporter's, and so hardly the recipient that failed. */
function ownAddresses({ header, returned }: Opened): ReadonlySet<string> {
  const fields = [
    header.raw('from'),
    header.raw('reply-to'),
    header.raw('to'),
    header.raw('delivered-to'),
    returned?.raw('from') ?? '',
    returned?.raw('return-path') ?? '',
  ];
  return new Set(fields.flatMap(addressesIn).map((address) => address.toLowerCase()));
}
