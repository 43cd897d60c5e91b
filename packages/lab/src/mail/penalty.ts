import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';

/**
 * Dovecot makes this computer wait before it asks for a password, as it does by default after refused sign-ins from an
 * address (doc/wiki/Authentication.Penalty): 4 s after one refusal, 8 s after two, 15 s after more. The refusals are told to
 * the process that counts them, as its sign-in service tells it.
 */
export async function holdBack(lab: Lab, refused: number): Promise<void> {
  const { host } = lab.mailA;
  await lab.client.without(6);
  lab.mailA.dovecot('service anvil {\n  unix_listener anvil-auth-penalty {\n    mode = 0600\n  }\n}');
  await lab.settle();
  const socket = join(host.folder, 'dovecot', 'run', 'anvil-auth-penalty');
  const told = `VERSION\\tanvil\\t1\\t0\\nPENALTY-INC\\t${lab.address.client.v4}\\t1\\t${refused}\\n`;
  // left behind, it would make the next sign-in service wait for somebody to answer there
  lab.afterwards(() => rm(socket, { force: true }));
  await host.must('python3', [
    '-c',
    `import socket; s = socket.socket(socket.AF_UNIX); s.connect('${socket}'); s.sendall(b'${told}'); s.shutdown(1); s.recv(1)`,
  ]);
}
