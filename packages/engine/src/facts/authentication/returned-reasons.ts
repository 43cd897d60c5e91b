import {
  dmarcNow,
  handoverWords,
  isKeyless,
  lacksServer,
  ownSignatures,
  passedOn,
  type ReturnedOrigin,
  type SignatureNow,
} from './returned-origin.ts';
import type { Unproven } from './unproven.ts';

/** Why a check failed, as far as what is published now shows it, and what repairs that. */
export interface Reason {
  /** the end of a sentence */
  readonly says: string;
  readonly steps: readonly string[];
}

/** What each check failed for; nothing where what is published now does not show it. */
export const REASONS: Readonly<Record<Unproven['method'], (origin: ReturnedOrigin) => Reason | undefined>> = {
  spf: spfReason,
  dkim: ({ signatures }) => keyReason(signatures),
  dmarc: dmarcReason,
};

function spfReason(origin: ReturnedOrigin): Reason | undefined {
  const { spf, before } = origin;
  if (!spf) return undefined;
  const who = handoverWords(origin);
  if (spf.result === 'none')
    return {
      says: `${spf.domain} has no SPF record`,
      steps: [`Publish an SPF record for ${spf.domain} that names ${who}, if it is meant to send for it.`],
    };
  if (spf.result === 'permerror')
    return { says: `the SPF record of ${spf.domain} is broken${spf.because === undefined ? '' : ` (${spf.because})`}`, steps: [] };
  if (!lacksServer(spf)) return undefined;
  if (passedOn(origin))
    return {
      says: `the SPF record of ${spf.domain} names ${before?.server ?? before?.spf.ip ?? 'the first server'}, but not ${who}, which passed the message on`,
      steps: [
        `Let ${who} give forwarded messages a sender of its own (SRS), or fetch the mail from there instead of having it forwarded.`,
        `Let the server of ${spf.domain} sign with DKIM: a signature survives being passed on.`,
      ],
    };
  return {
    says: `the SPF record of ${spf.domain} does not name ${who}`,
    steps: [
      `If ${who} is meant to send for ${spf.domain}, add it to the SPF record of ${spf.domain}${spf.record === undefined ? '' : `, which is now "${spf.record.slice(0, 300)}"`}.`,
    ],
  };
}

function keyReason(signatures: readonly SignatureNow[] | undefined): Reason | undefined {
  if (signatures?.length === 0) return { says: 'it came back without a signature (DKIM)', steps: [] };
  const gone = signatures?.find(isKeyless);
  if (!gone) return undefined;
  const name = `${gone.selector}._domainkey.${gone.domain}`;
  return {
    says: `the key of its signature, ${name}, ${gone.published === 'no' ? 'is not published' : 'was withdrawn'}`,
    steps: [`Publish the key of the signing server at ${name}, or let the server sign with one that is published.`],
  };
}

function dmarcReason(origin: ReturnedOrigin): Reason | undefined {
  if (dmarcNow(origin) !== 'fail') return undefined;
  const own = ownSignatures(origin);
  const spf = spfReason(origin);
  const key = keyReason(own);
  const unsigned =
    key === undefined || own?.length === 0 ? `it came back without a signature of ${origin.author ?? 'that domain'}` : key.says;
  const sent = spf?.says ?? `SPF was passed for ${origin.spf?.domain ?? 'another domain'} only`;
  return { says: `${sent}, and ${unsigned}, so that DMARC failed`, steps: [...(spf?.steps ?? []), ...(key?.steps ?? [])] };
}
