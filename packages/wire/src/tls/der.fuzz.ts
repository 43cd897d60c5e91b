import { X509Certificate } from 'node:crypto';
import { readBundle } from './certificate-bundle.ts';
import { describeCertificate, readCertificate } from './certificate.ts';
import { readCrl } from './crl.ts';
import { readOcsp } from './ocsp.ts';
import { readRecords } from './records.ts';

/** A self-signed certificate of an authority, `CN=Test Root`, P-256. */
const ROOT = `-----BEGIN CERTIFICATE-----
MIICDDCCAbGgAwIBAgIUSvZTXtJ1xpULG0XB/UiGAx3ezB0wCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJVGVzdCBSb290MB4XDTI2MTEyMTE5MzUyOVoXDTM2
MTExODE5MzUyOVowFDESMBAGA1UEAwwJVGVzdCBSb290MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEvNZA+Ugf3HyDOOMt+Gu5J2CroyLupGteSSRHrCGK
Nh0xLm79zO8eQ74+sxKrqsp1hhMeMqD3gC5hXJca2HeYI6OB4DCB3TAdBgNVHQ4EFgQUp/jm56b8pUNLUYLU38MQiu5TmOkwHwYDVR0jBBgwFoAUp/jm56b8
pUNLUYLU38MQiu5TmOkwDwYDVR0TAQH/BAUwAwEB/zAbBgNVHREEFDASghByb290LmV4YW1wbGUub3JnMDsGCCsGAQUFBwEBBC8wLTArBggrBgEFBQcwAoYf
aHR0cDovL3BraS5leGFtcGxlLm9yZy9yb290LmNlcjAwBgNVHR8EKTAnMCWgI6Ahhh9odHRwOi8vcGtpLmV4YW1wbGUub3JnL3Jvb3QuY3JsMAoGCCqGSM49
BAMCA0kAMEYCIQCwH5plyLlhvF7VJq+Ip4FV7VulqM1qR1MLy14+bXmXYAIhAJA6UlDy+i4voCJm0NkmhYl0r0PFCfiauQxN/b+w3iNB
-----END CERTIFICATE-----
`;
const root = new X509Certificate(ROOT);
/** An OCSP answer for it, a revocation list of it, and the records that open a TLS 1.2 server's flight. */
const OCSP = Buffer.from(
  'MIIBFgoBAKCCAQ8wggELBgkrBgEFBQcwAQEEgf0wgfowgaChFjAUMRIwEAYDVQQDDAlUZXN0IFJvb3QYDzIwMjYxMTIxMTkzNTI5WjB1MHMwTTAJBgUrDgMCGgUABBRBBotAeUMyzi4UvcYLnSGw+GdG/QQUp/jm56b8pUNLUYLU38MQiu5TmOkCFEr2U17SdcaVCxtFwf1IhgMd3swdoREYDzIwMjYwMTAxMDAwMDAwWhgPMjAyNjExMjExOTM1MjlaMAoGCCqGSM49BAMCA0kAMEYCIQC6Q/vJlr0i8roDyr61yweKWgNLC0ZMDWAk4ZKH2DPRmAIhAIHYlH3WN3YtNLloWDrtqFbJe9svidqIMmS0f3a9g6PX',
  'base64',
);
const CRL = Buffer.from(
  'MIHAMGkwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJVGVzdCBSb290Fw0yNjExMjExOTM1MjlaFw0zNTAyMDcxOTM1MjlaMCcwJQIUSvZTXtJ1xpULG0XB/UiGAx3ezB0XDTI2MDEwMTAwMDAwMFowCgYIKoZIzj0EAwIDRwAwRAIgAebdTcnPgMPmoqNuFbr2+rgds/PY6q6wGksI8DHuZAUCIE3LXH+nKsJKzQYyzwL2eFYuePtFKV5D0jmWjsdEr72r',
  'base64',
);
const FLIGHT = Buffer.from(
  '160303003d0200003903030102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f200000c02f000011ff01000100000b00020100002300000d000016030300040e00000015030300020228',
  'hex',
);

/** What comes as DER: certificates, bundles, OCSP answers, revocation lists; and TLS records. */
export const fuzzTargets = [
  {
    name: 'certificate',
    seeds: [root.raw, Buffer.from(ROOT)],
    run(bytes: Uint8Array): void {
      const certificate = readCertificate(bytes);
      if (certificate) describeCertificate(certificate);
      readBundle(Buffer.from(bytes));
    },
  },
  { name: 'OCSP answer', seeds: [OCSP], run: (bytes: Uint8Array): void => void readOcsp(Buffer.from(bytes), root, root) },
  { name: 'revocation list', seeds: [CRL], run: (bytes: Uint8Array): void => void readCrl(Buffer.from(bytes), root, root) },
  { name: 'TLS records', seeds: [FLIGHT], run: (bytes: Uint8Array): void => void readRecords(bytes) },
];
