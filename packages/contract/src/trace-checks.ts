import type { Certainty } from './diagnosis.ts';
import type { ArcSet, SpamReason, SpamVerdict } from './looks/message-checks.ts';

/** What one check of a message's origin came to. */
export interface TraceCheck {
  readonly method: 'spf' | 'dkim' | 'dmarc' | 'arc' | 'compauth';
  /** `pass`, `fail`, … as RFC 8601 calls it; `unchecked`: it could not be checked, which is no failure */
  readonly result: string;
  readonly domain?: string;
  readonly selector?: string;
  readonly ip?: string;
  /** the domain counts for the one in From (RFC 9989 section 4.4) */
  readonly aligned?: boolean;
  /** a sentence */
  readonly says: string;
}

/** Who a message is from, as far as anybody found out. */
export interface TraceAuthentication {
  /** the domain in From */
  readonly author?: string;
  /** the receiving server that checked it, as it calls itself */
  readonly checkedBy?: string;
  /** `certain`: only the receiving side can have written it; `likely`: it bears its name */
  readonly confidence?: Certainty;
  /** what the receiving side wrote down */
  readonly checks: readonly TraceCheck[];
  /** which step on the way broke what had held */
  readonly steps: readonly { readonly says: string; readonly confidence: Certainty }[];
  /** what handlers on the way sealed (ARC) */
  readonly seals: readonly {
    readonly instance: number;
    readonly sealer?: string;
    readonly chain?: ArcSet['chain'];
    readonly says: string;
  }[];
  /** results that anybody may have written */
  readonly told: readonly { readonly server: string; readonly says: string }[];
  /** checked again with what is published now (`--live`) */
  readonly live?: { readonly checks: readonly TraceCheck[]; readonly unanswered: readonly string[] };
}

/** What one spam filter made of a message. */
export interface TraceSpam {
  /** the filter as it calls itself */
  readonly filter: string;
  readonly verdict: SpamVerdict['verdict'];
  /** `told`: its field may have been written by anybody */
  readonly trust: 'trusted' | 'told';
  /** the filter of the side that sent it */
  readonly sending?: true;
  readonly score?: number;
  readonly threshold?: number;
  readonly folder?: NonNullable<SpamVerdict['folder']>;
  /** a sentence */
  readonly says: string;
  /** strongest first, each in words where they are known */
  readonly reasons: readonly (SpamReason & { readonly says: string })[];
  /** where its operator explains it or takes requests */
  readonly help?: string;
}
