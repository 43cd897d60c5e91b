import { chown, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';
import { NOBODY } from './accounts.ts';

const DAY = 86_400_000;

/** Ann's Maildir at the first provider; her rules lie in it too. */
export function mailFolder({ mailA }: Lab): string {
  return join(mailA.host.folder, 'dovecot', 'mail', `ann@${mailA.domain}`);
}

/** Puts messages into her inbox that arrived so many days ago (Dovecot takes the time of the file for it). */
export async function fillMailbox(lab: Lab, daysAgo: readonly number[], octets = 400): Promise<void> {
  const folder = await emptyFolder(lab);
  for (const [index, days] of daysAgo.entries()) {
    const at = new Date(Date.now() - days * DAY);
    const head = `From: bob@example.net\r\nTo: ann@example.org\r\nSubject: Message ${index}\r\nDate: ${at.toUTCString()}\r\n\r\n`;
    const text = `${head}${'x'.repeat(70)}\r\n`.padEnd(octets - 2, 'y');
    const file = join(folder, 'cur', `${Math.round(at.getTime() / 1000)}.M${index}P1.mail,S=${text.length + 2}:2,`);
    await writeFile(file, `${text}\r\n`);
    await chown(file, NOBODY, NOBODY);
    await utimes(file, at, at);
  }
}

/** A Sieve script (RFC 5228) of hers; the server runs it for each message. */
export async function writeRules(lab: Lab, script: string, active = true, name = 'main'): Promise<void> {
  const folder = await emptyFolder(lab);
  await mkdir(join(folder, 'sieve'), { recursive: true });
  await writeFile(join(folder, 'sieve', `${name}.sieve`), script.replaceAll('\n', '\r\n'));
  if (active) await symlink(`sieve/${name}.sieve`, join(folder, '.dovecot.sieve'));
  await chown(join(folder, 'sieve'), NOBODY, NOBODY);
}

/** The domain's record names another host for the rules (RFC 5804 section 2.4); the usual one shows none. */
export function rulesElsewhere(lab: Lab): void {
  const { mailA } = lab;
  lab.dns.set(`_sieve._tcp.${mailA.domain}`, 'SRV', `0 1 5190 sieve.${mailA.domain}.`);
  lab.dns.set(`sieve.${mailA.domain}`, 'A', lab.address.mailA.v4);
  mailA.certificate({ names: [`mail.${mailA.domain}`, `sieve.${mailA.domain}`] }, ['sieve']);
  mailA.stop('sieve');
  mailA.listen('sieve', 5190);
}

/** `count` messages, one each `every` days, the last of them `last` days ago. */
export function rhythm(count: number, every: number, last: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => last + (count - 1 - index) * every);
}

/** The quota plugin of Dovecot with one rule, such as `*:storage=1M`. */
export function quota(rule: string): readonly string[] {
  return [
    'mail_plugins = quota',
    'protocol imap {\n  mail_plugins = quota imap_quota\n}',
    `plugin {\n  quota = maildir:User quota\n  quota_rule = ${rule}\n}`,
  ];
}

async function emptyFolder(lab: Lab): Promise<string> {
  const folder = mailFolder(lab);
  for (const part of ['.', 'cur', 'new', 'tmp']) {
    await mkdir(join(folder, part), { recursive: true });
    await chown(join(folder, part), NOBODY, NOBODY);
  }
  lab.afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
