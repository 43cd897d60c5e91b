import { BrokenReply, sayHidden, type Exchange } from '../line/exchange.ts';
import { readLogicalLine } from '../imap/reply.ts';
import type { Answer, SignInFrames } from '../sasl/sign-in.ts';
import { readResponse } from './dialogue.ts';

/** AUTHENTICATE of ManageSieve (RFC 5804 section 2.1): challenges and responses are strings. */
export const managesieveSignIn: SignInFrames = {
  *begin(mechanism, initial) {
    if (initial === undefined) yield* sayHidden(`AUTHENTICATE "${mechanism}"`, `AUTHENTICATE "${mechanism}"`);
    else
      yield* sayHidden(`AUTHENTICATE "${mechanism}" "${Buffer.from(initial).toString('base64')}"`, `AUTHENTICATE "${mechanism}" [secret]`);
    return yield* readAnswer();
  },
  *respond(bytes) {
    yield* sayHidden(`"${Buffer.from(bytes).toString('base64')}"`, '[secret]');
    return yield* readAnswer();
  },
  *cancel() {
    yield* sayHidden('"*"', '"*"');
    return yield* readAnswer();
  },
};

/** A name and a value, where a challenge is one string alone. */
const CAPABILITY = /^"[^"]+" +\S/;

function* readAnswer(): Exchange<Answer> {
  let text = yield* readLogicalLine();
  // after TLS both the server's own list of capabilities and the one asked for may come (RFC 5804 section 2.2)
  for (let lists = 0; lists < 2 && CAPABILITY.test(text); lists += 1) {
    yield* readResponse(text);
    text = yield* readLogicalLine();
  }
  const said = /^(OK|NO|BYE)(?: +\(([^)]*)\))?(?: +(.*))?$/is.exec(text);
  if (said?.[1]) {
    const status = said[1].toUpperCase();
    return {
      is: 'reply',
      reply: {
        ok: status === 'OK',
        status,
        text: (said[3] ?? '').replace(/^"(.*)"$/s, '$1'),
        ends: status === 'BYE',
        ...(said[2] === undefined ? {} : { code: said[2].toUpperCase() }),
      },
    };
  }
  const challenge = /^"?([A-Za-z0-9+/=]*)"?$/.exec(text);
  if (!challenge) throw new BrokenReply('neither a challenge nor OK, NO or BYE', text);
  return { is: 'challenge', bytes: Buffer.from(challenge[1] ?? '', 'base64') };
}
