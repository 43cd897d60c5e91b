import type { Socket } from 'node:net';
import { signInIn } from '../manners/sign-in-line.ts';
import type { Dialogue, Step } from './script.ts';
import { serveTls } from './tls-side.ts';

/** Plays a dialogue on one connection, the `count`th of its port. `onSignIn` is called for each sign-in that begins. */
export async function playDialogue(raw: Socket, script: Dialogue, count: number, onSignIn?: () => void): Promise<void> {
  let socket = raw;
  let pending = '';
  let busy = Promise.resolve();
  let greeted = false;
  const late = script.first !== undefined && count > script.first;

  const hear = (chunk: Buffer): void => {
    pending = (pending + chunk.toString('latin1')).slice(-65_536);
    for (let end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
      const line = pending.slice(0, end).replace(/\r$/, '');
      pending = pending.slice(end + 1);
      greeted ||= /^(?:EHLO|HELO)\b/i.test(line);
      if (signInIn(line, greeted)) onSignIn?.();
      busy = busy.then(() => answer(line));
    }
  };
  const answer = async (line: string): Promise<void> => {
    const steps = script.on?.find(([pattern]) => new RegExp(pattern, 'i').test(line))?.[1] ?? script.otherwise ?? [];
    await act(steps, line.split(' ', 1)[0] ?? '');
  };
  const act = async (steps: readonly Step[], tag: string): Promise<void> => {
    for (const step of steps) {
      if (socket.destroyed) return;
      if ('starttls' in step) {
        socket.removeListener('data', hear);
        pending = '';
        socket = serveTls(socket, step.starttls);
        socket.on('data', hear);
      } else if ('end' in step) {
        if (step.end === 'close') socket.end();
        else raw.resetAndDestroy();
      } else await perform(socket, step, tag);
    }
  };

  if (script.tls && !late) socket = serveTls(raw, script.tls);
  socket.on('data', hear);
  raw.resume();
  await act(late ? (script.then ?? []) : (script.onConnect ?? []), '');
}

async function perform(socket: Socket, step: Exclude<Step, { starttls: unknown } | { end: unknown }>, tag: string): Promise<void> {
  if ('say' in step) socket.write(step.say.replaceAll('{tag}', tag), 'utf8');
  else if ('sayHex' in step) socket.write(Buffer.from(step.sayHex.replaceAll(' ', ''), 'hex'));
  else if ('wait' in step) await pause(step.wait);
  else if ('drip' in step)
    for (const character of step.drip.replaceAll('{tag}', tag)) {
      if (socket.destroyed) return;
      socket.write(character);
      await pause(step.everyMs);
    }
  else
    while (!socket.destroyed) {
      if (!socket.write(step.flood.repeat(Math.max(1, Math.floor(16_384 / step.flood.length)))))
        await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
      else await pause(0);
    }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
