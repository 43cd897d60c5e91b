import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTls, TLSSocket } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { Secret } from '@mailmedic/contract/secret.ts';
import { issue } from '@mailmedic/wire/tls/testing/authority.ts';
import type { Seen, World } from '../../probe.ts';
import dialogue, { type DialogueInput } from './dialogue.ts';

const HOST = 'mail.example.org';
const root = issue({ subject: 'Test Root', authority: true });
const leaf = issue({ subject: HOST, names: [`DNS:${HOST}`], issuer: root });

const SIGN_IN = { signIn: { username: 'ann', sender: 'ann@example.org' } };

const cleanup: (() => void)[] = [];
afterEach(() => cleanup.splice(0).forEach((undo) => undo()));

const MISBEHAVING: readonly (readonly [what: string, serve: (socket: Socket) => void, outcome: string])[] = [
  ['says nothing', () => undefined, 'silent'],
  ['closes', (socket: Socket) => void socket.end(), 'cut'],
  ['is another service', (socket: Socket) => void socket.write('SSH-2.0-OpenSSH_9.2\r\n'), 'foreign'],
  ['turns everybody away', (socket: Socket) => void socket.write('* BYE too many\r\n'), 'refused'],
  ['breaks its protocol', (socket: Socket) => void socket.write('*OK\r\n'), 'malformed'],
  [
    'speaks only when spoken to',
    (socket: Socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    'foreign',
  ],
  ['waits for TLS', (socket: Socket) => void socket.once('data', () => socket.end(Buffer.from('15030300020246', 'hex'))), 'foreign'],
  ['sends for ever', (socket: Socket) => forever(socket), 'malformed'],
];

describe('a dialogue', () => {
  test('with STARTTLS reports every station in order', async () => {
    const seen = await talk(
      createServer((socket) => submission(socket, 'STARTTLS')),
      { service: 'submission', encryption: 'starttls' },
    );
    expect(brief(seen)).toEqual([
      'tcp/connect ok',
      'mail/greeting ok',
      'mail/capabilities ok',
      'mail/starttls ok',
      'tls/handshake ok',
      'mail/capabilities ok',
    ]);
    expect(seen.at(-1)?.data).toMatchObject({ stage: 'encrypted', mechanisms: ['PLAIN'] });
  });

  test('that listens says nothing after the greeting, and keeps what comes all the same', async () => {
    let heard = '';
    const server = createServer((socket) => {
      socket.write('220 mail.example.org ESMTP\r\n');
      setTimeout(() => socket.write('502 5.5.2 \u001b[31mnot recognized\r\n'), 30);
      socket.on('data', (bytes) => (heard += bytes.toString()));
    });
    const seen = await talk(server, { service: 'submission', encryption: 'starttls', listenMs: 150 });
    expect(brief(seen)).toEqual(['tcp/connect ok', 'mail/greeting ok']);
    expect(seen.at(-1)?.data).toMatchObject({ unasked: '502 5.5.2 \\x1b[31mnot recognized' });
    expect(heard).not.toContain('EHLO');
  });

  test('that listens hears nothing of a server that waits to be asked', async () => {
    const server = createServer((socket) => submission(socket, 'STARTTLS'));
    const seen = await talk(server, { service: 'submission', encryption: 'starttls', listenMs: 100 });
    expect(seen.at(-1)?.data).not.toHaveProperty('unasked');
  });

  test('discards what was slipped in before TLS, and says so', async () => {
    const seen = await talk(
      createServer((socket) => submission(socket, 'STARTTLS', '250-injected\r\n250 AUTH X\r\n')),
      { service: 'submission', encryption: 'starttls' },
    );
    expect(seen.at(-1)?.data).toMatchObject({ stage: 'encrypted', mechanisms: ['PLAIN'] });
    expect(JSON.stringify(seen.find(({ probe }) => probe === 'tls/handshake')?.transcript)).toContain('injected');
  });

  test('where STARTTLS is not offered and not accepted ends there', async () => {
    const seen = await talk(
      createServer((socket) => submission(socket, 'PIPELINING')),
      { service: 'submission', encryption: 'starttls' },
    );
    expect(brief(seen)).toEqual(['tcp/connect ok', 'mail/greeting ok', 'mail/capabilities ok', 'mail/starttls refused']);
    expect(seen.at(-1)?.data).toMatchObject({ starttlsOffered: false, status: '502' });
  });

  test('where STARTTLS is accepted although not offered goes on, marked', async () => {
    const seen = await talk(
      createServer((socket) => submission(socket, 'XXXXXXXA', '', true)),
      { service: 'submission', encryption: 'starttls' },
    );
    expect(brief(seen).slice(3)).toEqual(['mail/starttls refused', 'tls/handshake ok', 'mail/capabilities ok']);
    expect(seen.at(-1)?.assuming).toBe('STARTTLS although it is not offered');
  });

  test.each(['-tls1_3', '-tls1_2'])('with a server that demands a client certificate (%s) says so at the encryption', async (version) => {
    const { port } = await openssl(version);
    const seen = await talk(port, {});
    expect(brief(seen)).toEqual(['tcp/connect ok', 'tls/handshake refused']);
    expect(seen[1]?.data).toMatchObject(
      version === '-tls1_3' ? { alert: 'certificate_required', alertFrom: 'them' } : { clientCertificateRequested: true },
    );
  });

  test('with a certificate that is not trusted goes on, marked', async () => {
    const own = issue({ subject: HOST, names: [`DNS:${HOST}`] });
    const seen = await talk(createTls({ key: own.key, cert: own.cert }, imap), {});
    expect(brief(seen)).toEqual(['tcp/connect ok', 'tls/handshake denied', 'mail/greeting ok', 'mail/capabilities ok']);
    expect(seen.map(({ assuming }) => assuming)).toEqual([undefined, undefined, 'an unverified certificate', 'an unverified certificate']);
  });

  test.each([
    ['a list of what it can do', '* CAPABILITY IMAP4rev1 QUOTA\r\n{tag} OK done', 'ok', 'accepted'],
    ['the end', '* BYE IMAP access disabled for this account.', 'refused', 'refused'],
  ])('that signs in and is then told %s', async (_what, answer, outcome, result) => {
    const seen = await talk(
      createTls({ key: leaf.key, cert: leaf.cert }, (socket) => signedIn(socket, answer)),
      SIGN_IN,
      {
        credentials: { secret: new Secret('secret'), kind: 'password' },
        turns: { take: async () => ({ is: 'go', username: 'ann' }), sent: () => undefined, done: () => undefined },
      },
    );
    const look = seen.find(({ probe }) => probe === 'mail/sign-in');
    expect(look).toMatchObject({ outcome, data: { attempted: true, result } });
    expect(seen.some(({ probe }) => probe === 'mail/mailbox')).toBe(outcome === 'ok');
    if (outcome === 'refused') expect(look?.data).toMatchObject({ status: 'BYE', text: 'IMAP access disabled for this account.' });
  });

  test.each([
    ['-ERR Unknown command.', 'ok'],
    ['-ERR [SYS/TEMP] closed for repairs', 'refused'],
  ])('takes "%s" in answer to CAPA for a capability list that is %s', async (answer, outcome) => {
    const server = createServer((socket) => {
      socket.write('+OK ready\r\n');
      socket.once('data', () => socket.end(`${answer}\r\n`));
    });
    const seen = await talk(server, { service: 'pop3', encryption: 'plain' });
    expect(seen.find(({ probe }) => probe === 'mail/capabilities')?.outcome).toBe(outcome);
  });

  test('waits no longer for a greeting where another connection heard the service inside encryption', async () => {
    const overheard = { waitsAt: () => AbortSignal.timeout(50) };
    const seen = await talk(createTls({ key: leaf.key, cert: leaf.cert }, imap), { encryption: 'starttls' }, { overheard });
    expect(seen.at(-1)).toMatchObject({ probe: 'mail/greeting', outcome: 'silent' });
    expect(JSON.stringify(seen.at(-1)?.transcript)).toContain('something is said to see what answers');
  });

  test('asked for as a control waits less long, and is the same look', () => {
    const input = { service: 'imap', host: HOST, address: '127.0.0.1', port: 993, encryption: 'tls', purpose: 'service' } as const;
    const hurried = dialogue.hurried?.(input);
    expect(hurried?.patienceMs).toBe(2500);
    expect(dialogue.hurried?.({ ...input, patienceMs: 1500 }).patienceMs).toBe(1500);
    expect(hurried && dialogue.key(hurried)).toBe(dialogue.key(input));
  });

  test.each(MISBEHAVING)('with a server that %s', async (_what, serve, outcome) => {
    const server = createServer((socket) => serve(socket.on('error', () => undefined)));
    const seen = await talk(server, { encryption: 'plain', patienceMs: 300 });
    expect(seen.at(-1)).toMatchObject({ probe: 'mail/greeting', outcome });
  });
});

function brief(seen: readonly Seen[]): readonly string[] {
  return seen.map(({ probe, outcome }) => `${probe} ${outcome}`);
}

/** `openssl s_server` that takes nobody without a certificate. */
async function openssl(version: string): Promise<{ port: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'mailmedic-dialogue-'));
  const files = { key: leaf.key, cert: leaf.cert, ca: root.cert };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const args = [
    's_server',
    '-accept',
    '127.0.0.1:0',
    '-key',
    'key',
    '-cert',
    'cert',
    '-CAfile',
    'ca',
    '-Verify',
    '1',
    '-verify_return_error',
    version,
  ];
  const server = spawn('openssl', args, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  cleanup.push(() => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  for await (const said of server.stdout) {
    const port = /ACCEPT 127\.0\.0\.1:(\d+)/.exec(String(said))?.[1];
    if (port !== undefined) return { port: Number(port) };
  }
  throw new Error('openssl s_server did not start');
}

async function talk(
  server: Server | number,
  input: Partial<DialogueInput>,
  more: Pick<World, 'credentials' | 'turns' | 'overheard'> = {},
): Promise<readonly Seen[]> {
  if (typeof server !== 'number') {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanup.push(() => server.close());
  }
  const world: World = {
    vantage: 'this computer',
    configuration: Configuration.parse({}),
    roots: [root.cert],
    signal: new AbortController().signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
    ...more,
  };
  const seen: Seen[] = [];
  const port = typeof server === 'number' ? server : (server.address() as AddressInfo).port;
  await dialogue.look(
    { service: 'imap', host: HOST, address: '127.0.0.1', port, encryption: 'tls', purpose: 'service', ...input },
    world,
    (one, instead) => void seen.splice(instead ? seen.indexOf(instead) : seen.length, 1, one),
  );
  return seen;
}

function submission(socket: Socket, keyword: string, injected = '', accepts = keyword === 'STARTTLS', encrypted = false): void {
  socket.on('error', () => undefined);
  if (!encrypted) socket.write(`220 ${HOST} ESMTP\r\n`);
  socket.on('data', function hear(chunk: Buffer) {
    const said = String(chunk).trim();
    if (said.startsWith('EHLO')) socket.write(encrypted ? `250-${HOST}\r\n250 AUTH PLAIN\r\n` : `250-${HOST}\r\n250 ${keyword}\r\n`);
    else if (said === 'STARTTLS' && accepts) {
      socket.write(`220 go\r\n${injected}`);
      socket.off('data', hear);
      submission(new TLSSocket(socket, { isServer: true, key: leaf.key, cert: leaf.cert }), '', '', false, true);
    } else if (said === 'STARTTLS') socket.write('502 no such command\r\n');
  });
}

function imap(socket: TLSSocket): void {
  socket.on('error', () => undefined);
  socket.write('* OK ready\r\n');
  socket.on('data', (chunk: Buffer) => socket.write(`* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n${String(chunk).split(' ', 1)[0]} OK done\r\n`));
}

/** Accepts the sign-in without a list of what it can do, so that the client asks for it. */
function signedIn(socket: TLSSocket, answer: string): void {
  let signed = false;
  socket.on('error', () => undefined);
  socket.write('* OK ready\r\n');
  socket.on('data', (chunk: Buffer) => {
    for (const line of String(chunk).split('\r\n').slice(0, -1)) {
      const [tag = ''] = line.split(' ', 1);
      if (line.includes('CAPABILITY') && signed) socket.write(`${answer.replace('{tag}', tag)}\r\n`);
      else if (line.includes('CAPABILITY')) socket.write(`* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n${tag} OK done\r\n`);
      else socket.write(`${tag} OK done\r\n`);
      signed ||= line.includes('AUTHENTICATE');
    }
  });
}

function forever(socket: Socket): void {
  const more = (): void => void (socket.destroyed || socket.write('x'.repeat(10_000), () => setImmediate(more)));
  more();
}
