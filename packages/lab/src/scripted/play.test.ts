import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { CertificateAuthority } from '../authority/certificate-authority.ts';
import { playDialogue } from './play-dialogue.ts';
import { playRelay } from './play-relay.ts';
import type { Dialogue, Relay } from './script.ts';

const authority = new CertificateAuthority();
const { sent: cert, key } = authority.chain(['localhost']);
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('a dialogue', () => {
  test('greets, answers with the tag of the command, and ends', async () => {
    const port = await stage({
      onConnect: [{ say: '* OK ready\r\n' }],
      on: [['^\\S+ logout', [{ say: '* BYE\r\n{tag} OK\r\n' }, { end: 'close' }]]],
    });
    expect(await talk(port, 'a7 LOGOUT\r\n')).toBe('* OK ready\r\n* BYE\r\na7 OK\r\n');
  });

  test('waits and drips as told', async () => {
    const port = await stage({ onConnect: [{ wait: 120 }, { drip: 'abc', everyMs: 40 }, { end: 'close' }] });
    const begun = performance.now();
    expect(await talk(port)).toBe('abc');
    expect(performance.now() - begun).toBeGreaterThan(200);
  });

  test('ends with a reset', async () => {
    const port = await stage({ onConnect: [{ end: 'reset' }] });
    await expect(talk(port)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test('serves only the first connections', async () => {
    const port = await stage({ onConnect: [{ say: 'first' }, { end: 'close' }], first: 1, then: [{ say: 'full' }, { end: 'close' }] });
    expect([await talk(port), await talk(port)]).toEqual(['first', 'full']);
  });

  test('speaks TLS from the first byte, as the chain says', async () => {
    const port = await stage({ tls: { cert, key }, onConnect: [{ say: '+OK\r\n' }, { end: 'close' }] });
    const socket = connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca: authority.trusted });
    await once(socket, 'secureConnect');
    expect(socket.authorized).toBe(true);
    socket.destroy();
  });
});

describe('a relay', () => {
  test('changes what the server says and leaves the rest', async () => {
    const behind = await stage({ onConnect: [{ say: '250-STARTTLS\r\n250 SIZE\r\n' }, { end: 'close' }] });
    const port = await relay(behind, { fromServer: [['STARTTLS', 'XXXXXXXX']] });
    expect(await talk(port)).toBe('250-XXXXXXXX\r\n250 SIZE\r\n');
  });

  test('resets when the server greets', async () => {
    const behind = await stage({ onConnect: [{ say: '220 hello\r\n' }] });
    const port = await relay(behind, { cut: { from: 'server', when: '^220', how: 'reset' } });
    await expect(talk(port)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test('holds the greeting back', async () => {
    const behind = await stage({ onConnect: [{ say: '220 hello\r\n' }, { wait: 400 }, { end: 'close' }] });
    const port = await relay(behind, { greetingAfterMs: 250 });
    const begun = performance.now();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'data');
    expect(performance.now() - begun).toBeGreaterThan(240);
    socket.destroy();
  });
});

function stage(script: Dialogue): Promise<number> {
  let count = 0;
  return listen(
    createServer({ pauseOnConnect: true }, (socket) => {
      socket.on('error', () => socket.destroy());
      void playDialogue(socket, script, ++count);
    }),
  );
}

function relay(port: number, script: Omit<Relay, 'kind' | 'to'>): Promise<number> {
  return listen(
    createServer({ pauseOnConnect: true }, (socket) => {
      socket.on('error', () => socket.destroy());
      playRelay(socket, { kind: 'relay', to: { address: '127.0.0.1', port }, ...script });
    }),
  );
}

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function talk(port: number, say = ''): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1');
  if (say !== '') socket.write(say);
  let heard = '';
  for await (const chunk of socket) heard += String(chunk);
  return heard;
}
