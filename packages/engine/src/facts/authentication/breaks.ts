import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { ArcSet } from '@mailmedic/contract/looks/message-checks.ts';
import type { MessageTrace } from '@mailmedic/contract/looks/message-trace.ts';
import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import { sameMailbox, senderFormOf } from '../journey/forwards.ts';
import { handedOnIn } from '../journey/handed-on.ts';
import { houseOfName } from '../journey/stop.ts';
import { domainIn, fitOf } from './alignment.ts';
import { authorOf, type Recorded } from './recorded.ts';

/** A step on the way after which a check no longer held. */
export interface Break {
  readonly method: 'spf' | 'dkim';
  readonly by: 'forward' | 'list' | 'filter' | 'handler';
  /** who did it, for a person */
  readonly who: string;
  readonly certainty: Certainty;
  /** a sentence */
  readonly says: string;
}

/** Gateways that send mail on to a mailbox elsewhere, rather than keeping spam away from one. */
const FORWARDERS = new Set(['cloudflare', 'forward-email', 'improvmx']);

const FAILED = new Set(['fail', 'softfail', 'permerror', 'neutral']);

/** Which step of the way broke SPF, and which one DKIM; nothing where they did not fail, or nobody on the way shows. */
export function breaksOf(recorded: Recorded): readonly Break[] {
  return [spfBreak(recorded) ?? ownNameBreak(recorded), dkimBreak(recorded)].filter((one) => one !== undefined);
}

/** The list through which the message had come when it was checked; a list of the receiver's own house passes on what was checked. */
function listBefore({ journey, above }: Recorded): MessageTrace['list'] {
  const { list } = journey.look.data;
  const { border } = journey.trust;
  const isOwn = border?.house !== undefined && !keepsSender(list, border.house);
  return isOwn && above >= border.place ? undefined : list;
}

/** A list that sends in its own name passes SPF for itself, so that nothing is left that speaks for an author who signed nothing. */
function ownNameBreak(recorded: Recorded): Break | undefined {
  const { spf, dkim, dmarc, look } = recorded;
  const list = listBefore(recorded);
  if (!list || dmarc?.result !== 'fail' || spf?.result !== 'pass' || spf.domain === undefined || keepsSender(list, spf.domain))
    return undefined;
  const author = dmarc.author ?? authorOf(look) ?? 'its author';
  if (fitOf(spf.domain, author) !== 'other' || dkim.some(({ domain }) => fitOf(domain, author) !== 'other')) return undefined;
  return {
    method: 'spf',
    by: 'list',
    who: list.software === undefined ? 'the mailing list' : `the mailing list (${list.software})`,
    certainty: 'likely',
    says: `The mailing list sent the message on in its own name (${spf.domain}), so that SPF speaks for the list and no more for ${author}. The author's own signature would have held, but there is none.`,
  };
}

function spfBreak(recorded: Recorded): Break | undefined {
  const { spf, journey } = recorded;
  if (!spf || !FAILED.has(spf.result)) return undefined;
  const from = journey.trust.border?.hop.from;
  const hander = from?.seen ?? from?.claimed ?? from?.address ?? 'the server before';
  const filter = filterAt(from?.seen ?? from?.claimed);
  const domain = spf.domain ?? 'the sender’s domain';
  // Who sends for a domain of his own forwards nothing: his own record lacks his own server.
  if (spf.domain !== undefined && houseOfName(hander) === houseOfName(spf.domain)) return undefined;
  if (filter)
    return {
      method: 'spf',
      by: 'filter',
      who: filter.name,
      // The header does not tell whose filter it is.
      certainty: 'possible',
      says: `${recorded.by} checked SPF against ${from?.address ?? hander}, a server of the mail filter ${filter.name}. If that is the recipient's own filter, ${domain} does not have to name it; if it is the sender's, the SPF record of ${domain} lacks it.`,
    };
  const { returnPath } = journey.look.data;
  const passed = listBefore(recorded);
  const list = keepsSender(passed, spf.domain) ? passed : undefined;
  const [forward] = journey.forwards;
  const earlier = passedBefore(recorded, 'spf');
  const rewritten = returnPath !== undefined && senderFormOf(returnPath) === 'srs';
  // Where no field tells of a forward, the servers and addresses may.
  const silent = forward || earlier || list ? undefined : handedOnIn(journey, houseOfName(spf.domain ?? ''));
  if (rewritten || (!forward && !earlier && !list && !silent)) return undefined;
  const who = forward?.at ?? earlier?.sealer ?? silent?.by ?? hander;
  const reason = `the envelope's sender still said ${domain}, which does not name ${spf.ip ?? from?.address ?? 'that server'} in its SPF record`;
  const certainty = forward && earlier ? 'certain' : 'likely';
  if (forward)
    return {
      method: 'spf',
      by: 'forward',
      who,
      certainty,
      says: `${who} forwarded the message from ${forward.from} to ${forward.to} from an address of its own, and ${reason}. ${seenBefore(earlier, 'SPF')}`.trim(),
    };
  if (silent)
    return {
      method: 'spf',
      by: 'forward',
      who,
      certainty,
      says: `${who} forwarded the message${silent.to === undefined || sameMailbox(silent.to, silent.from) ? '' : ` to ${silent.to}`} (${silent.because}), and ${reason}.`,
    };
  return {
    method: 'spf',
    by: list ? 'list' : 'handler',
    who,
    certainty,
    says: `${list ? 'The mailing list' : who} sent the message on, and ${reason}. ${seenBefore(earlier, 'SPF')}`.trim(),
  };
}

