import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { lasted } from '../facts/duration-words.ts';
import { senderFormOf } from '../facts/journey/forwards.ts';
import type { Journey } from '../facts/journey/journey.ts';
import { isAtRest, isTooLong, lateWaits } from '../facts/journey/late.ts';
import { isInside } from '../facts/journey/network.ts';
import { houseOfName } from '../facts/journey/stop.ts';
import { isUpsideDown } from '../facts/journey/upside-down.ts';
import type { Wait } from '../facts/journey/waits.ts';

type Notes = TraceReport['notes'];

/** A stretch that would be worth a question. */
const LONG = 300_000;
/** Servers give a message up after so many hops (RFC 5321 section 6.3 asks for at least 100; many stop at 25, 30 or 50). */
const MANY_HOPS = 20;
/** Retries of a first attempt that was put off come after a minute at the soonest and an hour at the latest, most of the time. */
const RETRY = [60_000, 65 * 60_000] as const;

/** Dates are written a little after a message was begun. */
const GRACE = 60_000;

/** What is worth a sentence without being a cause. */
export function notesOf(journey: Journey): Notes {
  return [
    ...upsideDown(journey),
    ...filtered(journey),
    ...fetched(journey),
    ...sentAnew(journey),
    ...doubted(journey),
    ...greylisted(journey),
    ...maybeGreylisted(journey),
    ...plain(journey),
    ...many(journey),
    ...rewritten(journey),
    ...passed(journey),
  ];
}

/** Whoever copied the header turned it round, or a program adds its line at the end. */
function upsideDown({ stops, look }: Journey): Notes {
  if (look.data.isTurned === true)
    return [
      {
        says: 'The lines stood upside down, the oldest first: their times go on from top to bottom, and each names the one above it. They have been turned round here.',
        confidence: 'certain',
      },
    ];
  return isUpsideDown(stops)
    ? [
        {
          says: 'The lines stand upside down: their times go on from top to bottom, where each server puts its own on top. Turn the header round to see the way.',
          confidence: 'likely',
        },
      ]
    : [];
}

/** Filters that stand in front of other people's servers, by their domains. */
const FILTERS = new Set(
  (
    'pphosted.com mimecast.com cudaops.com barracudanetworks.com messagelabs.com iphmx.com trendmicro.com trendmicro.eu sophos.com ' +
    'hornetsecurity.com antispameurope.com mailcontrol.com expurgate.net nospamproxy.com spamexperts.com mailspamprotection.com ' +
    'mxlogic.net mailprotector.net spamhero.com retarus.com hes.trendmicro.com fireeyecloud.com'
  ).split(' '),
);

/** A filter of one's own looks like anybody outside, until it is named. */
function filtered({ trust, look, stops }: Journey): Notes {
  const border = trust.border;
  const name = border?.hop.from?.seen ?? border?.hop.from?.claimed;
  const house = name === undefined ? undefined : houseOfName(name);
  const isBelow = stops.some((stop) => !trust.believed.has(stop.number) && stop.house === house);
  if (!border || house === undefined || house === border.house || !FILTERS.has(house) || !isBelow || look.data.trusted.includes(house))
    return [];
  return [
    {
      says: `${border.name} took it from ${house}, which filters mail for others. If that is your filter, --trusted ${house} believes its lines too.`,
      confidence: 'likely',
    },
  ];
}

function fetched({ waits }: Journey): Notes {
  return waits
    .filter(({ kind, ms }) => kind === 'mailbox' && ms >= 60_000)
    .map(({ at, to, ms }) => ({
      says: `It lay in the mailbox at ${at?.name ?? 'the provider'} for ${lasted(ms)} until ${to.name} fetched it (${to.hop.protocol ?? ''}): that is no delay of the delivery.`,
      confidence: 'certain',
    }));
}

function sentAnew({ waits, look }: Journey): Notes {
  return waits
    .filter(({ kind, ms }) => kind === 'resent' && ms >= 60_000)
    .map(({ at, to, ms }) => {
      const block = look.data.resent.find(({ above }) => at !== undefined && above > to.place && above <= at.place);
      const after = `${lasted(ms)} after ${at?.name ?? 'a server'} had it`;
      return block
        ? {
            says: `${block.from ?? 'Somebody'} sent it anew (Resent-From) ${after}: that is no delay of the delivery.`,
            confidence: 'certain' as const,
          }
        : {
            says: `It was handed in anew at ${to.name} ${after}, as a message is that somebody sends once more: that is no delay of the delivery.`,
            confidence: 'likely' as const,
          };
    });
}

