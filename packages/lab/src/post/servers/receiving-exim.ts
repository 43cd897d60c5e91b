import { join } from 'node:path';
import type { Namespace } from '../../world/namespace.ts';
import { PLACES } from '../places.ts';
import { eximServer, type EximSetup } from './exim-server.ts';
import type { Program } from './program.ts';

/** Exim at the other end: each way of refusing has an address of its own. */
export class ReceivingExim {
  readonly server: Program;
  /** where its mailboxes lie */
  readonly mail: string;
  readonly #rcpt: string[] = [];
  readonly #data: string[] = [];
  readonly #lists = ['pass:', '  accept'];
  readonly #main: string[] = [];
  readonly #routers: string[] = [];
  readonly #transports: string[] = [];
  #addresses = 0;

  constructor(host: Namespace) {
    this.mail = join(host.folder, PLACES.toExim.name, 'mail');
    this.server = eximServer(host, PLACES.toExim.name, () => this.#setup());
  }

  /** An address whose mail is taken. */
  mailbox(): string {
    return `box${++this.#addresses}@exim.example`;
  }

  /** An address that a statement of Exim's ACL guards: verb first, its conditions after (Exim specification, chapter 43). */
  guarded(verb: string, ...conditions: readonly string[]): string {
    const user = this.#statement(verb, conditions);
    this.#rcpt.push(`  warn set acl_m_list = \${if eq{$local_part}{${user}}{${user}}{pass}}`, '  require acl = $acl_m_list');
    return `${user}@exim.example`;
  }

  /** The same, asked when the whole message is there. */
  guardedMessage(verb: string, ...conditions: readonly string[]): string {
    const user = this.#statement(verb, conditions);
    this.#data.push(`  warn set acl_m_list = \${if match{$recipients}{${user}@}{${user}}{pass}}`, '  require acl = $acl_m_list');
    return `${user}@exim.example`;
  }

  /** An address that a router of its own takes: its driver and options (chapter 15 and after). */
  routed(...options: readonly string[]): string {
    const user = `way${++this.#addresses}`;
    this.#routers.push(`${user}:`, `  local_parts = ${user}`, ...options.map((line) => `  ${line}`));
    return `${user}@exim.example`;
  }

  /** An address whose mail a transport of its own delivers. */
  delivered(...options: readonly string[]): string {
    const name = `transport${this.#addresses}`;
    this.#transports.push(`${name}:`, ...options.map((line) => `  ${line}`));
    return this.routed('driver = accept', `transport = ${name}`);
  }

  /** An address that is redirected as in an alias file: to another address, or `:fail: reason`. */
  alias(user: string, data: string): string {
    this.#routers.push(
      `alias_${user}:`,
      '  driver = redirect',
      `  local_parts = ${user}`,
      '  allow_fail',
      '  allow_defer',
      `  data = ${data}`,
    );
    return `${user}@exim.example`;
  }

  /** Refuses every message whose DKIM signature does not fit (chapter 58). */
  checkSignatures(...conditions: readonly string[]): void {
    if (this.#lists.includes('check_dkim:')) return;
    this.configure('acl_smtp_dkim = check_dkim');
    this.#lists.push('check_dkim:', '  deny', ...conditions.map((line) => `    ${line}`), '  accept');
  }

  /** Lines of the main part of its configuration. */
  configure(...lines: readonly string[]): void {
    this.#main.push(...lines.filter((line) => !this.#main.includes(line)));
  }

  #statement(verb: string, conditions: readonly string[]): string {
    const user = `rule${++this.#addresses}`;
    this.#lists.push(`${user}:`, `  ${verb}`, ...conditions.map((line) => `    ${line}`), '  accept');
    return user;
  }

  #setup(): EximSetup {
    return {
      addresses: [PLACES.toExim.address],
      main: ['domainlist ours = exim.example', ...this.#main],
      rcpt: ['  deny message = relay not permitted', '    domains = !+ours', ...this.#rcpt, '  require verify = recipient', '  accept'],
      data: [...this.#data, '  accept', ...this.#lists],
      routers: [
        'elsewhere:',
        '  driver = dnslookup',
        '  domains = !+ours',
        '  transport = remote_smtp',
        '  no_more',
        ...this.#routers,
        'ours:',
        '  driver = accept',
        '  local_parts = ^(box|rule)[0-9]+\\$',
        '  transport = mailbox',
      ],
      transports: [
        'mailbox:',
        '  driver = appendfile',
        '  directory = %/mail/inbox',
        '  maildir_format',
        '  create_directory',
        ...this.#transports,
      ],
    };
  }
}
