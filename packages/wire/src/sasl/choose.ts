import { cramMd5 } from './cram-md5.ts';
import { login } from './login.ts';
import type { ChannelBinding, Credentials, Mechanism } from './mechanism.ts';
import { oauthBearer, xoauth2 } from './oauth.ts';
import { plain } from './plain.ts';
import { scramSha1, scramSha256, scramSha256Plus } from './scram.ts';

/** Strongest first. Inside a verified channel PLAIN is as good as LOGIN and better understood. */
const MECHANISMS: readonly Mechanism[] = [scramSha256Plus, scramSha256, scramSha1, cramMd5, plain, login, oauthBearer, xoauth2];

/** The strongest mechanism that both sides know; undefined when they share none. */
export function chooseMechanism(
  offered: readonly string[],
  kind: Credentials['kind'],
  channelBinding?: ChannelBinding,
): Mechanism | undefined {
  const names = new Set(offered.map((name) => name.toUpperCase()));
  return MECHANISMS.find(
    (mechanism) =>
      mechanism.kind === kind && names.has(mechanism.name) && (channelBinding !== undefined || !mechanism.name.endsWith('-PLUS')),
  );
}
