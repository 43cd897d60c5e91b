import { decodeWords } from '../mime/encoded-words.ts';
import type { Header } from '../mime/header.ts';
import { codesIn } from '../reply/codes.ts';
import { innermostReply } from '../reply/innermost.ts';
import { addressValue, bareAddress, hostOf } from './fields.ts';
import { better } from './found-recipient.ts';
import type { Opened } from './opened.ts';
import { optional } from './optional.ts';
import type { Recipient } from './reading.ts';

/** One recipient as the fields of a report tell it (RFC 3464 section 2.3). */
export function fromGroup(group: Header, opened: Opened): Recipient {
  const original = addressValue(decodeWords(group.raw('original-recipient')));
  const final = addressValue(decodeWords(group.raw('final-recipient'))) || original;
  // An X.400 address or one inside a mail system says nothing to a sender who wrote an Internet address (RFC 2156 section 4.6).
  const address = !isInternet(final) && isInternet(original) ? original : final;
  const code = group
    .all('diagnostic-code')
    .map((one) => decodeWords(one))
    .join(' ')
    .trim();
  const said = code.replace(/^(?:smtp|x-[\w.-]+|dns|expired|unknown|lmtp|local)\s*;\s*/i, '').trim();
  // Without a diagnostic code, what stands beside the status in brackets is the reason (RFC 3464 section 2.3.4).
  const diagnostic = innermostReply(said === '' ? (/\(([^)]{8,})\)/.exec(group.raw('status'))?.[1] ?? '') : said);
  const codes = codesIn(diagnostic);
  const claimed = /([245]\.\d{1,3}\.\d{1,3})/.exec(group.raw('status'))?.[1];
  const status = better(claimed, codes.status);
  const remote = hostOf(group.raw('remote-mta'));
  return {
    address:
      address.includes('@') || !opened.header.has('x-failed-recipients')
        ? address
        : (bareAddress(opened.header.raw('x-failed-recipients')) ?? address),
    ...(original !== '' && original.toLowerCase() !== address.toLowerCase() ? { original } : {}),
    ...optional(
      'action',
      group
        .raw('action')
        .replace(/[\s(].*$/, '')
        .toLowerCase(),
    ),
    ...optional('status', status),
    ...optional('reply', codes.reply),
    ...optional('remote', remote),
    diagnostic,
    context: '',
    ...optional('lastAttempt', group.raw('last-attempt-date')),
    ...optional('willRetryUntil', group.raw('will-retry-until')),
    ...optional('finalLogId', group.raw('final-log-id')),
  };
}

const isInternet = (address: string): boolean => /@[^@]+\.[^@.]+$/.test(address);
