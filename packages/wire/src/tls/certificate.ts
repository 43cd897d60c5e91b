import { X509Certificate } from 'node:crypto';
import type { Certificate } from '@mailmedic/contract/looks/tls-handshake.ts';
import { printable } from '../line/printable.ts';
import { BrokenDer, children, expectTag, readAll, readDer, readOid, TAG, type Der } from './der.ts';

/** Reads a certificate as it came (RFC 5280 section 4). */
export function describeCertificate(certificate: X509Certificate): Certificate {
  const access = certificate.infoAccess ?? '';
  return {
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    names: namesOf(certificate),
    notBefore: timeText(certificate.validFrom, '1970-01-01T00:00:00.000Z'),
    notAfter: timeText(certificate.validTo, '9999-12-31T23:59:59.000Z'),
    fingerprint256: certificate.fingerprint256,
    selfIssued: certificate.subject === certificate.issuer,
    isAuthority: certificate.ca,
    key: keyOf(certificate),
    ...readMore(certificate),
    issuerUrls: urlsIn(access, 'CA Issuers'),
    ocspUrls: urlsIn(access, 'OCSP'),
    pem: certificate.toString(),
  };
}

/** The certificates of a PEM text, those that cannot be read left out. */
export function certificatesOf(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g) ?? [];
  return blocks.flatMap((block) => readCertificate(block) ?? []);
}

/** One certificate, PEM or DER; undefined when the bytes are none. */
export function readCertificate(bytes: string | Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes);
  } catch (error) {
    // OpenSSL's reason says nothing that the bytes do not
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** A time that cannot be read (RFC 5280 section 4.1.2.5 allows few forms) never counts against the certificate. */
function timeText(text: string, unreadable: string): string {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? unreadable : time.toISOString();
}

function keyOf(certificate: X509Certificate): Certificate['key'] {
  try {
    const key = certificate.publicKey;
    const curve = key.asymmetricKeyDetails?.namedCurve;
    const bits = key.asymmetricKeyDetails?.modulusLength;
    return { type: key.asymmetricKeyType ?? 'unknown', ...(bits === undefined ? {} : { bits }), ...(curve === undefined ? {} : { curve }) };
  } catch (error) {
    // a kind of key that OpenSSL does not know
    if (error instanceof Error) return { type: 'unknown' };
    throw error;
  }
}

function nameText(name: string | undefined): string {
  return printable((name ?? '').split('\n').join(', '), 500);
}

function namesOf(certificate: X509Certificate): string[] {
  const names: string[] = [];
  for (const part of (certificate.subjectAltName ?? '').match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? []) {
    const [, kind, value = ''] = /^\s*(DNS|IP Address):(.*)$/s.exec(part) ?? [];
    if (kind === undefined) continue;
    const plain = value.startsWith('"') ? value.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') : value;
    names.push(printable(`${kind === 'DNS' ? 'DNS' : 'IP'}:${plain.trim()}`, 300));
    if (names.length === 500) break;
  }
  return names;
}

function urlsIn(access: string, kind: string): string[] {
  return access
    .split('\n')
    .filter((entry) => entry.startsWith(`${kind} - URI:`))
    .map((entry) => printable(entry.slice(kind.length + 7).replace(/^"|"$/g, ''), 500))
    .slice(0, 5);
}

/** What Node does not tell: the signature's algorithm and where the revocation lists are. */
function readMore(certificate: X509Certificate): { signatureAlgorithm: string; crlUrls: string[] } {
  try {
    const [body, algorithm] = children(readDer(certificate.raw));
    return { signatureAlgorithm: algorithmName(children(algorithm)[0]), crlUrls: crlUrls(extensionOf(body, '2.5.29.31')) };
  } catch (error) {
    if (error instanceof BrokenDer) return { signatureAlgorithm: 'unknown', crlUrls: [] };
    throw error;
  }
}

/** The contents of an extension by its identifier, given a TBSCertificate. */
export function extensionOf(body: Der | undefined, oid: string): Buffer | undefined {
  const block = children(body).find((value) => value.tag === 0xa3);
  if (!block) return undefined;
  for (const extension of children(readDer(block.content))) {
    const [id, ...rest] = children(extension);
    if (readOid(id) === oid) return expectTag(rest.at(-1), TAG.octetString).content;
  }
  return undefined;
}

/** CRLDistributionPoints (RFC 5280 section 4.2.1.13): only full names that are HTTP addresses are of use. */
function crlUrls(extension: Buffer | undefined): string[] {
  if (extension === undefined) return [];
  const urls: string[] = [];
  for (const point of children(readDer(extension))) {
    const name = children(point).find((value) => value.tag === 0xa0);
    const full = name && readAll(name.content).find((value) => value.tag === 0xa0);
    for (const general of full ? readAll(full.content) : []) {
      const url = general.content.toString('latin1');
      if (general.tag === 0x86 && /^http:\/\//i.test(url)) urls.push(printable(url, 500));
    }
  }
  return urls.slice(0, 5);
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2WithRSAEncryption',
  '1.2.840.113549.1.1.4': 'md5WithRSAEncryption',
  '1.2.840.113549.1.1.5': 'sha1WithRSAEncryption',
  '1.2.840.113549.1.1.10': 'rsassaPss',
  '1.2.840.113549.1.1.11': 'sha256WithRSAEncryption',
  '1.2.840.113549.1.1.12': 'sha384WithRSAEncryption',
  '1.2.840.113549.1.1.13': 'sha512WithRSAEncryption',
  '1.2.840.113549.1.1.14': 'sha224WithRSAEncryption',
  '1.2.840.10040.4.3': 'dsaWithSha1',
  '1.2.840.10045.4.1': 'ecdsaWithSha1',
  '1.2.840.10045.4.3.1': 'ecdsaWithSha224',
  '1.2.840.10045.4.3.2': 'ecdsaWithSha256',
  '1.2.840.10045.4.3.3': 'ecdsaWithSha384',
  '1.2.840.10045.4.3.4': 'ecdsaWithSha512',
  '1.3.101.112': 'ed25519',
  '1.3.101.113': 'ed448',
};

function algorithmName(oid: Der | undefined): string {
  const dotted = readOid(oid);
  return ALGORITHMS[dotted] ?? dotted;
}
