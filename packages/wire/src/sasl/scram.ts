import { createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { fault, say, type Mechanism, type SaslContext, type SaslExchange, type SaslStep } from './mechanism.ts';
import { prepared } from './saslprep.ts';

type Hash = 'sha1' | 'sha256';

/** More rounds than this only keep this computer busy; fewer than 4096 are below what RFC 7677 section 4 allows, and still sound enough to sign in with. */
const MOST_ITERATIONS = 2_000_000;
const LONGEST_MESSAGE = 4096;

/** SCRAM-SHA-1, SCRAM-SHA-256 (RFC 5802, RFC 7677): neither side shows the password, and each proves that it knows it. */
export const scramSha1 = scram('SCRAM-SHA-1', 'sha1', false);
export const scramSha256 = scram('SCRAM-SHA-256', 'sha256', false);
/** The same, bound to the encrypted channel. */
export const scramSha256Plus = scram('SCRAM-SHA-256-PLUS', 'sha256', true);

function scram(name: string, hash: Hash, plus: boolean): Mechanism {
  return { name, kind: 'password', begin: (context) => exchange(context, hash, plus) };
}

function exchange(context: SaslContext, hash: Hash, plus: boolean): SaslExchange {
  const { credentials, channelBinding } = context;
  const nonce = Buffer.from(context.nonce()).toString('base64');
  const header = plus && channelBinding ? `p=${channelBinding.type},,` : 'n,,';
  const first = `n=${saslName(prepared(credentials.username))},r=${nonce}`;
  const bound = Buffer.concat([Buffer.from(header), plus && channelBinding ? channelBinding.data : Buffer.alloc(0)]).toString('base64');
  let expected: Buffer | undefined;
  let isProved = false;

  return {
    initial: Buffer.from(header + first, 'utf8'),
    async answer(challenge): Promise<SaslStep> {
      const text = Buffer.from(challenge).toString('utf8');
      if (text.length > LONGEST_MESSAGE) return fault('the SCRAM message of the server is too long');
      if (expected) return finish(text);
      const [r, s, i] = [attribute(text, 'r'), attribute(text, 's'), Number(attribute(text, 'i'))];
      if (r === undefined || s === undefined || !r.startsWith(nonce) || r === nonce)
        return fault('the SCRAM challenge of the server lacks its parts');
      if (!Number.isSafeInteger(i) || i < 1 || i > MOST_ITERATIONS)
        return fault('the SCRAM challenge of the server asks for an unusual number of rounds');
      const final = `c=${bound},r=${r}`;
      const signed = `${first},${text},${final}`;
      const salted = await promisify(pbkdf2)(prepared(credentials.reveal()), Buffer.from(s, 'base64'), i, hash === 'sha1' ? 20 : 32, hash);
      expected = hmac(hash, hmac(hash, salted, 'Server Key'), signed);
      return say(`${final},p=${proof(hash, salted, signed).toString('base64')}`);
    },
    isServerProved: () => isProved,
  };

  function finish(text: string): SaslStep {
    const error = attribute(text, 'e');
    if (error !== undefined) return say('');
    const verifier = Buffer.from(attribute(text, 'v') ?? '', 'base64');
    isProved = expected !== undefined && verifier.length === expected.length && timingSafeEqual(verifier, expected);
    return isProved ? say('') : fault('the server could not prove that it knows the password');
  }
}

/** RFC 5802 section 3: ClientKey XOR ClientSignature. */
function proof(hash: Hash, salted: Buffer, signed: string): Buffer {
  const clientKey = hmac(hash, salted, 'Client Key');
  const signature = hmac(hash, createHash(hash).update(clientKey).digest(), signed);
  return Buffer.from(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0)));
}

function hmac(hash: Hash, key: Buffer, text: string): Buffer {
  return createHmac(hash, key).update(text, 'utf8').digest();
}

function attribute(text: string, name: string): string | undefined {
  return text
    .split(',')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(2);
}

/** RFC 5802 section 5.1. */
function saslName(name: string): string {
  return name.replaceAll('=', '=3D').replaceAll(',', '=2C');
}
