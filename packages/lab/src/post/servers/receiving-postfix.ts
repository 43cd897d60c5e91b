import type { Namespace } from '../../world/namespace.ts';
import type { Names } from '../names.ts';
import { PLACES } from '../places.ts';
import { demand } from '../../world/requirements.ts';
import { CertificateAuthority } from '../../authority/certificate-authority.ts';
import { PostfixServer, type PostfixSetup } from './postfix-server.ts';

/** Postfix at the other end: each way of refusing has an address of its own. */
export class ReceivingPostfix {
  readonly server: PostfixServer;
  readonly #mailFolder: string;
  readonly #names: Names;
  readonly #rules: string[] = [];
  readonly #main: Record<string, string> = {};
  readonly #files: Record<string, string> = {};
  readonly #master: string[] = [];
  readonly #domains: string[] = [];
  #mailboxes = 0;

  constructor(host: Namespace, mailFolder: string, names: Names) {
    this.#mailFolder = mailFolder;
    this.#names = names;
    this.server = new PostfixServer(host, PLACES.toPostfix.name, () => this.#setup());
  }

  /** An address whose mail is taken. */
  mailbox(): string {
    return `box${++this.#mailboxes}@postfix.example`;
  }

  /** An address of a user of the host itself, as local(8) delivers to. */
  local(user: string): string {
    this.table('users', `${user} x`);
    this.#main['mydestination'] = 'local.postfix.example';
    this.#main['local_recipient_maps'] = 'texthash:%/users';
    this.#names.domain('local.postfix.example', PLACES.toPostfix.address);
    return `${user}@local.postfix.example`;
  }

  /** An address that an access rule of Postfix guards: `reject_rbl_client dnsbl.example` (postconf(5), smtpd_recipient_restrictions). */
  guarded(rule: string): string {
    return `rule${this.#rules.push(rule) - 1}@postfix.example`;
  }

  /** An address at an entrance of its own, with parameters of its own. */
  entrance(settings: Readonly<Record<string, string>>, processes = '-', daemon = 'smtpd'): string {
    const name = `entrance${this.#domains.length}.postfix.example`;
    const address = this.#names.domain(name);
    this.#domains.push(name);
    const options = Object.entries(settings).map(([key, value]) => ` -o { ${key} = ${value} }`);
    this.#master.push(`${address}:25 inet n - n - ${processes} ${daemon}${options.join('')}`);
    return `box0@${name}`;
  }

  /** An address at an entrance that speaks TLS, with a certificate from an authority that nobody else knows. */
  encrypted(settings: Readonly<Record<string, string>>): string {
    this.#files['server.pem'] ??= certificateOf(PLACES.toPostfix.name);
    return this.entrance({ smtpd_tls_chain_files: '%/server.pem', ...settings });
  }

  /** The rule by which policyd-spf judges the sender (RFC 7208), or only writes down what it found. */
  spfPolicy(does: 'refuse' | 'record' = 'refuse'): string {
    demand('/usr/bin/policyd-spf');
    const refuses = does === 'refuse';
    this.#files[`spf-${does}`] = [
      'debugLevel = 1',
      'HELO_reject = False',
      `Mail_From_reject = ${refuses ? 'Fail' : 'False'}`,
      `PermError_reject = ${refuses ? 'True' : 'False'}`,
      'TempError_Defer = True',
      '',
    ].join('\n');
    this.daemon(`spf-${does} unix - n n - 0 spawn user=nobody argv=/usr/bin/policyd-spf %/spf-${does}`);
    return `check_policy_service unix:private/spf-${does}`;
  }

  /** An address behind postscreen, which asks a blocklist before it lets anybody in. */
  screened(list: string): string {
    this.daemon('smtpd pass - - n - - smtpd', 'tlsproxy unix - - n - 0 tlsproxy');
    const settings = { postscreen_dnsbl_sites: list, postscreen_dnsbl_action: 'enforce', postscreen_greet_wait: '3s' };
    return this.entrance(settings, '1', 'postscreen');
  }

  /** The name of a server that passes on what the senders hand to it, after asking RULE. */
  relay(rule: string, settings: Readonly<Record<string, string>> = {}): string {
    const domain = this.entrance({
      ...settings,
      mynetworks: '198.51.100.0/28',
      smtpd_relay_restrictions: 'permit_mynetworks, reject',
      smtpd_recipient_restrictions: rule,
    });
    return `mx.${domain.slice(domain.indexOf('@') + 1)}`;
  }

  /** Sets parameters for all of it. `%` stands for the folder of its files. */
  configure(settings: Readonly<Record<string, string>>): void {
    Object.assign(this.#main, settings);
  }

  /** Adds to one of its tables. */
  table(name: string, ...lines: readonly string[]): void {
    const known = this.#files[name] ?? '';
    this.#files[name] =
      known +
      lines
        .filter((line) => !known.split('\n').includes(line))
        .map((line) => `${line}\n`)
        .join('');
  }

  /** Adds daemons to master.cf. */
  daemon(...lines: string[]): void {
    this.#master.push(...lines.filter((line) => !this.#master.includes(line)));
  }

  #setup(): PostfixSetup {
    const classes = this.#rules.map((_, index) => `class${index}`);
    return {
      addresses: [PLACES.toPostfix.address],
      master: this.#master,
      main: {
        mynetworks: `127.0.0.0/8 ${PLACES.toPostfix.address}/32`,
        smtpd_relay_restrictions: 'permit_mynetworks, reject_unauth_destination',
        virtual_mailbox_domains: ['postfix.example', 'store.postfix.example', 'lists.postfix.example', ...this.#domains].join(', '),
        virtual_mailbox_base: this.#mailFolder,
        virtual_mailbox_maps: 'regexp:%/mailboxes',
        transport_maps: 'regexp:%/transport',
        virtual_alias_maps: 'regexp:%/aliases',
        relocated_maps: 'regexp:%/relocated',
        header_checks: 'regexp:%/header_checks',
        body_checks: 'regexp:%/body_checks',
        smtpd_restriction_classes: classes.join(', '),
        ...Object.fromEntries(classes.map((name, index) => [name, this.#rules[index] ?? ''])),
        smtpd_recipient_restrictions: 'reject_unlisted_recipient, check_recipient_access regexp:%/rules',
        ...this.#main,
      },
      files: {
        aliases: '',
        relocated: '',
        header_checks: '',
        body_checks: '',
        ...this.#files,
        transport: `/@store\\.postfix\\.example$/ lmtp:inet:127.0.0.1:24\n/@lists\\.postfix\\.example$/ mlmmj:\n${this.#files['transport'] ?? ''}`,
        mailboxes: `/^(box|rule)[0-9]+@/ to-postfix/\n/@(store|lists)\\.postfix\\.example$/ elsewhere/\n${this.#files['mailboxes'] ?? ''}`,
        rules: classes.map((name, index) => `/^rule${index}@/ ${name}\n`).join(''),
      },
    };
  }
}

function certificateOf(name: string): string {
  const { sent, key } = new CertificateAuthority().chain([name]);
  return key + sent;
}
