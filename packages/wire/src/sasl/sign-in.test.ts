import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { imapSignIn } from '../imap/sign-in.ts';
import { Conversation } from '../line/conversation.ts';
import { Transcript } from '../line/transcript.ts';
import { managesieveSignIn } from '../managesieve/sign-in.ts';
import { pop3SignIn } from '../pop3/sign-in.ts';
import { smtpSignIn } from '../smtp/sign-in.ts';
import { signIn, type SignedIn, type SignInAsked, type SignInFrames, type SignInPatience } from './sign-in.ts';

const cleanup: (() => void)[] = [];
afterEach(() => cleanup.splice(0).forEach((undo) => undo()));

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const PLAIN = base64('\0ann\0secret');

describe('a sign-in as the server hears it', () => {
  test.each([
    ['IMAP, PLAIN at once', imapSignIn, {}, ['c OK done'], [`c AUTHENTICATE PLAIN ${PLAIN}`]],
    ['IMAP, PLAIN when asked', imapSignIn, { initialResponse: false }, ['+ ', 'c OK done'], ['c AUTHENTICATE PLAIN', PLAIN]],
    [
      'IMAP, LOGIN mechanism',
      imapSignIn,
      { offered: ['LOGIN'] },
      ['+ VXNlcg==', '+ UGFzcw==', 'c OK'],
      ['c AUTHENTICATE LOGIN', base64('ann'), base64('secret')],
    ],
    ['IMAP, the command', imapSignIn, { offered: [] }, ['c OK'], ['c LOGIN "ann" "secret"']],
    [
      'IMAP, the command with literals',
      imapSignIn,
      { offered: [], password: 'sécret' },
      ['+ ', '+ ', 'c OK'],
      ['c LOGIN {3}', 'ann {7}', 'sécret'],
    ],
    ['POP3, PLAIN', pop3SignIn, {}, ['+OK'], [`AUTH PLAIN ${PLAIN}`]],
    [
      'POP3, a long secret waits',
      pop3SignIn,
      { password: 'x'.repeat(250) },
      ['+ ', '+OK'],
      ['AUTH PLAIN', base64(`\0ann\0${'x'.repeat(250)}`)],
    ],
    ['POP3, USER and PASS', pop3SignIn, { offered: [] }, ['+OK', '+OK'], ['USER ann', 'PASS secret']],
    ['SMTP, PLAIN', smtpSignIn, {}, ['235 ok'], [`AUTH PLAIN ${PLAIN}`]],
    [
      'SMTP, LOGIN',
      smtpSignIn,
      { offered: ['LOGIN'] },
      ['334 VXNlcg==', '334 UGFzcw==', '235 ok'],
      ['AUTH LOGIN', base64('ann'), base64('secret')],
    ],
    ['ManageSieve, PLAIN', managesieveSignIn, {}, ['OK'], [`AUTHENTICATE "PLAIN" "${PLAIN}"`]],
  ] as const)('%s', async (_what, frames, wish, answers, said) => {
    const { heard, result, shown } = await run(frames, wish, answers);
    expect(heard).toEqual(said);
    expect(result.told).toMatchObject({ is: 'done', value: { ok: true } });
    expect(shown).not.toMatch(/secret(?!\])|c2VjcmV0|sécret|xxxx/);
    expect(shown).not.toContain(PLAIN);
  });

  test.each([
    ['IMAP', imapSignIn, 'c NO [AUTHENTICATIONFAILED] no', { ok: false, status: 'NO', code: 'AUTHENTICATIONFAILED', text: 'no' }],
    ['IMAP that closes', imapSignIn, '* BYE [UNAVAILABLE] down', { ok: false, status: 'BYE', code: 'UNAVAILABLE', ends: true }],
    ['POP3', pop3SignIn, '-ERR [SYS/TEMP] later', { ok: false, status: '-ERR', code: 'SYS/TEMP', text: 'later' }],
    ['SMTP', smtpSignIn, '535-5.7.8 no\r\n535 5.7.8 really', { ok: false, status: '535', code: '5.7.8', text: '5.7.8 no\n5.7.8 really' }],
    ['ManageSieve', managesieveSignIn, 'NO (AUTH-TOO-WEAK) "no"', { ok: false, status: 'NO', code: 'AUTH-TOO-WEAK', text: 'no' }],
  ] as const)('is refused by %s, and that is that', async (_what, frames, answer, reply) => {
    const { heard, result } = await run(frames, {}, [answer]);
    expect(heard).toHaveLength(1);
    expect(result.told).toMatchObject({ is: 'done', value: reply });
  });

  test('asks nothing where nothing is shared', async () => {
    const { heard, result } = await run(imapSignIn, { offered: ['GSSAPI'], plainAllowed: false }, []);
    expect({ heard, result }).toEqual({ heard: [], result: {} });
  });

  test.each([
    ['-ERR [AUTH] authenticating: bad protocol / cancel', true],
    ['-ERR channel binding mismatch', true],
    ['-ERR [AUTH] authentication failed', false],
  ])('by a binding to the channel, %s: the binding is what was refused is %s', async (answer, isBinding) => {
    const channelBinding = { type: 'tls-exporter', data: Buffer.from('bound') } as const;
    const { result } = await run(pop3SignIn, { offered: ['SCRAM-SHA-256-PLUS', 'PLAIN'], channelBinding }, [answer]);
    expect(result.mechanism).toBe('SCRAM-SHA-256-PLUS');
    expect(result.fault !== undefined).toBe(isBinding);
  });

  test.each([
    ['at the first step', ['c NO [AUTHENTICATIONFAILED] no'], true],
    ['at the first step, where it has to be asked for it', ['+ ', 'c NO [AUTHENTICATIONFAILED] no'], true],
    ['after the proof', [`+ ${base64('r=bm9uY2U=more,s=c2FsdA==,i=4096')}`, 'c NO [AUTHENTICATIONFAILED] no'], undefined],
  ])('by SCRAM %s: whether the password was judged can be told', async (_when, answers, beforeProof) => {
    const asked = {
      offered: ['SCRAM-SHA-256'],
      ...(answers[0] === '+ ' ? { initialResponse: false } : {}),
      nonce: () => Buffer.from('nonce'),
    };
    const { result } = await run(imapSignIn, asked, answers);
    expect(result.mechanism).toBe('SCRAM-SHA-256');
    expect(result.beforeProof).toBe(beforeProof);
    expect(result.fault).toBeUndefined();
  });

  test('gives up a server that goes on asking, and never tries again', async () => {
    const { heard, result } = await run(smtpSignIn, {}, ['334 bW9yZQ==', '501 cancelled']);
    expect(heard).toEqual([`AUTH PLAIN ${PLAIN}`, '*']);
    expect(result.fault).toBe('the server asked for more than PLAIN has');
  });

  test('hears a refusal that a token server explains', async () => {
    const explained = base64('{"status":"invalid_token"}');
    const { heard, result } = await run(smtpSignIn, { kind: 'token', offered: ['XOAUTH2'] }, [`334 ${explained}`, '535 5.7.8 no']);
    expect(heard).toEqual([`AUTH XOAUTH2 ${base64('user=ann\x01auth=Bearer secret\x01\x01')}`, '']);
    expect(result).toMatchObject({ explained: '{"status":"invalid_token"}', told: { value: { ok: false } } });
  });
});

