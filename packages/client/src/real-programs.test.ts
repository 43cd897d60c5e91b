import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest';
import type { Reading } from './account.ts';
import { readFetchmailrc } from './fetchmail/fetchmailrc.ts';
import type { Files, Home } from './files.ts';
import { readGetmailrc } from './getmail/getmailrc.ts';
import { readMbsyncrc } from './isync/mbsyncrc.ts';
import { readMsmtprc } from './msmtp/msmtprc.ts';
import { readMuttrc } from './mutt/muttrc.ts';
import { readOfflineimaprc } from './offlineimap/offlineimaprc.ts';
import * as samples from './testing/samples.ts';
import { readThunderbirdFolder } from './thunderbird/folder.ts';

// The programs themselves read our samples and say what they understood. Whatever is not installed is passed over.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailmedic-client-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The samples name hosts that nobody may be asked for. */
function local(text: string): string {
  return text.replaceAll(/\b(?:imap|smtp|mail|pop)\.example\.(?:org|net)\b/g, '127.0.0.1').replaceAll('/tmp/mail', join(folder, 'mail'));
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, local(text), { mode: 0o600 });
  return path;
}

function run(context: TestContext, program: string, args: readonly string[]): string {
  if (spawnSync('which', [program]).status !== 0) context.skip(`${program} is not installed`);
  const env = { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8' };
  const { stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    env,
    timeout: 20_000,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return stdout + stderr;
}

function settingsIn(reading: Reading): readonly string[] {
  const all = reading.is === 'accounts' ? reading.accounts.flatMap(({ settings }) => settings) : [];
  return all.map(({ service, host, port, encryption, username = '' }) => `${service} ${host}:${port}/${encryption} ${username}`);
}

describe('what the program itself understands', () => {
  test.for(['mutt', 'neomutt'])('%s', (program, context) => {
    const file = write('muttrc', samples.MUTTRC);
    const said = run(context, program, ['-n', '-F', file, '-Q', 'folder', '-Q', 'imap_user', '-Q', 'from']);
    expect(said).toMatch(/folder ?= ?"imaps:\/\/127\.0\.0\.1:993\/"/);
    expect(said).toMatch(/imap_user ?= ?"ann@example\.org"/);
    expect(settingsIn(readMuttrc(readFileSync(file, 'utf8')))).toEqual([
      'imap 127.0.0.1:993/tls ann@example.org',
      'submission 127.0.0.1:587/starttls ann@example.org',
    ]);
  });

  test('msmtp', (context) => {
    const file = write('msmtprc', samples.MSMTPRC);
    const said = run(context, 'msmtp', ['-C', file, '-P', '-a', 'work', 'x@example.com']);
    expect(said).toMatch(/host = 127\.0\.0\.1\nport = 465/);
    expect(said).toMatch(/tls = on\ntls_starttls = off/);
    const home = run(context, 'msmtp', ['-C', file, '-P', '-a', 'home', 'x@example.com']);
    expect(home).toMatch(/host = 127\.0\.0\.1\nport = 587[^]*user = ann@example\.org[^]*tls_starttls = on/);
    expect(settingsIn(readMsmtprc(readFileSync(file, 'utf8')))).toEqual([
      'submission 127.0.0.1:465/tls ann@example.org',
      'submission 127.0.0.1:587/starttls ann@example.org',
    ]);
  });

  test('isync', (context) => {
    const file = write('mbsyncrc', samples.MBSYNCRC);
    // It reads the whole file before it looks for the channel.
    expect(run(context, 'mbsync', ['-c', file, 'nosuch'])).toContain("No channel or group named 'nosuch' defined.");
    expect(settingsIn(readMbsyncrc(readFileSync(file, 'utf8')))).toEqual([
      'imap 127.0.0.1:993/tls ann@example.org',
      'imap 127.0.0.1:143/starttls ann@example.net',
    ]);
  });

  test('offlineimap', (context) => {
    const file = write('offlineimaprc', samples.OFFLINEIMAPRC.replace('remoteport = 143', 'remoteport = 9'));
    expect(run(context, 'offlineimap', ['-c', file, '--info'])).toContain('Host: 127.0.0.1 Port: 9 SSL: False');
    expect(settingsIn(readOfflineimaprc(readFileSync(file, 'utf8')))).toEqual(['imap 127.0.0.1:9/starttls ann@example.org']);
  });

  test('fetchmail', (context) => {
    const file = write('fetchmailrc', samples.FETCHMAILRC);
    const said = run(context, 'fetchmail', ['-f', file, '--configdump']);
    expect(said).toMatch(/"protocol":"IMAP",\s*"service":"993"[^]*"remote":"ann@example\.org"[^]*'ssl':TRUE/);
    expect(said).toMatch(/"protocol":"POP3",\s*"service":None[^]*"remote":"ann@example\.net"[^]*'ssl':FALSE/);
    expect(settingsIn(readFetchmailrc(readFileSync(file, 'utf8')))).toEqual([
      'imap 127.0.0.1:993/tls ann@example.org',
      'pop3 127.0.0.1:110/starttls ann@example.net',
    ]);
  });

  test('getmail', (context) => {
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, 'mail', part), { recursive: true });
    write('getmailrc', samples.GETMAILRC);
    const said = run(context, 'getmail', ['--getmaildir', folder, '--rcfile', 'getmailrc', '--dump']);
    expect(said).toMatch(/SimpleIMAPSSLRetriever/);
    expect(said).toMatch(/server="127\.0\.0\.1"/);
    expect(settingsIn(readGetmailrc(readFileSync(join(folder, 'getmailrc'), 'utf8')))).toEqual(['imap 127.0.0.1:993/tls ann@example.org']);
  });

  test('Thunderbird writes a profile of its own out of what it was told', { timeout: 60_000 }, async (context) => {
    if (spawnSync('which', ['thunderbird']).status !== 0) context.skip('thunderbird is not installed');
    // Without a network of its own it would ask its maker for news.
    if (spawnSync('unshare', ['-n', 'true']).status !== 0) context.skip('a process cannot be cut off from the network here');
    const profile = join(folder, 'profile.default');
    mkdirSync(profile);
    writeFileSync(join(profile, 'user.js'), local(samples.PREFS_JS));
    writeFileSync(join(folder, 'profiles.ini'), '[Profile0]\nName=default\nIsRelative=1\nPath=profile.default\nDefault=1\n');
    const program = spawn('unshare', ['-n', 'thunderbird', '--headless', '--no-remote', '--profile', profile], {
      env: { PATH: process.env['PATH'], HOME: folder },
      stdio: 'ignore',
      detached: true,
    });
    try {
      await writtenBy(join(profile, 'prefs.js'), 'mail.smtpserver.smtp1.try_ssl', 45_000);
    } finally {
      if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
    }
    const home: Home = { platform: 'linux', home: folder, environment: {} };
    const reading = await readThunderbirdFolder(folder, realFiles, home);
    expect(reading).toMatchObject({
      is: 'accounts',
      program: expect.stringMatching(/^Thunderbird \d/),
      accounts: [{ label: 'Ann "at" work', addresses: ['ann@example.org'] }],
    });
    expect(reading && settingsIn(reading)).toEqual(['imap 127.0.0.1:993/tls ann@example.org', 'submission 127.0.0.1:587/starttls ann']);
  });
});

const realFiles: Files = {
  read: (path) => Promise.resolve(existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined),
  list: (path) => Promise.resolve(existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : undefined),
};

async function writtenBy(path: string, text: string, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    if (existsSync(path) && readFileSync(path, 'utf8').includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
