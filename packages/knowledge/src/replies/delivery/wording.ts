/** The last part of the id of a cause `delivery/…` that a reply can mean. */
export type Meaning =
  | 'recipient-unknown'
  | 'recipient-domain-unknown'
  | 'recipient-full'
  | 'recipient-disabled'
  | 'recipient-moved'
  | 'message-too-large'
  | 'content-rejected'
  | 'marked-as-spam'
  | 'virus-detected'
  | 'malformed-message'
  | 'sender-blocklisted'
  | 'poor-reputation'
  | 'spf-fail'
  | 'dkim-fail'
  | 'dmarc-fail'
  | 'reverse-dns'
  | 'sender-rejected'
  | 'tls-required'
  | 'relay-denied'
  | 'rate-limited'
  | 'greylisted'
  | 'policy-rejected'
  | 'suppressed'
  | 'network-failure'
  | 'mail-loop'
  | 'remote-error'
  | 'protocol-error';

/**
 * How much a wording says: `exact` one thing only, `plain` nearly always the same, `bare` that something was refused and
 * not why, `vague` what is left when nothing else is said.
 */
export type Strength = 'exact' | 'plain' | 'bare' | 'vague';

/** The command that a reply answers. */
export type Stage = 'connect' | 'helo' | 'mail' | 'rcpt' | 'data';

/** Phrases in the form of a normalised reply; `*` stands for anything between two parts. */
export interface Wording {
  readonly means: Meaning;
  readonly strength: Strength;
  readonly phrases: readonly string[];
  /** said in answer to these commands only; left out: whatever it answers */
  readonly at?: readonly Stage[];
}

/** What one issuer's replies mean. */
export interface Issuer {
  readonly name: string;
  /** ends of the names of its hosts */
  readonly hosts: readonly string[];
  /** texts that only its replies hold */
  readonly marks: readonly string[];
  /** enhanced codes that only it gives */
  readonly ownCodes?: RegExp;
  readonly wordings: readonly Wording[];
  /** enhanced codes, or a basic code with an enhanced one (`550 5.4.1`), that mean something of their own here; `x` stands for any last digits of three */
  readonly codes: Readonly<Record<string, Meaning>>;
  /** where its own words are explained, or where it takes requests */
  readonly help?: string;
  readonly source: string;
  /** when the source was read, ISO 8601 */
  readonly date: string;
}

export function says(means: Meaning, ...phrases: readonly string[]): Wording {
  return { means, strength: 'plain', phrases };
}

export function saysExactly(means: Meaning, ...phrases: readonly string[]): Wording {
  return { means, strength: 'exact', phrases };
}

export function saysBarely(means: Meaning, ...phrases: readonly string[]): Wording {
  return { means, strength: 'bare', phrases };
}

export function saysVaguely(means: Meaning, ...phrases: readonly string[]): Wording {
  return { means, strength: 'vague', phrases };
}

/** What an issuer means by its words in answer to certain commands only. */
export function saysAt(at: readonly Stage[], means: Meaning, ...phrases: readonly string[]): Wording {
  return { means, strength: 'exact', phrases, at };
}
