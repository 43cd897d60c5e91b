import { everyPart, textOf } from '../mime/entity.ts';
import { type Header, withParameters } from '../mime/header.ts';
import type { Opened } from './opened.ts';
import type { Kind, Recipient } from './reading.ts';
import { AUTOMATIC_IN_SUBJECT, DELAYED_IN_TEXT, FAILED_IN_SUBJECT, FAILED_IN_TEXT, SYSTEM_SENDER } from './kind-words.ts';
import { isProgram, refuses, saysNo, saysNoToSomebody } from './refusal.ts';

/** Tells failures from what merely looks like one: delays, confirmations, automatic replies, receipts, complaints. */
export function kindOf(opened: Opened, recipients: readonly Recipient[], feedback: boolean): Kind {
  if (feedback) return 'feedback';
  const types = everyPart(opened.message).map(({ type }) => type);
  if (types.includes('message/disposition-notification') || reportType(opened) === 'disposition-notification')
    return isRefusal(opened) ? 'failure' : 'disposition';
  const actions = new Set(recipients.flatMap(({ action }) => action ?? []));
  if (actions.has('failed')) return 'failure';
  if (actions.has('complained')) return 'feedback';
  if (actions.has('delayed')) return recipients.every(isOver) ? 'failure' : 'delay';
  if (actions.size > 0 && [...actions].every((action) => ['delivered', 'relayed', 'expanded', 'deliverable'].includes(action)))
    return 'success';
  const daemon = isFromDaemon(opened);
  const failed = isFailure(opened);
  if (
    !opened.header.has('x-failed-recipients') &&
    !isSystem(opened.from) &&
    !(isNobody(opened.from) && recipients.some(({ diagnostic, context }) => saysNo(diagnostic) || saysNo(context))) &&
    isAutomatic(opened) &&
    (!failed || /^(?:re: ?)?(?:out of|auto)/i.test(opened.subject))
  )
    return 'autoreply';
  if (recipients.length === 0) return failed && (daemon || isReport(opened)) ? 'failure' : 'not-a-bounce';
  if ((daemon || failed) && isDelay(opened)) return 'delay';
  if (daemon && isSuccess(opened)) return 'success';
  if (failed || opened.groups.length > 0) return 'failure';
  if (daemon && recipients.some(({ diagnostic, context }) => refuses(diagnostic) || refuses(context))) return 'failure';
  if (
    (isPasted(opened.header) || isNobody(opened.from)) &&
    recipients.some(({ address, diagnostic, context }) => [diagnostic, context].some(address === '' ? saysNo : saysNoToSomebody)) &&
    !isProgram(opened.text)
  )
    return 'failure';
  return isAutomatic(opened) ? 'autoreply' : daemon && opened.returned ? 'failure' : 'not-a-bounce';
}

/** A rule of the recipient's refused the message; it says so in the form of a receipt (RFC 5429 section 2.2). */
function isRefusal({ message, text }: Opened): boolean {
  const receipt = everyPart(message).find(({ type }) => type === 'message/disposition-notification');
  return receipt !== undefined && /^disposition:.*\bdeleted\b/im.test(textOf(receipt)) && /\b(?:rejected|refused)\b/i.test(text);
}

/** OpenSMTPD calls it a delay when the time is over and the message has been thrown away. */
function isOver({ diagnostic }: Recipient): boolean {
  return /^envelope expired$/i.test(diagnostic.trim());
}

/** Sent by a mail system, as far as From and Return-Path tell (RFC 5321 section 4.5.5). */
export function isFromDaemon({ from, header }: Opened): boolean {
  return isSystem(from) || isNobody(from) || /^<\s*>$/.test(header.raw('return-path').trim()) || header.has('x-failed-recipients');
}

/** No address in From: a person who answers has one. */
function isNobody(from: string): boolean {
  return /^(?:[\w ]{0,40}<\s*>)?$/.test(from.trim());
}

function isSystem(from: string): boolean {
  return SYSTEM_SENDER.test(from);
}

/** The subject or the text says that something could not be delivered. */
export function isFailure({ subject, text }: Opened): boolean {
  return FAILED_IN_SUBJECT.test(subject) || FAILED_IN_TEXT.test(text.slice(0, 4000));
}

/** Written by a responder (RFC 3834 section 5, and what is usual beside it). */
export function isAutomatic({ header, subject }: Opened): boolean {
  return (
    /^auto-(?:replied|generated|notified)/i.test(header.raw('auto-submitted')) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-mail-autoreply', 'x-autoreply-from', 'x-apple-action'].some((name) =>
      header.has(name),
    ) ||
    /auto_?-?reply/i.test(header.raw('precedence')) ||
    /vacation/i.test(header.raw('x-mailer') + header.raw('preference')) ||
    AUTOMATIC_IN_SUBJECT.test(subject.trim())
  );
}

/** A complaint about a message that follows no standard. */
export function isComplaint({ from, subject, header }: Opened): boolean {
  return (
    (/^staff@hotmail\.com/i.test(from.replace(/^.*</, '')) && /complaint about message/i.test(subject)) ||
    reportTypeOf(header.raw('content-type')) === 'feedback-report' ||
    /email feedback report for ip|abuse report for/i.test(subject) ||
    (/^auto-replied/i.test(header.raw('auto-submitted')) && /^unsubscribe$/i.test(subject.trim()))
  );
}

function isDelay({ subject, text }: Opened): boolean {
  const said = text.slice(0, 3000);
  if (/permanent(?:ly)? (?:error|fail)|giving up|given up|gave up|no longer (?:be )?(?:tried|retr)|retry time(?:out)? exceeded/i.test(said))
    return false;
  return (
    /delay|not yet|still (?:being )?(?:retr|tr(?:y|ied)|queued)|warning: (?:could not send|message)|verzögert/i.test(subject) ||
    DELAYED_IN_TEXT.test(said)
  );
}

function isSuccess({ subject, text }: Opened): boolean {
  return (
    /success|relayed|delivered/i.test(subject) &&
    !FAILED_IN_SUBJECT.test(subject.replace(/delivery (?:status|report|notification)/gi, '')) &&
    /successful/i.test(`${subject} ${text.slice(0, 2000)}`)
  );
}

/** Sentences that only a report on a delivery has, whoever passed it on. */
function isReport({ text }: Opened): boolean {
  return /^(?:diagnostic information for administrators:|generating server:|reporting-mta:|remote server (?:at \S+ )?returned ')/im.test(
    text,
  );
}

/** Text without a header of its own: somebody pasted it. */
export function isPasted(header: Header): boolean {
  return !['from', 'to', 'date', 'received', 'message-id', 'subject', 'return-path'].some((name) => header.has(name));
}

function reportType({ header }: Opened): string {
  return reportTypeOf(header.raw('content-type'));
}

function reportTypeOf(field: string): string {
  return withParameters(field).parameters.get('report-type')?.toLowerCase() ?? '';
}
