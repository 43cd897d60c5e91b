import type { VerifiedClaim } from '@mailmedic/contract/bounce.ts';
import type { SignatureReason } from '@mailmedic/contract/looks/message-authentication.ts';
import { dmarcNow, handoverWords, ownSignatures, passedOn, type ReturnedOrigin, type SignatureNow } from './returned-origin.ts';

type Result = VerifiedClaim['result'];

/** What SPF says now of the server that handed a message over, for a message that was refused for SPF or for something like it. */
export function spfClaims(origin: ReturnedOrigin, means: string): readonly VerifiedClaim[] {
  const claims = spfClaimsAlone(origin, means);
  if (means !== 'dmarc-fail') return claims;
  // SPF is half of DMARC: what the whole comes to is said by the whole.
  const now = dmarcNow(origin);
  const spoken = now === 'fail' ? 'contradicted' : now === 'pass' ? 'confirmed' : undefined;
  return claims.map((one) => (one.result === spoken ? { ...one, result: 'unchecked' } : one));
}

function spfClaimsAlone(origin: ReturnedOrigin, means: string): readonly VerifiedClaim[] {
  const { spf, handover } = origin;
  if (!spf) return [];
  const { result, domain, ip, record, because } = spf;
  const who = handoverWords(origin);
  const text = record === undefined ? '' : `, which is "${record.slice(0, 300)}",`;
  const claimed = means === 'spf-fail' || means === 'dmarc-fail';
  const found: Result = claimed ? 'confirmed' : 'unchecked';
  switch (result) {
    case 'pass':
      if (!claimed) return [{ result: 'unchecked', says: `The SPF record of ${domain} names ${who}: that is not the reason.` }];
      // A server sends by another address than the one that its name leads to, now and then.
      return handover?.known === 'named'
        ? [
            {
              result: 'unchecked',
              says: `The SPF record of ${domain} names ${who} now; whether it was sent from there, the bounce does not say.`,
            },
          ]
        : [
            {
              result: 'contradicted',
              says: `The SPF record of ${domain} names ${who} now: it has been repaired since, or another address sent it.`,
            },
          ];
    case 'none':
      return [{ result: found, says: `${domain} has no SPF record.` }];
    case 'permerror':
      return [{ result: found, says: `The SPF record of ${domain} is broken${because === undefined ? '' : ` (${because})`}.` }];
    case 'unchecked':
      return [{ result: 'unchecked', says: `The SPF record of ${domain} could not be asked for.` }];
    case 'fail':
    case 'softfail':
    case 'neutral':
      return [
        {
          result: found,
          says: `The SPF record of ${domain}${text} does not name ${who}. A message that ${ip} sends and that passes SPF would refute this.`,
        },
        ...forwardClaim(origin, found),
      ];
  }
}

function forwardClaim(origin: ReturnedOrigin, result: Result): readonly VerifiedClaim[] {
  const { before, spf } = origin;
  if (!passedOn(origin) || !before || !spf) return [];
  const from = before.server === undefined ? before.spf.ip : `${before.spf.ip} (${before.server})`;
  return [
    {
      result,
      says: `The record names ${from}, from which ${handoverWords(origin)} had the message: SPF broke when the message was passed on. The same message sent directly would arrive, or refute this.`,
    },
  ];
}

/** What has become of the signatures of a message that was refused for DKIM or DMARC. */
export function dkimClaims(origin: ReturnedOrigin, means: string): readonly VerifiedClaim[] {
  const { signatures, author } = origin;
  if (!signatures)
    return [
      {
        result: 'unchecked',
        says: 'The header of the message did not come back whole, so that its signatures (DKIM) could not be checked.',
      },
    ];
  const own = means === 'dmarc-fail' ? (ownSignatures(origin) ?? []) : signatures;
  const claims = own.map((signature) => signatureClaim(signature, means));
  // Where one signature cannot hold, another that does is no proof that nothing is wrong.
  const isProven = claims.some(({ result }) => result === 'confirmed');
  if (claims.length > 0) return claims.map((one) => (isProven && one.result === 'contradicted' ? { ...one, result: 'unchecked' } : one));
  const whose = means === 'dmarc-fail' && author !== undefined ? ` of ${author}` : '';
  return [
    {
      result: 'unchecked',
      says: `The message came back without a signature${whose} (DKIM); a server that signs only while it sends leaves none in what it returns.`,
    },
  ];
}

