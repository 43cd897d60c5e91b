/** A property of a result: `smtp.mailfrom=ann@example.org`; what has no type (`action=none`) has an empty one. */
export interface Property {
  readonly type: string;
  readonly name: string;
  readonly value: string;
}

/** What one method came to (RFC 8601 section 2.2). */
export interface MethodResult {
  /** `spf`, `dkim`, `dmarc`, `arc`, `iprev`, `auth`, `compauth`, … in lower case */
  readonly method: string;
  readonly version?: string;
  /** `pass`, `fail`, `softfail`, `none`, `temperror`, … in lower case */
  readonly result: string;
  readonly reason?: string;
  /** what stands in parentheses, for people */
  readonly comment?: string;
  readonly properties: readonly Property[];
}

/** One line in which a server wrote down what it found. */
export interface ResultsField {
  /** the field's name as it is written */
  readonly field: string;
  /** its place among all fields of the header, from 0 */
  readonly position: number;
  /** the server that found it; empty where the line does not say, as Microsoft's does not */
  readonly server: string;
  readonly version?: string;
  /** the ARC set that it belongs to */
  readonly instance?: number;
  readonly results: readonly MethodResult[];
}

/** A `Received-SPF` line (RFC 7208 section 9.1). */
export interface ReceivedSpf {
  readonly position: number;
  /** `pass`, `fail`, `softfail`, … in lower case */
  readonly result: string;
  readonly comment?: string;
  readonly clientIp?: string;
  readonly envelopeFrom?: string;
  readonly helo?: string;
  readonly receiver?: string;
  readonly identity?: string;
  readonly mechanism?: string;
  readonly problem?: string;
}

/** The tags of a `DKIM-Signature` or `ARC-Message-Signature` (RFC 6376 section 3.5). */
export interface Signature {
  readonly position: number;
  readonly domain: string;
  readonly selector: string;
  readonly identity?: string;
  readonly algorithm: string;
  /** header and body, as `relaxed/simple` */
  readonly canonicalization: string;
  /** names of the fields it covers, in lower case */
  readonly covers: readonly string[];
  /** the body is covered up to this many bytes only */
  readonly bodyLength?: number;
  /** seconds since 1970 */
  readonly signedAt?: number;
  readonly expiresAt?: number;
  /** the beginning of the signature, by which `header.b` names it (RFC 6008) */
  readonly beginning: string;
}

/** What one handler sealed of what it had found (RFC 8617 section 4). */
export interface ArcSet {
  readonly instance: number;
  /** what the sealer says of the chain before it: `none`, `pass`, `fail` */
  readonly chain?: string;
  readonly sealer?: string;
  readonly selector?: string;
  readonly sealedAt?: number;
  readonly found?: ResultsField;
  readonly signature?: Signature;
}

/** What a header says about who a message is from and who checked it. Anybody may have written it. */
export interface AuthenticationReading {
  /** every line of results outside ARC, topmost first */
  readonly results: readonly ResultsField[];
  readonly receivedSpf: readonly ReceivedSpf[];
  readonly signatures: readonly Signature[];
  /** the sets in their order, oldest first */
  readonly arc: readonly ArcSet[];
  /** the domains of the addresses in From, each once */
  readonly authorDomains: readonly string[];
  /** the envelope's sender as the last server wrote it down; `` for the empty one */
  readonly returnPath?: string;
}
