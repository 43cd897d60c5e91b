import { join } from 'node:path';
import type { Lab } from '../lab.ts';
import { LogCount } from './log-count.ts';

/** A connection that ended after refused sign-ins, as fail2ban's filter for Dovecot knows it. */
const REFUSED = /-login: Info: .*\(auth failed, \d+ attempts/;
const LOOK_EVERY_MS = 20;

/** The first provider shuts the person's computer out as soon as a refused sign-in stands in Dovecot's log, as fail2ban does. */
export async function banAfterRefusal(lab: Lab): Promise<void> {
  const { host } = lab.mailA;
  const count = new LogCount(join(host.folder, 'dovecot', 'mail.log'), REFUSED);
  const before = await count.read();
  let busy = false;
  const watch = setInterval(() => {
    if (busy) return;
    busy = true;
    void count.read().then(async (now) => {
      if (now > before) {
        clearInterval(watch);
        await ban(lab);
      }
      busy = false;
    });
  }, LOOK_EVERY_MS);
  lab.afterwards(async () => {
    clearInterval(watch);
    // what was held up at the ban would arrive when it is lifted, and be counted for the next scenario
    lab.mailA.postfix({});
  });
}

/** One connection shows that the door is shut; it has a second try, as every connection that gets no answer. */
const KNOCKS = 2;

/** What is wrong with how the run went on after that: it may not knock on at a door that was shut. Port 25 is for other servers. */
export async function noKnockAfterBan({ mailA: { host } }: Lab): Promise<readonly string[]> {
  const { code, out } = await host.run('nft', ['-j', 'list', 'set', 'inet', 'lab', 'knocked']);
  if (code !== 0) return ['the computer was never shut out'];
  const { nftables } = JSON.parse(out) as { nftables: readonly { readonly set?: { readonly elem?: readonly unknown[] } }[] };
  const knocks = nftables.find((one) => one.set)?.set?.elem?.length ?? 0;
  return knocks <= KNOCKS ? [] : [`tries ${knocks} connections after it was shut out`];
}

async function ban({ mailA: { host }, address: { client } }: Lab): Promise<void> {
  await host.nft(
    'add set inet lab knocked { type inet_service; flags dynamic; }',
    ...[`ip saddr ${client.v4}`, `ip6 saddr ${client.v6}`].flatMap((from) => [
      `in ${from} tcp dport != 25 tcp flags & (syn | ack) == syn add @knocked { tcp sport }`,
      `in ${from} drop`,
    ]),
  );
}
