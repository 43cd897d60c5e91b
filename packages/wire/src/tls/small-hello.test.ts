import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { expect, test } from 'vitest';
import { issue } from './testing/authority.ts';
import { smallHello } from './small-hello.ts';

test.each([0, 200, 2_600])('a hello of at least %i bytes is answered by an alert of seven', async (bytes) => {
  const server = createServer(issue({ subject: 'mail.example.org' })).listen(0, '127.0.0.1');
  server.on('tlsClientError', () => server.emit('seen'));
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const hello = smallHello(bytes);
  expect(hello.length).toBeGreaterThanOrEqual(Math.max(bytes, 50));
  socket.write(hello);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  // a record of type alert, fatal (RFC 5246 section 7.2)
  expect([answer[0], answer.length, answer[5]]).toEqual([21, 7, 2]);
  socket.destroy();
  server.close();
});
