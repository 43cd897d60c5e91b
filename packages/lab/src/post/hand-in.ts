import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

// Run in the post office's namespace: hands in letters by SMTP (RFC 5321) and prints the reply that decided each.

/** One letter and where it is handed in. */
export interface HandedIn {
  readonly host: string;
  /** the address from which it is handed in */
  readonly client: string;
  readonly from: string;
  readonly mail: readonly string[];
  readonly to: string;
  readonly rcpt: readonly string[];
  /** the whole message with CRLF line ends */
  readonly message: string;
  readonly copies: number;
}

/** OpenSMTPD takes a hundred messages on a connection. */
const AT_ONCE = 50;

if (import.meta.main) {
  const letters = JSON.parse(await text(process.stdin)) as readonly HandedIn[];
  const replies = new Map<HandedIn, string>();
  await Promise.all(
    [...Map.groupBy(letters, ({ host, client }) => `${client} ${host}`).values()].map(async (own) => {
      for (let from = 0; from < own.length; from += AT_ONCE) await handIn(own.slice(from, from + AT_ONCE), replies);
    }),
  );
  process.stdout.write(JSON.stringify(letters.map((letter) => replies.get(letter) ?? 'nothing was said')));
}

async function handIn(letters: readonly HandedIn[], replies: Map<HandedIn, string>): Promise<void> {
  const { host = '', client = '' } = letters[0] ?? {};
  const socket = connect({ host, port: 25, localAddress: client });
  socket.setTimeout(20_000, () => socket.destroy(new Error(`${host} fell silent`)));
  const lines = replyLines(socket);
  const ask = async (line?: string): Promise<string> => {
    if (line !== undefined) socket.write(`${line}\r\n`);
    const { value } = await lines.next();
    return value ?? '421 the connection ended';
  };
  await ask();
  await ask('EHLO laptop.sender.example');
  for (const letter of letters) for (let copy = 0; copy < letter.copies; copy++) replies.set(letter, await one(letter, ask, socket));
  await ask('QUIT');
  socket.destroy();
}

async function one(letter: HandedIn, ask: (line?: string) => Promise<string>, socket: Socket): Promise<string> {
  let reply = '';
  for (const line of [
    `MAIL FROM:<${letter.from}>${letter.mail.map((word) => ` ${word}`).join('')}`,
    `RCPT TO:<${letter.to}>${letter.rcpt.map((word) => ` ${word}`).join('')}`,
    'DATA',
  ]) {
    reply = await ask(line);
    if (reply.startsWith('2') || reply.startsWith('3')) continue;
    await ask('RSET');
    return reply;
  }
  socket.write(letter.message.replaceAll(/^\./gm, '..'));
  return ask('.');
}

/** Whole replies, several lines as one. */
async function* replyLines(socket: Socket): AsyncGenerator<string, undefined> {
  let rest = '';
  let reply = '';
  for await (const chunk of socket.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      reply += line;
      if (line[3] === '-') continue;
      yield reply;
      reply = '';
    }
  }
  return undefined;
}
