import type { ReceivedSpf } from '@mailmedic/contract/looks/message-checks.ts';
import { readSegments, unquoted } from './segments.ts';

const RESULT = /^(pass|fail|softfail|neutral|none|temperror|permerror|error|unknown)(?![\w-])/i;
const PAIR = /(?:^|[\s,])([a-z][a-z0-9_.-]{0,39})\s*=\s*("(?:[^"\\]|\\.){0,500}"(?:@[^\s;"]{0,255})?|<[^>\s]{0,320}>|[^\s;"]{0,500})/gi;

/** Reads a `Received-SPF` line (RFC 7208 section 9.1); what older writers say in the comment only is taken from there. */
export function readReceivedSpf(value: string, above: number): ReceivedSpf | undefined {
  const segments = readSegments(value);
  const [first] = segments;
  const result = RESULT.exec(first?.text ?? '')?.[1]?.toLowerCase();
  if (result === undefined) return undefined;
  const pairs = new Map<string, string>();
  for (const { text } of segments)
    for (const [, name = '', raw = ''] of text.matchAll(PAIR)) {
      const told = unquoted(raw).replaceAll(/^<|>$/g, '');
      if (!pairs.has(name.toLowerCase())) pairs.set(name.toLowerCase(), told);
    }
  const comment = first?.comments.join('; ') ?? '';
  const clientIp = pairs.get('client-ip') ?? addressIn(comment);
  const envelopeFrom = pairs.get('envelope-from') ?? /domain of (?:transitioning )?<?([^\s<>()]{1,320})>?/i.exec(comment)?.[1];
  const receiver = pairs.get('receiver') ?? /^([\w-]+(?:\.[\w-]+)+):/.exec(comment)?.[1];
  return {
    above,
    result: MEANT[result] ?? result,
    ...(comment === '' ? {} : { comment: comment.slice(0, 1000) }),
    ...(clientIp === undefined ? {} : { clientIp }),
    ...(envelopeFrom === undefined ? {} : { envelopeFrom }),
    ...(receiver === undefined || /unknown/i.test(receiver) ? {} : { receiver }),
    ...taken(pairs, 'helo'),
    ...taken(pairs, 'identity'),
    ...taken(pairs, 'mechanism'),
    ...taken(pairs, 'problem'),
  };
}

/** Names from before RFC 7208 (RFC 4408 section 2.5 renamed them). */
const MEANT: Readonly<Record<string, string>> = { error: 'temperror', unknown: 'permerror' };

function taken<Name extends string>(pairs: ReadonlyMap<string, string>, name: Name): { readonly [N in Name]?: string } {
  const value = pairs.get(name);
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: string };
}

function addressIn(comment: string): string | undefined {
  return (
    /(?:designates?|permit(?:s|ted)?|allow(?:s|ed)?|client-ip[=:]?|ip)\s+(?:<?)((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]*:[0-9a-f:.]{2,45})/i.exec(
      comment,
    )?.[1] ?? /(?<![\d.])((?:\d{1,3}\.){3}\d{1,3})(?![\d.])/.exec(comment)?.[1]
  );
}
