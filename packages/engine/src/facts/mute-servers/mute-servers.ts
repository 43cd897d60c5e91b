import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Evidence } from '../../evidence.ts';
import { soundEntrances, type Part } from '../dialogues.ts';
import type { Place } from '../endpoints.ts';
import { portAt, referenceAddresses, type PortSeen } from '../ports.ts';
import { greetingToAnnounced, hangUpUnspoken } from '../proxy-line.ts';
import { closesByItself, isOneEntranceOnly } from './by-itself.ts';
import type { Mute } from './mute.ts';
import { hungUpBefore, unansweredInside, ungreeted } from './unanswered.ts';

/** Sound servers greet within 6 s; a hello of TLS nobody holds an answer back for, but for looking up who calls. */
const LONG_MS = 7500;
const LONG_FOR_TLS_MS = 6000;
/** The first answer needs no look-up of anything. */
const HANGING_MS = 5000;

/** How a place that takes connections serves nobody; undefined where it does, or where something else than the server may be at fault. */
export function muteAt(evidence: Evidence, place: Place): Mute | undefined {
  const looks = ungreeted(evidence, place);
  if (looks.length === 0) return hanging(evidence, place);
  return expectingProxy(evidence, place, looks) ?? hangingUpUnspoken(evidence, place, looks) ?? greetingNobody(evidence, place, looks);
}

function hanging(evidence: Evidence, place: Place): Mute | undefined {
  const looks = unansweredInside(evidence, place);
  if (looks.length === 0) return undefined;
  const waitedMs = Math.max(...looks.map(({ durationMs }) => durationMs));
  return { place, looks, how: 'hangs', waitedMs, certainty: waitedMs >= HANGING_MS ? 'likely' : 'possible', beside: [], shown: [] };
}

function expectingProxy(evidence: Evidence, place: Place, looks: readonly Part[]): Mute | undefined {
  const welcome = greetingToAnnounced(evidence, place);
  return welcome && { place, looks, how: 'expects-proxy', waitedMs: 0, certainty: 'certain', beside: [], shown: [welcome] };
}

/** Where no entrance of the service encrypts, it has a fault of its own there. */
function hangingUpUnspoken(evidence: Evidence, place: Place, looks: readonly Part[]): Mute | undefined {
  const isSoundElsewhere = soundEntrances(evidence, place).some(({ service }) => service === place.service);
  const unspoken = isSoundElsewhere && looks.every(({ outcome }) => outcome === 'cut') ? hangUpUnspoken(evidence, place) : undefined;
  return unspoken && { place, looks, how: 'unspoken', waitedMs: 0, certainty: 'likely', beside: [], shown: [unspoken] };
}

function greetingNobody(evidence: Evidence, place: Place, looks: readonly Part[]): Mute | undefined {
  const how = looks.some(({ outcome }) => outcome === 'cut') ? 'cut' : 'silent';
  if (isOneEntranceOnly(evidence, place, looks) || (how === 'cut' && !closesByItself(evidence, place, looks))) return undefined;
  const waitedMs = Math.max(...looks.map((look) => ('waitedMs' in look.data ? look.data.waitedMs : look.durationMs)));
  const near = openToEverybody(evidence, place);
  const certainty = near ? 'possible' : how === 'cut' ? 'likely' : certaintyOfSilence(looks, waitedMs);
  return { place, looks: [...looks, ...hungUpBefore(evidence, place)], how, waitedMs, certainty, beside: near?.looks ?? [], shown: [] };
}

function certaintyOfSilence(looks: readonly Part[], waitedMs: number): Certainty {
  if (waitedMs >= 30_000) return 'certain';
  const longMs = looks.every(({ probe }) => probe === 'tls/handshake') ? LONG_FOR_TLS_MS : LONG_MS;
  return waitedMs >= longMs ? 'likely' : 'possible';
}

/** If strangers take mail connections too, something near here takes them all. */
function openToEverybody(evidence: Evidence, { port }: Place): PortSeen | undefined {
  return referenceAddresses(evidence)
    .map((address) => portAt(evidence, { address, port }))
    .find((seen) => seen?.state === 'open');
}
