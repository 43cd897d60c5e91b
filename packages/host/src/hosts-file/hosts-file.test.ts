import { describe, expect, test } from 'vitest';
import { recorded } from '../testing/recorded.ts';
import { linesFor, parseHosts, readHostsFile } from './hosts-file.ts';

const HOSTS =
  '\uFEFF# comment\r\n127.0.0.1 localhost\r\n192.0.2.9\tMail.Example.org imap.example.org # moved\r\n::1 localhost\r\nnonsense line\r\n192.0.2.10\r\n';

describe('the hosts file', () => {
  test('maps addresses to names; comments, other text and lines without a name are passed over', () => {
    expect(parseHosts(HOSTS)).toEqual([
      { address: '127.0.0.1', names: ['localhost'] },
      { address: '192.0.2.9', names: ['mail.example.org', 'imap.example.org'] },
      { address: '::1', names: ['localhost'] },
    ]);
  });

  test('is told only as far as it concerns the names asked for', () => {
    expect(linesFor(parseHosts(HOSTS), ['mail.example.org.', 'other.example'])).toEqual([
      { address: '192.0.2.9', names: ['mail.example.org'] },
    ]);
    expect(linesFor(parseHosts(HOSTS), [])).toEqual([]);
  });

  test('has its own place on Windows', async () => {
    const system = recorded({
      platform: 'win32',
      environment: { SystemRoot: 'D:\\Win' },
      files: { 'D:\\Win\\System32\\drivers\\etc\\hosts': '192.0.2.9 a.example' },
    });
    expect(await readHostsFile(system)).toMatchObject({ readable: true, value: [{ address: '192.0.2.9' }] });
  });

  test('that cannot be read is unreadable, not empty', async () => {
    expect(await readHostsFile(recorded({ platform: 'linux' }))).toMatchObject({ readable: false, because: 'not there' });
  });
});
