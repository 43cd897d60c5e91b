import { z } from 'zod';

/** One certificate as the peer sent it. Times are ISO 8601; `pem` keeps the bytes. */
export const Certificate = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** DNS and IP subjectAltNames: `DNS:mail.example.org`, `IP:192.0.2.1` */
  names: z.array(z.string()),
  notBefore: z.string(),
  notAfter: z.string(),
  fingerprint256: z.string(),
  selfIssued: z.boolean(),
  isAuthority: z.boolean(),
  key: z.object({ type: z.string(), bits: z.number().optional(), curve: z.string().optional() }),
  signatureAlgorithm: z.string(),
  /** authority information access: where the issuer's certificate and OCSP responder are (RFC 5280 section 4.2.2.1) */
  issuerUrls: z.array(z.string()),
  ocspUrls: z.array(z.string()),
  crlUrls: z.array(z.string()),
  pem: z.string(),
});
export type Certificate = z.infer<typeof Certificate>;

/** Which hello was sent: `default` as current clients do; the others are controls. `limited` offers what one older program can do. */
export const Hello = z.enum(['default', 'broad', 'tls1.0', 'tls1.1', 'tls1.2', 'tls1.3', 'no-server-name', 'other-server-name', 'limited']);
export type Hello = z.infer<typeof Hello>;

/** What the hello `limited` offers. */
export const HelloLimits = z.object({ newest: z.enum(['TLSv1', 'TLSv1.1', 'TLSv1.2']), ciphers: z.string().max(2000) });
export type HelloLimits = z.infer<typeof HelloLimits>;

/** `tls/handshake`: TLS offered to an endpoint, at once or after STARTTLS (RFC 8446, RFC 8314). */
export const TlsHandshake = z.object({
  host: z.string(),
  address: z.string(),
  port: z.number(),
  service: z.string(),
  entrance: z.enum(['tls', 'starttls']),
  hello: Hello,
  serverName: z.string().optional(),
  /** for the hello `limited`: the newest version offered and OpenSSL's names of the ciphers */
  limits: HelloLimits.optional(),
  protocol: z.string().optional(),
  cipher: z.string().optional(),
  /** as sent, leaf first */
  chain: z.array(Certificate).default([]),
  /** OpenSSL's word for why it does not trust the chain: CERT_HAS_EXPIRED, UNABLE_TO_VERIFY_LEAF_SIGNATURE … absent = trusted */
  distrust: z.string().optional(),
  /**
   * when distrusted: the path of valid signatures that lasts longest, dates aside. `certificates` are the fingerprints of
   * those sent and used, leaf first; `anchored` says that it ends in a trusted root
   */
  path: z
    .object({
      anchored: z.boolean(),
      certificates: z.array(z.string()),
      root: z.object({ subject: z.string(), notAfter: z.string() }).optional(),
    })
    .optional(),
  /** the certificate's names match the host (RFC 9525) */
  nameMatches: z.boolean().optional(),
  /** TLS alert description received or raised, in RFC words: `handshake_failure`, `protocol_version` … */
  alert: z.string().optional(),
  /** who raised the alert */
  alertFrom: z.enum(['us', 'them']).optional(),
  /** errno or OpenSSL reason when it was cut */
  error: z.string().optional(),
  /** first bytes of a non-TLS answer, printable */
  plainAnswer: z.string().optional(),
  /** the peer asked for a client certificate */
  clientCertificateRequested: z.boolean().default(false),
  /** OCSP staple (RFC 6066 section 8): status by its own signature */
  staple: z.object({ status: z.enum(['good', 'revoked', 'unknown', 'unreadable']), producedAt: z.string().optional() }).optional(),
  /** names one connection's looks */
  dialogue: z.string().optional(),
});
export type TlsHandshake = z.infer<typeof TlsHandshake>;
