import type { Look } from '@mailmedic/contract/look.ts';
import type { MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import dialogue from '../probes/mail/dialogue.ts';
import { breaksAt, dialoguesAt, type DialogueSeen, type Part } from './dialogues.ts';
import { pathPlaces, type Place } from './endpoints.ts';

/** A server that replies to what this computer never said: something in front of it speaks first, such as a load balancer (PROXY protocol). */
export interface Unasked {
  readonly look: Look<MailGreeting>;
  /** `reply`: to a command · `alert`: to a hello of TLS · `told`: the server says itself that the client spoke too early */
  readonly is: 'reply' | 'alert' | 'told';
  readonly text: string;
}

/** What the server at a place said unasked, if anything; the addresses of one host stand behind the same. */
export function unaskedAt(evidence: Evidence, place: Pick<Place, 'host' | 'port'>): Unasked | undefined {
  return evidence
    .of('mail/greeting')
    .filter(({ data }) => data.host === place.host && data.port === place.port)
    .flatMap((look) => unaskedIn(look) ?? [])[0];
}

/** Where a dialogue went wrong after the greeting, the same again without a word of ours. */
export function askListening(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return pathPlaces(evidence).flatMap((place) => {
    const { service, host, address, port, encryption } = place;
    const isAmiss =
      breaksAt(evidence, place).some(({ seen, at }) => seen.greeting?.outcome === 'ok' && isReplyAmiss(at)) ||
      dialoguesAt(evidence, place).some(isOutOfStep);
    if (service === 'exchange' || !isAmiss) return [];
    const input = { service, host, address, port, encryption, listenMs: LISTEN_MS, purpose: 'service' as const };
    return [{ ...control(dialogue, input, decides), awaited: true }];
  });
}

/** The first command was not known, and the next one was: the first reply may have been one to something else. */
function isOutOfStep({ plain, starttls }: DialogueSeen): boolean {
  return plain?.outcome === 'ok' && plain.data.status !== undefined && plain.data.capabilities.length === 0 && starttls?.outcome === 'ok';
}

/** Another reply than the one that was waited for may be the reply to something else. */
function isReplyAmiss({ probe, outcome }: Part): boolean {
  if (probe === 'tls/handshake') return outcome === 'foreign' || outcome === 'malformed';
  return outcome === 'refused' || outcome === 'malformed' || outcome === 'foreign';
}

/** The same of one greeting. */
export function unaskedIn(look: Look<MailGreeting>): Unasked | undefined {
  const { text, unasked, recognised, afterSpeaking, service } = look.data;
  if (unasked !== undefined && isReply(service, unasked)) return { look, is: 'reply', text: firstLine(unasked) };
  // A server of TLS waits for a hello (RFC 8446 section 4.1.2); it complains only of what it got.
  if (recognised === 'tls' && afterSpeaking !== true && text.startsWith('\\x15')) return { look, is: 'alert', text: '' };
  return look.outcome === 'refused' && afterSpeaking !== true && TOO_EARLY.test(text)
    ? { look, is: 'told', text: firstLine(text) }
    : undefined;
}

/** A server of IMAP may tell news unasked (RFC 9051 section 5.3); a tagged reply, or that it did not understand, is none. */
function isReply(service: string, text: string): boolean {
  if (service === 'imap') return /^(?:\* BAD\b|(?![*+] )\S+ (?:OK|NO|BAD)\b)/im.test(text);
  if (service === 'pop3') return /^(?:\+OK|-ERR)/m.test(text);
  if (service === 'managesieve') return /^(?:NO|BYE)\b/im.test(text);
  return /^[2-5]\d\d[ -]/m.test(text);
}

/** Exim, Sendmail, Postfix and others, of a client that does not wait for the greeting (RFC 5321 section 4.3.1). */
const TOO_EARLY = pattern('i')`
  synchroni[sz]ation error|\b(?:before|prior to|without waiting for) (?:the |our |my |your )?(?:greeting|banner)|
  improper (?:use of )?(?:smtp )?(?:command )?pipelining|pre-?greeting traffic
`;

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 120) ?? '';
}

/** A reply to what came before the greeting comes right after it. */
const LISTEN_MS = 700;
