import { type Entity, everyPart, textOf } from '../mime/entity.ts';
import { fieldGroups } from './fields.ts';
import { isPasted } from './kind.ts';
import { narrativeOf } from './narrative.ts';
import type { Opened } from './opened.ts';

/** What is longer is no line that somebody pasted. */
export const PASTED = 2000;
const STATUS_TYPES = new Set(['message/delivery-status', 'message/global-delivery-status']);

/** Takes a message apart: its words, the fields of its reports, and what came back with it. */
export function open(message: Entity): Opened {
  const parts = everyPart(message);
  const header = message.header;
  const { text: words, returned } = narrativeOf(message);
  const reports = parts.filter(({ type }) => STATUS_TYPES.has(type)).map(textOf);
  const statuses = reports.filter((report) => FIELD.test(report));
  const said = [words, ...reports.filter((report) => !FIELD.test(report))].join('\n');
  // Pasted text has no header of its own: what looks like fields belongs to it.
  const text = isPasted(header) ? relined(`${header.fields.map(([name, value]) => `${name}: ${value}\n`).join('')}\n${said}`) : said;
  // A forwarded bounce, and some services, put the fields into the text; who pastes one may paste them below its header.
  const whole = isPasted(header) ? `${text}\n\n${textOf(message)}` : text;
  const inText =
    statuses.length === 0 && /^[> \t]*Final-Recipient:/im.test(whole) ? [whole.replaceAll(/^[> \t]+(?=[A-Z][\w-]+:)/gm, '')] : [];
  return {
    message,
    header,
    subject: header.text('subject'),
    from: header.text('from'),
    text,
    ...(returned === undefined ? {} : { returned }),
    groups: [...statuses, ...inText].flatMap(fieldGroups),
  };
}

/** Some give their words for people the type of a report. */
const FIELD = /^(?:reporting-mta|(?:final|original)-recipient|action|status|diagnostic-code|arrival-date):/im;

/** What begins a line of a report or of a transcript. */
const BEGINS =
  / (?=(?:-{5} |\(reason: |>>> |<<< |\.\.\. while talking to|(?:Final|Original)-Recipient: |Diagnostic-Code: |(?:Reporting|Remote|Received-From)-MTA: |Action: |Status: |Arrival-Date: |Diagnostic information for administrators:|Generating server: |Remote Server returned '))/gi;
const AFTER = /((?:-----|recipient\(s\):|recipients?:|delivered to:|administrators:)) (?=\S)/g;

/** Pasted lines run together, and Markdown marks what stands out; qmail's log writes `_` for a space and `/` for the end of a line. */
function relined(text: string): string {
  const isFlat = text.trim().length > 200 && text.trim().split('\n', 4).length < 4;
  return (isFlat ? text.replaceAll(BEGINS, '\n').replaceAll(AFTER, '$1\n') : text)
    .replaceAll(/[*`]{1,3}([^\s*`<>]{1,100}@[^\s*`<>]{1,200})[*`]{1,3}/g, '$1')
    .replaceAll(/(?<![45]\d\d|[45]\.\d{1,3}\.\d{1,3}) (?=<[^<>\s@]{1,100}@[^<>\s]{1,200}>: )/g, '\n')
    .replaceAll(/\S{20,2000}/g, (word) =>
      /^[^_]{0,60}(?:_[^_]{0,60}){3}/.test(word) && /_(?:host|said|recipient|message|mailbox|user|unable|failed)/i.test(word)
        ? word.replaceAll('_', ' ').replaceAll('/', '\n')
        : word,
    );
}
