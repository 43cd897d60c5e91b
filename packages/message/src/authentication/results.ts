import type { MethodResult, Property, ResultsField } from '@mailmedic/contract/looks/message-checks.ts';
import { readSegments, type Segment, unquoted } from './segments.ts';

const MAX_RESULTS = 60;
const MAX_PROPERTIES = 24;
const METHOD = /^([a-z][a-z0-9-]{0,39})\s*(?:\/\s*(\d{1,4})\s*)?=\s*([a-z][a-z0-9-]{0,39})(?![\w.@])/i;
/** What a method's name and result can follow each other with when a writer forgets the semicolon. */
const NEXT_METHOD = /\s(?=(?:spf|dkim|dmarc|arc|iprev|auth|compauth|dkim-adsp|dkim-atps|bimi|sender-id)\s*=\s*[a-z]+(?:\s|$))/i;
const PROPERTY =
  /(?:^|[\s,])([a-z][a-z0-9-]{0,39})(?:\s*\.\s*([a-z][a-z0-9_.-]{0,39}))?\s*=\s*("(?:[^"\\]|\\.){0,1000}"(?:@[^\s;"]{0,255})?|[^\s;"]{0,1000})/gi;

/** Reads one `Authentication-Results` line (RFC 8601 section 2.2), or one of its many relatives. */
export function readResults(field: string, value: string, above: number): ResultsField {
  const segments = [...readSegments(value)];
  const instance = /^i\s*=\s*(\d{1,3})$/i.exec(segments[0]?.text ?? '')?.[1];
  if (instance !== undefined) segments.shift();
  const [first] = segments;
  const named = first === undefined ? undefined : readServer(first.text);
  if (named) segments.shift();
  const rest = segments.flatMap(apart).flatMap((segment) => readMethod(segment) ?? []);
  return {
    field,
    above,
    server: named?.server ?? '',
    ...(named?.version === undefined ? {} : { version: named.version }),
    ...(instance === undefined ? {} : { instance: Number(instance) }),
    results: rest.slice(0, MAX_RESULTS),
  };
}

/** The server's id, unless the line begins with a result as Microsoft's does. An id may be quoted or a name with a version after it. */
function readServer(text: string): { readonly server: string; readonly version?: string } | undefined {
  if (METHOD.test(text)) return undefined;
  const match = /^("(?:[^"\\]|\\.){0,255}"|[^\s;"=]{1,255})(?:\s+(\d{1,4}))?(?=\s|$)/.exec(text);
  if (!match) return undefined;
  const [, server = '', version] = match;
  return { server: unquoted(server).toLowerCase(), ...(version === undefined ? {} : { version }) };
}

/** Splits a segment in which results follow each other without a semicolon; the comments stay with the first. */
function apart({ text, comments }: Segment): readonly Segment[] {
  const parts = text.split(NEXT_METHOD);
  return parts.length === 1 ? [{ text, comments }] : parts.map((part, index) => ({ text: part, comments: index === 0 ? comments : [] }));
}

function readMethod({ text, comments }: Segment): MethodResult | undefined {
  const match = METHOD.exec(text);
  if (!match) return undefined;
  const [all, method = '', version, result = ''] = match;
  const properties = [...text.slice(all.length).matchAll(PROPERTY)]
    .slice(0, MAX_PROPERTIES)
    .map(([, type = '', name, value = '']): Property =>
      name === undefined
        ? { type: '', name: type.toLowerCase(), value: unquoted(value) }
        : {
            type: type.toLowerCase(),
            name: name.toLowerCase(),
            value: unquoted(value),
          },
    );
  const reason = properties.find(({ type, name }) => type === '' && name === 'reason')?.value;
  const comment = comments.filter((one) => one !== '').join('; ');
  return {
    method: method.toLowerCase(),
    ...(version === undefined ? {} : { version }),
    result: result.toLowerCase(),
    ...(reason === undefined ? {} : { reason }),
    ...(comment === '' ? {} : { comment: comment.slice(0, 1000) }),
    properties: properties.filter(({ type, name }) => type !== '' || name !== 'reason'),
  };
}

/** The value of a result's property: `property(spf, 'smtp', 'mailfrom')`. */
export function property(result: MethodResult, type: string, name: string): string | undefined {
  return result.properties.find((one) => one.type === type && one.name === name)?.value;
}