function signatureClaim({ domain, selector, published, check }: SignatureNow, means: string): VerifiedClaim {
  const name = `${selector}._domainkey.${domain}`;
  if (published === 'unknown') return { result: 'unchecked', says: `The key ${name} could not be asked for.` };
  if (published === 'no')
    return {
      result: 'confirmed',
      says: `The signature names the key ${name}, which is not published. A key there that fits it would refute this.`,
    };
  if (published === 'withdrawn')
    return { result: 'confirmed', says: `The signature names the key ${name}, which was withdrawn: it is published empty.` };
  if (check?.result === 'pass')
    return {
      result: means === 'dkim-fail' ? 'contradicted' : 'unchecked',
      says: `The signature of ${domain} (${selector}) holds on the message as it came back: it was a passing fault, or the message was changed only after it had been sent.`,
    };
  if (check?.why === 'body-differs' || check?.why === 'header-differs')
    return {
      result: 'unchecked',
      says: `The signature of ${domain} (${selector}) does not fit the message as it came back: something changed it after it was signed, or when it was returned.`,
    };
  const why = check && WHY[check.why];
  if (why !== undefined) return { result: 'confirmed', says: `The signature of ${domain} (${selector}) ${why}.` };
  return {
    result: 'unchecked',
    says: `The key ${name} is published; whether the signature holds, only the whole message would show.`,
  };
}

const WHY: Readonly<Partial<Record<SignatureReason, string>>> = {
  expired: 'has expired',
  'weak-key': 'is made with a key too short to prove anything (RFC 8301 section 3.2)',
  'weak-algorithm': 'is made in a way that proves nothing any more (RFC 8301 section 3.1)',
  'key-unusable': 'names a key that cannot be read',
  malformed: 'is not written as the standard asks',
};

/** What DMARC comes to now, for a message that was refused for it; elsewhere only a failure that asks for refusal is told. */
export function dmarcClaims(origin: ReturnedOrigin, means: string, record: string | undefined): readonly VerifiedClaim[] {
  const author = origin.author;
  if (author === undefined) return [];
  const now = dmarcNow(origin);
  const policy = origin.dmarc?.policy;
  const asks = policy === undefined || policy === 'none' ? '' : `, and its record asks receivers for "${policy}"`;
  if (means !== 'dmarc-fail')
    return now === 'fail' && asks !== ''
      ? [{ result: 'unchecked', says: `DMARC fails for ${author}${asks}: that may be the reason behind the words.` }]
      : [];
  switch (now) {
    case 'fail':
      return [
        {
          result: 'confirmed',
          says: `DMARC fails for ${author}: SPF does not show that domain, and ${ownSignatures(origin)?.length === 0 ? 'the message came back without a signature of it' : 'the keys of its signatures are gone'}${asks}. A message from the same server with a signature of ${author} that holds would refute this.`,
        },
      ];
    case 'pass':
      return [
        {
          result: 'contradicted',
          says: `DMARC passes for ${author} now: it has been repaired since, or the message was changed on its way.`,
        },
      ];
    case 'none':
      return [
        {
          result: 'unchecked',
          says: `${author} publishes no DMARC record now: it has been taken out since, or they judge by rules of their own.`,
        },
      ];
    case 'unknown':
      return [
        record === undefined
          ? { result: 'unchecked', says: `${author} has no DMARC record of its own; one of a domain above it may count.` }
          : { result: 'unchecked', says: `The DMARC record of ${author} is "${record}".` },
      ];
  }
}
