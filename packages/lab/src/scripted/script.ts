/** One thing a scripted server does. Texts go out as they stand, `\r\n` included. */
export type Step =
  | { readonly say: string }
  | { readonly sayHex: string }
  /** milliseconds */
  | { readonly wait: number }
  /** one character at a time, milliseconds apart */
  | { readonly drip: string; readonly everyMs: number }
  /** the same text for ever */
  | { readonly flood: string }
  | { readonly starttls: ScriptTls }
  | { readonly end: 'close' | 'reset' };

export interface ScriptTls {
  /** PEM, leaf first, as `Chain.sent` */
  readonly cert: string;
  readonly key: string;
  /** OCSP answer, DER in base64 */
  readonly staple?: string;
  readonly min?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  readonly max?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  readonly ciphers?: string;
  /** the handshake fails without a client certificate */
  readonly clientCertificate?: boolean;
}

/** A server that plays a part: what it does on a connection, and on each line that matches (case does not matter). The tag of an IMAP command is `{tag}` in answers. */
export interface Dialogue {
  readonly kind?: 'dialogue';
  readonly tls?: ScriptTls;
  readonly onConnect?: readonly Step[];
  readonly on?: readonly (readonly [pattern: string, steps: readonly Step[]])[];
  /** for lines that match nothing */
  readonly otherwise?: readonly Step[];
  /** only the first N connections are served; later ones do `thenSteps` at once */
  readonly first?: number;
  readonly then?: readonly Step[];
}

/** A middle box: hands bytes on to `to`, changed or cut on the way. */
export interface Relay {
  readonly kind: 'relay';
  readonly to: { readonly address: string; readonly port: number };
  /** ends the client's TLS here, with this certificate */
  readonly tls?: ScriptTls;
  /** speaks TLS to the server */
  readonly onwardTls?: boolean;
  /** when the client says this line, TLS begins on both sides (an inspecting proxy in the middle of STARTTLS) */
  readonly starttls?: { readonly client: string; readonly tls: ScriptTls };
  /** replaced in what the server says: pattern (regular expression), replacement */
  readonly fromServer?: readonly (readonly [pattern: string, replacement: string])[];
  readonly fromClient?: readonly (readonly [pattern: string, replacement: string])[];
  /** ends the connection when one side's bytes match; `swallow` keeps it open and hands on nothing more */
  readonly cut?: { readonly from: 'server' | 'client'; readonly when: string; readonly how: 'close' | 'reset' | 'swallow' };
  /** says this to the server before anything that the client says, in Latin-1, as a load balancer does (PROXY protocol) */
  readonly sayFirst?: string;
  /** holds back the server's first bytes so much longer */
  readonly greetingAfterMs?: number;
  /** hands every chunk on so much later */
  readonly delayMs?: number;
}

export type Script = Dialogue | Relay;