describe('the wait for a server', () => {
  test('that asks late is told apart from the wait for its answer', async () => {
    const sent: number[] = [];
    const { heard, result } = await run(imapSignIn, { initialResponse: false }, [{ afterMs: 120, say: '+ ' }, 'c NO no'], {
      promptMs: 2000,
      answerMs: 80,
      sent: () => sent.push(performance.now()),
    });
    expect(heard).toEqual(['c AUTHENTICATE PLAIN', PLAIN]);
    expect(result.told).toMatchObject({ is: 'done', value: { ok: false } });
    expect(result.askedAfterMs).toBeGreaterThanOrEqual(100);
    expect(sent).toHaveLength(1);
  });

  test('that never asks ends without the secret', async () => {
    const { heard, result } = await run(smtpSignIn, { initialResponse: false }, [], { promptMs: 60, answerMs: 5000 });
    expect(heard).toEqual(['AUTH PLAIN']);
    expect(result).toEqual({ mechanism: 'PLAIN', told: expect.objectContaining({ is: 'silent' }) });
  });

  test('ends where its answer would tell nothing more', async () => {
    const enough = new AbortController();
    const { result } = await run(imapSignIn, {}, [{ afterMs: 4000, say: 'c OK done' }], {
      answerMs: 4000,
      sent: () => setTimeout(() => enough.abort(), 30),
      enough: enough.signal,
    });
    expect(result.told?.is).toBe('silent');
  });

  test('begins anew with the question, and not with each further one', async () => {
    const slowly = [
      { afterMs: 120, say: '334 VXNlcg==' },
      { afterMs: 120, say: '334 UGFzcw==' },
      { afterMs: 120, say: '235 ok' },
    ];
    const within = async (answerMs: number) =>
      (await run(smtpSignIn, { offered: ['LOGIN'] }, slowly, { promptMs: 1000, answerMs })).result.told?.is;
    expect(await within(180)).toBe('silent');
    expect(await within(1000)).toBe('done');
  });

  test('is not measured where all is sent at once', async () => {
    expect((await run(imapSignIn, {}, ['c OK done'])).result).not.toHaveProperty('askedAfterMs');
  });
});

type Wish = Partial<SignInAsked> & { readonly password?: string; readonly kind?: 'password' | 'token' };

type Reaction = string | { readonly afterMs: number; readonly say: string };

/** Signs in at a server that gives these answers, one to each line. */
async function run(
  frames: SignInFrames,
  { password = 'secret', kind = 'password', ...wish }: Wish,
  answers: readonly Reaction[],
  patience: SignInPatience = { answerMs: 3000 },
): Promise<{ heard: readonly string[]; result: SignedIn; shown: string }> {
  const heard: string[] = [];
  const left = [...answers];
  const server = createServer((socket: Socket) => {
    let rest = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      rest += bytes.toString('utf8');
      const lines = rest.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        heard.push(line);
        const answer = left.shift();
        const { afterMs, say } = typeof answer === 'object' ? answer : { afterMs: 0, say: answer };
        if (say !== undefined) setTimeout(() => socket.write(`${say}\r\n`), afterMs);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  cleanup.push(() => {
    socket.destroy();
    server.close();
  });
  const transcript = new Transcript(() => 0);
  const talk = new Conversation(socket, transcript);
  const asked = {
    credentials: { username: 'ann', kind, reveal: () => password },
    host: 'mail.example.org',
    port: 993,
    offered: ['PLAIN', 'LOGIN'],
    initialResponse: true,
    plainAllowed: true,
    nonce: () => Buffer.from('nonce'),
    ...wish,
  };
  const result = await signIn(talk, frames, asked, patience);
  const shown = transcript
    .since({ index: 0, atMs: 0 })
    .map(({ text }) => text)
    .join('\n');
  return { heard, result, shown };
}
