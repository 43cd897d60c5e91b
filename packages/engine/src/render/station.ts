import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { subjectKey, type Look, type Step } from '@mailmedic/contract/look.ts';
import { receivingStation } from './receiving-station.ts';
import { detailOf } from './station-detail.ts';
import { withoutFullStop } from './words.ts';

/** The parts of the way from a person to the mailbox, in the order in which a mail client passes them. */
export const STATIONS = ['computer', 'network', 'dns', 'server', 'encryption', 'sign-in', 'mailbox'] as const;
export type StationId = (typeof STATIONS)[number] | 'receiving';

export const STATION_NAMES: Readonly<Record<StationId, string>> = {
  computer: 'This computer',
  network: 'Network',
  dns: 'DNS',
  server: 'Server',
  encryption: 'Encryption',
  'sign-in': 'Sign-in',
  mailbox: 'Mailbox',
  receiving: 'Receiving',
};

/**
 * `ok` everything seen there went well · `partly` some of it · `fails` none of it · `unreached` the way ends before it ·
 * `unlooked` nobody looked · `looking` nothing is settled yet
 */
export type StationState = 'ok' | 'partly' | 'fails' | 'unreached' | 'unlooked' | 'looking';

export const STATE_WORDS: Readonly<Record<StationState, string>> = {
  ok: 'in order',
  partly: 'in part',
  fails: 'fails',
  unreached: 'not reached',
  unlooked: 'not looked at',
  looking: 'looking …',
};

export interface Station {
  readonly id: StationId;
  readonly name: string;
  readonly state: StationState;
  /** what was seen there, in a few words; may be empty */
  readonly says: string;
  /** the looks on the path that were made there */
  readonly looks: readonly Look[];
}

/** What of a diagnosis the stations tell. */
export type Concluded = Pick<Diagnosis, 'causes' | 'warnings' | 'notLookedAt'>;

/** What is known of each station, and at the end, where something was seen of it, whether mail comes in: while the looking goes on from the looks alone, afterwards from the diagnosis too. */
export function stationsOf(looks: readonly Look[], diagnosis?: Concluded): readonly Station[] {
  return stationsFrom(looks, diagnosis, false);
}

/** What is known so far, in a run that signs in or does not. */
export function stationsSoFar(looks: readonly Look[], signsIn: boolean): readonly Station[] {
  return stationsFrom(looks, undefined, signsIn);
}

function stationsFrom(looks: readonly Look[], diagnosis: Concluded | undefined, signsIn: boolean): readonly Station[] {
  const receiving = receivingStation(looks, diagnosis);
  return [...pathStations(looks, diagnosis, signsIn), ...(receiving ? [receiving] : [])];
}

function pathStations(looks: readonly Look[], diagnosis: Concluded | undefined, signsIn: boolean): readonly Station[] {
  const end = diagnosis ? endOfTheWay(diagnosis) : undefined;
  return STATIONS.map((id, index): Station => {
    const own = looks.filter(({ step, role, subject }) => stationOf(step, subject.kind) === id && role === 'path');
    const known = { id, name: STATION_NAMES[id], looks: own };
    const state = stateOf(own);
    // without an interface nothing else of this computer counts
    if (own.some(({ probe, outcome }) => probe === 'link/interfaces' && outcome === 'refused'))
      return { ...known, state: 'fails', says: detailOf(id, looks, own) };
    if ((id === 'sign-in' || id === 'mailbox') && state === 'looking' && signsIn) return { ...known, state, says: '' };
    if ((id === 'sign-in' || id === 'mailbox') && (state === 'looking' || state === 'unlooked'))
      return { ...known, state: 'unlooked', says: reasonFor(id, diagnosis) };
    if (end?.station === id) return { ...known, state: 'fails', says: end.shownBy ?? detailOf(id, looks, own) };
    if (end !== undefined && index > STATIONS.indexOf(end.station) && state !== 'ok' && state !== 'partly')
      return { ...known, state: 'unreached', says: '' };
    const awaited = id === 'server' && !diagnosis ? silentSoFar(own) : [];
    if (awaited.length > 0 && state === 'ok')
      return { ...known, state: 'looking', says: `${awaited.join(' and ')}: connected, waiting for the greeting` };
    if (state === 'unlooked') return { ...known, state, says: own.find(({ because }) => because !== undefined)?.because ?? '' };
    const isAmiss = id === 'mailbox' && state === 'ok' && diagnosis?.causes.some(({ id: cause }) => AMISS.has(cause));
    if (state !== 'looking') return { ...known, state: isAmiss === true ? 'partly' : state, says: detailOf(id, looks, own) };
    if (!diagnosis) return { ...known, state, says: '' };
    if (id === 'encryption' && asksForNone(looks)) return { ...known, state: 'unlooked', says: 'the settings ask for none' };
    const broken = STATIONS.slice(0, index).some((before) => stateOf(pathLooksAt(looks, before)) === 'fails');
    return { ...known, state: broken ? 'unreached' : 'unlooked', says: '' };
  });
}

