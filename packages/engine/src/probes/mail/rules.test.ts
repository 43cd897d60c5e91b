import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { Transcript } from '@mailmedic/wire/line/transcript.ts';
import { describe, expect, test } from 'vitest';
import { rulesAt } from './rules.ts';

describe('the rules of a script that includes others', () => {
  test('are read with those of the others, each script once, however they include one another', async () => {
    const { seen, asked } = await looked({
      main: 'require "include";\ninclude :personal "more";\ninclude :global "company";\nif header :contains "subject" "bill" { include "third"; }\n',
      more: 'include "main";\ninclude "gone";\nredirect "eve@example.net";\n',
      third: 'discard;\n',
    });
    expect(asked).toEqual(['main', 'more', 'third', 'gone']);
    expect(seen).toMatchObject({ outcome: 'ok', active: 'main' });
    const told = seen.rules.map(({ script, line, everything, condition, actions }) => [
      script,
      line,
      everything,
      condition,
      actions.map(({ does }) => does),
    ]);
    expect(told).toContainEqual(['more', 1, true, 'every message', ['include', 'include', 'redirect']]);
    expect(told).toContainEqual(['third', 1, false, 'its subject contains "bill"', ['discard']]);
  });

  test('are those that could be read, where the server hangs up', async () => {
    const { seen } = await looked({ main: 'include "more";\nkeep;\n' }, 'more');
    expect(seen).toMatchObject({ outcome: 'ok', rules: [{ actions: [{ does: 'include', to: 'more' }, { does: 'keep' }] }] });
  });
});

/** A server with these scripts, the first of them in use; it hangs up when asked for one of this name. */
async function looked(
  scripts: Readonly<Record<string, string>>,
  hangsUpAt?: string,
): Promise<{ seen: Awaited<ReturnType<typeof rulesAt>>; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on('data', (bytes) => {
      const said = bytes.toString();
      const name = /^GETSCRIPT "(.*)"/.exec(said)?.[1];
      if (name === undefined)
        return void socket.write(
          `${Object.keys(scripts)
            .map((one, index) => `"${one}"${index === 0 ? ' ACTIVE' : ''}\r\n`)
            .join('')}OK\r\n`,
        );
      asked.push(name);
      const text = scripts[name];
      if (name === hangsUpAt) socket.destroy();
      else socket.write(text === undefined ? 'NO (NONEXISTENT) "no such script"\r\n' : `{${text.length}}\r\n${text}\r\nOK\r\n`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const talk = new Conversation(socket, new Transcript(() => 0));
  const seen = await rulesAt({ talk });
  talk.close();
  server.close();
  return { seen, asked };
}
