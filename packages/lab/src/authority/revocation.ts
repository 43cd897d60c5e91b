import { createHash, sign } from 'node:crypto';
import { distinguished, keyHash, signatureAlgorithm, type Issued, type Issuer } from './certificate.ts';
import { bits, enumerated, explicit, generalizedTime, implicit, integer, nothing, octets, oid, sequence, time, tlv } from './der.ts';

const DAY = 86_400_000;

export interface Revoked {
  readonly serial: Buffer;
  readonly at: Date;
}

/** A revocation list (RFC 5280 section 5) as DER. */
export function revocationList(issuer: Issuer, revoked: readonly Revoked[], nextUpdate = new Date(Date.now() + 7 * DAY)): Buffer {
  const algorithm = signatureAlgorithm(issuer.keys.privateKey, 'sha256');
  const body = sequence(
    integer(1),
    algorithm.der,
    distinguished(issuer.name),
    time(new Date(Date.now() - DAY)),
    time(nextUpdate),
    ...(revoked.length === 0 ? [] : [sequence(...revoked.map((one) => sequence(integer(one.serial), time(one.at))))]),
    explicit(
      0,
      sequence(
        sequence(oid('2.5.29.35'), octets(sequence(implicit(0, keyHash(issuer.keys.publicKey))))),
        sequence(oid('2.5.29.20'), octets(integer(7))),
      ),
    ),
  );
  return sequence(body, algorithm.der, bits(sign(algorithm.digest, body, issuer.keys.privateKey)));
}

/** An OCSP answer (RFC 6960) about one certificate, signed by its issuer, as DER. */
export function ocspAnswer(
  certificate: Issued,
  issuer: Issuer,
  status: 'good' | 'revoked' | 'unknown',
  producedAt = new Date(Date.now() - 3_600_000),
): Buffer {
  const algorithm = signatureAlgorithm(issuer.keys.privateKey, 'sha256');
  const sha1 = sequence(oid('1.3.14.3.2.26'), nothing());
  const nameHash = createHash('sha1').update(distinguished(issuer.name)).digest();
  const id = sequence(sha1, octets(nameHash), octets(keyHash(issuer.keys.publicKey)), integer(certificate.serial));
  const state =
    status === 'good'
      ? implicit(0, Buffer.alloc(0))
      : status === 'unknown'
        ? implicit(2, Buffer.alloc(0))
        : tlv(0xa1, generalizedTime(new Date(producedAt.getTime() - DAY)), explicit(0, enumerated(1)));
  const single = sequence(id, state, generalizedTime(producedAt), explicit(0, generalizedTime(new Date(producedAt.getTime() + 7 * DAY))));
  const data = sequence(tlv(0xa2, octets(keyHash(issuer.keys.publicKey))), generalizedTime(producedAt), sequence(single));
  const basic = sequence(data, algorithm.der, bits(sign(algorithm.digest, data, issuer.keys.privateKey)));
  return sequence(enumerated(0), explicit(0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))));
}
