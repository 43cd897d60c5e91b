import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Certificate } from '@mailmedic/contract/looks/tls-handshake.ts';
import { lookAt, STARTED_AT, type LookGiven } from './looks.ts';

const DAY = 86_400_000;

/** A sound certificate for `mail.example.org` in the middle of its life; a test says what differs. Days count from the tests' moment. */
export function certificate({
  from = -30,
  until = 60,
  ...given
}: Partial<Certificate> & { readonly from?: number; readonly until?: number } = {}): Certificate {
  const subject = given.subject ?? 'CN=mail.example.org';
  const issuer = given.issuer ?? 'O=Example Trust, CN=Example Issuing CA';
  return {
    subject,
    issuer,
    names: ['DNS:mail.example.org'],
    notBefore: dayFromNow(from),
    notAfter: dayFromNow(until),
    fingerprint256: `print of ${subject} by ${issuer} ${from} ${until}`,
    selfIssued: subject === issuer,
    isAuthority: false,
    key: { type: 'ec', curve: 'prime256v1' },
    signatureAlgorithm: 'ecdsaWithSha256',
    issuerUrls: [],
    ocspUrls: [],
    crlUrls: [],
    pem: '',
    ...given,
  };
}

/** A handshake that showed this chain; `denied` when something about it is amiss. */
export function showing(
  chain: readonly Certificate[],
  data: LookGiven<'tls/handshake'>['data'] = {},
  rest: Partial<Look> = {},
): Look<LookData['tls/handshake']> {
  const amiss = data.distrust !== undefined || data.nameMatches === false || rest.outcome === 'denied';
  return lookAt({
    probe: 'tls/handshake',
    outcome: amiss ? 'denied' : 'ok',
    ...rest,
    data: { hello: 'default', nameMatches: true, protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', chain: [...chain], ...data },
  } as LookGiven<'tls/handshake'>);
}

/** Web servers whose clocks differ from the local one by so many days. */
export function clocks(days: number, count = 2): readonly Look<LookData['web/fetch']>[] {
  return Array.from({ length: count }, (_, index) => {
    const readAtMs = Date.parse(STARTED_AT);
    return lookAt({
      probe: 'web/fetch',
      data: { url: `https://clock${index}.example.com/`, purpose: 'time', readAtMs, dateMs: readAtMs + days * DAY },
    });
  });
}

export function dayFromNow(days: number): string {
  return new Date(Date.parse(STARTED_AT) + days * DAY).toISOString();
}
