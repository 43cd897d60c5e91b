import { join } from 'node:path';
import type { Namespace } from '../../world/namespace.ts';
import type { Names } from '../names.ts';
import { PLACES } from '../places.ts';
import { opensmtpdServer } from './opensmtpd-server.ts';
import type { Program } from './program.ts';

/** OpenSMTPD at the other end: each way of refusing has an address of its own. */
export class ReceivingOpensmtpd {
  readonly server: Program;
  /** where its mailboxes lie */
  readonly mail: string;
  readonly #settings: string[] = [];
  readonly #rules: string[] = [];
  readonly #actions: string[] = [];
  readonly #entrances: { readonly name: string; readonly address: string; readonly filter: string }[] = [];
  readonly #names: Names;
  #addresses = 0;

  constructor(host: Namespace, names: Names) {
    this.#names = names;
    this.mail = join(host.folder, PLACES.toOpensmtpd.name, 'mail');
    this.server = opensmtpdServer(host, PLACES.toOpensmtpd.name, PLACES.toOpensmtpd.address, () => this.#configuration());
  }

  /** An address whose mail is taken. */
  mailbox(): string {
    return this.delivered('maildir "%/mail/%{dest.user}"');
  }

  /** An address whose mail an action of its own delivers (smtpd.conf(5)): `mda "/bin/false"`. */
  delivered(action: string): string {
    const user = `box${++this.#addresses}`;
    this.#actions.push(`action ${user} ${action} virtual { "@" = nobody }`);
    this.#rules.push(`match from any for rcpt-to "${user}@opensmtpd.example" action ${user}`);
    return `${user}@opensmtpd.example`;
  }

  /** An address at an entrance of its own, with a filter: `phase connect match !rdns disconnect "550 …"`. */
  entrance(filter: string): string {
    const name = `entrance${this.#entrances.length}.opensmtpd.example`;
    this.#entrances.push({ name, address: this.#names.domain(name), filter });
    return `box0@${name}`;
  }

  /** Settings for all of it. */
  configure(...lines: readonly string[]): void {
    this.#settings.push(...lines.filter((line) => !this.#settings.includes(line)));
  }

  #configuration(): readonly string[] {
    return [
      ...this.#settings,
      `listen on ${PLACES.toOpensmtpd.address} hostname ${PLACES.toOpensmtpd.name}`,
      ...this.#entrances.flatMap(({ address, filter }, index) => [
        `filter entrance${index} ${filter}`,
        `listen on ${address} hostname ${PLACES.toOpensmtpd.name} filter entrance${index}`,
      ]),
      ...this.#actions,
      'action discard mda "/bin/cat > /dev/null" virtual { "@" = nobody }',
      `action out relay src ${PLACES.toOpensmtpd.address} helo ${PLACES.toOpensmtpd.name}`,
      ...this.#entrances.map(({ name }) => `match from any for domain "${name}" action discard`),
      ...this.#rules,
      // "local" would be everybody here, as all servers are on one host
      'match from socket for any action out',
    ];
  }
}
