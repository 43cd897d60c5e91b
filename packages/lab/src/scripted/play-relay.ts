import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Relay } from './script.ts';
import { serveTls } from './tls-side.ts';

/** Hands one connection on to the server behind the middle box, changed or cut as the script says. */
export function playRelay(raw: Socket, script: Relay): void {
  const target = { host: script.to.address, port: script.to.port, noDelay: true };
  const onward: Socket = script.onwardTls ? connectTls({ ...target, rejectUnauthorized: false }) : connect(target);
  const client = script.tls ? serveTls(raw, script.tls) : raw;
  onward.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' ? raw.resetAndDestroy() : raw.destroy(),
  );
  onward.on('close', () => client.end());
  raw.on('close', () => onward.destroy());
  if (script.sayFirst !== undefined) onward.write(script.sayFirst, 'latin1');
  join(raw, client, onward, script);
  raw.resume();
}

function join(raw: Socket, client: Socket, onward: Socket, script: Relay): void {
  let swallowed = false;
  const begun = performance.now();
  const hand = (from: 'server' | 'client', to: Socket, chunk: Buffer): void => {
    if (swallowed) return;
    const text = change(chunk.toString('latin1'), from === 'server' ? script.fromServer : script.fromClient);
    if (script.cut?.from === from && new RegExp(script.cut.when, 'is').test(text)) {
      if (script.cut.how === 'swallow') swallowed = true;
      else if (script.cut.how === 'close') raw.end();
      else raw.resetAndDestroy();
      return;
    }
    const send = (): void => void (to.destroyed || to.write(text, 'latin1'));
    const hold = Math.max(script.delayMs ?? 0, from === 'server' ? (script.greetingAfterMs ?? 0) - (performance.now() - begun) : 0);
    if (hold <= 0) send();
    else setTimeout(send, hold);
  };
  const fromServer = (chunk: Buffer): void => hand('server', client, chunk);
  const fromClient = (chunk: Buffer): void => {
    if (script.starttls && new RegExp(script.starttls.client, 'i').test(chunk.toString('latin1'))) {
      client.removeListener('data', fromClient);
      onward.removeListener('data', fromServer);
      interceptStarttls(raw, onward, chunk, script, script.starttls.tls);
    } else hand('client', onward, chunk);
  };
  onward.on('data', fromServer);
  client.on('data', fromClient);
}

/** Lets the server agree to STARTTLS, then ends TLS on both sides of the middle box. */
function interceptStarttls(raw: Socket, onward: Socket, command: Buffer, script: Relay, tls: NonNullable<Relay['tls']>): void {
  onward.once('data', (reply: Buffer) => {
    raw.write(reply);
    const inside = serveTls(raw, tls);
    const outside = connectTls({ socket: onward, rejectUnauthorized: false });
    outside.on('error', () => raw.destroy());
    const { starttls: _done, greetingAfterMs: _spent, ...rest } = script;
    join(raw, inside, outside, rest);
  });
  onward.write(command);
}

function change(text: string, rules: Relay['fromServer'] = []): string {
  return rules.reduce((so, [pattern, replacement]) => so.replace(new RegExp(pattern, 'gi'), replacement), text);
}
