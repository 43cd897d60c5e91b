import { verify, type KeyObject } from 'node:crypto';
import { children, readBits, readOid, type Der } from './der.ts';

/** Digest by the identifier of a signature algorithm (RFC 3279, RFC 4055, RFC 5758, RFC 8410); null = the algorithm has its own. */
const DIGESTS: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '1.3.101.112': null,
  '1.3.101.113': null,
};

/** Whether `signature` over `body` was made with this key. An algorithm that is not known here proves nothing. */
export function isSignedBy(key: KeyObject, body: Der, algorithm: Der | undefined, signature: Der | undefined): boolean {
  const digest = DIGESTS[readOid(children(algorithm)[0])];
  if (digest === undefined) return false;
  try {
    return verify(digest, body.whole, key, readBits(signature));
  } catch (error) {
    // a key of another kind than the algorithm's
    if (error instanceof Error) return false;
    throw error;
  }
}
