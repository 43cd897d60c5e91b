import { BrokenReply, line, sayHidden, type Exchange } from '../line/exchange.ts';
import type { Credentials } from '../sasl/mechanism.ts';
import type { Answer, SignInFrames, SignInReply } from '../sasl/sign-in.ts';

/** The longest line of a POP3 client (RFC 2449 section 4). */
const LONGEST_LINE = 255;

/** AUTH (RFC 5034), USER and PASS (RFC 1939 section 7). */
export const pop3SignIn: SignInFrames = {
  *begin(mechanism, initial) {
    const text = initial === undefined ? '' : ` ${initial.length === 0 ? '=' : Buffer.from(initial).toString('base64')}`;
    const whole = `AUTH ${mechanism}${text}`;
    // what does not fit into a line waits to be asked for (RFC 5034 section 4)
    if (initial === undefined || whole.length > LONGEST_LINE - 2) {
      yield* sayHidden(`AUTH ${mechanism}`, `AUTH ${mechanism}`);
      const answer = yield* readAnswer();
      if (initial === undefined || answer.is === 'reply') return answer;
      return yield* pop3SignIn.respond(initial);
    }
    yield* sayHidden(whole, `AUTH ${mechanism} [secret]`);
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
  plain: { name: 'USER and PASS', run: userAndPass },
};

function* userAndPass({ username, reveal }: Credentials): Exchange<SignInReply> {
  yield* sayHidden(`USER ${username}`, `USER ${username}`);
  const first = readReply(yield* line());
  if (!first.ok) return first;
  yield* sayHidden(`PASS ${reveal()}`, 'PASS [secret]');
  return readReply(yield* line());
}

function* readAnswer(): Exchange<Answer> {
  const text = yield* line();
  if (/^\+(?: |$)/.test(text)) return { is: 'challenge', bytes: Buffer.from(text.slice(1).trim(), 'base64') };
  return { is: 'reply', reply: readReply(text) };
}

function readReply(text: string): SignInReply {
  const said = /^(\+OK|-ERR)(?:\s+(?:\[([^\]]*)\]\s*)?(.*))?$/is.exec(text);
  if (!said?.[1]) throw new BrokenReply('neither +OK nor -ERR', text);
  const status = said[1].toUpperCase();
  return {
    ok: status === '+OK',
    status,
    text: said[3] ?? '',
    ends: false,
    ...(said[2] === undefined ? {} : { code: said[2].toUpperCase() }),
  };
}
