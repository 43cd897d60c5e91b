import { BrokenReply, line, say, type Exchange } from '../line/exchange.ts';
import type { Greeting, MailProtocol, Offer, Reply } from '../line/mail-protocol.ts';
import { recognise } from '../line/recognise.ts';
import { readTagged, textAndCode, type TaggedReply } from './reply.ts';

/** IMAP up to the encrypted channel (RFC 9051 sections 3.4, 6.1.1, 6.2.1 and 7.1). */
export const imap: MailProtocol = { greeting: readGreeting, askCapabilities, startTls, farewell: 'z LOGOUT' };

/** Reads the one line a server opens with (RFC 9051 section 7.1). */
export function* readGreeting(): Exchange<Greeting> {
  const text = yield* line();
  const recognised = recognise(text);
  const opening = /^\* (OK|PREAUTH|BYE)(?: +(.*))?$/is.exec(text);
  if (!opening) return { is: recognised === 'imap' || /^\*/.test(text) ? 'broken' : 'foreign', recognised, text };
  const status = opening[1]?.toUpperCase() ?? '';
  const rest = textAndCode(opening[2] ?? '');
  const listed = rest.code?.startsWith('CAPABILITY ') ? { capabilities: capabilitiesOf(rest.code.slice(11)) } : {};
  const serverName = nameIn(rest.text);
  return {
    is: status === 'BYE' ? 'turned-away' : 'ready',
    recognised: 'imap',
    status,
    text,
    ...(rest.code === undefined || 'capabilities' in listed ? {} : { code: rest.code }),
    ...(serverName === undefined ? {} : { serverName }),
    ...listed,
  };
}

function* askCapabilities(): Exchange<Offer> {
  yield* say('a CAPABILITY');
  const reply = yield* readTagged('a');
  const said = reply.untagged.findLast((text) => /^\* CAPABILITY(?: |$)/i.test(text));
  if (reply.status === 'OK' && said === undefined) throw new BrokenReply('OK to CAPABILITY without a list', reply.text);
  const capabilities = capabilitiesOf(said?.slice('* CAPABILITY'.length) ?? '');
  return {
    listed: said !== undefined,
    capabilities,
    mechanisms: capabilities.filter((word) => word.startsWith('AUTH=')).map((word) => word.slice(5)),
    starttls: capabilities.includes('STARTTLS'),
    ends: reply.bye,
    ...(reply.status === 'OK' ? {} : withoutTag(reply)),
  };
}

function* startTls(): Exchange<Reply> {
  yield* say('b STARTTLS');
  const reply = yield* readTagged('b');
  return { ok: reply.status === 'OK', ends: reply.bye, ...withoutTag(reply) };
}

function withoutTag(reply: TaggedReply): { status: string; code?: string; text: string } {
  return { status: reply.bye ? 'BYE' : reply.status, text: reply.text, ...(reply.code === undefined ? {} : { code: reply.code }) };
}

/** The words of a capability list, upper case, each once, at most 200. */
export function capabilitiesOf(list: string): string[] {
  return [
    ...new Set(
      list
        .toUpperCase()
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ].slice(0, 200);
}

/** A host name that a greeting's text names (`mail.example.org Cyrus IMAP ready`), if just one is there. */
function nameIn(text: string): string | undefined {
  const names =
    text.slice(0, 400).match(/(?<![\w.@-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](?![\w.@-]|\.\w)/gi) ?? [];
  return names.length === 1 ? names[0]?.toLowerCase() : undefined;
}
