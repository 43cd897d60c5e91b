import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { waitListening } from './listening.ts';

describe.runIf(process.platform === 'linux')('waiting for a server', () => {
  test.each(['127.0.0.1', '::1'])('ends once it listens at %s', async (address) => {
    const server = createServer().listen(0, address);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await waitListening(process.pid, [{ transport: 'tcp', address, port }], 'the server', () => true);
    server.close();
    await once(server, 'close');
    await expect(waitListening(process.pid, [{ transport: 'tcp', address, port }], 'the server', () => true, 50)).rejects.toThrow(
      /does not listen/,
    );
  });

  test('ends when the server has died', async () => {
    await expect(
      waitListening(process.pid, [{ transport: 'tcp', address: '127.0.0.1', port: 1 }], 'the server', () => false),
    ).rejects.toThrow(/ended at once/);
  });
});
