import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOBODY } from '../../mail/accounts.ts';
import type { Namespace } from '../../world/namespace.ts';
import { demand } from '../../world/requirements.ts';
import { PLACES } from '../places.ts';
import { Program } from './program.ts';

const PORT = 24;

/** Dovecot behind the receiving Postfix: it keeps mailboxes, counts what is in them, and runs the rules of their owners. */
export class DovecotStore {
  readonly server: Program;
  readonly folder: string;
  readonly #users: string[] = [];
  readonly #rules = new Map<string, string>();

  constructor(host: Namespace) {
    this.folder = join(host.folder, 'store.postfix.example');
    this.server = new Program(host, 'Dovecot as a store', async () => {
      await this.#write();
      return {
        program: 'dovecot',
        args: ['-F', '-c', join(this.folder, 'dovecot.conf')],
        log: join(this.folder, 'log'),
        sockets: [{ transport: 'tcp', address: '127.0.0.1', port: PORT }],
      };
    });
  }

  /** How Postfix hands mail to it. */
  readonly transport = `lmtp:inet:127.0.0.1:${PORT}`;

  /** A mailbox with room for so many octets, and the rules of its owner (Sieve, RFC 5228). */
  user(options: { readonly octets?: number; readonly rules?: string } = {}): string {
    demand('/usr/lib/dovecot/lmtp');
    const name = `user${this.#users.length}@store.postfix.example`;
    this.#users.push(`${name}:{PLAIN}x::::::userdb_quota_rule=*:bytes=${options.octets ?? 10_000_000}`);
    if (options.rules !== undefined) this.#rules.set(name, options.rules);
    return name;
  }

  async #write(): Promise<void> {
    await mkdir(join(this.folder, 'run'), { recursive: true });
    await mkdir(join(this.folder, 'mail'), { recursive: true });
    await chown(join(this.folder, 'mail'), NOBODY, NOBODY);
    for (const [name, rules] of this.#rules) {
      const home = join(this.folder, 'mail', name);
      await mkdir(home, { recursive: true });
      await writeFile(join(home, '.dovecot.sieve'), rules);
      for (const path of [home, join(home, '.dovecot.sieve')]) await chown(path, NOBODY, NOBODY);
    }
    await writeFile(join(this.folder, 'users'), this.#users.map((line) => `${line}\n`).join(''));
    await writeFile(join(this.folder, 'dovecot.conf'), `${this.#lines().join('\n')}\n`);
  }

  #lines(): readonly string[] {
    return [
      `base_dir = ${this.folder}/run`,
      `state_dir = ${this.folder}`,
      `log_path = ${this.folder}/mail.log`,
      'protocols = lmtp',
      'ssl = no',
      `hostname = ${PLACES.toPostfix.name}`,
      'postmaster_address = postmaster@postfix.example',
      `submission_host = ${PLACES.toPostfix.address}:25`,
      'first_valid_uid = 1',
      `mail_location = maildir:${this.folder}/mail/%u/Maildir`,
      `passdb {\n  driver = passwd-file\n  args = ${this.folder}/users\n}`,
      `userdb {\n  driver = passwd-file\n  args = ${this.folder}/users\n  default_fields = uid=${NOBODY} gid=${NOBODY} home=${this.folder}/mail/%u\n}`,
      `service lmtp {\n  inet_listener lmtp {\n    address = 127.0.0.1\n    port = ${PORT}\n  }\n}`,
      'mail_plugins = quota',
      'protocol lmtp {\n  mail_plugins = quota sieve\n}',
      'plugin {\n  quota = maildir:User quota\n  sieve = file:~/sieve;active=~/.dovecot.sieve\n  sieve_extensions = +vnd.dovecot.report\n}',
    ];
  }
}
