import { pattern } from '../../../lexicon/pattern.ts';
import type { ClientError } from '../../client-error.ts';
import { NOT_TRUSTED } from '../causes.ts';
import {
  HELD_BACK_HERE,
  DISTRUSTED,
  SELF_SIGNED,
  ISSUER_MISSING,
  OUT_OF_DATE,
  NOT_YET_VALID,
  OTHER_NAME,
  REVOKED,
  CLIENT_CERTIFICATE,
  WEAK,
  NO_VERSION,
  NO_CIPHER,
} from '../reasons.ts';

/** What any program says in plain English of certificates, and what libraries and alerts of TLS call their faults. */
export const OF_CERTIFICATES: readonly ClientError[] = [
  // the sentences of OpenSSL, GnuTLS and what alerts of TLS are called
  {
    words: /\bcertificate verif(?:y|ication) failed\b|\bsignature verification (?:has )?failed\b|\bunable to get local issuer\b/i,
    step: 'encrypt',
    means: 'the certificate of the server is not trusted or is for another name',
    causes: NOT_TRUSTED,
  },
  {
    words: /\balert (?:certificate required|bad certificate|unknown ca|certificate (?:expired|revoked|unknown))\b/i,
    ...CLIENT_CERTIFICATE,
  },
  {
    words: /\bunsupported (?:protocol|version)\b|\balert protocol version\b|\bno protocols available\b|\billegal or unsupported version\b/i,
    ...NO_VERSION,
  },
  { words: /\bno (?:supported cipher suites|shared cipher|ciphers available|common cipher)|\binsufficient security\b/i, ...NO_CIPHER },
  { words: /\bdiffie-?hellman prime\b|\b(?:dh|ee|ca) (?:key|md) too (?:small|weak)\b/i, ...WEAK },
  {
    words: /\bAADSTS\d{5,7}\b/,
    step: 'sign-in',
    means: 'the sign-in page of Microsoft refused',
    causes: [
      'auth/bad-credentials',
      'auth/oauth-required',
      'auth/second-factor-failing',
      'auth/protocol-disabled',
      'settings/wrong-username',
    ],
  },
  { words: /\b(?:WSA)?E(?:ACCES|PERM)\b/, ...HELD_BACK_HERE },
  // certificates, by what is wrong with them
  { words: /\bcertificate\b.{0,40}\brevoked\b|\brevoked (?:\w+ )?certificate\b/i, ...REVOKED },
  {
    words: pattern('i')`
        \bcertificate\b.{0,60}\b(?:(?:belongs?|issued|valid|was made|is|made out) (?:only )?(?:to|for) (?:a |an )?(?:different|other|another|wrong)|
        (?:does|do|did)(?: not|n't) (?:match|belong|correspond|fit|cover|include)|mismatch|different (?:name|site|host|server))|
        \bcommon ?name mismatch\b|\b(?:name|domain|host(?: ?name)?|address)\b.{0,40}\b(?:(?:does|do|did)(?: not|n't) match|mismatch|
        not match\w*|different from)\b.{0,60}\bcertificate\b|(?:\bnot|n't) match(?:es|ed|ing)? (?:the )?(?:name|host ?name|domain)\b
      `,
    ...OTHER_NAME,
    causes: [...OTHER_NAME.causes, 'tls/certificate-untrusted', 'tls/interception'],
  },
  {
    words: pattern('i')`
        \bcertificate\b.{0,50}\b(?:has|is|was)? ?(?:expired|lapsed|run out|out of date|no longer valid|ended)\b|\bexpired (?:\w+ )?certificate\b|
        \bcertificate\b.{0,40}\bexpired or is not yet valid\b
      `,
    ...OUT_OF_DATE,
  },
  { words: /\bcertificate\b.{0,50}\b(?:not yet|n't yet|only valid from|in the future)\b/i, ...NOT_YET_VALID },
  { words: /\bself[- ]?signed\b/i, ...SELF_SIGNED },
  {
    words:
      /\b(?:unacceptable|untrusted|suspicious|problematic|faulty) (?:\w+ ){0,2}certificate\b|\b(?:problem|trouble|something wrong) with\b.{0,40}\bcertificate\b/i,
    ...DISTRUSTED,
  },
  {
    words:
      /\b(?:could|can)(?:n't|not| not) (?:safely|securely) connect\b|\b(?:could|can)(?:n't|not| not) connect (?:safely|securely)\b(?!.{0,80}\bprotocol\b)/i,
    ...DISTRUSTED,
  },
  {
    words:
      /\b(?:root|intermediate|issuer(?:'s)?|ca|chain|signing)\b.{0,40}\bcertificates?\b.{0,40}\b(?:missing|incomplete|absent|(?:not|un)\b.{0,4}(?:found|sent|present))|\bcertificates? (?:chain|path)\b.{0,30}\b(?:incomplete|broken|missing)\b|\b(?:missing|incomplete) (?:\w+ ){0,2}(?:chain|intermediate)\b/i,
    ...ISSUER_MISSING,
  },
];
