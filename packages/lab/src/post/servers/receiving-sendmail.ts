import type { Namespace } from '../../world/namespace.ts';
import { PLACES } from '../places.ts';
import type { Program } from './program.ts';
import { sendmailServer } from './sendmail-server.ts';

/** Sendmail at the other end: it refuses, and keeps nothing. */
export class ReceivingSendmail {
  readonly server: Program;
  readonly #lines: string[] = ["LOCAL_DOMAIN(`sendmail.example')dnl"];

  constructor(host: Namespace) {
    this.server = sendmailServer(host, PLACES.toSendmail.name, PLACES.toSendmail.address, () => ({ lines: this.#lines, files: {} }));
  }

  /** An address whose message is asked for before it is refused. */
  mailbox(): string {
    return 'root@sendmail.example';
  }

  /** Lines of its macro file (cf/README). */
  configure(...lines: readonly string[]): void {
    this.#lines.push(...lines.filter((line) => !this.#lines.includes(line)));
  }
}
