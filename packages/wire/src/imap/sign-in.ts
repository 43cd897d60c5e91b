import { BrokenReply, line, sayHidden, type Exchange } from '../line/exchange.ts';
import type { Credentials } from '../sasl/mechanism.ts';
import type { Answer, SignInFrames, SignInReply } from '../sasl/sign-in.ts';
import { readLogicalLine, readTagged, textAndCode, type TaggedReply } from './reply.ts';

const TAG = 'c';

/** AUTHENTICATE and LOGIN (RFC 9051 sections 6.2.2 and 6.2.3, initial responses of RFC 4959). */
export const imapSignIn: SignInFrames = {
  *begin(mechanism, initial) {
    if (initial === undefined) yield* sayHidden(`${TAG} AUTHENTICATE ${mechanism}`, `${TAG} AUTHENTICATE ${mechanism}`);
    else yield* sayHidden(`${TAG} AUTHENTICATE ${mechanism} ${initialText(initial)}`, `${TAG} AUTHENTICATE ${mechanism} [secret]`);
    return yield* readAnswer();
  },
  *respond(bytes) {
    yield* sayHidden(Buffer.from(bytes).toString('base64'), '[secret]');
    return yield* readAnswer();
  },
  *cancel() {
    yield* sayHidden('*', '*');
    return yield* readAnswer();
  },
  plain: { name: 'LOGIN command', run: login },
};

/** An initial response of no bytes is written as an equals sign (RFC 4959 section 3). */
function initialText(bytes: Uint8Array): string {
  return bytes.length === 0 ? '=' : Buffer.from(bytes).toString('base64');
}

function* login({ username, reveal }: Credentials): Exchange<SignInReply> {
  const parts = [username, reveal()];
  if (parts.every(isQuotable)) {
    yield* sayHidden(`${TAG} LOGIN ${parts.map(quoted).join(' ')}`, `${TAG} LOGIN ${quoted(username)} [secret]`);
    return yield* readLast();
  }
  // what no quoted string can hold goes as literals, each when the server is ready for it (RFC 9051 section 4.3)
  let command = `${TAG} LOGIN`;
  for (const [index, part] of parts.entries()) {
    yield* sayHidden(
      `${command} {${Buffer.byteLength(part)}}`,
      index === 0 ? `${TAG} LOGIN {${Buffer.byteLength(part)}}` : `${printableName(username)} [secret]`,
    );
    const answer = yield* readAnswer();
    if (answer.is === 'reply') return answer.reply;
    command = part;
  }
  yield* sayHidden(command, '[secret]');
  return yield* readLast();
}

function printableName(username: string): string {
  return username.slice(0, 200);
}

function isQuotable(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

function* readLast(): Exchange<SignInReply> {
  return replyOf(yield* readTagged(TAG));
}

/** A continuation request, or the end of the command. */
function* readAnswer(): Exchange<Answer> {
  const untagged: string[] = [];
  for (;;) {
    const text = yield* readLogicalLine(yield* line());
    if (/^\+(?: |$)/.test(text)) return { is: 'challenge', bytes: Buffer.from(text.slice(1).trim(), 'base64') };
    const tagged = /^(\S+) (OK|NO|BAD)(?: +(.*))?$/is.exec(text);
    if (tagged?.[1] === TAG)
      return {
        is: 'reply',
        reply: replyOf({ status: statusOf(tagged[2]), ...textAndCode(tagged[3] ?? ''), untagged, bye: untagged.some(isBye) }),
      };
    if (isBye(text)) return { is: 'reply', reply: replyOf({ status: 'NO', ...textAndCode(text.slice(6)), untagged, bye: true }) };
    if (!text.startsWith('* ')) throw new BrokenReply('a line that is neither tagged nor untagged', text);
    if (untagged.length === 100) throw new BrokenReply('untagged lines without end', text);
    untagged.push(text);
  }
}

function statusOf(word = ''): TaggedReply['status'] {
  const upper = word.toUpperCase();
  return upper === 'OK' || upper === 'BAD' ? upper : 'NO';
}

function isBye(text: string): boolean {
  return /^\* BYE(?: |$)/i.test(text);
}

/** Servers put the better reason into an untagged NO or BYE now and then. */
function replyOf(reply: TaggedReply): SignInReply {
  const asides = reply.untagged.filter((text) => /^\* (?:NO|BAD|BYE) /i.test(text)).map((text) => text.slice(2));
  const ok = reply.status === 'OK';
  return {
    ok,
    status: reply.bye && !ok ? 'BYE' : reply.status,
    text: ok ? reply.text : [...new Set([reply.text, ...asides])].filter((text) => text !== '').join('\n'),
    ends: reply.bye,
    untagged: reply.untagged,
    ...(reply.code === undefined ? {} : { code: reply.code }),
  };
}
