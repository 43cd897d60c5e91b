import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { World } from '../../../probe.ts';
import { inTurn, LARGE_BYTES, type Exchange, type SizeInput } from './exchange.ts';
import { listen, open, type Heard, type Opened } from './opened.ts';

const GREETING_MS = 8_000;
/** What is asked together has to fit into a small packet itself. */
const SMALL_BYTES = 700;
/** An answer has to be longer than one packet of an ordinary link to say anything. */
const TELLING_BYTES = 1_500;
/** When nothing more has come for so long, an answer is whole. */
const QUIET_MS = 150;

/** A connection for each size: an exchange that stalls must not spoil the next. */
export async function overPlain(input: SizeInput, world: World): Promise<readonly Exchange[]> {
  const commands = COMMANDS[input.service];
  return inTurn([
    () => converse(input, world, 'small', commands.small),
    () => converse(input, world, 'large-out', commands.largeOut),
    () => converseAtLength(input, world, commands.largeIn),
  ]);
}

/**
 * Commands that change nothing before sign-in. The large one out has a short answer: an unknown word with a long argument,
 * in lines as long as each protocol allows; the small ones, sent together, have answers that the server sends together.
 */
const COMMANDS: Readonly<Record<Service, { readonly small: string; readonly largeOut: string; readonly largeIn: string }>> = {
  imap: { small: 'a NOOP\r\n', largeOut: `a XPAD ${'x'.repeat(LARGE_BYTES)}\r\n`, largeIn: 'a CAPABILITY\r\n' },
  pop3: { small: 'CAPA\r\n', largeOut: `XPAD ${'x'.repeat(LARGE_BYTES)}\r\n`, largeIn: 'CAPA\r\n' },
  submission: { small: 'NOOP\r\n', largeOut: `NOOP ${'x'.repeat(480)}\r\n`.repeat(6), largeIn: 'EHLO [192.0.2.1]\r\n' },
  smtp: { small: 'NOOP\r\n', largeOut: `NOOP ${'x'.repeat(480)}\r\n`.repeat(6), largeIn: 'EHLO [192.0.2.1]\r\n' },
  managesieve: { small: 'CAPABILITY\r\n', largeOut: `XPAD "${'x'.repeat(LARGE_BYTES)}"\r\n`, largeIn: 'CAPABILITY\r\n' },
};

async function converse(input: SizeInput, world: World, size: Exchange['size'], said: string): Promise<Exchange | undefined> {
  const opened = await greeted(input, world);
  if (!opened) return undefined;
  const { socket, heard, patienceMs } = opened;
  const before = heard.length();
  socket.write(said, 'latin1');
  await heard.until((length) => length > before, patienceMs, world.signal);
  return heard.ended(size, said.length, before);
}

/** The same command so often at once that the answers fill large packets. How long one is, the server shows first. */
async function converseAtLength(input: SizeInput, world: World, command: string): Promise<Exchange | undefined> {
  const opened = await greeted(input, world);
  if (!opened) return undefined;
  const { socket, heard, patienceMs } = opened;
  const start = heard.length();
  socket.write(command, 'latin1');
  if (!(await heard.until((length) => length > start, patienceMs, world.signal))) {
    // what is not even answered once is disliked for what it says, not for its size
    socket.destroy();
    return undefined;
  }
  await sleep(QUIET_MS);
  const before = heard.length();
  const once = before - start;
  const said = command.repeat(Math.min(Math.floor(SMALL_BYTES / command.length), Math.ceil(LARGE_BYTES / once)));
  const expected = (said.length / command.length) * once;
  if (expected < TELLING_BYTES) {
    socket.destroy();
    return undefined;
  }
  socket.write(said, 'latin1');
  // The last lines may be shorter than the first by a word.
  const wanted = Math.min(LARGE_BYTES, Math.floor(expected * 0.9));
  await heard.until((length) => length >= before + wanted, patienceMs, world.signal);
  return heard.ended('large-in', said.length, before, wanted);
}

/** Connected, and the greeting was heard: it may come in several lines, and what follows it is the answer. */
async function greeted(input: SizeInput, world: World): Promise<(Opened & { readonly heard: Heard }) | undefined> {
  const opened = await open(input, world);
  if (!opened) return undefined;
  const { socket, patienceMs } = opened;
  const heard = listen(socket);
  if (await heard.until((length) => length > 0, GREETING_MS, world.signal)) {
    await sleep(50);
    return { socket, patienceMs, heard };
  }
  socket.destroy();
  return undefined;
}
