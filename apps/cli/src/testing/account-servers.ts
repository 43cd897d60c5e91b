import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import type { Setting } from '@mailmedic/contract/settings.ts';
import type { Stage } from '../demo/stage.ts';

/** What the two servers of an account do when somebody signs in: their reply, or `CUT` to break off, or `MUTE` to say nothing. */
export interface Says {
  readonly imap: string;
  readonly submission: string;
  /** the only name that is taken; others are refused as a wrong password is */
  readonly name?: string;
  /** after a refusal nothing is answered any more at either entrance; submission greets late, so that it meets this */
  readonly shutsOut?: boolean;
  /** said after the sign-in in every reply, as a server that logs to the wrong place would */
  readonly echo?: string;
  /** the methods that IMAP offers */
  readonly imapOffers?: string;
}

/** A reply to a sign-in that means a wrong password. */
export const NO = {
  imap: 'NO [AUTHENTICATIONFAILED] Authentication failed.',
  submission: '535 5.7.8 Error: authentication failed: authentication failure',
} as const;

export const FINE: Says = { imap: 'OK', submission: '235 ok' };

const GREETS_LATE_MS = 150;

/** IMAP and submission of one host inside encryption, on the demonstration's stage; each counts who signs in. */
export class AccountServers {
  readonly host: string;
  readonly asked = { imap: 0, submission: 0 };
  /** called with each line that holds a sign-in */
  onSignIn: (line: string) => void = () => {};
  configured: readonly Setting[] = [];
  #says: Says = FINE;
  #isShut = false;
  readonly #sockets = new Set<Socket>();
  #servers: readonly Server[] = [];

  constructor(host: string) {
    this.host = host;
  }

  /** The settings as a person gives them to `check`. */
  get options(): readonly string[] {
    return this.configured.flatMap(({ service, host, port }) => [service === 'imap' ? '--imap' : '--smtp', `${host}:${port}/tls`]);
  }

  async listen(stage: Stage): Promise<void> {
    const identity = stage.certificate({ name: this.host });
    const options = { cert: identity.certificatePem, key: identity.keyPem };
    this.#servers = [createServer(options, (socket) => this.#imap(socket)), createServer(options, (socket) => this.#submission(socket))];
    for (const server of this.#servers) {
      server.on('connection', (socket: Socket) => this.#admit(socket));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
    const [read = 0, send = 0] = this.#servers.map((server) => (server.address() as AddressInfo).port);
    this.configured = [
      { service: 'imap', host: this.host, port: read, encryption: 'tls' },
      { service: 'submission', host: this.host, port: send, encryption: 'tls' },
    ];
    stage.publish(this.host.slice(this.host.indexOf('.') + 1), this.host, this.configured);
  }

  close(): void {
    for (const server of this.#servers) server.close();
  }

  /** Begins anew: nobody was asked, nobody is shut out. */
  say(says: Says): void {
    this.#says = says;
    this.#isShut = false;
    Object.assign(this.asked, { imap: 0, submission: 0 });
  }

  #admit(socket: Socket): void {
    if (this.#isShut) return void socket.resetAndDestroy();
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #imap(socket: TLSSocket): void {
    this.#converse(socket, '* OK ready', 0, (line) => {
      const [tag = '', command = ''] = line.split(' ');
      if (/^capability$/i.test(command)) return `* CAPABILITY IMAP4rev1 SASL-IR ${this.#says.imapOffers ?? 'AUTH=PLAIN'}\r\n${tag} OK done`;
      if (/^(?:authenticate|login)$/i.test(command)) return this.#signIn('imap', line, socket, `${tag} `);
      const { echo } = this.#says;
      if (/^examine$/i.test(command) && echo !== undefined) return `* OK [ALERT] told ${echo}\r\n${tag} NO [SERVERBUG] told ${echo}`;
      if (/^examine$/i.test(command)) return `* 0 EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\n${tag} OK [READ-ONLY] done`;
      return /^list$/i.test(command) ? `* LIST () "/" INBOX\r\n${tag} OK done` : `${tag} BAD no`;
    });
  }

  #submission(socket: TLSSocket): void {
    const lateMs = this.#says.shutsOut === true ? GREETS_LATE_MS : 0;
    this.#converse(socket, '220 mail ESMTP', lateMs, (line) => {
      if (/^ehlo/i.test(line)) return '250-mail\r\n250 AUTH PLAIN LOGIN';
      if (/^auth/i.test(line)) return this.#signIn('submission', line, socket, '');
      const { echo } = this.#says;
      if (/^mail/i.test(line) && echo !== undefined) return `550 5.7.1 sender not owned by user, told ${echo}`;
      return /^(?:mail|rcpt|rset)/i.test(line) ? '250 ok' : '500 no';
    });
  }

  #signIn(service: 'imap' | 'submission', line: string, socket: TLSSocket, tag: string): string | undefined {
    this.asked[service] += 1;
    this.onSignIn(line);
    const { name, shutsOut } = this.#says;
    const isOther = name !== undefined && nameIn(line) !== name;
    const says = isOther ? NO[service] : this.#says[service];
    if (shutsOut === true && says !== FINE[service]) setImmediate(() => this.#shut(socket));
    if (says === 'MUTE') return undefined;
    if (says === 'CUT') return void socket.destroy();
    return `${tag}${says}`;
  }

  #shut(socket: TLSSocket): void {
    this.#isShut = true;
    setTimeout(() => {
      for (const open of this.#sockets) if (open.remotePort !== socket.remotePort) open.resetAndDestroy();
    }, 5);
  }

  #converse(socket: TLSSocket, greeting: string, lateMs: number, answer: (line: string) => string | undefined): void {
    let rest = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      rest += bytes.toString('utf8');
      const lines = rest.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const reply = answer(line);
        if (reply !== undefined && socket.writable) socket.write(`${reply}\r\n`);
      }
    });
    setTimeout(() => socket.writable && socket.write(`${greeting}\r\n`), lateMs);
  }
}

/** The name in the initial response of PLAIN (RFC 4616). */
function nameIn(line: string): string | undefined {
  return Buffer.from(line.split(' ').at(-1) ?? '', 'base64')
    .toString('utf8')
    .split('\0')[1];
}
