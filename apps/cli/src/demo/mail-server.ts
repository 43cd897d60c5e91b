import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Identity } from './certificate.ts';

export interface Behaviour {
  readonly protocol: 'imap' | 'smtp';
  /** from the first byte, by a command, or not at all */
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly identity?: Identity;
  /** the first line; left out = the usual one; `silent` = none ever */
  readonly greeting?: string;
}

/** A mail server as far as a diagnosis without a password goes: greeting, capabilities, encryption, farewell. */
export class MailServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Without a port it takes a free one. */
  static async listen(behaviour: Behaviour, port = 0): Promise<MailServer> {
    const server = createServer();
    const started = new MailServer(server);
    server.on('connection', (socket) => {
      started.#sockets.add(socket);
      socket.on('close', () => started.#sockets.delete(socket));
      serve(socket, behaviour);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return started;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}

function serve(socket: Socket, behaviour: Behaviour): void {
  // The client under demonstration breaks off whenever it has seen enough.
  socket.on('error', () => socket.destroy());
  const channel = behaviour.encryption === 'tls' ? encrypted(socket, behaviour) : socket;
  if (behaviour.greeting === 'silent') return void channel.resume();
  channel.write(`${behaviour.greeting ?? GREETINGS[behaviour.protocol]}\r\n`);
  if (/^(?:421|\* BYE)/.test(behaviour.greeting ?? '')) return void channel.end();
  converse(channel, behaviour, behaviour.encryption === 'tls');
}

const GREETINGS = { imap: '* OK ready', smtp: '220 demonstration ESMTP' } as const;

function encrypted(socket: Socket, { identity }: Behaviour): TLSSocket {
  const channel = new TLSSocket(socket, {
    isServer: true,
    secureContext: createSecureContext(identity ? { key: identity.keyPem, cert: identity.certificatePem } : {}),
  });
  channel.on('error', () => socket.destroy());
  return channel;
}

function converse(channel: Socket, behaviour: Behaviour, isEncrypted: boolean): void {
  let pending = '';
  const reply = behaviour.protocol === 'imap' ? imapReply : smtpReply;
  const hear = (bytes: Buffer) => {
    pending += bytes.toString('latin1');
    for (let end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
      const line = pending.slice(0, end).trimEnd();
      pending = pending.slice(end + 1);
      const { say, then } = reply(line, behaviour.encryption === 'starttls' && !isEncrypted);
      channel.write(say);
      if (then === 'close') return void channel.end();
      if (then === 'encrypt') {
        channel.off('data', hear);
        return converse(encrypted(channel, behaviour), behaviour, true);
      }
    }
    // Nobody speaks to a mail server in lines as long as this.
    if (pending.length > 10_000) channel.destroy();
  };
  channel.on('data', hear);
}

interface Reply {
  readonly say: string;
  readonly then?: 'close' | 'encrypt';
}

function imapReply(line: string, offersStarttls: boolean): Reply {
  const [tag = '*', command = ''] = line.split(' ');
  const ok = `${tag} OK done\r\n`;
  switch (command.toUpperCase()) {
    case 'CAPABILITY':
      return { say: `* CAPABILITY IMAP4rev1 ID ${offersStarttls ? 'STARTTLS LOGINDISABLED' : 'AUTH=PLAIN'}\r\n${ok}` };
    case 'STARTTLS':
      return offersStarttls ? { say: ok, then: 'encrypt' } : { say: `${tag} BAD not now\r\n` };
    case 'LOGOUT':
      return { say: `* BYE until next time\r\n${ok}`, then: 'close' };
    case 'ID':
      return { say: `* ID NIL\r\n${ok}` };
    case 'NOOP':
      return { say: ok };
    default:
      return { say: `${tag} BAD not known here\r\n` };
  }
}

function smtpReply(line: string, offersStarttls: boolean): Reply {
  switch (line.split(' ')[0]?.toUpperCase()) {
    case 'EHLO':
      return {
        say: `250-demonstration\r\n250-PIPELINING\r\n${offersStarttls ? '250-STARTTLS' : '250-AUTH PLAIN LOGIN'}\r\n250 8BITMIME\r\n`,
      };
    case 'STARTTLS':
      return offersStarttls ? { say: '220 go ahead\r\n', then: 'encrypt' } : { say: '502 5.5.1 not known here\r\n' };
    case 'QUIT':
      return { say: '221 until next time\r\n', then: 'close' };
    case 'NOOP':
    case 'RSET':
      return { say: '250 done\r\n' };
    default:
      return { say: '502 5.5.1 not known here\r\n' };
  }
}
