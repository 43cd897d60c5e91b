import type { Conversation, Told } from '@mailmedic/wire/line/conversation.ts';
import { type Exchange, line, say } from '@mailmedic/wire/line/exchange.ts';
import type { Greeting, MailProtocol } from '@mailmedic/wire/line/mail-protocol.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { greetingSeen } from '../greeting.ts';
import { AFTER_POKE_MS, GREETING_MS } from '../patience.ts';
import { isTakenBack } from './encrypt.ts';
import type { Visit } from './visit.ts';

/** Waits for the greeting and reports it; the greeting, when the server is ready. */
export async function greet(visit: Visit, talk: Conversation): Promise<Greeting | undefined> {
  const part = visit.begin();
  const patienceMs = visit.limit(GREETING_MS);
  // who was heard to wait to be spoken to never greets, however long one waits
  const waits = visit.world.overheard?.waitsAt({ ...visit.input, encrypted: visit.encrypted });
  const firstMs = visit.input.speaksFirst ? 0 : patienceMs;
  let told = await talk.run(visit.protocol.greeting(), firstMs, isBinary, waits);
  let silentFirst = false;
  if (isNothing(told)) {
    silentFirst = true;
    visit.transcript.add('note', `nothing within ${Math.round(visit.since(part) / 100) / 10} s; something is said to see what answers`);
    told = await talk.run(afterPoke(visit), AFTER_POKE_MS, isBinary);
    if (isNothing(told)) told = await talk.run(visit.protocol.greeting(), patienceMs + AFTER_POKE_MS - visit.since(part), isBinary);
  }
  if (isTakenBack(visit, told)) return undefined;
  const waitedMs = Math.round(visit.since(part));
  const { outcome, because, ...said } = greetingSeen(told, silentFirst, visit.input.service);
  const unasked = outcome === 'ok' && visit.input.listenMs !== undefined ? await unaskedWithin(visit.input.listenMs, talk) : '';
  visit.report({
    probe: 'mail/greeting',
    step: 'greet',
    ...visit.place(part),
    outcome,
    ...(because === undefined ? {} : { because }),
    data: {
      ...visit.where(),
      encrypted: visit.encrypted,
      ...said,
      waitedMs,
      ...(silentFirst ? { afterSpeaking: true } : {}),
      ...(unasked === '' ? {} : { unasked }),
      ...visit.named(),
    },
  });
  visit.greeting = said.text;
  return outcome === 'ok' && told.is === 'done' ? told.value : undefined;
}

/** What comes although nothing is said: a server replies to commands alone, so that somebody else must have spoken. */
async function unaskedWithin(listenMs: number, talk: Conversation): Promise<string> {
  const lines: string[] = [];
  await talk.run(everyLine(lines), listenMs);
  return printable(lines.join('\n'), 500);
}

function* everyLine(lines: string[]): Exchange<void> {
  while (lines.length < MOST_LINES) lines.push(yield* line());
}

const MOST_LINES = 10;

function isNothing(told: Told<Greeting>): boolean {
  return told.is === 'silent' && told.partial.length === 0;
}

/** The connection went before anything could be said or heard. */
export function reportBrokenOff(visit: Visit): void {
  visit.report({
    probe: 'mail/greeting',
    step: 'greet',
    ...visit.place(visit.begin()),
    outcome: 'cut',
    because: 'the connection was broken off',
    data: { ...visit.where(), encrypted: false, text: '', waitedMs: 0, ...visit.named() },
  });
}

function* afterPoke({ input: { service }, protocol, clientName }: Visit): ReturnType<MailProtocol['greeting']> {
  yield* say(service === 'submission' || service === 'smtp' ? `EHLO ${clientName}` : protocol.farewell);
  return yield* protocol.greeting();
}

/** TLS records and telnet commands never end with a line feed; there is nothing to wait for. */
function isBinary(partial: Buffer): boolean {
  const first = partial[0];
  return first !== undefined && ((first >= 0x14 && first <= 0x17) || first === 0xff || first === 0x00);
}
