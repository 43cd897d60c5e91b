import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** Records by name and type: `{ 'mail.example.test': { A: ['127.0.0.1'] } }`. SRV data is `priority weight port target`. */
export type Names = ReadonlyMap<string, Readonly<Partial<Record<'A' | 'SRV' | 'MX' | 'NS', readonly string[]>>>>;

const CODES: Readonly<Record<number, 'A' | 'SRV' | 'MX' | 'NS'>> = { 1: 'A', 2: 'NS', 15: 'MX', 33: 'SRV' };
const TTL_SECONDS = 60;
const NO_ERROR = 0;
const NO_SUCH_NAME = 3;

/** A resolver on this computer that knows the demonstration's names and no others (RFC 1035, over UDP). */
export class NameServer {
  readonly names = new Map<string, Readonly<Partial<Record<'A' | 'SRV' | 'MX' | 'NS', readonly string[]>>>>();
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (query, { port, address }) => {
      const reply = answer(query, this.names);
      if (reply) socket.send(reply, port, address);
    });
  }

  static async listen(): Promise<NameServer> {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new NameServer(socket);
  }

  get place(): string {
    return `127.0.0.1:${this.#socket.address().port}`;
  }

  close(): void {
    this.#socket.close();
  }
}

/** The reply to a query with one question; what is no such query is not answered. */
export function answer(query: Buffer, names: Names): Buffer | undefined {
  const end = endOfQuestion(query);
  if (query.length < 12 || query.readUInt16BE(4) !== 1 || (query.readUInt8(2) & 0x80) !== 0 || end === undefined) return undefined;
  const question = query.subarray(12, end);
  const name = readName(question);
  const type = CODES[question.readUInt16BE(question.length - 4)];
  const known = name === '' ? { NS: ['root.test'] } : names.get(name);
  const data = (type === undefined ? undefined : known?.[type]) ?? [];
  const exists = known !== undefined || [...names.keys()].some((other) => other.endsWith(`.${name}`));
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | (query.readUInt8(2) & 0x01 ? 0x0100 : 0) | (exists ? NO_ERROR : NO_SUCH_NAME), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(data.length, 6);
  return Buffer.concat([header, question, ...data.map((item) => record(question.readUInt16BE(question.length - 4), item))]);
}

function endOfQuestion(query: Buffer): number | undefined {
  let at = 12;
  for (let size = query[at]; size !== undefined; size = query[at]) {
    if (size === 0) return at + 5 <= query.length ? at + 5 : undefined;
    if (size > 63) return undefined;
    at += size + 1;
  }
  return undefined;
}

function readName(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 0; question[at]; at += (question[at] ?? 0) + 1)
    labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)));
  return labels.join('.').toLowerCase();
}

function record(type: number, data: string): Buffer {
  const content = contentOf(CODES[type], data);
  // The name is a pointer to the question's.
  const head = Buffer.from([0xc0, 12, type >> 8, type & 0xff, 0, 1, 0, 0, 0, TTL_SECONDS, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([head, content]);
}

function contentOf(type: 'A' | 'SRV' | 'MX' | 'NS' | undefined, data: string): Buffer {
  if (type === 'A') return Buffer.from(data.split('.').map(Number));
  const words = data.split(' ');
  const numbers = words.slice(0, -1).map(Number);
  const target = (words.at(-1) ?? '').split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...numbers.map((number) => Buffer.from([number >> 8, number & 0xff])), ...target, Buffer.from([0])]);
}
