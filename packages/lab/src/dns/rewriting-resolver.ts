import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';
import { ADDRESS } from '../world/addresses.ts';
import { dnsSockets, waitListening } from '../world/listening.ts';

/** In the place of both resolvers: a BIND that leads every name that does not exist to one address, and else tells the truth. */
export async function leadMissingNamesTo(lab: Lab, address: string): Promise<void> {
  lab.resolvers.one.stop();
  lab.resolvers.two.stop();
  await lab.settle();
  const host = lab.hosts.resolver;
  const folder = join(host.folder, 'rewriting');
  await mkdir(folder, { recursive: true });
  const own = [ADDRESS.resolverOne, ADDRESS.resolverTwo];
  await writeFile(join(folder, 'hints'), `. 3600000 NS a.root.example.\na.root.example. 3600000 A ${ADDRESS.root.v4}\n`);
  await writeFile(
    join(folder, 'redirect'),
    `$TTL 300\n@ SOA ns.invalid. admin.invalid. 1 3600 600 86400 300\n@ NS ns.invalid.\n*. A ${address}\n`,
  );
  await writeFile(
    join(folder, 'named.conf'),
    [
      'options {',
      `  directory "${folder}"; pid-file none; session-keyfile none; managed-keys-directory "${folder}";`,
      `  listen-on { ${own.map(({ v4 }) => `${v4};`).join(' ')} }; listen-on-v6 { ${own.map(({ v6 }) => `${v6};`).join(' ')} };`,
      `  query-source address ${ADDRESS.resolverOne.v4}; query-source-v6 address ${ADDRESS.resolverOne.v6};`,
      '  recursion yes; allow-query { any; }; allow-recursion { any; }; dnssec-validation no; empty-zones-enable no;',
      '};',
      'controls { };',
      'zone "." { type hint; file "hints"; };',
      'zone "." { type redirect; file "redirect"; allow-query { any; }; };',
    ].join('\n'),
  );
  const child = host.start('named', ['-f', '-c', join(folder, 'named.conf')], join(folder, 'log'));
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  lab.afterwards(async () => {
    child.kill();
    while (alive()) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await waitListening(child.pid ?? 0, own.flatMap(dnsSockets), 'the rewriting resolver', alive);
}
