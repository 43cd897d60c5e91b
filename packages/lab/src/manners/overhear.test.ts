import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CertificateAuthority } from '../authority/certificate-authority.ts';
import { NOTES, readNotes, SECRET_FILE, TRUE_TIME, type Overheard } from './overheard.ts';

const OVERHEAR = new URL('overhear.ts', import.meta.url).href;
const SECRET = 'grüner "Hut"';
const BY_PLAIN = Buffer.from(`\0ann\0${SECRET}`, 'utf8').toString('base64');

let folder: string;
const servers: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailmedic-overhear-'));
  await writeFile(join(folder, 'secret'), `${SECRET}\n`);
});

afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await rm(folder, { recursive: true });
});

describe('what a program says is noted', () => {
  test('a sign-in over a trusted channel, with its answer', async () => {
    const heard = await speak({ line: `A1 AUTHENTICATE PLAIN ${BY_PLAIN}`, answer: 'A1 NO no' });
    expect(heard).toEqual({ signIns: [{ protocol: 'imap', by: 'PLAIN', host: 'mail.example.org', answer: 'no' }], leaks: [] });
  });

  test('nothing where nothing is signed in to', async () => {
    expect(await speak({ line: 'A1 CAPABILITY', answer: 'A1 OK' })).toEqual({ signIns: [], leaks: [] });
  });

  test('a certificate that is not trusted', async () => {
    const heard = await speak({ line: `A1 LOGIN ann {5}`, answer: 'A1 OK', roots: 'none' });
    expect(heard.signIns).toMatchObject([{ by: 'LOGIN', over: 'a certificate that is not trusted', answer: 'yes' }]);
  });

  test('another name', async () => {
    const heard = await speak({ line: 'A1 LOGIN ann {5}', answer: 'A1 OK', name: 'imap.example.net' });
    expect(heard.signIns).toMatchObject([{ over: 'a certificate that is not made out to imap.example.net' }]);
  });

  test('a certificate that has ended by the true time, whatever this clock says', async () => {
    const heard = await speak({ line: 'A1 LOGIN ann {5}', answer: 'A1 OK', trueTime: Date.now() + 4000 * 86_400_000 });
    expect(heard.signIns).toMatchObject([{ over: 'a certificate out of its time' }]);
  });

  test.each([
    ['in base64', `AUTH PLAIN ${BY_PLAIN}`],
    ['as it is', `PASS ${SECRET}`],
  ])('the secret without encryption, %s', async (_how, line) => {
    const heard = await speak({ line, answer: '+OK', plain: true });
    expect(heard.leaks).toEqual([{ host: '', over: 'no encryption' }]);
    expect(heard.signIns).toMatchObject([{ protocol: 'pop3', over: 'no encryption', answer: 'yes' }]);
  });

  test('no secret in the notes', async () => {
    const heard = await speak({ line: `PASS ${SECRET}`, answer: '-ERR', plain: true });
    expect(JSON.stringify(heard)).not.toContain('Hut');
  });
});

interface Speech {
  readonly line: string;
  readonly answer: string;
  readonly plain?: boolean;
  readonly roots?: 'none';
  readonly name?: string;
  readonly trueTime?: number;
}

/** A program of one line that speaks to a server of one answer. */
async function speak({ line, answer, plain, roots, name, trueTime }: Speech): Promise<Overheard> {
  const authority = new CertificateAuthority();
  const { sent, key } = authority.chain(['mail.example.org']);
  const onSocket = (socket: Socket): void => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(`${answer}\r\n`));
  };
  const server = plain ? createServer(onSocket) : createTlsServer({ cert: sent, key }, onSocket);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const notes = join(folder, 'notes');
  const options = {
    host: '127.0.0.1',
    port,
    servername: name ?? 'mail.example.org',
    rejectUnauthorized: false,
    ...(roots === 'none' ? {} : { ca: [authority.trusted] }),
  };
  const program = `import { connect } from 'node:${plain ? 'net' : 'tls'}';
const socket = connect({ ...${JSON.stringify(options)}, checkServerIdentity: () => undefined }, () => socket.write(${JSON.stringify(`${line}\r\n`)}));
socket.on('data', () => socket.end());`;
  await promisify(execFile)(process.execPath, ['--import', OVERHEAR, '--input-type=module', '-e', program], {
    env: { ...process.env, [NOTES]: notes, [SECRET_FILE]: join(folder, 'secret'), [TRUE_TIME]: String(trueTime ?? Date.now()) },
  });
  return readNotes(notes);
}
