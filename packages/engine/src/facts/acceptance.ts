import type { Look } from '@mailmedic/contract/look.ts';
import type { Acceptance } from '@mailmedic/contract/looks/exchangers.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import type { Known } from '@mailmedic/knowledge/replies/delivery/known.ts';
import { meaningOf } from '@mailmedic/knowledge/replies/delivery/meaning.ts';
import { normalised } from '@mailmedic/message/reply/normalised.ts';
import type { Evidence } from '../evidence.ts';
import { receivingHosts } from './port-25.ts';

const REASONS = ['recipient-full', 'recipient-unknown', 'recipient-disabled', 'relay-denied'] as const;

/** Why a host that takes the domain's mail takes none for the address, whoever brings it. */
export type Reason = (typeof REASONS)[number];

/** What a host that takes the domain's mail said when it was to take something for the address. */
export interface Answered {
  readonly host: string;
  /** `unknown`: it refused, and nothing shows that it would refuse others as well */
  readonly state: 'taken' | 'unknown' | Reason;
  readonly look: Look<Acceptance>;
  /** its own words, in one line */
  readonly said: string;
}

/** The answers of the hosts that take the domain's mail, one of each, the preferred host first. */
export function answered(evidence: Evidence): readonly Answered[] {
  return evidence.fact(computeAnswered);
}

/** The hosts that take nothing for the address, for this reason. */
export function turningAway(evidence: Evidence, reason: Reason): readonly Answered[] {
  return answered(evidence).filter(({ state }) => state === reason);
}

/** The answer of the host that is asked first of all; messages that it turns away for good go nowhere else (RFC 5321 section 5.1). */
export function isOfFirst(evidence: Evidence, { host }: Answered): boolean {
  return host === receivingHosts(evidence)[0]?.host;
}

/** The preferred host turns everything for the address away, for whatever reason. */
export function turnedAwayFirst(evidence: Evidence): Answered | undefined {
  return answered(evidence).find((one) => isOfFirst(evidence, one) && one.state !== 'taken' && one.state !== 'unknown');
}

/** Where a host has several addresses, one that takes mail outweighs another that does not. */
function computeAnswered(evidence: Evidence): readonly Answered[] {
  return receivingHosts(evidence).flatMap(({ host }) => {
    const answers = evidence
      .of('mail/acceptance')
      .filter(({ data }) => data.host === host)
      .map((look) => ({ host, look, state: stateOf(look.data), said: saidBy(look.data) }));
    return (['taken', 'unknown', ...REASONS] as const).flatMap((state) => answers.filter((one) => one.state === state)).slice(0, 1);
  });
}

/** A refusal counts where it speaks of the mailbox or the domain: strangers from a network for people are refused for much else. */
function stateOf({ refusedAt, status, code, text, host }: Acceptance): Answered['state'] {
  if (refusedAt === undefined) return 'taken';
  // whoever takes no notices may take messages
  if (refusedAt === 'MAIL') return 'unknown';
  const known = meaningOf({
    words: normalised(text),
    reply: status,
    stage: 'rcpt',
    remote: host,
    ...(code === undefined ? {} : { status: code }),
  });
  const reason = REASONS.find((one) => one === known?.means);
  if (known === undefined || reason === undefined || !isPlain(known, code)) return 'unknown';
  // for now, only room is short (RFC 3463 section 3.3)
  if (status.startsWith('4') && reason !== 'recipient-full') return 'unknown';
  return reason === 'relay-denied' && ABOUT_CLIENT.test(text) ? 'unknown' : reason;
}

/** Its words say it, or a code that means a mailbox and nothing else (RFC 3463 sections 3.2 and 3.3). */
function isPlain({ by, strength }: Known, code: string | undefined): boolean {
  return by === 'registry' || strength === 'vague' || strength === 'bare' ? OF_MAILBOX.test(code ?? '') : true;
}

const OF_MAILBOX = /^[45]\.(?:1\.1|2\.[12])$/;

/** Sendmail and others refuse to relay for a client that they cannot look up, or that a list names. */
const ABOUT_CLIENT = pattern('i')`
  \byour\b|\bclient\b|\bhelo\b|\bip (?:name|address)\b|\blook-?up\b|\b(?:black|block)?list(?:ed)?\b|\bblocked\b|\breverse\b|\bdynamic\b
`;

function saidBy({ status, text }: Acceptance): string {
  return `${status} ${text.split(/\\n|\n/, 1)[0] ?? ''}`.trim().slice(0, 200);
}
