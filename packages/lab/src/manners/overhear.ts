/**
 * Loaded into the program under test before it begins (`node --import`): it listens at every socket, where bytes are still
 * readable, and notes each sign-in, its answer, and the channel it went over. What is noted holds no secret.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { NOTES, SECRET_FILE, TRUE_TIME, type Note } from './overheard.ts';
import { answerIn, signInIn, type SignInLine } from './sign-in-line.ts';

/** More than any line of a sign-in; the rest of a longer one is not kept. */
const LINE_BYTES = 64 * 1024;

interface Ear {
  said: string;
  heard: string;
  greeted: boolean;
  waiting: { readonly id: number; readonly line: SignInLine } | undefined;
}

const file = process.env[NOTES];
const secret = secretIn(process.env[SECRET_FILE]);
const offsetMs = Number(process.env[TRUE_TIME] ?? Date.now()) - performance.now();
const ears = new WeakMap<Socket, Ear>();
let count = 0;

if (file !== undefined) listen();

function listen(): void {
  const { write, push } = Duplex.prototype;
  // everything that is sent passes here, `end` with bytes included
  Socket.prototype.write = function (this: Socket, chunk: unknown, ...rest: unknown[]): boolean {
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
    if (typeof chunk === 'string') hearSaid(this, Buffer.from(chunk, encoding));
    else if (chunk instanceof Uint8Array) hearSaid(this, chunk);
    return Reflect.apply(write, this, [chunk, ...rest]) as boolean;
  };
  Socket.prototype.push = function (this: Socket, chunk: unknown, ...rest: unknown[]): boolean {
    if (chunk instanceof Uint8Array) hearHeard(this, chunk);
    return Reflect.apply(push, this, [chunk, ...rest]) as boolean;
  };
}

function hearSaid(socket: Socket, chunk: Uint8Array): void {
  const ear = earAt(socket);
  for (const line of linesOf(ear, 'said', chunk)) {
    if (/^(?:EHLO|HELO|LHLO)\b/i.test(line)) ear.greeted = true;
    const signIn = signInIn(line, ear.greeted);
    const carries = carriesSecret(line);
    if (!signIn && !carries) continue;
    const fault = channelFault(socket);
    if (fault !== undefined && carries) note({ is: 'leak', host: hostOf(socket), over: fault });
    if (!signIn) continue;
    const id = ++count;
    ear.waiting = { id, line: signIn };
    const { protocol, by } = signIn;
    note({ is: 'sign-in', id, protocol, by, host: hostOf(socket), ...(fault === undefined ? {} : { over: fault }) });
  }
}

function hearHeard(socket: Socket, chunk: Uint8Array): void {
  const ear = ears.get(socket);
  if (!ear) return;
  for (const line of linesOf(ear, 'heard', chunk)) {
    const answer = ear.waiting && answerIn(line, ear.waiting.line);
    if (!ear.waiting || answer === undefined) continue;
    note({ is: 'answer', id: ear.waiting.id, answer });
    ear.waiting = undefined;
  }
}

function earAt(socket: Socket): Ear {
  const ear = ears.get(socket) ?? { said: '', heard: '', greeted: false, waiting: undefined };
  ears.set(socket, ear);
  return ear;
}

function linesOf(ear: Ear, side: 'said' | 'heard', chunk: Uint8Array): readonly string[] {
  const parts = (ear[side] + Buffer.from(chunk).toString('latin1')).split('\n');
  ear[side] = (parts.pop() ?? '').slice(0, LINE_BYTES);
  return parts.map((line) => line.replace(/\r$/, ''));
}

/** What a careful program would have against sending a secret here; undefined when nothing. */
function channelFault(socket: Socket): string | undefined {
  if (!(socket instanceof TLSSocket)) return 'no encryption';
  if (!socket.authorized) return 'a certificate that is not trusted';
  const leaf = socket.getPeerX509Certificate();
  if (!leaf) return 'no certificate';
  const host = hostOf(socket);
  if (host !== '' && leaf.checkHost(host) === undefined) return `a certificate that is not made out to ${host}`;
  const now = offsetMs + performance.now();
  if (now < leaf.validFromDate.getTime() || now > leaf.validToDate.getTime()) return 'a certificate out of its time';
  return undefined;
}

function hostOf(socket: Socket): string {
  const name = socket instanceof TLSSocket ? (socket as TLSSocket & { servername?: unknown }).servername : undefined;
  return typeof name === 'string' ? name : '';
}

/** The secret as it is, or in base64 (RFC 4616, RFC 7628). */
function carriesSecret(line: string): boolean {
  if (secret === '') return false;
  if (line.includes(secret)) return true;
  return line.split(/[\s"]+/).some((word) => word.length > 7 && Buffer.from(word, 'base64').toString('latin1').includes(secret));
}

/** As the bytes of lines are kept here. */
function secretIn(path: string | undefined): string {
  if (path === undefined) return '';
  return Buffer.from(readFileSync(path, 'utf8').split('\n', 1)[0] ?? '', 'utf8').toString('latin1');
}

function note(one: Note): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(one)}\n`);
}
