import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_PASSWORD } from '../fault.ts';
import { must } from '../world/command.ts';
import { libraryPath, unpacked } from '../world/unpacked.ts';

/** Writes the password file of the Cyrus SASL library with Ann's account, and says where it is. */
export async function writeSaslPasswords(folder: string, domain: string, owner: number): Promise<string> {
  const root = await unpacked('sasl');
  const file = join(folder, 'sasldb2');
  await must(join(root, 'usr/sbin/saslpasswd2'), ['-f', file, '-c', '-p', '-u', domain, 'ann'], {
    input: ACCOUNT_PASSWORD,
    env: { LD_LIBRARY_PATH: libraryPath(root) },
  });
  await chown(file, owner, owner);
  return file;
}
