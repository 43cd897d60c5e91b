/** The program that plays scripts inside a namespace. It reads orders as JSON lines and answers each with one line. */
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { playDialogue } from './play-dialogue.ts';
import { playRelay } from './play-relay.ts';
import type { Script } from './script.ts';

type Order =
  | { readonly do: 'play'; readonly addresses: readonly string[]; readonly port: number; readonly script: Script }
  | { readonly do: 'count' }
  | { readonly do: 'leave' };

const servers = new Set<Server>();
const sockets = new Set<Socket>();
let signIns = 0;

createInterface({ input: process.stdin })
  .on('line', (line) => void obey(JSON.parse(line) as Order))
  .on('close', () => process.exit(0));
process.on('uncaughtException', (error) => process.stderr.write(`${String(error)}\n`));

async function obey(order: Order): Promise<void> {
  try {
    if (order.do === 'count') return void process.stdout.write(`${signIns}\n`);
    if (order.do === 'leave') await leave();
    else for (const address of order.addresses) await play(address, order.port, order.script);
    process.stdout.write('ok\n');
  } catch (error) {
    process.stdout.write(`${String(error)}\n`);
  }
}

function play(address: string, port: number, script: Script): Promise<void> {
  let count = 0;
  const server = createServer({ noDelay: true, allowHalfOpen: false, pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    count++;
    if (script.kind === 'relay') playRelay(socket, script);
    else void playDialogue(socket, script, count, () => void signIns++);
  });
  servers.add(server);
  return new Promise((resolve, reject) =>
    server.once('error', reject).listen({ host: address, port, ipv6Only: address.includes(':'), backlog: 64 }, resolve),
  );
}

async function leave(): Promise<void> {
  for (const socket of sockets) socket.resetAndDestroy();
  sockets.clear();
  await Promise.all([...servers].map((server) => new Promise((resolve) => server.close(resolve))));
  servers.clear();
}
