import { BrokenReply, line, say, type Exchange } from '../line/exchange.ts';
import type { Greeting, MailProtocol, Offer, Reply } from '../line/mail-protocol.ts';
import { recognise } from '../line/recognise.ts';
import { readLogicalLine } from '../imap/reply.ts';

/** ManageSieve up to the encrypted channel (RFC 5804 sections 1.7, 2.2 and 2.4). */
export const managesieve: MailProtocol = { greeting: readGreeting, askCapabilities, startTls, farewell: 'LOGOUT' };

const MOST_LINES = 200;

interface Response {
  readonly status: 'OK' | 'NO' | 'BYE';
  readonly code?: string;
  readonly text: string;
  /** capability lines before the status, their quotes taken off */
  readonly capabilities: readonly string[];
}

/** The greeting is a capability response (RFC 5804 section 1.7). */
export function* readGreeting(): Exchange<Greeting> {
  const first = yield* line();
  const recognised = recognise(first);
  if (recognised !== 'managesieve' && !/^"[^"]+"/.test(first)) return { is: 'foreign', recognised, text: first };
  const response = yield* readResponse(first);
  return {
    is: response.status === 'OK' ? 'ready' : 'turned-away',
    recognised: 'managesieve',
    status: response.status,
    text: [...response.capabilities, `${response.status} ${response.text}`.trim()].join('\n'),
    ...(response.status === 'OK' ? { offer: offerOf(response) } : {}),
    ...(response.code === undefined ? {} : { code: response.code }),
  };
}

/**
 * After TLS the server tells its capabilities by itself (RFC 5804 section 2.2); older ones wait to be asked, so the question
 * goes out at once and the first answer counts.
 */
function* askCapabilities(): Exchange<Offer> {
  yield* say('CAPABILITY');
  return offerOf(yield* readResponse());
}

function offerOf(response: Response): Offer {
  const sasl = response.capabilities.find((entry) => /^SASL(?: |$)/.test(entry));
  return {
    listed: response.status === 'OK',
    capabilities: response.capabilities,
    mechanisms: sasl?.split(' ').slice(1) ?? [],
    starttls: response.capabilities.includes('STARTTLS'),
    ends: response.status === 'BYE',
    ...(response.status === 'OK' ? {} : wordsOf(response)),
  };
}

function* startTls(): Exchange<Reply> {
  yield* say('STARTTLS');
  const response = yield* readResponse();
  return { ok: response.status === 'OK', ends: response.status === 'BYE', ...wordsOf(response) };
}

/** Reads capability lines up to OK, NO or BYE (RFC 5804 section 1.2). */
export function* readResponse(first?: string): Exchange<Response> {
  const capabilities: string[] = [];
  for (let text = yield* readLogicalLine(first); ; text = yield* readLogicalLine()) {
    const status = /^(OK|NO|BYE)(?: +\(([^)]*)\))?(?: +(.*))?$/is.exec(text);
    if (status) {
      const code = status[2]?.toUpperCase();
      const word = status[1]?.toUpperCase() as 'OK' | 'NO' | 'BYE';
      return { status: word, text: (status[3] ?? '').replace(/^"(.*)"$/s, '$1'), capabilities, ...(code === undefined ? {} : { code }) };
    }
    const entry = /^"([^"]*)"(?: +"?(.*?)"?)?$/s.exec(text);
    if (!entry) throw new BrokenReply('neither a capability nor OK, NO or BYE', text);
    if (capabilities.length === MOST_LINES) throw new BrokenReply('capabilities without end', text);
    capabilities.push(`${entry[1] ?? ''} ${entry[2] ?? ''}`.trim().toUpperCase());
  }
}

function wordsOf(response: Response): { status: string; code?: string; text: string } {
  return { status: response.status, text: response.text, ...(response.code === undefined ? {} : { code: response.code }) };
}
