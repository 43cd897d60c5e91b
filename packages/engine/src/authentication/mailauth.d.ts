/** The parts of mailauth that it does not describe itself. */
declare module 'mailauth/lib/dkim/dkim-verifier.js' {
  import type { Writable } from 'node:stream';

  export interface PreparedSignature {
    type?: 'DKIM' | 'ARC';
    invalid?: string | undefined;
    skip?: string;
    warnings?: string[];
    parsed?: { readonly h?: { readonly value?: unknown }; readonly c?: unknown };
  }

  export interface SignatureResult {
    readonly signingDomain?: string;
    readonly selector?: string;
    /** the key's record */
    readonly rr?: string;
    readonly status: {
      readonly result: string;
      readonly comment?: string;
      readonly testing?: boolean;
      readonly underSized?: number;
    };
  }

  export interface ArcData {
    readonly chain?: readonly object[] | false;
    readonly error?: Error;
    readonly lastEntry?: { readonly 'arc-message-signature'?: PreparedSignature };
  }

  export class DkimVerifier extends Writable {
    constructor(options: {
      readonly resolver: unknown;
      readonly strict?: boolean;
      readonly minBitLength?: number;
      readonly curTime?: Date;
    });
    readonly results: readonly SignatureResult[];
    readonly headerFrom: readonly string[];
    readonly fromFields: number;
    readonly arc: ArcData;
    prepareSignature(signature: PreparedSignature): void;
  }
}
