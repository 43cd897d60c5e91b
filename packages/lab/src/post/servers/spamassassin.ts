import { chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Namespace } from '../../world/namespace.ts';
import { demand } from '../../world/requirements.ts';
import { PLACES } from '../places.ts';
import { Program } from './program.ts';

const PORT = 7783;
const MODULES = '/etc/spamassassin';

/** A handful of rules: what SpamAssassin thinks of the rest of the world is not to the point. */
const RULES = `util_rb_tld example org net com
report_hostname ${PLACES.toPostfix.name}
add_header all Status "_YESNO_, score=_SCORE_ required=_REQD_ tests=_TESTS_ autolearn=_AUTOLEARN_ version=_VERSION_"
add_header all Level _STARS(*)_
required_score 5
report_safe 0
body LAB_CASINO /casino/i
describe LAB_CASINO Speaks of a casino
score LAB_CASINO 4
body LAB_MILLION /million/i
describe LAB_MILLION Speaks of much money
score LAB_MILLION 3.5
body GTUBE /XJS\\*C4JDBQADN1\\.NSBN3\\*2IDNEN\\*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL\\*C\\.34X/
describe GTUBE Generic Test for Unsolicited Bulk Email
score GTUBE 1000
`;

/** SpamAssassin behind its milter: from 15 points on it refuses, from 5 on it marks. */
export class SpamAssassin {
  readonly #folder: string;
  readonly programs: readonly Program[];

  constructor(host: Namespace) {
    demand('/usr/sbin/spamd');
    demand('/usr/sbin/spamass-milter');
    this.#folder = join(host.folder, 'spamassassin');
    this.programs = [
      new Program(host, 'SpamAssassin', async () => {
        await this.#write();
        const rules = [`--configpath=${this.#folder}/rules`, `--siteconfigpath=${this.#folder}/site`, '--nouser-config'];
        return {
          program: '/usr/sbin/spamd',
          args: ['-L', '-x', '-m', '1', `--listen=127.0.0.1:${PORT}`, ...rules, '-H', this.#folder, '-s', join(this.#folder, 'log')],
          log: join(this.#folder, 'out'),
          sockets: [{ transport: 'tcp', address: '127.0.0.1', port: PORT }],
        };
      }),
      new Program(host, 'the milter of SpamAssassin', async () => {
        await mkdir(this.#folder, { recursive: true });
        return {
          // Postfix asks as a user of its own
          program: 'sh',
          args: ['-c', `umask 0; exec /usr/sbin/spamass-milter -p ${this.#socket} -r 15 -- -d 127.0.0.1 -p ${PORT}`],
          log: join(this.#folder, 'milter'),
          sockets: [],
        };
      }),
    ];
  }

  /** Where Postfix asks it. */
  get milter(): string {
    return `unix:${this.#socket}`;
  }

  get #socket(): string {
    return join(this.#folder, 'socket');
  }

  async #write(): Promise<void> {
    for (const part of ['', 'rules', 'site']) await mkdir(join(this.#folder, part), { recursive: true });
    await chmod(this.#folder, 0o777);
    for (const name of await readdir(MODULES))
      if (name.endsWith('.pre')) await copyFile(join(MODULES, name), join(this.#folder, 'site', name));
    await writeFile(join(this.#folder, 'rules', 'lab.cf'), RULES);
  }
}
