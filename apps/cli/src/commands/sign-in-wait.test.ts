import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { AccountServers } from '../testing/account-servers.ts';
import { Home } from '../testing/mailmedic.ts';
import { describeOnTerminal, Terminal } from '../testing/terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

const HOST = 'mail.waits.test';
const ANN = 'ann@waits.test';
const ENVIRONMENT = { MAILMEDIC_PASSWORD: 'Tr0ub4dor' };

const servers = new AccountServers(HOST);
let home: Home;

beforeAll(async () => {
  home = await Home.open();
  await servers.listen(home.stage);
});
afterAll(async () => {
  servers.close();
  await home[Symbol.asyncDispose]();
});

describeOnTerminal('a server that lets a sign-in wait', () => {
  test('is spoken of while it does, and Ctrl-C then shows what is known', async () => {
    servers.say({ imap: 'MUTE', submission: 'MUTE' });
    const terminal = new Terminal(home, ['check', ANN, ...servers.options], ENVIRONMENT);
    for (const part of [/mail\.waits\.test has not answered the sign-in/, /Ctrl-C/]) await terminal.shows(part);
    terminal.press('\u0003');
    const { status, screen, restored } = await terminal.end();
    const shown = screen.slice(screen.lastIndexOf('Interrupted.'));
    expect(shown).toMatch(/sign-in: the looking was interrupted/);
    expect(screen.slice(0, screen.lastIndexOf('Interrupted.'))).toMatch(/Server\s+in order[^]*Encryption\s+in order/);
    expect(screen).not.toContain(ENVIRONMENT.MAILMEDIC_PASSWORD);
    expect({ status, restored }).toEqual({ status: 130, restored: true });
  });

  test('leaves no word of the wait once it has answered', async () => {
    servers.say({ imap: 'MUTE', submission: '235 ok' });
    const terminal = new Terminal(home, ['check', ANN, '--quiet', ...servers.options], ENVIRONMENT);
    const { status, screen } = await terminal.end();
    expect(screen).toMatch(/says nothing more where it should answer the sign-in/);
    expect(screen).not.toMatch(/has not answered the sign-in yet/);
    expect(status).toBe(1);
  });
});

test('and in a file it is one line', async () => {
  servers.say({ imap: 'MUTE', submission: '235 ok' });
  const { out } = await home.run(['check', ANN, ...servers.options], ENVIRONMENT);
  expect(out.match(/has not answered the sign-in yet/g)).toHaveLength(1);
});
