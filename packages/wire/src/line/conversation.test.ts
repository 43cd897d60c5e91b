import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { readReply } from '../smtp/reply.ts';
import { Conversation } from './conversation.ts';
import { line, say } from './exchange.ts';
import { Transcript } from './transcript.ts';

const cleanup: (() => void)[] = [];
afterEach(() => cleanup.splice(0).forEach((undo) => undo()));

/** A conversation with a server that does as told on each connection. */
async function talkTo(serve: (socket: Socket) => void): Promise<{ talk: Conversation; transcript: Transcript }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  cleanup.push(() => {
    socket.destroy();
    server.close();
  });
  const transcript = new Transcript(() => performance.now());
  return { talk: new Conversation(socket, transcript), transcript };
}

describe('a conversation', () => {
  test('puts replies together from pieces of any size', async () => {
    const { talk } = await talkTo((socket) => {
      [...'250-mail.example.org\r\n250-SIZE\n250 OK\r\n'].forEach((character, index) => setTimeout(() => socket.write(character), index));
    });
    expect(await talk.run(readReply(), 2000)).toEqual({ is: 'done', value: { code: 250, lines: ['mail.example.org', 'SIZE', 'OK'] } });
  });

  test('keeps what came beyond a reply', async () => {
    const { talk } = await talkTo((socket) => socket.write('220 go ahead\r\n250 injected\r\n'));
    expect((await talk.run(readReply(), 1000)).is).toBe('done');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(String(talk.release())).toBe('250 injected\r\n');
  });

  test('ends within the limit when a server says nothing', async () => {
    const { talk } = await talkTo(() => undefined);
    const began = performance.now();
    expect(await talk.run(line(), 200)).toMatchObject({ is: 'silent' });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('ends at once when it is enough, and hears what comes afterwards', async () => {
    const { talk } = await talkTo((socket) => setTimeout(() => socket.write('220 late\r\n'), 100));
    const enough = new AbortController();
    const first = talk.run(readReply(), 60_000, undefined, enough.signal);
    enough.abort();
    expect(await first).toMatchObject({ is: 'silent' });
    expect(await talk.run(readReply(), 60_000, undefined, enough.signal)).toMatchObject({ is: 'silent' });
    expect(await talk.run(readReply(), 60_000)).toMatchObject({ is: 'done' });
  });

  test('ends within the limit when a server drips one byte after another', async () => {
    const { talk } = await talkTo((socket) => {
      const drip = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const began = performance.now();
    const told = await talk.run(line(), 300);
    expect(told.is).toBe('silent');
    expect(told.is === 'silent' && told.partial.length).toBeGreaterThan(3);
    expect(performance.now() - began).toBeLessThan(1500);
  });

  test.each([
    ['a line without end', 'x'.repeat(10_000)],
    ['a reply without end', '250-and more\r\n'.repeat(500)],
  ])('gives up on %s', async (_what, piece) => {
    const { talk } = await talkTo((socket) => {
      const more = (): void => void (socket.destroyed || socket.write(piece, () => setImmediate(more)));
      more();
    });
    expect(await talk.run(readReply(), 5000)).toMatchObject({ is: 'broken' });
  });

  test('says how a connection was broken off', async () => {
    const { talk } = await talkTo((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(
      await talk.run(
        (function* () {
          yield* say('NOOP');
          return yield* line();
        })(),
        1000,
      ),
    ).toMatchObject({ is: 'cut', error: 'ECONNRESET' });
  });

  test('keeps the unfinished words of a server that closes', async () => {
    const { talk } = await talkTo((socket) => socket.end('HTTP/1.1 400'));
    const told = await talk.run(line(), 1000);
    expect(told.is === 'cut' && String(told.partial)).toBe('HTTP/1.1 400');
  });

  test('writes down both sides, control characters escaped', async () => {
    const { talk, transcript } = await talkTo((socket) => socket.once('data', () => socket.write('250 \u001b[31mred\u0007\u202e\r\n')));
    const mark = transcript.mark();
    await talk.run(
      (function* () {
        yield* say('NOOP');
        return yield* line();
      })(),
      1000,
    );
    expect(transcript.since(mark).map(({ from, text }) => `${from}: ${text}`)).toEqual(['us: NOOP', 'them: 250 \\x1b[31mred\\x07\\u202e']);
  });
});
