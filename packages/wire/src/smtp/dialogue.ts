import { line, say, type Exchange } from '../line/exchange.ts';
import type { Greeting, MailProtocol, Offer, Reply } from '../line/mail-protocol.ts';
import { recognise } from '../line/recognise.ts';
import { readReply, type SmtpReply } from './reply.ts';

/** SMTP and submission up to the encrypted channel (RFC 5321, RFC 6409, STARTTLS of RFC 3207). */
export const smtp: MailProtocol = { greeting: readGreeting, askCapabilities, startTls, farewell: 'QUIT' };

export function* readGreeting(): Exchange<Greeting> {
  const first = yield* line();
  const recognised = recognise(first);
  if (!/^[2-5][0-9]{2}(?:[ -]|$)/.test(first)) return { is: /^[2-5][0-9]{2}/.test(first) ? 'broken' : 'foreign', recognised, text: first };
  if (recognised !== 'smtp') return { is: 'foreign', recognised, text: first };
  const reply = yield* readReply(first);
  const serverName = hostIn(reply.lines[0]);
  return {
    is: reply.code >= 200 && reply.code < 300 ? 'ready' : 'turned-away',
    recognised: 'smtp',
    status: String(reply.code),
    text: reply.lines.map((text, index) => `${reply.code}${index === reply.lines.length - 1 ? ' ' : '-'}${text}`).join('\n'),
    ...(reply.enhanced === undefined ? {} : { code: reply.enhanced }),
    ...(serverName === undefined ? {} : { serverName }),
  };
}

function* askCapabilities(clientName: string): Exchange<Offer> {
  yield* say(`EHLO ${clientName}`);
  const reply = yield* readReply();
  if (isOk(reply)) return { listed: true, ends: false, ...offerOf(reply) };
  const refused = { listed: false, capabilities: [], mechanisms: [], starttls: false, ends: reply.code === 421, ...wordsOf(reply) };
  // a server without extensions does not know EHLO (RFC 5321 section 3.2); every other refusal stands
  if (reply.code !== 500 && reply.code !== 502) return refused;
  yield* say(`HELO ${clientName}`);
  const plain = yield* readReply();
  if (!isOk(plain)) return { ...refused, ...wordsOf(plain), ends: plain.code === 421 };
  const serverName = hostIn(plain.lines[0]);
  return {
    listed: true,
    capabilities: [],
    mechanisms: [],
    starttls: false,
    ends: false,
    ...(serverName === undefined ? {} : { serverName }),
  };
}

function* startTls(): Exchange<Reply> {
  yield* say('STARTTLS');
  const reply = yield* readReply();
  return { ok: reply.code === 220, ends: reply.code === 421, ...wordsOf(reply) };
}

/** The keywords of an EHLO reply (RFC 5321 section 4.1.1.1); `AUTH=LOGIN` is an old spelling still in use. */
function offerOf(reply: SmtpReply): { capabilities: string[]; mechanisms: string[]; starttls: boolean; serverName?: string } {
  const capabilities = reply.lines
    .slice(1)
    .map((text) => text.trim().replace(/\s+/g, ' ').toUpperCase())
    .filter((text) => text !== '');
  const mechanisms = capabilities.filter((text) => /^AUTH[ =]/.test(text)).flatMap((text) => text.slice(5).split(' '));
  const serverName = hostIn(reply.lines[0]);
  return {
    capabilities,
    mechanisms: [...new Set(mechanisms.filter((word) => word !== ''))],
    starttls: capabilities.some((text) => text === 'STARTTLS' || text.startsWith('STARTTLS ')),
    ...(serverName === undefined ? {} : { serverName }),
  };
}

function isOk(reply: SmtpReply): boolean {
  return reply.code >= 200 && reply.code < 300;
}

function wordsOf(reply: SmtpReply): { status: string; code?: string; text: string } {
  return { status: String(reply.code), text: reply.lines.join('\n'), ...(reply.enhanced === undefined ? {} : { code: reply.enhanced }) };
}

/** The domain a server gives itself: the first word of its greeting or EHLO reply, when it looks like a host name. */
function hostIn(text: string | undefined): string | undefined {
  const word = text?.split(/\s/, 1)[0]?.toLowerCase() ?? '';
  return /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(word) ? word : undefined;
}