/** A list that sends under a name of its own breaks no SPF by that: whoever sent it on behind the list does. */
function keepsSender(
  list: { readonly id?: string | undefined; readonly sender?: string | undefined } | undefined,
  domain: string | undefined,
): boolean {
  const house = domain === undefined ? undefined : houseOfName(domain);
  const own = [list?.id, list?.sender?.slice(list.sender.lastIndexOf('@') + 1)];
  return house === undefined || !own.some((name) => name !== undefined && houseOfName(name) === house);
}

function dkimBreak(recorded: Recorded): Break | undefined {
  const { journey, dkim, look } = recorded;
  const author = authorOf(look) ?? '';
  const failed = dkim.find(
    ({ result, domain }) => (result === 'fail' || result === 'neutral' || result === 'permerror') && fitOf(domain, author) !== 'other',
  );
  if (!failed || /no key|key not found|expired|unknown|syntax/i.test(failed.comment ?? '')) return undefined;
  const body = /body/i.test(failed.comment ?? '');
  const earlier = passedBefore(recorded, 'dkim', failed.domain);
  const list = listBefore(recorded);
  const what = body ? 'the text is no longer the one that was signed' : 'what was signed was changed';
  if (list) {
    const who = list.software === undefined ? 'the mailing list' : `the mailing list (${list.software})`;
    return {
      method: 'dkim',
      by: 'list',
      who,
      certainty: body || earlier ? 'certain' : 'likely',
      says: `The signature of ${failed.domain} broke: ${what}. ${capital(who)} changed the message, as lists do that put a footer under the text or their name before the subject. ${seenBefore(earlier, 'the signature')}`.trim(),
    };
  }
  const filter = journey.stops.map(({ hop }) => filterAt(hop.by?.name)).find((found) => found !== undefined);
  if (filter)
    return {
      method: 'dkim',
      by: 'filter',
      who: filter.name,
      certainty: 'possible',
      says: `The signature of ${failed.domain} broke: ${what}. The message passed the mail filter ${filter.name}; filters that rewrite links or add a warning do that.`,
    };
  if (!earlier) return undefined;
  return {
    method: 'dkim',
    by: 'handler',
    who: earlier.sealer ?? 'a server on the way',
    certainty: 'likely',
    says: `The signature of ${failed.domain} broke: ${what}. ${seenBefore(earlier, 'the signature')}`,
  };
}

function filterAt(host: string | undefined): { readonly name: string } | undefined {
  const operator = host === undefined ? undefined : operatorOf(host);
  return operator?.kind === 'gateway' && !FORWARDERS.has(operator.id) ? operator : undefined;
}

/** The newest handler whose seal says that the check still held when it got the message. */
function passedBefore(recorded: Recorded, method: 'spf' | 'dkim', domain?: string): ArcSet | undefined {
  const { look, journey, arc } = recorded;
  const house = journey.trust.border?.house;
  // A seal that the receiver found broken proves nothing.
  if (arc?.result === 'fail') return undefined;
  return look.data.authentication.arc.findLast(
    ({ found, sealer }) =>
      found !== undefined &&
      houseOfName(sealer ?? '') !== house &&
      found.results.some(
        (one) =>
          one.method === method &&
          one.result === 'pass' &&
          (domain === undefined ||
            one.properties.some(
              ({ type, name, value }) => type === 'header' && (name === 'd' || name === 'i') && domainIn(value) === domain,
            )),
      ),
  );
}

function seenBefore(set: ArcSet | undefined, what: string): string {
  return set?.sealer === undefined ? '' : `${set.sealer} wrote down and sealed (ARC) that ${what} was still good when it took the message.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
