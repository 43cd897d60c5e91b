import { demand } from '../world/requirements.ts';
import type { Namespace } from '../world/namespace.ts';
import { clamav, CLAMAV_MILTER } from './servers/clamav.ts';
import { milter, milterAddress, type Milter } from './servers/milters.ts';
import { postgrey } from './servers/postgrey.ts';
import type { Program } from './servers/program.ts';
import { rspamd, RSPAMD_MILTER } from './servers/rspamd.ts';
import { SpamAssassin } from './servers/spamassassin.ts';

/** The filters that a receiving server asks about a message. Each runs only when a letter needs it. */
export class Filters {
  readonly #host: Namespace;
  readonly #programs = new Map<string, Program>();
  #spamAssassin: SpamAssassin | undefined;

  constructor(host: Namespace) {
    this.#host = host;
  }

  /** rspamd before a Postfix; says the address at which it is asked. */
  rspamd(): string {
    demand('/usr/bin/rspamd');
    this.#once('rspamd', () => rspamd(this.#host, () => this.#programs.has('ClamAV')));
    return RSPAMD_MILTER;
  }

  /** ClamAV before a Postfix; says the address at which it is asked. */
  clamav(): string {
    this.#once('ClamAV', () => clamav(this.#host));
    return CLAMAV_MILTER;
  }

  /** rspamd before a Postfix, which has ClamAV look for viruses; says the address at which it is asked. */
  rspamdWithClamav(): string {
    this.clamav();
    return this.rspamd();
  }

  /** A filter that checks who a message is from; says the address at which Postfix asks it. */
  milter(name: Milter): string {
    this.#once(name, () => milter(this.#host, name));
    return milterAddress(name);
  }

  /** SpamAssassin before a Postfix; says the address at which it is asked. */
  spamAssassin(): string {
    this.#spamAssassin ??= new SpamAssassin(this.#host);
    for (const program of this.#spamAssassin.programs) this.#once(program.what, () => program);
    return this.#spamAssassin.milter;
  }

  /** Greylisting for a Postfix; says the rule that asks for it. */
  postgrey(delaySeconds = 300): string {
    demand('/usr/sbin/postgrey');
    const port = 10_000 + delaySeconds;
    this.#once(`postgrey ${port}`, () => postgrey(this.#host, port, delaySeconds));
    return `check_policy_service inet:127.0.0.1:${port}`;
  }

  /** Starts all of them. One that cannot be started fails those letters alone that need it. */
  async settle(): Promise<void> {
    await Promise.all(
      [...this.#programs.values()].map((program) =>
        program
          .settle()
          .catch((error: unknown) => void process.stderr.write(`lab: ${error instanceof Error ? error.message : String(error)}\n`)),
      ),
    );
  }

  #once(name: string, make: () => Program): void {
    if (!this.#programs.has(name)) this.#programs.set(name, make());
  }
}
