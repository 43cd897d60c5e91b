import { type Entity, readMessage } from '../mime/entity.ts';
import { anyOf } from './any-of.ts';
import { contradictionsOf } from './contradictions.ts';
import { feedbackOf } from './feedback.ts';
import { hostOf } from './fields.ts';
import { FORMATS } from './formats/all.ts';
import { askedAbout, forwardedIn } from './forwarded.ts';
import { fromFound } from './found-recipient.ts';
import { isFailure, isPasted, kindOf } from './kind.ts';
import { narrativeOf } from './narrative.ts';
import { PASTED, open } from './open.ts';
import type { Opened } from './opened.ts';
import { optional } from './optional.ts';
import { originalOf } from './original.ts';
import type { BounceReading, Recipient } from './reading.ts';
import { recipientsOf } from './recipients.ts';
import { isProgram } from './refusal.ts';
import { respondent } from './respondent.ts';

const MAX_RECIPIENTS = 500;

/** Reads what came back. Whatever it is given, it answers; what it cannot tell it leaves out. */
export function readBounce(bytes: Uint8Array | string): BounceReading {
  const message = readMessage(bytes);
  const reading = readOne(message);
  const saysNothing =
    reading.kind === 'failure' && reading.recipients.every(({ diagnostic, status }) => diagnostic === '' && status === undefined);
  if (reading.kind !== 'not-a-bounce' && !saysNothing) return reading;
  // A gateway wrapped a bounce, or somebody forwarded one, as a part or in the text.
  for (const inner of forwardedIn(message)) {
    const found = readOne(inner);
    const inside = found.recipients.length > 0 ? found : { ...found, recipients: nobodyNamed(found.kind, inner) };
    const isFuller = !saysNothing || inside.recipients.some(({ diagnostic, status }) => diagnostic !== '' || status !== undefined);
    if (inside.kind !== 'not-a-bounce' && inside.recipients.length > 0 && isFuller) return inside;
  }
  const asked = reading.kind === 'not-a-bounce' && !isPasted(message.header) ? readOne(askedAbout(message)) : undefined;
  if (asked?.kind === 'failure' && asked.recipients.some(({ address, reply, status }) => address !== '' && (reply ?? status) !== undefined))
    return asked;
  return reading.recipients.length > 0 ? reading : { ...reading, recipients: nobodyNamed(reading.kind, message) };
}

/** A report that names nobody may still say why. */
function nobodyNamed(kind: BounceReading['kind'], message: Entity): readonly Recipient[] {
  const text = kind === 'failure' || kind === 'delay' ? narrativeOf(message).text.trim() : '';
  return text !== '' && text.length < PASTED ? [fromFound({ address: '', words: text })] : [];
}

function readOne(message: Entity): BounceReading {
  const opened = open(message);
  const best = FORMATS.map((format) => ({ format, sure: format.recognises(opened) })).reduce((a, b) => (b.sure > a.sure ? b : a));
  const format = best.sure > 0 ? best.format : undefined;
  const special = format?.read?.(opened);
  const feedback = feedbackOf(opened);
  const recipients = feedback ?? (special && special.length > 0 ? special.map(fromFound) : recipientsOf(opened));
  const kind = kindOf(opened, recipients, feedback !== undefined);
  const kept = kind === 'autoreply' || kind === 'not-a-bounce' || kind === 'disposition' ? respondent(opened, kind) : recipients;
  return {
    kind,
    recipients: kept.slice(0, MAX_RECIPIENTS),
    original: originalOf(opened),
    ...(format === undefined ? {} : { reporter: format.issuer }),
    ...optional('reporterHost', hostOf(opened.groups.map((group) => group.raw('reporting-mta')).find((host) => host !== '') ?? '')),
    contradictions: contradictionsOf(kind, opened.subject, kept),
    ...(isPasted(opened.header) && opened.text.length < PASTED && !isProgram(opened.text) ? { pasted: opened.text.trim() } : {}),
    ...(isReplyAlone(opened) ? { isReplyAlone: true } : {}),
  };
}

/** Pasted words that are no report on a delivery: who said them does not say that the message came back. */
function isReplyAlone(opened: Opened): boolean {
  const { header, groups, text } = opened;
  return isPasted(header) && groups.length === 0 && text.length < PASTED && !isFailure(opened) && !GIVEN_UP.test(text);
}

const GIVEN_UP = anyOf([
  'giv(?:ing|en|e|es) up|gave up|returned? to sender|no longer (?:be )?(?:tried|retr)',
  'expired|too long|too old|(?:retry|delivery) (?:time|limit|period)|max(?:imum)? (?:number of )?(?:retr|attempts)',
  // logs of Postfix and Exim
  'status=bounced|\\bdsn=5|SMTP error from remote mail server after [^]{0,200}\\*\\*',
]);
