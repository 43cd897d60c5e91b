import { sayHidden, type Exchange } from '../line/exchange.ts';
import type { Answer, SignInFrames } from '../sasl/sign-in.ts';
import { readReply } from './reply.ts';

/** AUTH (RFC 4954 section 4). */
export const smtpSignIn: SignInFrames = {
  *begin(mechanism, initial) {
    if (initial === undefined) yield* sayHidden(`AUTH ${mechanism}`, `AUTH ${mechanism}`);
    else
      yield* sayHidden(
        `AUTH ${mechanism} ${initial.length === 0 ? '=' : Buffer.from(initial).toString('base64')}`,
        `AUTH ${mechanism} [secret]`,
      );
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
};

function* readAnswer(): Exchange<Answer> {
  const { code, enhanced, lines } = yield* readReply();
  if (code === 334) return { is: 'challenge', bytes: Buffer.from((lines.at(-1) ?? '').trim(), 'base64') };
  return {
    is: 'reply',
    reply: {
      ok: code >= 200 && code < 300,
      status: String(code),
      text: lines.join('\n'),
      ends: code === 421,
      ...(enhanced === undefined ? {} : { code: enhanced }),
    },
  };
}