/** Long stretches that may be a clock's doing, or made up. */
function doubted(journey: Journey): Notes {
  const late = lateWaits(journey);
  return journey.waits
    .filter((wait) => wait.isMeasured && wait.ms >= LONG && !isAtRest(wait) && wait.kind !== 'greylisting' && !late.includes(wait))
    .map((wait) => ({ says: doubtOf(wait), confidence: 'possible' as const }));
}

function doubtOf(wait: Wait): string {
  const { at, to, ms, isDoubtful } = wait;
  if (at === undefined)
    return `${to.name} had it ${lasted(ms)} after the time that it is dated: it was sent later than written, or the clock or time zone of the sender’s computer is wrong.`;
  const seem = `${lasted(ms)} seem to have passed between ${at.name} and ${to.name}`;
  if (isTooLong(wait)) return `${seem}. No server keeps a message so long: one of the two clocks is wrong, or somebody sent it anew.`;
  return isDoubtful
    ? `${seem}, but one of these lines does not fit the one after it, so that it may be forged.`
    : `${seem}, but their clocks do not agree with the others, so it may be less.`;
}

/** What filters noted of themselves and is no cause: it was over soon, or explains little. */
function greylisted({ look, waits, totalMs }: Journey): Notes {
  const told = waits.flatMap(({ greylisting, ms }) => (greylisting && ms >= 60_000 ? [greylisting.delayedMs] : []));
  return look.data.greylisting
    .flatMap(({ software, by, delayedMs }) =>
      delayedMs !== undefined && delayedMs > 0 && !told.includes(delayedMs) ? [{ software, by, delayedMs }] : [],
    )
    .map(({ software, by, delayedMs }) => {
      const filter = `${software}${by === undefined ? '' : ` at ${by}`}`;
      // It counts from the first attempt between these addresses, which another message may have made.
      return totalMs !== undefined && delayedMs > totalMs + GRACE
        ? {
            says: `${filter} had put off an earlier message between these addresses (greylisting, ${lasted(delayedMs)} before); it did not hold this one up.`,
            confidence: 'likely' as const,
          }
        : {
            says: `${filter} put the first attempt off (greylisting), and took it ${lasted(delayedMs)} later.`,
            confidence: 'certain' as const,
          };
    });
}

/** Without the filter's note, a wait at the border only looks like greylisting. */
function maybeGreylisted({ waits, look }: Journey): Notes {
  if (look.data.greylisting.length > 0) return [];
  return waits
    .filter(
      ({ kind, atBorder, ms, isMeasured, at }) =>
        kind === 'queue' && at !== undefined && atBorder && isMeasured && ms >= RETRY[0] && ms <= RETRY[1],
    )
    .map(({ to, ms }) => ({
      says: `${lasted(ms)} passed until ${to.name} took it from outside. If it was the first message between these addresses, greylisting would look like this.`,
      confidence: 'possible',
    }));
}

function plain({ stops, trust }: Journey): Notes {
  const border = trust.border;
  if (border?.hop.encryption?.used !== false || border.hop.from?.local === true) return [];
  const address = border.hop.from?.address;
  if (address === undefined || isInside(address) || stops.length === 0) return [];
  return [{ says: `${border.name} took it from ${border.hop.from?.seen ?? address} without encryption.`, confidence: 'likely' }];
}

function many({ stops }: Journey): Notes {
  return stops.length < MANY_HOPS
    ? []
    : [{ says: `${stops.length} hops are many: some servers give a message up after 25, others after 50.`, confidence: 'certain' }];
}

function rewritten({ look }: Journey): Notes {
  const { returnPath, hops } = look.data;
  const senders = [returnPath, ...hops.map(({ envelopeFrom }) => envelopeFrom)].flatMap((address) => address ?? []);
  const forms = new Set(senders.map((address) => senderFormOf(address)));
  return [
    ...(forms.has('srs')
      ? [
          {
            says: 'A forwarder put its own domain in the place of the envelope’s sender (as SRS does), so that SPF is checked against the forwarder.',
            confidence: 'certain' as const,
          },
        ]
      : []),
    ...(forms.has('batv')
      ? [
          {
            says: 'The envelope’s sender is signed (BATV), so that bounces to it can be told from forged ones.',
            confidence: 'certain' as const,
          },
        ]
      : []),
  ];
}

function passed({ look }: Journey): Notes {
  const { left, list } = look.data;
  return [
    ...(list
      ? [
          {
            says: `A mailing list sent it on${list.software === undefined ? '' : ` (${list.software})`}${list.id === undefined ? '' : `: ${list.id}`}.`,
            confidence: 'certain' as const,
          },
        ]
      : []),
    ...(left > 0
      ? [{ says: `The header has at least ${left} more trace lines, which were not read.`, confidence: 'certain' as const }]
      : []),
  ];
}
