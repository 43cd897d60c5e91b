import type { Lab } from '../lab.ts';

/** How long a server may take for one line of a sign-in. */
const LINE_MS = 400;

/**
 * Another program of the person's keeps a connection of its own to the first provider, over IPv4 alone: it says these lines,
 * one after the other, and stays. `starttls` names the protocol that begins without encryption.
 */
export async function holdConnection(lab: Lab, port: number, lines: readonly string[], starttls?: 'smtp'): Promise<void> {
  await lab.client.without(6);
  await lab.settle();
  const said = lines.map((line) => `printf '%s\\r\\n' '${line}'; sleep ${LINE_MS / 1000}`).join('; ');
  const upgrade = starttls === undefined ? '' : `-starttls ${starttls} `;
  const command = `(${said}; sleep 60) | openssl s_client -quiet ${upgrade}-connect ${lab.address.mailA.v4}:${port}`;
  const other = lab.client.host.start('sh', ['-c', command], '/dev/null');
  lab.afterwards(async () => {
    if (other.pid !== undefined && other.exitCode === null) process.kill(-other.pid, 'SIGKILL');
  });
  await new Promise((resolve) => setTimeout(resolve, 1200 + lines.length * LINE_MS));
}
