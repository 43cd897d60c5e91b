/** What a sign-in is made with. `reveal` is called only where the bytes are written. */
export interface Credentials {
  readonly username: string;
  readonly kind: 'password' | 'token';
  reveal(): string;
}

/** What ties the sign-in to this very encrypted channel (RFC 5056), for the mechanisms that end in -PLUS. */
export interface ChannelBinding {
  /** `tls-exporter` (RFC 9266) with TLS 1.3, `tls-unique` (RFC 5929) before */
  readonly type: 'tls-exporter' | 'tls-unique';
  readonly data: Uint8Array;
}

/** Where a server is signed in to: OAUTHBEARER names it (RFC 7628 section 3.1). */
export interface SaslContext {
  readonly credentials: Credentials;
  readonly host: string;
  readonly port: number;
  readonly channelBinding?: ChannelBinding;
  /** random bytes for a nonce */
  nonce(): Uint8Array;
}

/** What the client says next; `fault`: the server broke the mechanism's rules and nothing more is said. */
export type SaslStep = { readonly is: 'say'; readonly bytes: Uint8Array } | { readonly is: 'fault'; readonly because: string };

/** One sign-in under way (RFC 4422 section 3). */
export interface SaslExchange {
  /** the initial response; absent where the server speaks first */
  readonly initial?: Uint8Array;
  /** answers a challenge */
  answer(challenge: Uint8Array): Promise<SaslStep>;
  /** the server has proved that it knows the secret, where the mechanism makes it; judged after its success reply */
  isServerProved?(): boolean;
}

export interface Mechanism {
  /** as in capability lists */
  readonly name: string;
  readonly kind: Credentials['kind'];
  begin(context: SaslContext): SaslExchange;
}

export function say(text: string | Uint8Array): SaslStep {
  return { is: 'say', bytes: typeof text === 'string' ? Buffer.from(text, 'utf8') : text };
}

export function fault(because: string): SaslStep {
  return { is: 'fault', because };
}