/** The mailbox opens, and is not in order all the same. */
const AMISS: ReadonlySet<string> = new Set(['mailbox/over-quota', 'mailbox/read-only']);

const STATION_OF: Readonly<Record<Step, StationId>> = {
  link: 'computer',
  route: 'network',
  resolver: 'dns',
  settings: 'dns',
  name: 'dns',
  address: 'dns',
  connect: 'server',
  greet: 'server',
  capabilities: 'server',
  encrypt: 'encryption',
  'sign-in': 'sign-in',
  mailbox: 'mailbox',
  delivery: 'mailbox',
};

function stationOf(step: Step, subject: Look['subject']['kind']): StationId {
  // Which resolvers this computer has is the computer's own affair; whether they answer is not.
  return step === 'resolver' && subject === 'vantage' ? 'computer' : STATION_OF[step];
}

function pathLooksAt(looks: readonly Look[], id: StationId): readonly Look[] {
  return looks.filter(({ step, role, subject }) => role === 'path' && stationOf(step, subject.kind) === id);
}

function stateOf(looks: readonly Look[]): StationState {
  const places = [...Map.groupBy(looks, placeOf).values()].map((own) => [...Map.groupBy(own, ({ series }) => series).values()]);
  const good = places.filter((place) => place.some(wentWell) && !place.some(failed)).length;
  const bad = places.filter((place) => place.some(failed)).length;
  if (bad > 0) return good > 0 ? 'partly' : 'fails';
  if (good > 0) return 'ok';
  return looks.length > 0 ? 'unlooked' : 'looking';
}

/** What stands or falls together: all that was said with one endpoint; else each series of looks alone. */
function placeOf({ subject, series }: Look): string {
  return subject.kind === 'endpoint' ? subjectKey(subject) : series;
}

/** One good repeat is enough. */
export function wentWell(series: readonly Look[]): boolean {
  return series.some(({ outcome }) => outcome === 'ok');
}

export function failed(series: readonly Look[]): boolean {
  return !wentWell(series) && series.some(({ outcome }) => outcome !== 'unlooked');
}

/** The places where a connection is open and nothing was said yet. */
function silentSoFar(own: readonly Look[]): readonly string[] {
  const byTarget = [...Map.groupBy(own, ({ target }) => target)];
  return byTarget.flatMap(([target, looks]) => (looks.every(({ probe }) => probe === 'tcp/connect') ? [target] : []));
}

/** Every dialogue on the path was to go without encryption. */
function asksForNone(looks: readonly Look[]): boolean {
  const asked = looks
    .filter(({ role, subject }) => role === 'path' && subject.kind === 'endpoint')
    .flatMap(({ data }) => (typeof data['encryption'] === 'string' ? [data['encryption']] : []));
  return asked.length > 0 && asked.every((encryption) => encryption === 'plain');
}

interface EndOfTheWay {
  readonly station: 'network' | 'dns';
  /** what shows it, where the looks of the station itself may not: the names that a resolver denies look like names that do not exist */
  readonly shownBy?: string | undefined;
}

/**
 * A root cause that is the network's or the resolver's as a whole stops everything beyond it, wherever the stop was
 * noticed. All other causes are where the looks that failed are.
 */
function endOfTheWay({ causes }: Pick<Diagnosis, 'causes'>): EndOfTheWay | undefined {
  const ends = causes.filter(({ impact, confidence }) => impact === 'blocks' && confidence !== 'possible');
  if (ends.some(({ id }) => ENDS_IN_THE_NETWORK.has(id))) return { station: 'network' };
  const resolver = ends.find(({ id }) => ENDS_AT_THE_RESOLVER.has(id));
  const shown = resolver?.evidence[0];
  return resolver && { station: 'dns', shownBy: shown && withoutFullStop(shown.says) };
}

const ENDS_IN_THE_NETWORK: ReadonlySet<string> = new Set([
  'network/offline',
  'network/gateway-unreachable',
  'network/no-internet',
  'network/captive-portal',
  'network/proxy-required',
]);

const ENDS_AT_THE_RESOLVER: ReadonlySet<string> = new Set(['dns/port-53-blocked', 'dns/resolver-failing', 'dns/resolver-unreachable']);

function reasonFor(id: 'sign-in' | 'mailbox', diagnosis: Pick<Diagnosis, 'notLookedAt'> | undefined): string {
  const said = diagnosis?.notLookedAt.find(({ what }) => what === id)?.because;
  return said ?? (id === 'sign-in' ? 'no password was given' : 'it can only be seen after a sign-in');
}
