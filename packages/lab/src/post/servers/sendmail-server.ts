import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '../../world/command.ts';
import type { Namespace } from '../../world/namespace.ts';
import { libraryPath, unpacked } from '../../world/unpacked.ts';
import { Program, type Started } from './program.ts';

/** How one Sendmail among several is set up: lines of its macro file, and its tables. */
export interface SendmailSetup {
  readonly lines: readonly string[];
  /** by name; `%` in LINES stands for their folder */
  readonly files: Readonly<Record<string, string>>;
}

/** One Sendmail of the post office, from unpacked packages; its configuration is made by its own macros. */
export function sendmailServer(host: Namespace, name: string, address: string, setup: () => SendmailSetup): Program {
  const folder = join(host.folder, name);
  const prepare = async (): Promise<Started> => {
    const root = await unpacked('sendmail');
    await mkdir(join(folder, 'queue'), { recursive: true });
    await chmod(folder, 0o755);
    const { lines, files } = setup();
    for (const [file, text] of Object.entries({ aliases: '', ...files })) await writeFile(join(folder, file), text);
    const macros = source(join(root, 'usr/share/sendmail/cf'), name, address, lines).replaceAll('%', folder);
    const env = { LD_LIBRARY_PATH: libraryPath(root) };
    await writeFile(join(folder, 'sendmail.mc'), macros);
    await writeFile(join(folder, 'sendmail.cf'), await must(join(root, 'usr/bin/m4'), [join(folder, 'sendmail.mc')], { env }));
    return {
      program: join(root, 'usr/libexec/sendmail/sendmail'),
      args: ['-C', join(folder, 'sendmail.cf'), '-bD', '-q1s'],
      log: join(folder, 'log'),
      env,
      sockets: [{ transport: 'tcp', address, port: 25 }],
    };
  };
  return new Program(host, `Sendmail at ${name}`, prepare, [join(folder, 'queue')], /^qf/);
}

function source(macros: string, name: string, address: string, lines: readonly string[]): string {
  const set = (setting: string, value: string): string => `define(\`${setting}', \`${value}')dnl`;
  return [
    'divert(-1)',
    set('_CF_DIR_', `${macros}/`),
    `include(\`${macros}/m4/cf.m4')`,
    'divert(0)dnl',
    "OSTYPE(`linux')dnl",
    set('confDOMAIN_NAME', name),
    set('QUEUE_DIR', '%/queue'),
    set('ALIAS_FILE', '%/aliases'),
    set('STATUS_FILE', '%/statistics'),
    set('HELP_FILE', '%/help'),
    set('confPID_FILE', '%/pid'),
    set('confTO_QUEUERETURN', '3s'),
    // a bounce that is put off on a busy computer has nobody to whom it could come back
    set('confTO_QUEUERETURN_DSN', '20s'),
    set('confTO_QUEUEWARN', '1s'),
    set('confMIN_QUEUE_AGE', '0'),
    set('confTO_CONNECT', '1s'),
    set('confTO_ICONNECT', '1s'),
    set('confTO_IDENT', '0'),
    // all servers are on one host: its addresses are not all its own
    set('confDONT_PROBE_INTERFACES', 'true'),
    set('confTO_HOSTSTATUS', '1s'),
    set('confDONT_BLAME_SENDMAIL', 'GroupWritableDirPathSafe,AssumeSafeChown,MapInUnsafeDirPath,FileDeliveryToHardLink'),
    "FEATURE(`nocanonify')dnl",
    "FEATURE(`no_default_msa')dnl",
    ...lines,
    `DAEMON_OPTIONS(\`Name=MTA, Addr=${address}, Port=25')dnl`,
    `CLIENT_OPTIONS(\`Family=inet, Addr=${address}')dnl`,
    "MAILER(`local')dnl",
    "MAILER(`smtp')dnl",
    '',
  ].join('\n');
}
