import { X509Certificate } from 'node:crypto';
import { readCrl } from '@mailmedic/wire/tls/crl.ts';
import { issuerAmong, ocspRequest, readOcsp } from '@mailmedic/wire/tls/ocsp.ts';
import { defineProbe, type Seen, type World } from '../../probe.ts';
import { endpointText } from '../tcp/connect.ts';
import { fetchFor } from './fetch-for.ts';

export interface RevocationInput {
  /** an endpoint that shows the certificate */
  readonly host: string;
  readonly address: string;
  readonly port: number;
  /** PEM, leaf first */
  readonly chain: readonly string[];
  readonly ocspUrls: readonly string[];
  readonly crlUrls: readonly string[];
  readonly resolvers: readonly string[];
}

const LIMIT_MS = 2000;
const MOST_BYTES = 2 * 1024 * 1024;

interface Answer {
  readonly url: string;
  readonly status: 'good' | 'revoked' | 'unknown' | 'unreadable';
  readonly error?: string;
  readonly httpStatus?: number;
  readonly revokedAt?: string;
}

/** Asks the issuer whether it has revoked a certificate: its responder and its list side by side, the first sure word counts. */
export default defineProbe<RevocationInput>({
  id: 'tls/revocation',
  doing: ({ host }) => `Asking the issuer whether the certificate of ${host} was revoked`,
  key: ({ chain }) => new X509Certificate(chain[0] ?? '').fingerprint256,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const [leaf, ...others] = input.chain.map((pem) => new X509Certificate(pem));
    const issuer = leaf && issuerAmong(leaf, others, world.roots);
    if (!leaf || !issuer) return report(seen(input, { url: '', status: 'unreadable', error: 'the issuer is not known' }, startedAtMs));
    const [ocsp] = input.ocspUrls;
    const [crl] = input.crlUrls;
    const answers = await firstSure([
      ...(ocsp === undefined ? [] : [askResponder(ocsp, leaf, issuer, input.resolvers, world)]),
      ...(crl === undefined ? [] : [readList(crl, leaf, issuer, input.resolvers, world)]),
    ]);
    if (!world.signal.aborted) report(seen(input, answers, startedAtMs));
  },
});

async function askResponder(
  url: string,
  leaf: X509Certificate,
  issuer: X509Certificate,
  resolvers: readonly string[],
  world: World,
): Promise<Answer> {
  const headers = { 'content-type': 'application/ocsp-request' };
  const answer = await fetchFor(
    { url, method: 'POST', headers, body: ocspRequest(leaf, issuer), timeoutMs: LIMIT_MS, maxBytes: MOST_BYTES, verify: false },
    resolvers,
    world,
  );
  if (answer?.outcome !== 'ok') return { url, status: 'unreadable', error: answer?.error ?? 'ENOTFOUND' };
  if (answer.status !== 200) return { url, status: 'unreadable', httpStatus: answer.status };
  return { url, httpStatus: answer.status, ...readOcsp(Buffer.from(answer.body), leaf, issuer) };
}

async function readList(
  url: string,
  leaf: X509Certificate,
  issuer: X509Certificate,
  resolvers: readonly string[],
  world: World,
): Promise<Answer> {
  const answer = await fetchFor({ url, timeoutMs: LIMIT_MS, maxBytes: MOST_BYTES, verify: false }, resolvers, world);
  if (answer?.outcome !== 'ok') return { url, status: 'unreadable', error: answer?.error ?? 'ENOTFOUND' };
  if (answer.status !== 200 || answer.truncated) return { url, status: 'unreadable', httpStatus: answer.status };
  return { url, httpStatus: answer.status, ...readCrl(Buffer.from(answer.body), leaf, issuer) };
}

/** The first answer that says good or revoked; else the last one. */
async function firstSure(asked: readonly Promise<Answer>[]): Promise<Answer> {
  const sure = asked.map(async (asking) => {
    const answer = await asking;
    if (answer.status === 'good' || answer.status === 'revoked') return answer;
    throw new Unsure(answer);
  });
  try {
    return await Promise.any(sure);
  } catch (error) {
    const unsure = error instanceof AggregateError ? error.errors.find((one) => one instanceof Unsure) : undefined;
    return unsure instanceof Unsure ? unsure.answer : { url: '', status: 'unreadable', error: 'nothing to ask' };
  }
}

class Unsure extends Error {
  override readonly name = 'Unsure';
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(answer.status);
    this.answer = answer;
  }
}

function seen(
  { host, address, port, chain }: RevocationInput,
  { url, status, error, httpStatus, revokedAt }: Answer,
  startedAtMs: number,
): Seen {
  const sure = status === 'good' || status === 'revoked';
  return {
    probe: 'web/fetch',
    step: 'encrypt',
    // it is the endpoint's certificate that stands or falls with the answer
    subject: { kind: 'endpoint', name: host, address, port },
    target: endpointText({ host, port }),
    outcome: status === 'revoked' ? 'denied' : sure ? 'ok' : 'unlooked',
    ...(sure ? {} : { because: 'whether the certificate was revoked could not be asked' }),
    ...(status === 'revoked' ? { because: 'the issuer has revoked the certificate' } : {}),
    startedAtMs,
    data: {
      url,
      purpose: 'revocation',
      concerns: new X509Certificate(chain[0] ?? '').fingerprint256,
      asExpected: sure,
      ...(sure ? { revoked: status === 'revoked' } : {}),
      ...(error === undefined ? {} : { error }),
      ...(httpStatus === undefined ? {} : { status: httpStatus }),
      ...(revokedAt === undefined ? {} : { excerpt: `revoked ${revokedAt}` }),
    },
  };
}
