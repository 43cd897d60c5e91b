import { BrokenReply, line, say, type Exchange } from '../line/exchange.ts';
import type { Greeting, MailProtocol, Offer, Reply } from '../line/mail-protocol.ts';
import { recognise } from '../line/recognise.ts';

/** POP3 up to the encrypted channel (RFC 1939, CAPA of RFC 2449, STLS of RFC 2595 section 4). */
export const pop3: MailProtocol = { greeting: readGreeting, askCapabilities, startTls, farewell: 'QUIT' };

const MOST_CAPABILITIES = 200;

export function* readGreeting(): Exchange<Greeting> {
  const text = yield* line();
  const status = statusOf(text);
  const recognised = recognise(text);
  if (status === undefined) return { is: /^[+-]/.test(text) ? 'broken' : 'foreign', recognised, text };
  const { code } = codeOf(text);
  return { is: status === '+OK' ? 'ready' : 'turned-away', recognised: 'pop3', status, text, ...(code === undefined ? {} : { code }) };
}

function* askCapabilities(): Exchange<Offer> {
  yield* say('CAPA');
  const text = yield* line();
  const status = statusOf(text);
  if (status === undefined) throw new BrokenReply('neither +OK nor -ERR', text);
  if (status === '-ERR') return { listed: false, capabilities: [], mechanisms: [], starttls: false, ends: false, ...wordsOf(text) };
  const capabilities: string[] = [];
  for (;;) {
    const entry = yield* line();
    if (entry === '.') break;
    if (capabilities.length === MOST_CAPABILITIES) throw new BrokenReply('capabilities without end', entry);
    capabilities.push(entry.replace(/^\./, '').trim().replace(/\s+/g, ' ').toUpperCase());
  }
  const sasl = capabilities.find((entry) => entry.startsWith('SASL '));
  return { listed: true, capabilities, mechanisms: sasl?.split(' ').slice(1) ?? [], starttls: capabilities.includes('STLS'), ends: false };
}

function* startTls(): Exchange<Reply> {
  yield* say('STLS');
  const text = yield* line();
  const status = statusOf(text);
  if (status === undefined) throw new BrokenReply('neither +OK nor -ERR', text);
  return { ok: status === '+OK', ends: false, ...wordsOf(text) };
}

function statusOf(text: string): '+OK' | '-ERR' | undefined {
  const status = /^(\+OK|-ERR)(?:\s|$)/i.exec(text)?.[1]?.toUpperCase();
  return status === '+OK' || status === '-ERR' ? status : undefined;
}

function wordsOf(text: string): { status: string; code?: string; text: string } {
  return { status: statusOf(text) ?? '', ...codeOf(text) };
}

/** `-ERR [SYS/TEMP] later` (RFC 2449 section 8, RFC 3206). */
function codeOf(text: string): { code?: string; text: string } {
  const said = /^\S+\s+\[([^\]]*)\]\s*(.*)$/s.exec(text);
  return said?.[1] === undefined ? { text: text.replace(/^\S+\s*/, '') } : { code: said[1].toUpperCase(), text: said[2] ?? '' };
}
